import { describe, expect, it } from 'vitest'
import { PeelbackError } from '../../src/error.js'
import { extractReportSync } from '../../src/extract/sync.js'
import { SOURCE_TEXT } from '../cli/source-text.js'

/** What extracting these bytes throws: code and message; the report's id where it throws nothing. */
function tryExtract(bytes: Uint8Array): string {
  try {
    return extractReportSync({ file: 'given.txt', bytes }).report.id
  } catch (error) {
    if (!(error instanceof PeelbackError)) throw error
    return `${error.code} | ${error.message}`
  }
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const NO_REPORT =
  'not-a-report | given.txt: expected a regional report with a part for each unit and force, found no heading that names one of them'

const OTHER = 'unsupported-format | given.txt: expected text, Markdown, a web page or a PDF, found'

describe('extractReportSync', () => {
  it.each<[why: string, content: string | Uint8Array, outcome: string]>([
    ['an empty file', '', 'file-empty | given.txt: expected a report, found an empty file'],
    [
      'spaces and line ends',
      ' \n\t\r\n ',
      'file-empty | given.txt: expected the text of a report, found only white space (6 bytes)',
    ],
    [
      'a byte order mark alone',
      '\ufeff',
      'file-empty | given.txt: expected the text of a report, found only white space (3 bytes)',
    ],
    [
      'no-break spaces',
      '\u00a0\u00a0',
      'file-empty | given.txt: expected the text of a report, found only white space (4 bytes)',
    ],
    [
      'marks without a width',
      '\u200b\u2060',
      'file-empty | given.txt: expected the text of a report, found only white space (6 bytes)',
    ],
    [
      'a PDF',
      Buffer.from('%PDF-1.7\n\u0000'),
      'unsupported-format | given.txt: expected text, Markdown or a web page, found a PDF: only `extractReport` reads it, since that takes time',
    ],
    [
      'a web page by another name',
      Buffer.from('\n<!DOCTYPE html><h1>Kent Police</h1><p>It has a chief constable.</p>'),
      'eastern',
    ],
    ['a picture', PNG, `${OTHER} a picture: run text recognition (OCR) on it first`],
    [
      'a Word document',
      Buffer.from('PK\x03\x04\x14\0'),
      `${OTHER} a word processor’s document or another archive: save it as PDF or as a web page`,
    ],
    [
      'a rich text file',
      Buffer.from('{\\rtf1 Kent Police}'),
      `${OTHER} a rich text file: save it as PDF or as plain text`,
    ],
    [
      'a web archive',
      Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n'),
      `${OTHER} a web archive (MHTML): save the page as HTML only`,
    ],
    [
      'bytes with a zero',
      Buffer.from('Kent\0Police'),
      'file-binary | given.txt: expected text, found binary data (a zero byte at offset 4)',
    ],
    [
      'UTF-16 without its mark',
      Buffer.from(SOURCE_TEXT, 'utf16le'),
      'file-binary | given.txt: expected text, found binary data (a zero byte at offset 1)',
    ],
    [
      'UTF-16 that is cut in the middle of a letter',
      Buffer.from(`\ufeff${SOURCE_TEXT}`, 'utf16le').subarray(0, -1),
      'file-binary | given.txt: expected text in UTF-8, found bytes that are no text',
    ],
    [
      'noise without a zero byte',
      Buffer.from(Array.from({ length: 512 }, (_, index) => ((index * 167) % 255) + 1)),
      'file-binary | given.txt: expected text in UTF-8, found bytes that are no text',
    ],
    ['a diary', 'Dear diary,\n\ntoday it rained.\n', NO_REPORT],
    ['a word', 'Hello', NO_REPORT],
    [
      'names in running text',
      'We went to Surrey Police and Sussex Police.\n\nSurrey Police has a new chief constable. Sussex Police has not.\n',
      NO_REPORT,
    ],
    [
      'a region without bodies',
      'Regional findings\n\nThe region has a plan, and everyone in it knows the plan.\n',
      NO_REPORT,
    ],
    [
      'a list of contents without a report',
      'Contents\n\nRegional findings\t3\nSurrey Police\t5\nSussex Police\t9\n',
      NO_REPORT,
    ],
    [
      'a report of another kind in Markdown',
      '# Annual report\n\n## Sales\n\nSales rose.\n\n## Costs\n\nCosts fell.\n',
      NO_REPORT,
    ],
    ['a report', SOURCE_TEXT, 'south-east'],
    ['a report in UTF-16', Buffer.from(`\ufeff${SOURCE_TEXT}`, 'utf16le'), 'south-east'],
  ])('given %s, says so', (_why, content, outcome) => {
    expect(tryExtract(typeof content === 'string' ? Buffer.from(content) : content)).toBe(outcome)
  })

  it('names the cause of what is no text', () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => ((index * 167) % 255) + 1))
    const thrown = (() => {
      try {
        extractReportSync({ file: 'given.txt', bytes })
      } catch (error) {
        return error
      }
      return null
    })()
    expect(thrown).toBeInstanceOf(PeelbackError)
    expect((thrown as PeelbackError).cause).toBeInstanceOf(TypeError)
  })

  it('reads a report that an old word processor saved as Windows-1252', () => {
    const text = SOURCE_TEXT.replace('borrowed by the week', '\u201cborrowed\u201d by the week \u2013 for \u00a35')
    const latin = Buffer.from(
      text.replace(
        /[\u201c\u201d\u2013]/g,
        (mark) => ({ '\u201c': '\x93', '\u201d': '\x94', '\u2013': '\x96' })[mark] ?? mark,
      ),
      'latin1',
    )
    const { report } = extractReportSync({ file: 'given.txt', bytes: latin })
    expect(report.bodies[0]?.findings[0]?.text).toStrictEqual([
      { type: 'paragraph', text: 'Analysts work across forces, "borrowed" by the week \u2013 for \u00a35.' },
    ])
  })
})
