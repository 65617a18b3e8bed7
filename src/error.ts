/** Every code that a `PeelbackError` can carry, each with what the user can do about it. */
export const ERROR_CODES = {
  usage: 'The command line or the options are wrong: see --help.',
  'file-not-found': 'No file, folder or match has this name: check the spelling.',
  'file-unreadable': 'The file exists but cannot be read: check what it is and its permissions.',
  'file-empty': 'The file holds no text.',
  'file-binary': 'The file holds bytes that are no text.',
  'unsupported-format': 'The file is of a kind that is not read yet.',
  'not-a-report': 'The text is no regional report: it names no region, unit or force as a part.',
  'no-input-files': 'The folders and globs hold no file that could be a report.',
  'out-not-writable': 'The output folder cannot be made or written.',
  'duplicate-report': 'Two files of one batch give a report with the same id.',
  internal: 'A bug in peelback: nothing is written for the file; please report it.',
} as const

/** Name of what went wrong: stable, so that programs may rely on it. */
export type PeelbackErrorCode = keyof typeof ERROR_CODES

/** What the caller or user can put right; anything else that is thrown is a bug. */
export class PeelbackError extends Error {
  override readonly name = 'PeelbackError'
  readonly code: PeelbackErrorCode

  /**
   * @param code What went wrong.
   * @param message The file, what was expected and what was found.
   * @param options `cause`: the error underneath, if any.
   * @example new PeelbackError('file-empty', 'a.md: expected the text of a report, found an empty file')
   */
  constructor(code: PeelbackErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
