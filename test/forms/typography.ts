/** Text with characters that mean something to markup written out. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Text with the quotation marks that print has. */
export function setQuotes(text: string): string {
  return text
    .replace(/(^|[\s([–])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([–“])'/g, '$1‘')
    .replace(/'/g, '’')
}

/** Letters that stand for one sound, which no line's end parts. */
const PAIRS = /^(?:[cgpstw]h|ck|ng|qu)$/
const LONG_WORD = /(?<![\p{L}-])\p{Ll}{7,}(?![\p{L}-])/gu

/** Text with soft hyphens between the syllables of its long words, more or less. */
export function hyphenate(text: string): string {
  return text.replace(LONG_WORD, (word) =>
    word.replace(
      /(?<=[aeiouy]\p{L}*[aeiouy])([b-df-hj-np-tv-xz])(?=([b-df-hj-np-tv-xz])[aeiouy]\p{L}{2})/gu,
      (letter, _, next) => (PAIRS.test(letter + next) ? letter : `${letter}\u00ad`),
    ),
  )
}

/** A name for classes and files: "Area for improvement" as "area-for-improvement". */
export function makeSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** Breaks a title into lines of about so many characters, as a cover does. */
export function breakTitle(title: string, width: number): string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
