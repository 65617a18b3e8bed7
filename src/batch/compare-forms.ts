import { compareReports } from '../compare/compare.js'
import type { Change, FieldChange } from '../compare/comparison.js'
import type { FieldValue, ItemKind } from '../compare/item.js'
import type { Report } from '../schema/report.js'

/** Differences that are listed before only their number is given. */
const MOST_LISTED = 8

/** What each kind of item is called. */
const NAMES: Readonly<Record<ItemKind, string>> = {
  report: 'report',
  body: 'part',
  grade: 'grade',
  finding: 'findings',
  recommendation: 'recommendations',
  prior_recommendation: 'recommendations of earlier reports',
  figure: 'figures',
  diagnostic: 'diagnostics',
}

/** What two forms of one report may have otherwise: what depends on how a form prints it, and references. */
const MAY_DIFFER: Readonly<Partial<Record<ItemKind, readonly string[]>>> = {
  body: ['kind', 'name', 'abbreviation', 'onsCode'],
  grade: ['label', 'statement'],
  recommendation: ['findingId'],
  prior_recommendation: ['findingId'],
  figure: ['ofId', 'findingId'],
}

/** What two forms of one report say differently, in words; places and order are not compared, nor are diagnostics. */
export function compareForms(first: Report, second: Report): string[] {
  const changes = compareReports(first, second).changes.flatMap(keepMeaning)
  const bodies = [...new Set([...first.bodies, ...second.bodies].map(({ id }) => id))]
  const all = [
    ...changes.filter(({ kind }) => kind === 'report').flatMap(({ fields }) => fields.map(tellReport)),
    ...bodies.flatMap((bodyId) =>
      tellBody(
        bodyId,
        changes.filter((change) => placeOf(change)?.bodyId === bodyId),
      ),
    ),
  ]
  const rest = all.length - MOST_LISTED
  return rest > 0 ? [...all.slice(0, MOST_LISTED), `and ${rest} more`] : all
}

/** The change without what forms may have otherwise; none where nothing is left of it. */
function keepMeaning(change: Change): Change[] {
  if (change.kind === 'diagnostic' || change.change === 'moved') return moveAcross(change)
  if (change.change !== 'edited') return [change]
  const fields = change.fields.filter(
    ({ field, before, after }) => !MAY_DIFFER[change.kind]?.includes(field) && wordsOf(before) !== wordsOf(after),
  )
  return fields.length > 0 ? [{ ...change, fields }] : moveAcross(change)
}

/** What stands in the part of another body is lost in the one and found in the other; any other order is the same. */
function moveAcross(change: Change): Change[] {
  const { kind, before, after } = change
  if (kind === 'diagnostic' || !before || !after || before.bodyId === after.bodyId) return []
  return [
    { ...change, change: 'removed', after: null },
    { ...change, change: 'added', before: null },
  ]
}

/** The words of a value, whatever its shape: a list that a form prints as paragraphs says the same. */
function wordsOf(value: FieldValue): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const parts = Array.isArray(value)
    ? value
    : Object.entries(value).flatMap(([key, part]) =>
        key === 'type' || (key === 'text' && 'date' in value) ? [] : [part],
      )
  return parts.map(wordsOf).join(' ')
}

function placeOf({ before, after }: Change): Change['before'] {
  return before ?? after
}

function tellReport({ field, before, after }: FieldChange): string {
  return tellValues(field === 'published' ? 'date of publication' : field, before, after)
}

/** One line for the part itself or, where both have it, one for each kind of what is in it. */
function tellBody(bodyId: string, changes: readonly Change[]): string[] {
  const own = changes.find(({ kind, change }) => kind === 'body' && change !== 'edited')
  if (own) return [own.change === 'removed' ? `no part about ${bodyId} there` : `a part about ${bodyId} only there`]
  return (['body', 'grade', 'finding', 'recommendation', 'prior_recommendation', 'figure'] as const).flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind)
    if (ofKind.length === 0) return []
    return (kind === 'body' || kind === 'grade' ? tellOne(ofKind) : [tellItems(NAMES[kind], ofKind)]).map(
      (words) => `${bodyId}: ${words}`,
    )
  })
}

/** What the forms say of something that a part has once: its grade, and whose inspection it is. */
function tellOne(changes: readonly Change[]): string[] {
  return changes.flatMap(({ kind, fields, before, after }) =>
    fields.length > 0
      ? fields.map((field) => tellValues(kind === 'grade' ? kind : field.field, field.before, field.after))
      : [tellValues(NAMES[kind], before?.label ?? null, after?.label ?? null)],
  )
}

function tellItems(name: string, changes: readonly Change[]): string {
  const count = (wanted: Change['change']): number => changes.filter(({ change }) => change === wanted).length
  const edited = changes.filter(({ change }) => change === 'edited')
  const fields = [...new Set(edited.flatMap((change) => change.fields.map(({ field }) => field)))]
  const told = [
    [count('removed'), 'only here'],
    [count('added'), 'only there'],
    [edited.length, `with other ${fields.join(', ')}`],
  ] as const
  return `${name} ${told.flatMap(([number, where]) => (number > 0 ? `${number} ${where}` : [])).join(', ')}`
}

function tellValues(what: string, before: FieldValue, after: FieldValue): string {
  return `${what} ${tellValue(before)} here, ${tellValue(after)} there`
}

function tellValue(value: FieldValue): string {
  if (value === null) return 'none'
  return wordsOf(value)
}
