import type { Body, Figure } from '../../schema/report.js'

/** A figure with the body in whose part it is printed. */
export interface Printed {
  readonly figure: Figure
  readonly body: Body
}

/** All figures of a report, in document order. */
export function listFigures(bodies: readonly Body[]): Printed[] {
  return bodies.flatMap((body) => body.figures.map((figure) => ({ figure, body })))
}

/** Figures by a key, those of one key together, in document order; those whose key is null are left out. */
export function groupFigures(
  figures: readonly Printed[],
  keyOf: (figure: Figure) => string | null,
): Map<string, Printed[]> {
  const groups = new Map<string, Printed[]>()
  for (const printed of figures) {
    const key = keyOf(printed.figure)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(printed)
    else groups.set(key, [printed])
  }
  return groups
}

/** When a figure is about, as one word; empty where the report does not say. */
export function periodKey({ period }: Figure): string {
  if (!period) return ''
  return 'asAt' in period ? period.asAt : `${period.start}/${period.end}`
}

/** A figure's number as a reader would say it: "57", "84 percent". */
export function sayValue({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  return unit === 'percent' ? `${value} percent` : String(value)
}
