import { describe, expect, it } from 'vitest'
import { renderDiagnostics } from '../../src/cli/diagnostics.js'
import type { Span } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

describe('renderDiagnostics', () => {
  it.each<[why: string, span: Span | null, place: string]>([
    ['the column of the first word', { start: 0, end: 10, line: 2, page: null }, ':2:3'],
    ['no column where the line reads otherwise', { start: 0, end: 10, line: 1, page: null }, ':1'],
    ['no column where the line is not there', { start: 0, end: 10, line: 99, page: null }, ':99'],
    ['no column where the span is empty', { start: 0, end: 0, line: 2, page: null }, ':2'],
    ['the page where there are no lines', { start: 0, end: 10, line: null, page: 7 }, ':page 7'],
    ['no place where there is neither', { start: 0, end: 10, line: null, page: null }, ''],
    ['no place where it is about the report', null, ''],
  ])('gives %s', (_why, span, place) => {
    const { report, text, numbers } = buildSample()
    setAt(report, 'diagnostics', [{ ...report.diagnostics[1], span }])
    const bytes = Buffer.from('a cover\r\n  South East\r\n')
    expect(renderDiagnostics({ file: 'in/a.txt', bytes, report, text, numbers })).toBe(
      `in/a.txt${place} info Expected a cover, found none. cover-missing\n`,
    )
  })

  it('prints nothing for a clean report', () => {
    const { report, text, numbers } = buildSample()
    setAt(report, 'diagnostics', [])
    expect(renderDiagnostics({ file: 'in/a.txt', bytes: Buffer.from('x'), report, text, numbers })).toBe('')
  })
})
