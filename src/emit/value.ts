import type { FieldValue } from '../compare/item.js'

/** Renders the value of a field in words: a term without its underscores, a date as printed, a list with commas. */
export function renderValue(value: FieldValue): string {
  if (value === null) return 'none'
  if (typeof value === 'string') return /^[a-z]+(?:_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    const isText = value.some((part) => typeof part === 'object' || (typeof part === 'string' && part.includes(' ')))
    return value.length === 0 ? 'none' : value.map(renderValue).join(isText ? ' ' : ', ')
  }
  if ('type' in value) return renderValue(value.text ?? value.items ?? null)
  if ('date' in value && 'text' in value) return `${value.date} (${value.text})`
  return Object.values(value).map(renderValue).join(' to ')
}
