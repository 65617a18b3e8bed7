import { KEY_WORDS } from './key-words.js'

/** Characters that stand for another one, by what they stand for. */
const FOLDED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Spaces of fixed or no width; a line separator counts as no line end in the source's line numbers.
    '\u00a0': ' ',
    '\u2002': ' ',
    '\u2003': ' ',
    '\u2007': ' ',
    '\u2008': ' ',
    '\u2009': ' ',
    '\u200a': ' ',
    '\u202f': ' ',
    '\u205f': ' ',
    '\u3000': ' ',
    '\u2028': ' ',
    '\u2029': ' ',
    '\u0085': ' ',
    '\u000b': ' ',
    // Marks without a width.
    '\u200b': '',
    '\u200c': '',
    '\u200d': '',
    '\u200e': '',
    '\u200f': '',
    '\u2060': '',
    '\ufeff': '',
    // Hyphens that only differ in how a line may break at them.
    '\u2010': '-',
    '\u2011': '-',
    '\ufe63': '-',
    '\uff0d': '-',
    '\u2212': '-',
    // Quotation marks: reports mix both kinds, so data must not depend on which was typed.
    '\u2018': "'",
    '\u2019': "'",
    '\u201a': "'",
    '\u201b': "'",
    '\u02bc': "'",
    '\u201c': '"',
    '\u201d': '"',
    '\u201e': '"',
    '\u201f': '"',
    // Ligatures, as Unicode has them and as fonts put them in the private area.
    '\ufb00': 'ff',
    '\ufb01': 'fi',
    '\ufb02': 'fl',
    '\ufb03': 'ffi',
    '\ufb04': 'ffl',
    '\ufb05': 'st',
    '\ufb06': 'st',
    '\uf001': 'fi',
    '\uf002': 'fl',
    // Bullets of symbol fonts.
    '\uf0b7': '\u2022',
    '\uf0a7': '\u2022',
    '\uf076': '\u2022',
    '\u25cf': '\u2022',
    '\u25e6': '\u2022',
    '\u2023': '\u2022',
    '\u2043': '\u2022',
    '\u00b7': '\u2022',
    '\u25aa': '\u2022',
    '\u25a0': '\u2022',
    '\u2219': '\u2022',
  }),
)

/** What may not stand for itself: all but plain characters, tab, line feed and form feed. */
const FOLDABLE = /[^\t\n\f -~]/g
/** Controls that are no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/
/** A soft hyphen inside a line is invisible; at a line's end it is where a word was cut (see `toBlock`). */
const SOFT_HYPHEN_INSIDE = /\u00ad(?=[^\n])/g

/**
 * Text with one character for each thing that it can mean, so that typography changes nothing in the data.
 * Line ends become `\n`; the number of lines, and so each line's number, stays as it is.
 */
export function foldCharacters(text: string): string {
  // Plain words and spaces stand for themselves.
  if (!/[^\n -~]/.test(text) && !text.endsWith(' ') && !text.includes(' \n')) return text
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const characters = lines.replace(FOLDABLE, foldCharacter)
  const folded = characters.includes('\u00ad') ? characters.replace(SOFT_HYPHEN_INSIDE, '') : characters
  return hasTrailingSpace(folded)
    ? folded.replace(/(?<![ \t])[ \t]+$/gm, (trailing) => (trailing.includes('\t') ? '\t' : ' '))
    : folded
}

function foldCharacter(character: string): string {
  return FOLDED.get(character) ?? (CONTROL.test(character) ? '' : character)
}

/** True where a line ends in white space: hardly any does, and a look at each line's end is cheap. */
function hasTrailingSpace(text: string): boolean {
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    if (text[end - 1] === ' ' || text[end - 1] === '\t') return true
  return text.endsWith(' ') || text.endsWith('\t')
}

// Both look behind the hyphen, so that no other place is tried.
/** A hyphen inside a line with a word on either side. */
const COMPOUND = /-(?<=(?<head>\p{L}{2,})-)(?=(?<tail>\p{Ll}{2,}))/gu
/** A hyphen at a line's end between what may be the halves of a word. */
const CUT = /-(?<=(?<head>\p{L}{2,})-)(?=[^\S\n]{0,11}\n\s{0,11}(?<tail>\p{Ll}{2,}))/gu

/**
 * Makes a hyphen at a line's end soft where it only cuts a word that rules know or that the text has whole elsewhere
 * ("improve-/ment"), and leaves it where the text writes the two halves with a hyphen or has no such word. No character's place changes.
 */
export function markCutWords(text: string): string {
  const cuts = [...text.matchAll(CUT)]
  if (cuts.length === 0) return text
  const lower = text.toLowerCase()
  const words = new Set(lower.match(/\p{Ll}{4,}/gu))
  const hyphenated = new Set([...lower.matchAll(COMPOUND)].map(({ groups }) => `${groups?.head}-${groups?.tail}`))
  let marked = ''
  let from = 0
  for (const { index, groups } of cuts) {
    const [first, last] = [groups?.head?.toLowerCase() ?? '', groups?.tail?.toLowerCase() ?? '']
    if (!(words.has(first + last) || KEY_WORDS.has(first + last)) || hyphenated.has(`${first}-${last}`)) continue
    marked += `${text.slice(from, index)}\u00ad`
    from = index + 1
  }
  return marked + text.slice(from)
}

/** Runs of white space as one space, none at the ends. */
export function squeeze(text: string): string {
  // Most texts are so already, and looking is cheaper than making a copy.
  if (!/ {2}|[^ -~]/.test(text) && !text.startsWith(' ') && !text.endsWith(' ')) return text
  if (!/\s\s|[^\S ]|^\s|\s$/.test(text)) return text
  return text.replace(/\s+/g, ' ').trim()
}
