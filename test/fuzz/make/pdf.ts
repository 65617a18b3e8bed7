import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { buildPdf } from '../../extract/read/pdf/build-pdf.js'
import { REPORT_PAGES } from '../../extract/read/pdf/report-pages.js'
import type { FuzzCase } from '../case.js'
import { changes } from './changes.js'

const SOUND = buildPdf(REPORT_PAGES).toString('latin1')
const asCase = (bytes: Buffer): FuzzCase => ({ kind: 'changed pdf', file: 'fuzz.pdf', bytes })

/** A PDF with its bytes changed. */
const damaged = changes.map((change) => asCase(Buffer.from(change(SOUND), 'latin1')))

/** A PDF that is sound but for what one of its pages draws. */
const redrawn = fc.tuple(changes, fc.nat(REPORT_PAGES.length - 1)).map(([change, changed]) =>
  asCase(
    buildPdf(
      REPORT_PAGES.map((page, index) => {
        if (index !== changed) return page
        const redraw = (content: Buffer) =>
          deflateSync(Buffer.from(change(inflateSync(content).toString('latin1')), 'latin1'))
        return { ...page, damage: redraw }
      }),
    ),
  ),
)

/** PDFs that are not as they should be. */
export const pdf = fc.oneof(damaged, redrawn)
