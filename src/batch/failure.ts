import { PeelbackError, type PeelbackErrorCode } from '../error.js'

/** An input of which nothing came. */
export interface Failure {
  /** Path as given, with forward slashes. */
  readonly file: string
  readonly code: PeelbackErrorCode
  /** The file, what was expected and what was found. */
  readonly message: string
  /** The error itself, with its cause and stack. */
  readonly error: Error
}

/** Makes a failure of what was thrown: anything but a `PeelbackError` is a bug, and keeps its stack. */
export function toFailure(file: string, thrown: unknown): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (error instanceof PeelbackError) return { file, code: error.code, message: error.message, error }
  return { file, code: 'internal', message: `${file}: ${error.name}: ${error.message}`, error }
}
