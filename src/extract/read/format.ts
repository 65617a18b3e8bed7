/** What a file is by its bytes; its name does not matter. */
export type FileKind = 'text' | 'html' | 'pdf'

/** How far into a file the first bytes of a PDF may stand: mail and web servers put their own lines before it. */
const FARTHEST_HEADER = 1024
/** How much of a file is looked at to tell a web page. */
const LONGEST_HEAD = 4096

const WEB_PAGE = /^(?:<!doctype html\b|<(?:html|head|body|meta|title|link|main|article)\b)/i
/** What may stand before a web page: a server's lines, a declaration of XML, comments. */
const PREAMBLE = /^(?:HTTP\/[\d.]+ \d{3}[^<]*|<\?xml[^<>]*\?>|<!--[\s\S]*?-->|<\?[^<>]*>|\s+)/i
/** Blocks that a page's fragment is made of, as a reader view saves it. */
const FRAGMENT = /^<(?:div|section|header|h[1-6]|p|table|span)\b[^<>]*>/i
const BLOCK_END = /<\/(?:p|h[1-6]|li|div|td)>/gi

/** Tells a PDF or a web page from text, by how the file begins. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (/%PDF-\d/.test(latin1(bytes.subarray(0, FARTHEST_HEADER)))) return 'pdf'
  // Every second byte of UTF-16 is zero where it is English.
  let head = latin1(bytes.subarray(0, LONGEST_HEAD))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
  for (let match = PREAMBLE.exec(head); match; match = PREAMBLE.exec(head)) head = head.slice(match[0].length)
  if (WEB_PAGE.test(head)) return 'html'
  const isFragment = FRAGMENT.test(head) && countBlockEnds(bytes) >= LEAST_BLOCKS
  return isFragment ? 'html' : 'text'
}

/** A text may begin with a tag too, but few of its blocks are closed by one. */
const LEAST_BLOCKS = 20

function countBlockEnds(bytes: Uint8Array): number {
  return latin1(bytes).replace(/\0/g, '').match(BLOCK_END)?.length ?? 0
}

/** Bytes as text, a character each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Formats that are not read, by the bytes that they begin with, and what to do with a report that is in one. */
const OTHER_FORMATS = [
  {
    name: 'a word processor’s document or another archive',
    sign: /^PK[^\w\s]{2}/,
    remedy: 'save it as PDF or as a web page',
  },
  { name: 'a document of an old word processor', sign: /^\xd0\xcf.\xe0/, remedy: 'save it as PDF or as a web page' },
  { name: 'a rich text file', sign: /^\{\\rtf/, remedy: 'save it as PDF or as plain text' },
  {
    name: 'a web archive (MHTML)',
    sign: /^(?:From: .*\r?\n|Snapshot-Content-Location: .*\r?\n|Subject: .*\r?\n|Date: .*\r?\n)*MIME-Version: /i,
    remedy: 'save the page as HTML only',
  },
  { name: 'a web archive', sign: /^bplist00/, remedy: 'save the page as HTML only' },
  {
    name: 'a picture',
    sign: /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*|MM.\*)/,
    remedy: 'run text recognition (OCR) on it first',
  },
] as const

/** The format that a file is in and that is not read, or null. */
export function findOtherFormat(bytes: Uint8Array): (typeof OTHER_FORMATS)[number] | null {
  const head = latin1(bytes.subarray(0, LONGEST_HEAD))
  return OTHER_FORMATS.find(({ sign }) => sign.test(head)) ?? null
}
