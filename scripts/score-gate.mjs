#!/usr/bin/env node
// Scores converted reports against those read by hand, and fails where a score is below its floor.
//   node scripts/score-gate.mjs <out folder> <scorer>
// The scorer is run as `node <scorer> <out folder> --json`. Exit status 1 below a floor, 2 on wrong usage.
import { spawnSync } from 'node:child_process'

/**
 * @typedef {{ report: string, what: string, gold: number, hit: number, missed: number, spurious: number,
 *   number?: number, section?: number, exact?: number, period?: number }} Row
 * @typedef {{ precision: number, recall: number } & Partial<Record<'number' | 'section' | 'exact' | 'period', number>>} Floor
 */

/**
 * What each kind of item must reach in every report, in percent; what is not listed is shown and not judged.
 * @type {Record<string, Floor>}
 */
const FLOORS = {
  document: { precision: 100, recall: 100 },
  bodies: { precision: 100, recall: 100 },
  grades: { precision: 100, recall: 100 },
  'labelled findings': { precision: 100, recall: 100, number: 100, section: 100 },
  'narrative findings': { precision: 99, recall: 99 },
  'words of finding texts': { precision: 97, recall: 97 },
  recommendations: { precision: 100, recall: 100, exact: 100 },
  priorRecommendations: { precision: 100, recall: 100, exact: 100 },
  figures: { precision: 97, recall: 95, period: 95 },
  spans: { precision: 100, recall: 100 },
}

/**
 * Reports whose text does not allow as much as the others'.
 * @type {Record<string, Record<string, Floor>>}
 */
const LOWER_FLOORS = {
  // Boxes of this report are printed away from the headings that they belong to.
  'east-midlands': { 'narrative findings': { precision: 97, recall: 97 } },
}

/** Differences that no row counts, all of which must be none. */
const IS_UNCOUNTED = /^\S+ (?:title|programme|published|order of bodies|no such file|no reading text)\b/

const [out, scorer] = process.argv.slice(2)
if (!out || !scorer) {
  console.error('usage: score-gate.mjs <out folder> <scorer>')
  process.exit(2)
}
const run = spawnSync(process.execPath, [scorer, out, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 })
if (run.status !== 0 && run.status !== 1) {
  console.error(run.stderr)
  process.exit(2)
}
/** @type {{ rows: Row[], notes: string[] }} */
const { rows, notes } = JSON.parse(run.stdout)
const judged = rows.map((row) => ({ row, short: findShort(row) }))
for (const { row, short } of judged) console.log(renderRow(row, short))
const uncounted = notes.filter((note) => IS_UNCOUNTED.test(note))
for (const note of uncounted) console.log(`differs: ${note}`)
const failed = judged.filter(({ short }) => short.length > 0).length + uncounted.length
console.log(rows.length === 0 ? 'nothing was scored' : `${failed} below their floor`)
process.exitCode = failed > 0 || rows.length === 0 ? 1 : 0

/**
 * The floors that a row does not reach, each as a few words.
 * @param {Row} row
 * @returns {string[]}
 */
function findShort(row) {
  const floor = LOWER_FLOORS[row.report]?.[row.what] ?? FLOORS[row.what]
  const scores = scoreRow(row)
  return Object.entries(floor ?? {})
    .filter(([name, least]) => (scores[name] ?? 100) < least)
    .map(([name, least]) => `${name} below ${least}`)
}

/**
 * @param {Row} row
 * @returns {Record<string, number | undefined>}
 */
function scoreRow(row) {
  /** @type {(part: number | undefined, whole: number) => number | undefined} */
  const percent = (part, whole) => (part === undefined || whole === 0 ? undefined : (100 * part) / whole)
  return {
    // Items where there should be none are no precision at all, and none where there are none is perfect.
    precision: percent(row.hit, row.hit + row.spurious),
    recall: percent(row.hit, row.gold),
    number: percent(row.number, row.hit),
    section: percent(row.section, row.hit),
    exact: percent(row.exact, row.hit),
    period: percent(row.period, row.hit),
  }
}

/**
 * @param {Row} row
 * @param {string[]} short
 */
function renderRow(row, short) {
  const { precision, recall, ...rest } = scoreRow(row)
  const show = (/** @type {number | undefined} */ score) => (score === undefined ? '-' : score.toFixed(1)).padStart(5)
  const details = Object.entries(rest)
    .filter(([, score]) => score !== undefined)
    .map(([name, score]) => `${name} ${score?.toFixed(1)}`)
  const verdict = short.length > 0 ? `FAILS: ${short.join(', ')}` : FLOORS[row.what] ? 'ok' : ''
  return [
    row.report.padEnd(20),
    row.what.padEnd(23),
    String(row.gold).padStart(6),
    `P ${show(precision)}`,
    `R ${show(recall)}`,
    details.join(' ').padEnd(26),
    verdict,
  ]
    .join('  ')
    .trimEnd()
}
