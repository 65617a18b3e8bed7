/** Every code that a `PeelbackError` can carry, each with what the user can do about it. */
export const ERROR_CODES = {
  usage: 'The command line or the options are wrong: see --help.',
  'file-not-found': 'No file, folder or match has this name: check the spelling.',
  'file-unreadable': 'The file exists but cannot be read: check what it is and its permissions.',
  'file-empty': 'The file holds no text.',
  'file-binary': 'The file holds bytes that are no text.',
  'unsupported-format': 'The file is of a kind that is not read: save it as PDF, web page or text.',
  'pdf-password': 'The PDF asks for a password: give it with --password, or save the PDF without one.',
  'pdf-damaged': 'The PDF cannot be opened: download it again, or repair it.',
  'pdf-scanned': 'The PDF has pictures of pages and no text: run text recognition (OCR) on it first.',
  'too-large':
    'Reading the file needs more memory than is allowed: raise the limit with --max-memory, or split the file.',
  'too-slow': 'Reading the file took longer than allowed: raise the limit with --timeout.',
  'nested-too-deep':
    'The web page or Markdown nests its elements deeper than any report does: save it again, or as text.',
  'not-a-report': 'The text is no regional report: it names no region, unit or force as a part.',
  'no-input-files': 'The folders and globs hold no file that could be a report.',
  'out-not-writable': 'The output folder cannot be made or written.',
  'out-locked': 'Another run writes to the output folder: wait for it, or give another folder with --out.',
  'duplicate-report': 'Two files of one batch give a report with the same id.',
  'known-already': 'The report is held already: look at what changed, and give --replace to approve it.',
  'not-report-data': 'The JSON file is none that this version wrote or can read: convert the report again.',
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
