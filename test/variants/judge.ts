import type { Extraction } from '../../src/extract/pipeline.js'
import type { Diagnostic } from '../../src/schema/report.js'
import { FIGURE_FIELDS } from '../extract/cases.js'
import { extract, type FlatReport, flatten } from '../extract/fixtures.js'
import { foldAll } from '../extract/fold.js'
import { pick } from '../extract/table.js'

/** What came of a text. */
export interface Reading {
  readonly extraction: Extraction
  /** What is not as expected, item by item; empty where all of the data is right. */
  readonly differences: readonly string[]
  /** Remarks that say that something may be wrong. */
  readonly warnings: readonly Diagnostic[]
}

/** Reads a text and holds its data against what is expected. */
export function readVariant(text: string, file: string, expected: FlatReport): Reading {
  const extraction = extract(text, file)
  const warnings = extraction.report.diagnostics.filter(({ severity }) => severity !== 'info')
  return { extraction, warnings, differences: compare(flatten(extraction.report), expected) }
}

/** The data of two reports item by item: what is expected and not found, then what is found and not expected. */
function compare(found: FlatReport, expected: FlatReport): string[] {
  return (Object.keys(expected) as (keyof FlatReport)[]).flatMap((field) => {
    const [given, wanted] = [listItems(found, field), listItems(expected, field)]
    if (given.join('\n') === wanted.join('\n')) return []
    const missing = subtract(wanted, given)
    const strange = subtract(given, wanted)
    const both = [...missing.map((item) => `- ${item}`), ...strange.map((item) => `+ ${item}`)]
    return (both.length === 0 ? ['in another order'] : both).map((line) => `${field} ${line}`)
  })
}

/** A report's items of a field, each in one line; of figures what no reader would put in other words. */
function listItems(report: FlatReport, field: keyof FlatReport): string[] {
  const value = foldAll(report[field])
  if (!Array.isArray(value)) return [JSON.stringify(value)]
  const items =
    field === 'figures'
      ? report.figures.map(({ body, ...figure }) =>
          foldAll({ in: figure.in, ...pick({ bodyId: body, ...figure }, FIGURE_FIELDS) }),
        )
      : value
  return items.map((item) => JSON.stringify(sortKeys(item)))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, sortKeys(inner)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The items of one list that the other has not, or not so often. */
function subtract(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return items.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
