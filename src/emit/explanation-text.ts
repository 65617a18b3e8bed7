import type {
  ExplainedBlock,
  ExplainedCandidate,
  ExplainedField,
  ItemExplanation,
  LineExplanation,
  MarkedSentence,
} from '../extract/explain/explanation.js'
import type { Diagnostic, Span } from '../schema/report.js'

/** Lines are no longer, where words can be parted. */
const WIDTH = 100

/** Why an item is as it is, to read in a terminal. */
export function renderItem({ id, kind, rule, span, context, fields, remarks }: ItemExplanation): string {
  return [
    `${id}  ${kind}, ${tellPlace(span)}`,
    ...wrap(`rule ${rule.id}: ${rule.about}`, '  ', '    '),
    '',
    ...(context.before === null ? [] : wrap(context.before, '    ', '    ')),
    ...wrap(renderSentence(context.sentence), '  > ', '    '),
    ...(context.after === null ? [] : wrap(context.after, '    ', '    ')),
    '',
    ...renderFields(fields),
    ...renderRemarks(remarks),
    '',
  ].join('\n')
}

/** What became of a line, to read in a terminal. */
export function renderLine({ line, of, blocks, furniture, remarks }: LineExplanation): string {
  const where = of === 'source' ? `line ${line}` : `line ${line} of the reading text, since the source has none`
  const found = [
    ...blocks.flatMap((block) => ['', ...renderBlock(block)]),
    ...furniture.flatMap((text) => ['', ...wrap(text, '  > ', '    '), '  left out: no text of the report']),
  ]
  const nothing = ['', '  nothing of the report stands there: a blank line, a mark, or no line of the file']
  return [where, ...(found.length === 0 ? nothing : found), ...renderRemarks(remarks), ''].join('\n')
}

function renderBlock({ text, bodyId, what, items, sentences }: ExplainedBlock): string[] {
  const head = `${what}${bodyId === null ? '' : `, in the part of ${bodyId}`}${items.length === 0 ? '' : `: ${items.join(', ')}`}`
  if (sentences.length === 0) return [...wrap(text, '  > ', '    '), ...wrap(head, '  ', '    ')]
  return [
    ...wrap(head, '  ', '    '),
    ...sentences.flatMap(({ sentence, candidates }) => [
      '',
      ...wrap(candidates.length === 0 ? sentence.text : renderSentence(sentence), '  > ', '    '),
      ...candidates.flatMap(renderCandidate),
    ]),
  ]
}

function renderCandidate({ words, id, rule, dropped }: ExplainedCandidate): string[] {
  const claimed = rule === null ? '' : ` by ${rule}`
  const said =
    id !== null
      ? `${id}${claimed}`
      : dropped === null
        ? `a figure${claimed}`
        : `no figure${claimed && `, though claimed${claimed}`}: ${dropped}`
  return wrap(`"${words}": ${said}`, '      ', '        ')
}

/** The sentence with its parts in brackets: "[how many: 57] [what: disruptions]". */
function renderSentence({ text, parts }: MarkedSentence): string {
  let marked = ''
  let from = 0
  for (const { start, end, says } of parts) {
    marked += `${text.slice(from, start)}[${says}: ${text.slice(start, end)}]`
    from = end
  }
  return marked + text.slice(from)
}

function renderFields(fields: readonly ExplainedField[]): string[] {
  const rows = [{ name: 'field', value: 'value', from: 'from', by: 'settled by' }, ...fields]
  const [name, from, by] = (['name', 'from', 'by'] as const).map((key) =>
    Math.max(...rows.map((row) => row[key].length)),
  ) as [number, number, number]
  const indent = ' '.repeat(name + from + by + 8)
  // The value comes last: it is the one that may be long.
  return rows.flatMap((row) =>
    wrap(row.value, `  ${row.name.padEnd(name)}  ${row.from.padEnd(from)}  ${row.by.padEnd(by)}  `, indent),
  )
}

function renderRemarks(remarks: readonly Diagnostic[]): string[] {
  if (remarks.length === 0) return []
  return [
    '',
    ...remarks.flatMap(({ severity, message, code }) => wrap(`${severity}: ${message} (${code})`, '  ', '    ')),
  ]
}

function tellPlace({ line, page }: Span): string {
  return [line === null ? [] : `line ${line}`, page === null ? [] : `page ${page}`].flat().join(', ')
}

function wrap(text: string, first: string, further: string): string[] {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    const isFresh = line === first || line === further
    if (!isFresh && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = further + word
    } else line += isFresh ? word : ` ${word}`
  }
  return [...lines, line]
}
