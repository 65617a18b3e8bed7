import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/schema/check.js'
import { extract, FIXTURES, rowsOf } from './fixtures.js'

/** A report of a region with one unit and two forces that leaves nothing to remark. */
const CLEAN = [
  'Regional findings',
  'The southern Wales region works well together, as we explain below.',
  'Tarian',
  'Tarian is good at tackling serious and organised crime.',
  'Dyfed-Powys Police',
  'Dyfed-Powys Police is good at tackling serious and organised crime.',
  'Gwent Police',
  'Gwent Police is adequate at tackling serious and organised crime.',
  'Area for improvement: Gwent Police should know its threats',
  'The force does not know its threats, which puts people at risk.',
  'South Wales Police',
  'South Wales Police is good at tackling serious and organised crime.',
]

/** The remarks on the clean report with its lines changed, each as severity, code and the words at its place. */
function remarks(
  change: (lines: string[]) => string[],
): [severity: string, code: string, words: string | null, bodyId: string | null][] {
  const { report, text } = extract(change([...CLEAN]).join('\n\n'))
  expect(checkReport(report, text)).toStrictEqual([])
  return report.diagnostics.map(({ severity, code, span, bodyId }) => [
    severity,
    code,
    span && text.slice(span.start, span.end).replace(/\n/g, ' | ').slice(0, 60),
    bodyId,
  ])
}

const swap =
  (old: string, ...by: string[]) =>
  (lines: string[]) =>
    lines.flatMap((line) => (line === old ? by : [line]))

describe('diagnostics', () => {
  it('are none for a report that leaves nothing to remark', () => {
    expect(remarks((lines) => lines)).toStrictEqual([])
  })

  it.each<[why: string, change: (lines: string[]) => string[], ...found: ReturnType<typeof remarks>]>([
    ['a body without a part', (lines) => lines.slice(0, -2), ['warning', 'body-missing', null, 'south-wales']],
    ['no part of the region', (lines) => lines.slice(2), ['warning', 'body-missing', null, 'southern-wales']],
    [
      'a body of another region',
      (lines) => [...lines, 'Kent Police', 'Kent Police is good at tackling serious and organised crime.'],
      ['warning', 'body-of-other-region', 'Kent Police | Kent Police is good at tackling serious and or', 'kent'],
    ],
    [
      'no grade',
      swap(
        'Tarian is good at tackling serious and organised crime.',
        'Tarian has an office in Swansea and one in Cardiff.',
      ),
      ['error', 'grade-missing', 'Tarian | Tarian has an office in Swansea and one in Cardiff.', 'tarian'],
    ],
    [
      'a grade that no edition has used',
      swap(
        'Tarian is good at tackling serious and organised crime.',
        'Tarian is excellent at tackling serious and organised crime.',
      ),
      ['error', 'grade-unknown', 'Tarian is excellent at tackling serious and organised crime.', 'tarian'],
    ],
    [
      'a grade that is not given: We didn’t give Tarian a graded judgment.',
      swap('Tarian is good at tackling serious and organised crime.', "We didn't give Tarian a graded judgment."),
      ['info', 'grade-not-given', "Tarian | We didn't give Tarian a graded judgment.", 'tarian'],
    ],
    [
      'a grade that is not given: We aren’t grading Tarian this time.',
      swap('Tarian is good at tackling serious and organised crime.', "We aren't grading Tarian this time."),
      ['info', 'grade-not-given', "Tarian | We aren't grading Tarian this time.", 'tarian'],
    ],
    [
      'a grade that is not given: Tarian wasn’t graded this time.',
      swap('Tarian is good at tackling serious and organised crime.', "Tarian wasn't graded this time."),
      ['info', 'grade-not-given', "Tarian | Tarian wasn't graded this time.", 'tarian'],
    ],
    [
      'a grade that is not given: We haven’t made a judgment about Tarian.',
      swap('Tarian is good at tackling serious and organised crime.', "We haven't made a judgment about Tarian."),
      ['info', 'grade-not-given', "Tarian | We haven't made a judgment about Tarian.", 'tarian'],
    ],
    [
      'a grade that is not given: Ungraded',
      swap('Tarian is good at tackling serious and organised crime.', 'Ungraded'),
      ['info', 'grade-not-given', 'Tarian | Ungraded', 'tarian'],
    ],
    [
      'a grade that is not given: No grade given',
      swap('Tarian is good at tackling serious and organised crime.', 'No grade given'),
      ['info', 'grade-not-given', 'Tarian | No grade given', 'tarian'],
    ],
    [
      'a grade that is now another word',
      swap(
        'Tarian is good at tackling serious and organised crime.',
        'Tarian is now excellent at tackling serious and organised crime.',
      ),
      ['error', 'grade-unknown', 'Tarian is now excellent at tackling serious and organised cr', 'tarian'],
    ],
    [
      'a grade that is not given',
      swap('Tarian is good at tackling serious and organised crime.', 'We have not graded Tarian this time.'),
      ['info', 'grade-not-given', 'Tarian | We have not graded Tarian this time.', 'tarian'],
    ],
    [
      'a body’s heading in another’s part',
      (lines) => [...lines.slice(0, 6), 'Tarian', 'The unit has a hangar at the coast.', ...lines.slice(6)],
      ['warning', 'body-repeated', 'Tarian', 'dyfed-powys'],
    ],
    [
      'two grades',
      swap('Tarian', 'Tarian', 'Adequate'),
      ['error', 'grade-conflict', 'Adequate | Tarian is good at tackling serious and organised ', 'tarian'],
    ],
    [
      'a body’s heading that no rule knows',
      swap('Gwent Police', 'The county of Gwent'),
      ['warning', 'body-missing', null, 'gwent'],
      ['warning', 'grade-of-other-body', 'Gwent Police is adequate at tackling serious and organised c', 'dyfed-powys'],
    ],
    [
      'one heading for two bodies',
      (lines) => [
        ...lines.slice(0, 4),
        'Dyfed-Powys and Gwent',
        'Dyfed-Powys Police and Gwent Police are good at tackling serious and organised crime.',
        ...lines.slice(-2),
      ],
      ['warning', 'body-missing', null, 'dyfed-powys'],
      ['warning', 'body-missing', null, 'gwent'],
      ['warning', 'grade-of-other-body', 'Dyfed-Powys Police and Gwent Police are good at tackling ser', 'tarian'],
    ],
    [
      'a label without a title',
      swap('Area for improvement: Gwent Police should know its threats', 'Area for improvement'),
      ['warning', 'title-missing', 'Area for improvement | The force does not know its threats, ', 'gwent'],
    ],
    [
      'a title without text',
      swap('The force does not know its threats, which puts people at risk.'),
      ['warning', 'text-missing', 'Area for improvement: Gwent Police should know its threats', 'gwent'],
    ],
    [
      'a cause of concern without a recommendation',
      swap(
        'Area for improvement: Gwent Police should know its threats',
        'Cause of concern: Gwent Police does not know its threats',
      ),
      ['warning', 'recommendation-missing', 'Cause of concern: Gwent Police does not know its threats | T', 'gwent'],
    ],
    ['page numbers', swap('Gwent Police', '12', 'Gwent Police'), ['info', 'page-furniture', null, null]],
    [
      'a number that is said to be lower',
      swap(
        'The force does not know its threats, which puts people at risk.',
        'The force had mapped fewer than 20 OCGs when we visited.',
      ),
      ['warning', 'qualifier-unsaid', 'fewer than 20', 'gwent'],
    ],
  ])('remark on %s', (_why, change, ...found) => {
    expect(remarks(change)).toStrictEqual(found)
  })

  it('say what was expected and what was found', () => {
    const { report } = extract(swap('Tarian', 'Tarian', 'Adequate')([...CLEAN]).join('\n\n'))
    expect(report.diagnostics.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "expected one grade, found the label "Adequate" and the sentence "Tarian is good at tackling serious and organised crime."",
      ]
    `)
  })

  it.each(rowsOf(FIXTURES))('hold no error and no warning on %s', (_id, { file, bytes }) => {
    const { diagnostics } = extract(bytes, file).report
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toStrictEqual([])
  })

  it('stand in document order', () => {
    for (const { file, bytes } of FIXTURES) {
      const starts = extract(bytes, file).report.diagnostics.map(({ span }) => span?.start ?? -1)
      expect(starts).toStrictEqual(starts.toSorted((a, b) => a - b))
    }
  })
})
