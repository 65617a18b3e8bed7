import { readFileSync } from 'node:fs'

/** What a case found, beside what it should have found, in one shape. */
export interface Outcome {
  readonly found: unknown
  readonly expected: unknown
}

/** A case of a table: what is hard about it, which names it. */
export interface Case {
  readonly why: string
}

/** A case that is not mastered yet. */
export interface Gap extends Case {
  /** What comes out instead. */
  readonly reason: string
}

/** A table of cases, and how to judge one. */
export interface Table {
  readonly name: string
  readonly cases: readonly Case[]
  /** What is found in a case, beside what should be. */
  judge(why: string): Outcome
}

/** Reads a file of `cases/`. */
export function readCases<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8')) as T
}

/** The cases of a table that are not mastered yet, as `cases/known-gaps.json` lists them. */
export function readGaps(table: string): readonly Gap[] {
  return readCases<Record<string, Gap[]>>('known-gaps')[table] ?? []
}

/** Makes a table of cases. */
export function makeTable<T extends Case>(name: string, cases: readonly T[], judge: (given: T) => Outcome): Table {
  const byName = new Map(cases.map((given) => [given.why, given]))
  return {
    name,
    cases,
    judge: (why) => {
      const given = byName.get(why)
      if (!given) throw new RangeError(`expected a case of the table ${name}, found ${why}`)
      return judge(given)
    },
  }
}

/** Names of fields on which readers differ, so that a case says nothing of them. */
export interface Unsure {
  readonly unsure?: readonly string[]
}

type Fields = Record<string, unknown>

/** Pairs what was found with what is expected, and leaves out of both sides of a pair what the case is unsure of. */
export function judgeList(found: readonly Fields[], expected: readonly (Fields & Unsure)[]): Outcome {
  const waiting = new Set(found)
  const unsureOf = new Map<Fields, readonly string[]>()
  for (const { unsure = [], ...item } of expected) {
    const partner = [...waiting].find((other) => isSame(omit(other, unsure), omit(item, unsure)))
    if (!partner) continue
    waiting.delete(partner)
    unsureOf.set(partner, unsure)
  }
  return {
    found: found.map((item) => omit(item, unsureOf.get(item) ?? [])),
    expected: expected.map(({ unsure = [], ...item }) => omit(item, unsure)),
  }
}

/** True where a case gives what it should. */
export function isMastered({ found, expected }: Outcome): boolean {
  return isSame(found, expected)
}

/** True for equal data, whatever the order of the keys. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}

/** A record with these fields alone. */
export function pick<T extends object, K extends keyof T & string>(item: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, item[key]])) as Pick<T, K>
}

/** A record without these fields. */
export function omit(item: object, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)))
}
