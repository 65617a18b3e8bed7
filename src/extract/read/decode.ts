import { isUtf8 } from 'node:buffer'
import { PeelbackError } from '../../error.js'
import { foldCharacters, markCutWords } from '../words/characters.js'
import { findOtherFormat, latin1 } from './format.js'

/**
 * The text of a file's bytes: UTF-8 or UTF-16 by its byte order mark, characters folded, line ends `\n`.
 * @throws PeelbackError `file-empty` where there is no text, `file-binary` where the bytes are no text,
 * `unsupported-format` where they are of a format that is not read.
 */
export function decode(file: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new PeelbackError('file-empty', `${file}: expected a report, found an empty file`)
  const text = markCutWords(foldCharacters(readBytes(file, bytes)))
  if (text.trim() === '')
    throw new PeelbackError(
      'file-empty',
      `${file}: expected the text of a report, found only white space (${bytes.length} bytes)`,
    )
  return text
}

function readBytes(file: string, bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  const other = findOtherFormat(bytes)
  if (other)
    throw new PeelbackError(
      'unsupported-format',
      `${file}: expected text, Markdown, a web page or a PDF, found ${other.name}: ${other.remedy}`,
    )
  if (mark === 'utf-8' && bytes.includes(0))
    throw new PeelbackError(
      'file-binary',
      `${file}: expected text, found binary data (a zero byte at offset ${bytes.indexOf(0)})${expectPdf(file)}`,
    )
  if (mark === 'utf-8' && isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes)
  } catch (cause) {
    // A report saved by an old word processor is Windows-1252; a picture or an archive is not mostly letters in it.
    const text = readWindows1252(bytes)
    const odd = text.match(/[^\p{L}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0
    const foreign = text.match(/[\u0080-\u00ff]/g)?.length ?? 0
    if (mark !== 'utf-8' || odd > text.length / 1000 || foreign > text.length / 20)
      throw new PeelbackError(
        'file-binary',
        `${file}: expected text in UTF-8, found bytes that are no text${expectPdf(file)}`,
        { cause },
      )
    return text
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; Node before 22 decodes these as control characters. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Text in Windows-1252. */
export function readWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c)
}

/** A PDF is told by its first bytes, which are missing from a download that failed. */
function expectPdf(file: string): string {
  return /\.pdf$/i.test(file) ? '; a PDF would begin with %PDF-: download it again' : ''
}
