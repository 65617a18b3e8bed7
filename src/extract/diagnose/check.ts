import type { Body, Diagnostic, Severity, Span } from '../../schema/report.js'
import type { DiagnoseContext } from './context.js'

/** A remark that a report can get, as its reader should know it: `docs/diagnostics.md` is made from these records. */
export interface Remark {
  /** Stable name of the remark. */
  readonly code: string
  readonly severity: Severity
  /** What is remarked on, in a sentence without its full stop. */
  readonly about: string
  /** What lies behind it, most usual first. */
  readonly cause: string
  /** What its reader can do. */
  readonly remedy: string
}

/** A remark that is made by looking at a whole report, with the function that does so. */
export interface Check extends Remark {
  readonly find: (context: DiagnoseContext) => Found[]
}

/** One place that a check has to remark on. */
export interface Found {
  /** What was expected and what was found. */
  readonly message: string
  readonly span: Span | null
  readonly bodyId: string | null
  /** What the report says there, where a few words can say it. */
  readonly actual?: string
  /** What it could have said, where that is known. */
  readonly expected?: readonly string[]
  /** What else its reader should know. */
  readonly note?: string
}

/** The diagnostic that a remark makes of a place. */
export function makeDiagnostic({ severity, code }: Pick<Remark, 'severity' | 'code'>, found: Found): Diagnostic {
  const { message, span, bodyId, actual, expected, note } = found
  return {
    severity,
    code,
    message,
    actual: actual ?? null,
    expected: [...(expected ?? [])],
    note: note ?? null,
    span,
    bodyId,
  }
}

/** A remark on a body's part as a whole, or on a place in it. */
export function onBody(
  body: Pick<Body, 'id' | 'span'>,
  message: string,
  more: Partial<Omit<Found, 'message' | 'bodyId'>> = {},
): Found {
  return { message, span: body.span, bodyId: body.id, ...more }
}

/** Words for a message, cut where they are long. */
export function clip(text: string): string {
  if (text.length <= LONGEST_CLIP) return text
  // A character beyond the first 65,536 takes two places, between which the cut may fall.
  return `${text
    .slice(0, LONGEST_CLIP - 1)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()}…`
}

/** A message stays one line of a terminal or two. */
const LONGEST_CLIP = 90
