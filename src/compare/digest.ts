import { createHash } from 'node:crypto'
import { renderCanonical } from './canonical.js'
import type { FieldValue, Sheet } from './item.js'

/** Digits of a digest: 64 bits, so that no two values of a report share one by chance. */
const DIGITS = 16

/**
 * The same sheet with a digest in place of each value that is printed, so that it can be compared and kept without the
 * report's words. What is not printed stays null.
 *
 * Labels and quotes stay: they name the items of a report that is at hand. A sheet that is kept leaves them out.
 */
export function digestSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    isDigested: true,
    items: sheet.items.map((item) => ({
      ...item,
      fields: Object.fromEntries(Object.entries(item.fields).map(([name, value]) => [name, digestValue(value)])),
    })),
  }
}

function digestValue(value: FieldValue): string | null {
  if (value === null) return null
  return createHash('sha256').update(renderCanonical(value)).digest('hex').slice(0, DIGITS)
}
