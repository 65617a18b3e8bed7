import { describe, expect, it } from 'vitest'
import { extractReportSync } from '../../src/extract/sync.js'

const TEXT = 'Regional findings\n\nThe region has a plan.\n\nSurrey Police\n\nGood\n\n'
const MARKDOWN = '# Regional findings\n\nThe region has a plan.\n\n# Surrey Police\n\nGood\n\n'
const PAGE = '<!DOCTYPE html><h1>Regional findings</h1><p>The region has a plan.</p><h1>Surrey Police</h1><p>Good</p>'

/** The bodies that are read, or the code of the error. */
function read(text: string): string {
  try {
    const { report } = extractReportSync({ file: 'hostile.txt', bytes: Buffer.from(text) })
    return report.bodies.map(({ id }) => id).join(' ')
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

const BODIES = 'south-east surrey'

describe('a file far larger than any report', () => {
  it('is read with 100 MB in one line', { timeout: 300_000 }, () => {
    expect(read(`${TEXT}${'word '.repeat(20_000_000)}`)).toBe(BODIES)
  })

  it.each<[why: string, text: string]>([
    ['digits', `${TEXT}${'1'.repeat(1_000_000)}`],
    ['full stops', `${TEXT}${'.'.repeat(1_000_000)}x`],
    ['quotation marks', `${TEXT}${'"'.repeat(1_000_000)}x`],
    ['spaces', `${TEXT}${' '.repeat(1_000_000)}x`],
    ['empty lines', `${TEXT}${'\n'.repeat(1_000_000)}x`],
    ['comments that are not closed', `${MARKDOWN}${'<!--'.repeat(250_000)}`],
    ['cells without a table', `${MARKDOWN}${'|'.repeat(1_000_000)}`],
    ['characters by name', `${PAGE}<p>${'&amp;'.repeat(200_000)}</p>`],
  ])('is read with 1 MB of %s', { timeout: 120_000 }, (_why, text) => {
    expect(read(text)).toBe(BODIES)
  })
})

describe('10,000 levels', () => {
  it.each<[why: string, text: string]>([
    ['of lists in Markdown, in one line', `${MARKDOWN}${'- '.repeat(10_000)}a`],
    ['of lists in Markdown, a line each', `${MARKDOWN}${nestLines(10_000)}`],
    ['of quotations in Markdown', `${MARKDOWN}${'> '.repeat(10_000)}a`],
    ['of lists in a page', `${PAGE}${'<ul><li>'.repeat(10_000)}a`],
    ['of elements in a page', `${PAGE}${'<div>'.repeat(10_000)}a`],
    ['of letters in bold in a page', `${PAGE}<p>${'<b>'.repeat(10_000)}a`],
  ])('%s are refused', (_why, text) => {
    expect(read(text)).toBe('nested-too-deep')
  })

  it.each<[why: string, text: string]>([
    ['a rule of 300 marks', `${MARKDOWN}${'- '.repeat(300)}\n\nThe force has a plan.`],
    ['lists 20 deep', `${MARKDOWN}${nestLines(20)}`],
  ])('are not found in %s', (_why, text) => {
    expect(read(text)).toBe(BODIES)
  })
})

function nestLines(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')
}

it('expands no entity that the file declares', () => {
  const names = Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`)
  const bomb = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "lol">${names.join('')}]>${PAGE.slice(15)}<p>&a30;</p>`
  const { report, text } = extractReportSync({ file: 'bomb.html', bytes: Buffer.from(bomb) })
  expect(report.bodies.map(({ id }) => id).join(' ')).toBe(BODIES)
  expect(text).toContain('&a30;')
  expect(text.length).toBeLessThan(bomb.length)
})
