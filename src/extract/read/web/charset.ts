import sniffEncoding from 'html-encoding-sniffer'
import { PeelbackError } from '../../../error.js'
import { readWindows1252 } from '../decode.js'
import { latin1 } from '../format.js'

/** A server's lines before the page, when the answer was saved with them. */
const SERVER_LINES = /^HTTP\/[\d.]+ \d{3}[\s\S]*?\r?\n\r?\n/
const CHARSET = /\bcontent-type:[^\n]{0,200}\bcharset=["']?([\w-]+)/i
const XML_ENCODING = /^\s*<\?xml[^<>]*\bencoding=["']([\w-]+)["']/i

/**
 * The text of a web page's bytes, by its byte order mark, the server's header, its `<meta>`, or else what its bytes are.
 * What stands before the page is left as blank lines, so that line numbers hold.
 * @throws PeelbackError `file-binary` where the bytes do not fit the character set that the page states.
 */
export function decodeWebPage(file: string, bytes: Uint8Array): string {
  const header = SERVER_LINES.exec(latin1(bytes.subarray(0, 8192)))?.[0] ?? ''
  const body = bytes.subarray(header.length)
  const head = latin1(body.subarray(0, 1024))
  const stated = CHARSET.exec(header)?.[1] ?? XML_ENCODING.exec(head)?.[1]
  const utf8 = readUtf8(body)
  const encoding = sniffEncoding(body, {
    defaultEncoding: guessEncoding(body, utf8 !== null),
    ...(stated === undefined ? {} : { transportLayerEncodingLabel: stated }),
  })
  const lines = header.replace(/[^\n]/g, '')
  // A page may say UTF-8 and be saved as something else.
  if (encoding === 'UTF-8') return lines + (utf8 ?? readWindows1252(body))
  if (encoding === 'windows-1252') return lines + readWindows1252(body)
  try {
    return lines + new TextDecoder(encoding.toLowerCase()).decode(body)
  } catch (cause) {
    throw new PeelbackError('file-binary', `${file}: expected a web page in a known character set, found ${encoding}`, {
      cause,
    })
  }
}

/** What a page is in that says nothing: UTF-8 where its bytes are that, UTF-16 where every second one is zero. */
function guessEncoding([first, second]: Uint8Array, isUtf8: boolean): string {
  if (first === 0 && second !== 0) return 'UTF-16BE'
  if (second === 0 && first !== 0) return 'UTF-16LE'
  return isUtf8 ? 'UTF-8' : 'windows-1252'
}

/** The bytes as UTF-8, or null where they are not. */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
