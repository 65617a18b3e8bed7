import { analyse, type Extraction, type SourceFile } from './pipeline.js'
import { readSource } from './read/index.js'

/**
 * Reads a report that is no PDF at once, and otherwise as `extractReport` does.
 *
 * @throws PeelbackError `file-empty` or `file-binary` where there is no text, `unsupported-format` where the format is
 * not read, `not-a-report` where the text has no body's part.
 */
export function extractReportSync({ file, bytes }: SourceFile): Extraction {
  const { report, text, numbers } = analyse({ file, bytes }, readSource(file, bytes))
  return { report, text, numbers }
}
