import type { Diagnostic } from '../../schema/report.js'
import type { DiagnoseContext } from './context.js'

/** A remark that is made by looking at a whole report, as its reader should know it. */
export interface Check {
  /** Stable name of the remark. */
  readonly code: string
  readonly severity: Diagnostic['severity']
  /** What is remarked on, in a sentence without its full stop. */
  readonly about: string
  /** What lies behind it, most usual first. */
  readonly cause: string
  /** What its reader can do. */
  readonly remedy: string
  readonly find: (context: DiagnoseContext) => Found[]
}

/** One place that a check has to remark on. */
interface Found extends Pick<Diagnostic, 'span' | 'bodyId'> {
  /** What was expected and what was found. */
  readonly message: string
}
