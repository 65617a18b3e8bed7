import { GRADES, type GradeValue } from '../schema/report.js'
import { renderCanonical } from './canonical.js'
import type { ComparedReport } from './compared-report.js'
import { CHANGES, type Change, type Comparison, type Counts, type FieldChange, type Place } from './comparison.js'
import { ITEM_KINDS, type Item, type ItemKind, type Sheet } from './item.js'
import { type Match, matchItems } from './match.js'
import { findMoved } from './order.js'
import { toSheet } from './sheet.js'

/**
 * Compares two reports item by item. Items are matched by what they say, so that one finding more is one addition,
 * whatever it does to the numbers behind it. Ids, numbers, places in the text and the source's file are not compared.
 *
 * @example compareReports(report, report).changes // []
 */
export function compareReports(before: ComparedReport, after: ComparedReport): Comparison {
  return compareSheets(toSheet(before), toSheet(after))
}

/** Compares two reports as lists of items: both with their values, or both with digests of them. */
export function compareSheets(before: Sheet, after: Sheet): Comparison {
  const matches = matchItems(before, after)
  const partners = new Map(matches.flatMap((match) => (isPair(match) ? [[match.before.id, match.after.id]] : [])))
  const origins = new Set(partners.values())
  const places = new Map([...placeItems(before), ...placeItems(after)])
  const moved = findMovedPairs(matches, places)
  const judged = matches.map((match) => judge(match, { partners, origins, places, moved }))
  return {
    before: describeSide(before),
    after: describeSide(after),
    isDigested: before.isDigested && after.isDigested,
    counts: countChanges(judged),
    changes: orderChanges(
      judged.flatMap(({ change }) => change ?? []),
      before,
      after,
    ),
  }
}

interface Pair extends Match {
  readonly before: Item
  readonly after: Item
}

interface Judged {
  readonly kind: ItemKind
  /** null where the item is unchanged. */
  readonly change: Change | null
}

interface Context {
  /** Id of the second report for each id of the first that has a partner. */
  readonly partners: ReadonlyMap<string, string>
  /** Ids of the second report that have a partner. */
  readonly origins: ReadonlySet<string>
  readonly places: ReadonlyMap<Item, Place>
  readonly moved: ReadonlySet<Match>
}

function isPair(match: Match): match is Pair {
  return match.before !== null && match.after !== null
}

function describeSide({ id, schemaVersion, source }: Sheet): Comparison['before'] {
  return { id, schemaVersion, source }
}

/** Numbers the items within their kind and part; bodies within the report. */
function placeItems({ items }: Sheet): [Item, Place][] {
  const counts = new Map<string, number>()
  return items.map((item) => {
    const { id, bodyId, label, quote } = item
    const group = nameList(item)
    const place = (counts.get(group) ?? 0) + 1
    counts.set(group, place)
    return [item, { id, bodyId, place, label, quote }]
  })
}

/** The list that an item stands in: its kind in the part of its body. */
function nameList({ kind, bodyId }: Item): string {
  return kind === 'body' ? kind : `${kind} ${bodyId ?? ''}`
}

/** The pairs that stand in another part or order. The order of diagnostics says nothing. */
function findMovedPairs(matches: readonly Match[], places: ReadonlyMap<Item, Place>): Set<Match> {
  const lists = new Map<string, Pair[]>()
  const moved = new Set<Match>()
  for (const match of matches.filter(isPair)) {
    const list = nameList(match.after)
    const pairs = lists.get(list) ?? []
    lists.set(list, pairs)
    if (nameList(match.before) === list) pairs.push(match)
    else moved.add(match)
  }
  for (const pairs of lists.values()) {
    if (pairs[0]?.after.kind === 'diagnostic') continue
    const placeOf = (item: Item): number => places.get(item)?.place ?? 0
    const sorted = pairs.toSorted((a, b) => placeOf(a.after) - placeOf(b.after))
    for (const [index, hasMoved] of findMoved(sorted.map(({ before }) => placeOf(before))).entries()) {
      const pair = sorted[index]
      if (hasMoved && pair) moved.add(pair)
    }
  }
  return moved
}

function judge(match: Match, context: Context): Judged {
  const { before, after } = match
  const kind = (after ?? before)?.kind ?? 'report'
  const sides = {
    before: before && (context.places.get(before) ?? null),
    after: after && (context.places.get(after) ?? null),
  }
  if (!isPair(match)) {
    const change = before ? 'removed' : 'added'
    return { kind, change: { kind, change, hasMoved: false, movement: null, ...sides, fields: [] } }
  }
  const fields = [...compareFields(match), ...compareReferences(match, context)]
  const hasMoved = context.moved.has(match)
  if (fields.length === 0 && !hasMoved) return { kind, change: null }
  const change = fields.length > 0 ? 'edited' : 'moved'
  return { kind, change: { kind, change, hasMoved, movement: findMovement(kind, fields), ...sides, fields } }
}

function compareFields({ before, after }: Pair): FieldChange[] {
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
  return names.flatMap((field) => {
    const [was, is] = [before.fields[field] ?? null, after.fields[field] ?? null]
    return renderCanonical(was) === renderCanonical(is) ? [] : [{ field, before: was, after: is }]
  })
}

/**
 * A reference is the same where it leads to the same item, whatever number that has now. Where it led to one that is
 * gone and leads to one that is new, those two say so.
 */
function compareReferences({ before, after }: Pair, { partners, origins }: Context): FieldChange[] {
  const names = [...new Set([...Object.keys(before.references), ...Object.keys(after.references)])]
  return names.flatMap((field) => {
    const [was, is] = [before.references[field] ?? null, after.references[field] ?? null]
    const isSame =
      was === null || is === null ? was === is : partners.get(was) === is || !(partners.has(was) || origins.has(is))
    return isSame ? [] : [{ field, before: was, after: is }]
  })
}

function findMovement(kind: ItemKind, fields: readonly FieldChange[]): Change['movement'] {
  const value = kind === 'grade' ? fields.find(({ field }) => field === 'value') : undefined
  const [was, is] = [GRADES.indexOf(value?.before as GradeValue), GRADES.indexOf(value?.after as GradeValue)]
  if (was < 0 || is < 0) return null
  return is < was ? 'better' : 'worse'
}

function countChanges(judged: readonly Judged[]): Comparison['counts'] {
  const counts = Object.fromEntries(
    ITEM_KINDS.map((kind) => [kind, Object.fromEntries(CHANGES.map((change) => [change, 0])) as Counts]),
  ) as Comparison['counts']
  for (const { kind, change } of judged) counts[kind][change?.change ?? 'unchanged'] += 1
  return counts
}

/** By kind and body; within a body's part in the order of the second report, then those removed in that of the first. */
function orderChanges(changes: readonly Change[], before: Sheet, after: Sheet): Change[] {
  const bodies = [...new Set([...after.items, ...before.items].map(({ bodyId }) => bodyId))]
  const ranks = new Map(bodies.map((bodyId, rank) => [bodyId, rank]))
  const rank = ({ kind, before: was, after: is }: Change): number[] => [
    ITEM_KINDS.indexOf(kind),
    kind === 'body' ? 0 : (ranks.get((is ?? was)?.bodyId ?? null) ?? 0),
    is ? 0 : 1,
    (is ?? was)?.place ?? 0,
  ]
  return changes
    .map((change) => ({ change, keys: rank(change) }))
    .sort((a, b) => a.keys.map((key, index) => key - (b.keys[index] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ change }) => change)
}
