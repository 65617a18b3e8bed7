#!/usr/bin/env node
// Lists the cases of test/extract that the extraction does not master yet, in test/extract/cases/known-gaps.json.
//   node scripts/list-gaps.mjs           prints what would change
//   node scripts/list-gaps.mjs --write   writes it: gaps that are closed go, new ones come with what comes out as the reason
// A reason that was written by hand stays. Exit status 1 where the list is not what the code allows, 2 on wrong usage.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createViteServer } from 'vitest/node'

/**
 * @typedef {{ why: string, reason: string }} Gap
 * @typedef {{ found: unknown, expected: unknown }} Outcome
 * @typedef {{ name: string, cases: readonly { why: string }[], judge(why: string): Outcome }} Table
 */

const args = process.argv.slice(2)
if (args.some((arg) => arg !== '--write')) {
  console.error('usage: list-gaps.mjs [--write]')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const file = fileURLToPath(new URL('../test/extract/cases/known-gaps.json', import.meta.url))

const server = await createViteServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
})
const { openTables } = await server.ssrLoadModule('/test/extract/tables.ts')
const { isMastered } = await server.ssrLoadModule('/test/extract/table.ts')

/** @type {Record<string, Gap[]>} */
const known = JSON.parse(readFileSync(file, 'utf8'))
/** @type {Record<string, Gap[]>} */
const listed = {}
let changes = 0
for (const table of /** @type {Table[]} */ (openTables())) {
  const before = new Map((known[table.name] ?? []).map(({ why, reason }) => [why, reason]))
  /** @type {Gap[]} */
  const gaps = []
  for (const { why } of table.cases) {
    const outcome = judge(table, why)
    if (isMastered(outcome)) continue
    const reason = before.get(why)
    gaps.push({ why, reason: reason ?? explain(outcome) })
    if (reason === undefined) report('+', table, why, explain(outcome))
    before.delete(why)
  }
  for (const why of before.keys()) report('-', table, why, 'closed, or no case any more')
  if (gaps.length > 0) listed[table.name] = gaps
  console.log(`${table.name}: ${gaps.length} of ${table.cases.length} not mastered`)
}
await server.close()
if (args.includes('--write')) writeFileSync(file, `${JSON.stringify(listed, null, 2)}\n`)
else process.exitCode = changes > 0 ? 1 : 0

/**
 * @param {Table} table
 * @param {string} why
 * @returns {Outcome}
 */
function judge(table, why) {
  try {
    return table.judge(why)
  } catch (error) {
    return { found: String(error), expected: null }
  }
}

/**
 * @param {'+' | '-'} sign
 * @param {Table} table
 * @param {string} why
 * @param {string} what
 */
function report(sign, table, why, what) {
  changes += 1
  console.log(`${sign} ${table.name} | ${why} | ${what}`)
}

/**
 * What is missing and what is too much, in a line.
 * @param {Outcome} outcome
 * @returns {string}
 */
function explain({ found, expected }) {
  const [have, want] = [leaves(found), leaves(expected)]
  const missing = want.filter((leaf) => !have.includes(leaf))
  const surplus = have.filter((leaf) => !want.includes(leaf))
  const words = [
    ...(missing.length > 0 ? [`lacks ${shorten(missing)}`] : []),
    ...(surplus.length > 0 ? [`has ${shorten(surplus)}`] : []),
  ]
  if (words.length > 0) return words.join('; ')
  const quoted = quotes(found).filter((quote) => !quotes(expected).includes(quote))
  return quoted.length > 0 ? `quotes ${shorten(quoted)}` : 'in another order or number'
}

/**
 * The records of a list, or of the lists in a record, each as a line of its fields that say something.
 * @param {unknown} data
 * @returns {string[]}
 */
function leaves(data) {
  if (Array.isArray(data)) return data.flatMap((item) => leaves(item))
  if (typeof data !== 'object' || data === null) return [String(data)]
  const values = Object.values(data)
  if (values.some((value) => Array.isArray(value) && value.some((item) => typeof item === 'object')))
    return values.flatMap((value) => leaves(value))
  return [
    Object.entries(data)
      .filter(([key, value]) => key !== 'quote' && value !== null && String(value) !== '')
      .map(([, value]) => (typeof value === 'object' ? Object.values(value).join('/') : String(value)))
      .join(' '),
  ]
}

/**
 * @param {unknown} data
 * @returns {string[]}
 */
function quotes(data) {
  if (typeof data !== 'object' || data === null) return []
  const own = 'quote' in data && typeof data.quote === 'string' ? [data.quote] : []
  return [...own, ...Object.values(data).flatMap((value) => quotes(value))]
}

/**
 * @param {string[]} lines
 * @returns {string}
 */
function shorten(lines) {
  const text = lines.join(', ')
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
