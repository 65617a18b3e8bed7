import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { PeelbackError } from '../error.js'
import type { Input } from './inputs.js'

/** Reads all bytes of a file of this disk. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** Endings of files that are known not to be text, with what they are. */
const UNREAD_ENDINGS: Readonly<Record<string, string>> = {
  '.pdf': 'a PDF',
  '.html': 'a web page',
  '.htm': 'a web page',
  '.xhtml': 'a web page',
  '.docx': 'a word processor’s document',
  '.doc': 'a word processor’s document',
  '.odt': 'a word processor’s document',
  '.rtf': 'a word processor’s document',
}

/**
 * Reads the bytes of one file of the batch.
 *
 * @throws PeelbackError unsupported-format where its ending says that it is no text; file-unreadable where it cannot be
 * read.
 */
export async function readInput(input: Input, readStdin: () => Promise<Uint8Array>, read: ReadFile = readFile) {
  const unread = UNREAD_ENDINGS[extname(input.file).toLowerCase()]
  if (unread) {
    throw new PeelbackError(
      'unsupported-format',
      `${input.file}: expected Markdown or plain text, found ${unread}: PDF, web pages and other documents are not read yet`,
    )
  }
  try {
    return await (input.path === null ? readStdin() : read(input.path))
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    throw new PeelbackError('file-unreadable', `${input.file}: expected a file that can be read, found ${found}`, {
      cause,
    })
  }
}
