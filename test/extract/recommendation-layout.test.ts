import { describe, expect, it } from 'vitest'
import { extractReportSync } from '../../src/extract/sync.js'
import type { Body } from '../../src/schema/report.js'

const PLAIN = 'This is a paragraph with enough words to be one, and it ends in a full stop as paragraphs do.'

interface Found {
  readonly body: Body
  readonly codes: readonly string[]
  readonly text: string
}

/** Reads a small report in Markdown in which these lines follow a cause of concern. */
function readBelowConcern(...lines: string[]): Found {
  const source = [
    ...[
      '# Regional findings',
      PLAIN,
      '# Surrey Police',
      'Surrey Police is good at tackling serious and organised crime.',
    ],
    ...['## Resources and skills', '### Cause of concern: The force has no plan', PLAIN, ...lines],
    ...['# Sussex Police', PLAIN],
  ].join('\n\n')
  const { report, text } = extractReportSync({ file: 'composed.md', bytes: Buffer.from(source) })
  const body = report.bodies.find(({ id }) => id === 'surrey')
  if (!body) throw new RangeError('expected a part for surrey in the composed report, found none')
  const codes = report.diagnostics.filter(({ bodyId }) => bodyId === 'surrey').map(({ code }) => code)
  return { body, codes, text }
}

function show({ body }: Found) {
  return body.recommendations.map(({ deadline, addressee, text, items }) => [
    deadline?.date ?? null,
    addressee,
    text,
    items,
  ])
}

describe('a heading below "Recommendations"', () => {
  it('that is nothing but a term opens what stands under it, and is no finding', () => {
    const found = readBelowConcern(
      '#### Recommendations',
      '##### By 1 May 2026',
      '- The force should plan.\n- The force should train.',
      '##### With immediate effect',
      'The force should stop.',
      '### The force has cars',
      PLAIN,
    )
    expect(show(found)).toStrictEqual([
      ['2026-05-01', null, 'By 1 May 2026', ['The force should plan.', 'The force should train.']],
      [null, 'The force', 'With immediate effect The force should stop.', []],
    ])
    expect(found.body.findings.map(({ title }) => title)).toStrictEqual(['The force has no plan', 'The force has cars'])
    expect(found.codes).not.toContain('recommendation-missing')
    expect(found.codes).not.toContain('text-unplaced')
    const [first] = found.body.recommendations
    expect(found.text.slice(first?.span.start, first?.span.end)).toBe(
      'By 1 May 2026\nThe force should plan.\nThe force should train.',
    )
  })

  it('that is more than a term is a finding', () => {
    const { body } = readBelowConcern(
      '#### Recommendations',
      'By 1 May 2026, the force should plan.',
      '### By 2026 the force has cars',
      PLAIN,
    )
    expect(body.findings.map(({ title }) => title)).toStrictEqual([
      'The force has no plan',
      'By 2026 the force has cars',
    ])
  })

  it('that says for whom they are is a heading of recommendations too', () => {
    const found = readBelowConcern('#### Recommendation for the force', 'By 1 May 2026, the force should plan.')
    expect(show(found)).toStrictEqual([['2026-05-01', 'the force', 'By 1 May 2026, the force should plan.', []]])
    expect(found.body.findings).toHaveLength(1)
  })

  it('that says what they are for is a finding', () => {
    const { body } = readBelowConcern('### Recommendations for better work', PLAIN)
    expect(body.findings.map(({ title }) => title)).toContain('Recommendations for better work')
  })
})

describe('a table of recommendations', () => {
  it('has one in each row, without its number, and a head that is no text of the finding', () => {
    const found = readBelowConcern(
      '#### Recommendations',
      '| Number | Recommendation |\n|---|---|\n| 1 | By 1 May 2026, the force should plan its work. |\n| 2 | The force should train. |',
    )
    expect(show(found)).toStrictEqual([
      ['2026-05-01', 'the force', 'By 1 May 2026, the force should plan its work.', []],
      [null, 'The force', 'The force should train.', []],
    ])
    for (const { span, text } of found.body.recommendations) expect(found.text.slice(span.start, span.end)).toBe(text)
    expect(found.body.findings[0]?.text).toStrictEqual([{ type: 'paragraph', text: PLAIN }])
    expect(found.codes).toStrictEqual([])
  })

  it('may have a column for the deadline', () => {
    const found = readBelowConcern(
      '#### Recommendations',
      '| Recommendation | Made on | Deadline |\n|---|---|---|\n| The force should plan. | 1 May 2025 | By 1 May 2026 |\n| The force should train. | 1 May 2025 | soon |',
    )
    expect(show(found)).toStrictEqual([
      ['2026-05-01', 'The force', 'The force should plan.', []],
      [null, 'The force', 'The force should train.', []],
    ])
  })

  it('is left whole where another cell says too much to be left out', () => {
    const row = '| The force should plan. | We found that its plan was older than those of its neighbours. |'
    const found = readBelowConcern('#### Recommendations', `| Recommendation | Reason |\n|---|---|\n${row}`)
    expect(found.body.recommendations.map(({ text }) => text)).toStrictEqual([row])
  })

  it('is none without the heading', () => {
    const { body } = readBelowConcern('| Number | Duty |\n|---|---|\n| 1 | The force should plan its work. |')
    expect(body.recommendations).toStrictEqual([])
  })
})
