import fc from 'fast-check'
import type { FuzzCase } from './case.js'
import { changes } from './make/changes.js'
import { webPage } from './make/page.js'
import { pdf } from './make/pdf.js'
import { listSources } from './make/sources.js'
import { reportText } from './make/text.js'

const BEGINNINGS = ['', '%PDF-1.7\n', '\ufeff', '<!DOCTYPE html>', 'PK\u0003\u0004', '# Surrey Police\n\n']

const bytes = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.uint8Array({ maxLength: 300 }))
  .map(([beginning, noise]): FuzzCase => {
    return { kind: 'bytes', file: 'fuzz.txt', bytes: Buffer.concat([Buffer.from(beginning), noise]) }
  })

const text = fc
  .tuple(reportText, fc.constantFrom('utf8', 'utf8', 'utf8', 'utf16le', 'latin1'))
  .map(([words, encoding]): FuzzCase => {
    const mark = encoding === 'utf16le' ? '\ufeff' : ''
    return { kind: 'vocabulary', file: 'fuzz.txt', bytes: Buffer.from(mark + words, encoding as BufferEncoding) }
  })

const page = webPage.map((html): FuzzCase => ({ kind: 'page', file: 'fuzz.html', bytes: Buffer.from(html) }))

const SOURCES = listSources()
if (SOURCES.length === 0) throw new RangeError('expected fixtures to change, found none')

const changed = fc.tuple(fc.constantFrom(...SOURCES), changes).map(([source, change]): FuzzCase => {
  return { ...source, bytes: Buffer.from(change(Buffer.from(source.bytes).toString('latin1')), 'latin1') }
})

/** Files of every kind; PDFs are few, since each takes a thread of its own. */
export const cases = fc.oneof(
  { weight: 15, arbitrary: bytes },
  { weight: 44, arbitrary: text },
  { weight: 15, arbitrary: page },
  { weight: 25, arbitrary: changed },
  { weight: 1, arbitrary: pdf },
)
