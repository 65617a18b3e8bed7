import { describe, expect, it } from 'vitest'
import { renderDiagnostics } from '../../src/cli/diagnostics.js'
import type { Span } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

/** What the README gives to editors and CI. */
const LINE = /^(.+?):(\d+):(\d+) (error|warning|info) (.+) ([a-z-]+)$/

describe('renderDiagnostics', () => {
  it.each<[why: string, span: Span | null, place: string, page?: string]>([
    ['the column of the first words', { start: 0, end: 10, line: 2, page: null }, ':2:3'],
    ['the column of the words and not of the same word before', { start: 0, end: 10, line: 3, page: null }, ':3:8'],
    ['the first column where the line reads otherwise', { start: 0, end: 10, line: 1, page: null }, ':1:1'],
    ['the first column where the line is not there', { start: 0, end: 10, line: 99, page: null }, ':99:1'],
    [
      'the beginning, and the page, where there are no lines',
      { start: 0, end: 10, line: null, page: 7 },
      ':1:1',
      'page 7: ',
    ],
    ['the beginning where there is neither', { start: 0, end: 10, line: null, page: null }, ':1:1'],
    ['the beginning where it is about the report', null, ':1:1'],
  ])('gives %s', (_why, span, place, page = '') => {
    const { report, text } = buildSample()
    setAt(report, 'diagnostics', [{ ...report.diagnostics[1], note: null, span }])
    const bytes = Buffer.from('a cover\r\n  South East\r\nSouth, South East\r\n')
    const line = `in/a.txt${place} info ${page}Expected a cover, found none. cover-missing`
    expect(renderDiagnostics({ file: 'in/a.txt', bytes, report, text })).toBe(`${line}\n`)
    expect(line).toMatch(LINE)
  })

  it('gives the note behind the message', () => {
    const { report, text } = buildSample()
    expect(renderDiagnostics({ file: 'a.txt', bytes: Buffer.from('x'), report, text }).split('\n')[1]).toBe(
      'a.txt:1:1 info Expected a cover, found none. (A cover has a title and a date.) cover-missing',
    )
  })

  it('prints nothing for a clean report', () => {
    const { report, text } = buildSample()
    setAt(report, 'diagnostics', [])
    expect(renderDiagnostics({ file: 'in/a.txt', bytes: Buffer.from('x'), report, text })).toBe('')
  })
})
