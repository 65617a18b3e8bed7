const PICTURE =
  '(?:\\p{Emoji_Presentation}|[\\u2139\\u26a0\\u26a1]|\\p{Extended_Pictographic}(?=\\ufe0f))[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?'
const PICTURES = new RegExp(`^(?:\\s?${PICTURE}){1,9}\\s*`, 'u')

/** A line without the little pictures that editors set before it: a sign of warning before a label. */
export function dropPictures(line: string): string {
  // Plain words are what nearly all lines begin with.
  return /^[ -~]/.test(line.trimStart()) ? line : line.replace(PICTURES, '')
}

/** True for text that is little pictures alone. */
export function isPictures(text: string): boolean {
  return text.trim() !== '' && dropPictures(text) === ''
}
