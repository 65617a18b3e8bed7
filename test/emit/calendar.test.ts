import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ICS } from '../../src/emit/calendar-format.js'
import { findLastDay } from '../../src/emit/last-day.js'
import type { Tabled } from '../../src/emit/tables.js'
import { extract, FIXTURES } from '../extract/fixtures.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'
import { writeFormat } from './write-format.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peelback-calendar-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(reports: readonly Tabled[]): Promise<string> {
  const { 'recommendations.ics': path = '' } = await writeFormat(ICS, reports, folder)
  return readFile(path, 'utf8')
}

/** The properties of each event, unfolded and without their escapes, as RFC 5545 says. */
function readEvents(calendar: string): Record<string, string>[] {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push({})
    const event = events.at(-1)
    if (event) event[name] = value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))
  }
  return events
}

describe('the calendar', () => {
  it('has a day for each recommendation of the fixtures with a deadline, and says how many have none', async () => {
    const reports = FIXTURES.map(({ bytes, file }) => extract(bytes, file))
    const calendar = await write(reports)
    const all = reports.flatMap(({ report }) => report.bodies.flatMap((body) => body.recommendations))
    const dated = all.filter(({ deadline }) => deadline !== null)
    expect(dated.length).toBeGreaterThan(5)
    const events = readEvents(calendar)
    expect(events.map(({ UID }) => UID)).toStrictEqual(dated.map(({ id }) => `${id}@peelback`))
    for (const [at, { deadline, text, items }] of dated.entries()) {
      expect(events[at]?.DTSTART).toBe(findLastDay(deadline?.date ?? '').replaceAll('-', ''))
      for (const line of [text, ...items]) expect(events[at]?.DESCRIPTION).toContain(line)
    }
    expect(calendar).toContain(`${all.length - dated.length} recommendations are without a deadline`)
  })

  it('is folded at 75 octets, and ends each line with CR LF', async () => {
    const sample = buildSample()
    setAt(sample.report, 'bodies[1].recommendations[0].text', `a, b; c\\d ${'é👮'.repeat(100)}`)
    const calendar = await write([sample])
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(readEvents(calendar)[0]?.DESCRIPTION).toContain(`a, b; c\\d ${'é👮'.repeat(100)}`)
  })

  it('takes its time stamp from the report', async () => {
    const sample = buildSample()
    expect(readEvents(await write([sample]))).toMatchObject([
      { DTSTAMP: '20300601T000000Z', DTSTART: '20300901', DTEND: '20300902' },
    ])
    setAt(sample.report, 'published', null)
    expect(readEvents(await write([sample]))[0]?.DTSTAMP).toBe('20300901T000000Z')
  })

  it.each([
    ['a day', '2023-09-01', '2023-09-01'],
    ['a month', '2023-09', '2023-09-30'],
    ['a February', '2023-02', '2023-02-28'],
    ['a February of a leap year', '2024-02', '2024-02-29'],
    ['a December', '2023-12', '2023-12-31'],
    ['a year', '2023', '2023-12-31'],
  ])('puts a deadline that is %s on its last day', (_what, date, expected) => {
    expect(findLastDay(date)).toBe(expected)
  })
})
