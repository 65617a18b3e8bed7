import type { FieldValue } from './item.js'

/** A value as one text that is the same for equal values, whatever the order of their keys. */
export function renderCanonical(value: FieldValue): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}
