import { type Furniture, onLine } from './block.js'

/** Texts without any of these have no mark to clear. */
const SIGNS = ['}', ':::', '```', '~~~', '[!', '<a', '<span']
/** Places that links lead to, in front of what begins a line: `<span id="page-1-0"></span>## Heading`. */
const ANCHORS = /^ {0,3}(?:<(a|span)\b[^<>]{0,200}><\/\1>\s{0,3}){1,9}/
/** Names and classes behind a heading or a bold line: `## Heading {#heading .box}`. */
const ATTRIBUTES = /\s\{(?:[#.][^{}\s][^{}]{0,300}|-)\}(?=[ #]{0,9}$)/
/** Text with a name or class of its own, or a name without text: `[Cause of concern]{.badge}`, `[]{#top .anchor}`. */
const BRACKETED = /\[([^\][]{0,300})\]\{[#.][^{}]{1,300}\}/g
/** The beginning or end of a box: `::: {.box}`, `:::`. */
const BOX = /^ {0,3}:{3,20}\s{0,5}(?:\{[^{}]*\}|[\w-]+)?\s{0,5}:{0,20}\s*$/
/** Where a page begins: `{2}------------`. */
const PAGE = /^ {0,3}\{\d{1,4}\}-{3,}\s*$/
/** What kind of box a quotation is, and what stands behind it on the line: `> [!warning] Cause of concern`. */
const CALLOUT = /^( {0,3}(?:> ?){1,9})\[!\w{1,30}\][+-]?(.*)$/
const FENCE = /^ {0,3}(`{3,}|~{3,})\s{0,9}(\w{0,20})\s*$/
const FENCED_MARKDOWN = /^(?:markdown|md)$/i

/**
 * Markdown without the marks that converters and editors add to its own, and the marks of pages among them. Each line keeps
 * its number.
 */
export function clearConverterMarks(text: string): { text: string; furniture: Furniture[] } {
  const furniture: Furniture[] = []
  if (!SIGNS.some((sign) => text.includes(sign))) return { text, furniture }
  const lines = openFences(text.split('\n')).map((line, index) => {
    if (!PAGE.test(line)) return clearLine(line)
    furniture.push({ ...onLine(index + 1), text: line.trim() })
    return '***'
  })
  return { text: lines.join('\n'), furniture }
}

function clearLine(line: string): string {
  if (BOX.test(line)) return ''
  const callout = CALLOUT.exec(line)
  if (callout) return `${callout[1]}${asTitle(callout[2] ?? '')}`
  const bare = line.replace(ANCHORS, '')
  return bare.includes('}') ? bare.replace(ATTRIBUTES, '').replace(BRACKETED, '$1') : bare
}

/** What stands behind a box's kind is its title; a sentence there is its text. */
function asTitle(words: string): string {
  const text = words.trim()
  return text === '' || /[*.!?]$/.test(text) ? text : `**${text}**`
}

/** Markdown that stands in a fence says what it would say outside: so does a file that is nothing but a fence. */
function openFences(lines: readonly string[]): string[] {
  const open = [...lines]
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  for (let at = first; at >= 0 && at < lines.length; at += 1) {
    const [, mark = '', language = ''] = FENCE.exec(lines[at] ?? '') ?? []
    if (mark === '') continue
    const end = findFenceEnd(lines, at + 1, mark)
    if (FENCED_MARKDOWN.test(language) || (at === first && end >= last)) {
      open[at] = ''
      if (end < lines.length) open[end] = ''
    }
    at = end
  }
  return open
}

function findFenceEnd(lines: readonly string[], from: number, mark: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const [, found = '', language] = FENCE.exec(lines[at] ?? '') ?? []
    if (found.startsWith(mark) && language === '') return at
  }
  return lines.length
}
