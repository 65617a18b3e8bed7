import { type DrawingPart, pickRead } from './drawing.js'

/** What is no plain object or list, and is left to the built-in way to copy it. */
const BUILT_IN = [ArrayBuffer, Map, Set, Date, RegExp, Error] as const
const copyBuiltIn = structuredClone
const NOTHING: ReadonlySet<unknown> = new Set()

/**
 * Does what `structuredClone` does for values that hold themselves nowhere, as messages between the library's two halves
 * do: by plain loops, which takes a fraction of the time. What is handed over is shared, since its giver lets go of it, and
 * so is what is in a part of a page. Of a drawing, what is not read is left out: mostly letters, with all that is known of each.
 */
export function copyMessage<Value>(value: Value, options?: { readonly transfer?: readonly unknown[] } | null): Value {
  if (hasPart(value)) {
    const { chunk } = value
    if (isDrawing(chunk)) return { ...value, chunk: pickRead(chunk) }
    if ('items' in chunk) return { ...value, chunk: { ...chunk } }
  }
  const handedOver = options?.transfer
  return copy(value, handedOver?.length ? new Set<unknown>(handedOver) : NOTHING) as Value
}

/** True for a message with a part of a page: of its text or its drawing. */
function hasPart(message: unknown): message is { readonly chunk: object } {
  const { chunk } = Object(message) as { chunk?: unknown }
  return typeof chunk === 'object' && chunk !== null
}

function isDrawing(part: object): part is DrawingPart {
  return 'fnArray' in part && 'argsArray' in part
}

function copy(value: unknown, handedOver: ReadonlySet<unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return copyBuiltIn(value)
  if (typeof value !== 'object' || value === null || handedOver.has(value)) return value
  if (Array.isArray(value)) return value.map((entry) => copy(entry, handedOver))
  if (ArrayBuffer.isView(value)) return handedOver.has(value.buffer) ? value : copyBuiltIn(value)
  if (!isPlain(value) && BUILT_IN.some((kind) => value instanceof kind)) return copyBuiltIn(value)
  const copied: Record<string, unknown> = {}
  for (const key of Object.keys(value)) copied[key] = copy((value as typeof copied)[key], handedOver)
  return copied
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
