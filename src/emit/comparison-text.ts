import type { Change, Comparison, FieldChange, Place } from '../compare/comparison.js'
import { CHANGES, type ChangeKind } from '../compare/comparison.js'
import { ITEM_KINDS, type ItemKind } from '../compare/item.js'
import { renderValue } from './value.js'
import { renderWordChange } from './word-change.js'

/** Columns of a terminal that nothing goes beyond. */
const WIDTH = 100
const WIDEST_NAME = 30
/** Room for the longest name of a field, which stands two columns further in. */
const LEAST_NAME = 12
/** Values up to this length are shown whole, before and after. */
const SHORT = 48

/** What each kind of item is called, several of them. */
export const KIND_NAMES: Readonly<Record<ItemKind, string>> = {
  report: 'report',
  body: 'bodies',
  grade: 'grades',
  finding: 'findings',
  recommendation: 'recommendations',
  prior_recommendation: 'prior recommendations',
  figure: 'figures',
  diagnostic: 'diagnostics',
}

const SINGULAR: Readonly<Record<ItemKind, string>> = {
  report: 'report',
  body: 'body',
  grade: 'grade',
  finding: 'finding',
  recommendation: 'recommendation',
  prior_recommendation: 'prior recommendation',
  figure: 'figure',
  diagnostic: 'diagnostic',
}

const SIGNS: Readonly<Record<Change['change'], string>> = { added: '+', removed: '-', edited: '~', moved: '>' }

/** Names of the changes, where they are not those of the comparison itself. */
export type ChangeNames = Readonly<Partial<Record<ChangeKind, string>>>

/** Renders a report with remarks on it and what changed in it, or that nothing did. */
export function renderReport(comparison: Comparison, notes: readonly string[] = []): string {
  const { before, after, changes, counts } = comparison
  const title = before.id === after.id ? after.id : `${before.id} → ${after.id}`
  const same = Object.values(counts).reduce((sum, { unchanged }) => sum + unchanged, 0)
  const head = changes.length === 0 ? `${title}: the same, ${same} items\n` : `${title}\n`
  return head + renderNotes(notes) + renderComparison(comparison)
}

/** Renders a report that could not be compared, with remarks that say why. */
export function renderUncompared(id: string, notes: readonly string[]): string {
  return `${id}: not compared\n${renderNotes(notes)}`
}

function renderNotes(notes: readonly string[]): string {
  return notes
    .flatMap((note) => wrap(note, 2))
    .map((line) => `${line}\n`)
    .join('')
}

/** Joins reports, with an empty line beside each that takes more than one line. */
export function joinReports(reports: readonly string[]): string {
  const isLong = (report: string): boolean => report.trimEnd().includes('\n')
  return reports
    .map((report, index) => {
      const before = reports[index - 1]
      return before !== undefined && (isLong(report) || isLong(before)) ? `\n${report}` : report
    })
    .join('')
}

/** Renders what changed in a report, a line an item and below it a line a field, under a line for each kind. */
function renderComparison(comparison: Comparison): string {
  const shown = foldBodies(comparison)
  const names = shown.map(({ change }) => nameItem(change))
  const width = names.reduce((most, name) => Math.min(WIDEST_NAME, Math.max(most, name.length)), LEAST_NAME)
  return ITEM_KINDS.flatMap((kind) => {
    const lines = shown.flatMap((entry, index) =>
      entry.change.kind === kind ? renderChange(entry, names[index] ?? '', width, comparison.isDigested) : [],
    )
    return lines.length === 0 ? [] : [`  ${KIND_NAMES[kind]}`, ...lines]
  })
    .map((line) => `${line}\n`)
    .join('')
}

/** Renders how many items of each kind came to what, all comparisons together; nothing where there is no item. */
export function renderCounts(comparisons: readonly Comparison[], names: ChangeNames = {}): string {
  const heads = ['', ...CHANGES.map((change) => names[change] ?? change)]
  const rows = ITEM_KINDS.map((kind) => [
    KIND_NAMES[kind],
    ...CHANGES.map((change) => comparisons.reduce((sum, { counts }) => sum + counts[kind][change], 0)),
  ]).filter(([, ...numbers]) => numbers.some((number) => number !== 0))
  if (rows.length === 0) return ''
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => String(row[index]).length)))
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, index) =>
        index === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [heads, ...rows].map((cells) => `${line(cells)}\n`).join('')
}

/** A change as one line without its fields: "~ tarian fig-6: 60% of disruptions, lead, pursue". */
export function titleChange(change: Change): string {
  const place = change.after ?? change.before
  return `${nameItem(change)}${place?.label ? `: ${place.label}` : ''}${renderMove(change)}`
}

/** What is other of an item, a line a field; of a figure that came or went, its sentence. */
export function listDetails(change: Change, isDigested: boolean): string[] {
  const quote = findQuote(change)
  if (quote !== null) return [quote]
  if (isDigested) return nameFields(change)
  return change.fields.map((field) => `${field.field}: ${renderFieldChange(field, change)}`)
}

function nameFields({ fields }: Change): string[] {
  return fields.length === 0 ? [] : [`other ${fields.map(({ field }) => field).join(', ')}`]
}

/** A figure that came or went is looked for by its sentence. */
function findQuote({ before, after }: Change): string | null {
  return before && after ? null : ((after ?? before)?.quote ?? null)
}

interface Shown {
  readonly change: Change
  /** What else it stands for: the items of a body that came or went with it. */
  readonly besides: string
}

/** Items of a body that is added or removed are told with it, not one by one. */
function foldBodies({ changes }: Comparison): Shown[] {
  const keyOf = (change: Change['change'], place: Place | null): string => `${change} ${place?.bodyId}`
  const whole = new Set(
    changes
      .filter(({ kind, change }) => kind === 'body' && (change === 'added' || change === 'removed'))
      .map(({ change, before, after }) => keyOf(change, before ?? after)),
  )
  const isFolded = ({ kind, change, before, after }: Change): boolean =>
    kind !== 'body' && kind !== 'diagnostic' && whole.has(keyOf(change, before ?? after))
  const folded = changes.filter(isFolded)
  return changes
    .filter((change) => !isFolded(change))
    .map((change) => {
      const key = keyOf(change.change, change.before ?? change.after)
      const within =
        change.kind === 'body' ? folded.filter((other) => keyOf(other.change, other.before ?? other.after) === key) : []
      return { change, besides: countKinds(within) }
    })
}

function countKinds(changes: readonly Change[]): string {
  return ITEM_KINDS.flatMap((kind) => {
    const number = changes.filter((change) => change.kind === kind).length
    return number === 0 ? [] : [`${number} ${number === 1 ? SINGULAR[kind] : KIND_NAMES[kind]}`]
  }).join(', ')
}

/** The body and the last part of the id: "norfolk fig-3"; of a diagnostic its code. */
function nameItem({ kind, before, after }: Change): string {
  const { id = '', bodyId = null } = after ?? before ?? {}
  const last = id.split('/').at(-1) ?? ''
  if (kind === 'body' || kind === 'grade') return bodyId ?? last
  const name = kind === 'diagnostic' ? last.replace(/-\d+$/, '') : last
  return bodyId === null ? name : `${bodyId} ${name}`
}

function renderChange({ change, besides }: Shown, name: string, width: number, isDigested: boolean): string[] {
  const margin = width + 8
  // Where a grade went is what its line is about; any other item is called by its label.
  const grade = isDigested || change.kind !== 'grade' ? undefined : change.fields.find(({ field }) => field === 'value')
  const behind = renderMove(change)
  const label = change.kind === 'report' ? '' : ((change.after ?? change.before)?.label ?? '')
  const head = grade ? renderFieldChange(grade, change) : shorten(label, WIDTH - margin - behind.length)
  const first = `    ${SIGNS[change.change]} ${name.padEnd(width)}  ${head}${behind}`
  const rest = change.fields.filter((field) => field !== grade)
  const quote = findQuote(change)
  const details = [
    ...(quote === null ? [] : wrap(shorten(quote, WIDTH - margin), margin)),
    ...(besides === '' ? [] : wrap(besides, margin, '      with')),
    ...(isDigested
      ? nameFields(change).flatMap((names) => wrap(names, margin))
      : rest.flatMap((field) => wrap(renderFieldChange(field, change), margin, `      ${field.field}`))),
  ]
  return [first.trimEnd(), ...details]
}

function renderFieldChange({ field, before, after }: FieldChange, change: Change): string {
  const isReference = field === 'ofId' || field === 'findingId'
  const [was, is] = [before, after].map((value) =>
    isReference && typeof value === 'string' ? (value.split('/').at(-1) ?? '') : renderValue(value),
  ) as [string, string]
  const movement = field === 'value' && change.movement ? ` (${change.movement})` : ''
  const isLong = was.length > SHORT || is.length > SHORT
  return isLong && before !== null && after !== null
    ? renderWordChange(was, is)
    : `${shorten(was, 2 * SHORT)} → ${shorten(is, 2 * SHORT)}${movement}`
}

/** What a moved item was called where it stood. */
function renderMove({ kind, hasMoved, before, after }: Change): string {
  if (!hasMoved || !before || !after) return ''
  if (kind === 'body') return ` (moved, was number ${before.place})`
  const [was, is] = [before, after].map(({ id }) => id.split('/').at(-1) ?? '')
  if (before.bodyId !== after.bodyId) return ` (moved, was ${before.bodyId ?? 'in no part'} ${was})`
  return was === is ? ' (moved)' : ` (moved, was ${was})`
}

/** Breaks a text into lines that begin at a margin, the first behind its name. */
function wrap(text: string, margin: number, name = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((long) => cutWord(long, WIDTH - margin))) {
    if (line !== '' && margin + line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((words, index) => `${(index === 0 ? name : '').padEnd(margin)}${words}`)
}

function cutWord(word: string, length: number): string[] {
  return word.length <= length ? [word] : [word.slice(0, length), ...cutWord(word.slice(length), length)]
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`
}
