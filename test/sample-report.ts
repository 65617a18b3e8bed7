import type { Body, Figure, Finding, PrintedNumber, Recommendation, Report, Span } from '../src/schema/report.js'

/** A small report that keeps the contract, with one item of each kind. */
export interface Sample {
  readonly report: Report
  readonly text: string
  readonly numbers: readonly PrintedNumber[]
}

const TEXT = [
  'South East',
  'Regional findings',
  'Promising practice: The region shares its analysts',
  'Analysts work across forces, "borrowed" by the week.',
  'Surrey Police',
  'Surrey Police is good at tackling serious and organised crime.',
  'Cause of concern',
  'The force does not know its threats.',
  'By 1 September 2030, the chief constable should:',
  'map its threats; and',
  '=SUM(A1) every month',
  'Disruptions',
  'In the year ending 31 March 2029, Surrey Police led 40 disruptions, of which 25 percent were pursue.',
  '',
].join('\n')

/** Builds the sample anew, so that a test may change it. */
export function buildSample(): Sample {
  const id = 'south-east-2030-06-01'
  const recommendation: Recommendation = {
    id: `${id}/surrey/rec-1`,
    number: 1,
    deadline: { date: '2030-09-01', text: '1 September 2030' },
    addressee: 'the chief constable',
    text: 'By 1 September 2030, the chief constable should:',
    items: ['map its threats; and', '=SUM(A1) every month'],
    findingId: `${id}/surrey/coc-1`,
    rule: 'recommendation/by-date',
    span: spanOf('By 1 September', '=SUM(A1) every month'),
  }
  const surrey: Body = {
    id: 'surrey',
    kind: 'force',
    name: 'Surrey Police',
    abbreviation: null,
    onsCode: 'E23000031',
    grade: {
      value: 'good',
      label: null,
      statement: 'Surrey Police is good at tackling serious and organised crime.',
      rule: 'grade/is',
      span: spanOf('Surrey Police is good at tackling serious and organised crime.'),
    },
    inspected: 'this_report',
    findings: [
      finding(`${id}/surrey/coc-1`, {
        kind: 'cause_of_concern',
        text: [{ type: 'paragraph', text: 'The force does not know its threats.' }],
        span: spanOf('Cause of concern', 'The force does not know its threats.'),
      }),
      finding(`${id}/surrey/nar-1`, {
        kind: 'narrative',
        title: 'Disruptions',
        section: 'tackling',
        text: [{ type: 'list', items: ['one', 'two'] }],
        span: spanOf('Disruptions'),
      }),
    ],
    recommendations: [recommendation],
    priorRecommendations: [
      { ...recommendation, id: `${id}/surrey/prec-1`, deadline: null, addressee: null, items: [], findingId: null },
    ],
    figures: [
      figure(`${id}/surrey/fig-1`, { number: 1, value: 40, unit: 'count', role: 'lead' }),
      figure(`${id}/surrey/fig-2`, {
        number: 2,
        value: 25,
        unit: 'percent',
        strands: ['pursue', 'prevent'],
        of: 'disruptions',
        ofId: `${id}/surrey/fig-1`,
        subset: '-5',
        rank: "'=1",
        findingId: `${id}/surrey/nar-1`,
        period: { asAt: '2029-03-31' },
      }),
    ],
    unplaced: [],
    span: spanOf('Surrey Police\n', 'were pursue.'),
  }
  const region: Body = {
    id: 'south-east',
    kind: 'region',
    name: 'South East',
    abbreviation: null,
    onsCode: null,
    grade: null,
    inspected: 'this_report',
    findings: [
      finding(`${id}/south-east/prp-1`, {
        kind: 'promising_practice',
        title: 'The region shares its analysts',
        text: [{ type: 'paragraph', text: 'Analysts work across forces, "borrowed" by the week.' }],
        span: spanOf('Promising practice', 'by the week.'),
      }),
    ],
    recommendations: [],
    priorRecommendations: [],
    figures: [],
    unplaced: [],
    span: spanOf('Regional findings', 'by the week.'),
  }
  const report: Report = {
    schemaVersion: '1.1.0',
    id,
    title: 'An inspection of the south-east region',
    programme: null,
    published: { date: '2030-06-01', text: '1 June 2030' },
    source: { file: 'surrey.txt', format: 'text', dialect: 'lines', sha256: 'a'.repeat(64), bytes: 1000, pages: null },
    bodies: [region, surrey],
    diagnostics: [
      {
        severity: 'warning',
        code: 'finding-title-missing',
        message: 'Expected a title after the label, found none.',
        actual: 'The force does not know its threats.',
        expected: [],
        note: null,
        span: spanOf('Cause of concern'),
        bodyId: 'surrey',
      },
      {
        severity: 'info',
        code: 'cover-missing',
        message: 'Expected a cover, found none.',
        actual: null,
        expected: ['a title', 'a date'],
        note: 'A cover has a title and a date.',
        span: null,
        bodyId: null,
      },
    ],
  }
  const number: PrintedNumber = {
    id: `${id}/surrey/num-1`,
    number: 1,
    bodyId: 'surrey',
    kind: 'name',
    text: 'A1',
    value: null,
    unit: null,
    date: null,
    quote: '=SUM(A1) every month',
    span: spanOf('A1'),
  }
  return { report, text: TEXT, numbers: [number] }
}

function spanOf(first: string, last = first): Span {
  const start = TEXT.indexOf(first)
  const end = TEXT.indexOf(last, start) + last.length
  if (start < 0 || end < start) throw new RangeError(`expected ${first} and ${last} in the sample`)
  return { start, end, line: TEXT.slice(0, start).split('\n').length, page: null }
}

function finding(id: string, fields: Pick<Finding, 'kind' | 'text' | 'span'> & Partial<Finding>): Finding {
  return { id, number: 1, title: null, section: null, refersTo: null, rule: 'finding/label', ...fields }
}

function figure(id: string, fields: Pick<Figure, 'number' | 'value' | 'unit'> & Partial<Figure>): Figure {
  const quote = 'In the year ending 31 March 2029, Surrey Police led 40 disruptions, of which 25 percent were pursue.'
  return {
    id,
    bodyId: 'surrey',
    measure: 'disruptions',
    qualifier: null,
    role: null,
    strands: [],
    subset: null,
    of: null,
    ofId: null,
    period: { start: '2028-04-01', end: '2029-03-31' },
    rank: null,
    quote,
    findingId: null,
    rule: 'figure/counted',
    derived: [{ field: 'period', from: 'before' }],
    span: spanOf(quote),
    ...fields,
  }
}
