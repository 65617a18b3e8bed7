import type { Unplaced } from '../../schema/report.js'
import { type Check, clip } from './check.js'

/** Text that a reader of the data has lost: it is in no finding, recommendation, grade or introduction. */
export const TEXT_UNPLACED: Check = {
  code: 'text-unplaced',
  severity: 'warning',
  about: 'text of a body’s part belongs to no heading, finding, recommendation, grade or introduction',
  cause:
    'A heading that was lost, so that its text has none; a label or heading that leads nothing, because its text stands elsewhere; or a second grade.',
  remedy:
    'Look at the place in the report. Put the heading back on a line of its own, or the text behind its heading; `unplaced` of the body lists what is affected.',
  find: ({ bodies }) =>
    bodies.flatMap((body) =>
      gatherRuns(body.unplaced.filter(({ kind }) => !isAside(kind))).map((run) => {
        const [first, last] = [run[0], run.at(-1)]
        const span = { start: 0, line: null, page: null, ...first?.span, end: last?.span.end ?? 0 }
        return { message: tellRun(run), span, bodyId: body.id }
      }),
    ),
}

/** What nobody would miss is counted, once for a report. */
export const ASIDE_UNPLACED: Check = {
  code: 'aside-unplaced',
  severity: 'info',
  about: 'notes, web addresses or page heads inside the bodies’ parts are in none of their findings',
  cause:
    'Footnotes, captions and the addresses of links that a page prints between its paragraphs, and heads that it repeats.',
  remedy: 'None is needed. `unplaced` of each body lists them.',
  find: ({ bodies }) => {
    const asides = bodies.flatMap(({ unplaced }) => unplaced.filter(({ kind }) => isAside(kind)))
    if (asides.length === 0) return []
    const heads = asides.filter(({ kind }) => kind === 'page_head').length
    const told = [
      tellCount(asides.length - heads, 'note or web address', 'notes or web addresses'),
      tellCount(heads, 'page head', 'page heads'),
    ].filter((words) => words !== '')
    const verb = asides.length === 1 ? 'is' : 'are'
    return [
      {
        message: `${told.join(' and ')} inside the bodies’ parts ${verb} in none of their findings: ${tellPlaces(asides)}`,
        span: null,
        bodyId: null,
      },
    ]
  },
}

/** How many places a remark names before it says how many more there are. */
const MOST_PLACES = 12

function tellPlaces(asides: readonly Unplaced[]): string {
  const places = [...new Set(asides.map(({ span }) => span.line ?? span.page))]
  const rest = places.length - MOST_PLACES
  const unit = asides[0]?.span.line === null ? 'pages' : 'source lines'
  return `${unit} ${places.slice(0, MOST_PLACES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function isAside(kind: Unplaced['kind']): boolean {
  return kind === 'note' || kind === 'page_head'
}

/** Paragraphs and items that stand one behind the other are remarked on together; headings, labels and grades one by one. */
function gatherRuns(unplaced: readonly Unplaced[]): Unplaced[][] {
  const runs: Unplaced[][] = []
  for (const one of unplaced) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last?.span.end === one.span.start - 1 && isText(last) && isText(one)) run.push(one)
    else runs.push([one])
  }
  return runs
}

function isText({ kind }: Unplaced): boolean {
  return kind === 'paragraph' || kind === 'item'
}

/** What was expected of what, by what it looks like. */
const EXPECTED: Readonly<Partial<Record<Unplaced['kind'], string>>> = {
  heading: 'text under the heading',
  label: 'a finding under the label',
  grade: 'one grade and no second label',
}

function tellRun(run: readonly Unplaced[]): string {
  const [first, ...more] = run
  const words = `"${clip(first?.text ?? '')}"`
  const expected = first && EXPECTED[first.kind]
  if (first?.kind === 'grade') return `expected ${expected}, found ${words}`
  if (expected) return `expected ${expected} ${words}, found none`
  const rest = more.length === 0 ? '' : ` and ${more.length} more ${more.length === 1 ? 'block' : 'blocks'}`
  return `expected a heading that leads to ${words}${rest}, found none`
}

function tellCount(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}
