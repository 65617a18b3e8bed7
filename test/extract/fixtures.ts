import { readdirSync, readFileSync } from 'node:fs'
import type { Extraction } from '../../src/extract/pipeline.js'
import { extractReportSync } from '../../src/extract/sync.js'
import type { Body, Dialect, Figure, Finding, Grade, Recommendation, Report } from '../../src/schema/report.js'

const FOLDER = new URL('../../fixtures/', import.meta.url)

/** The data of a report in the flat shape that `fixtures/*.expected.json` have. */
export interface FlatReport {
  readonly report: string
  readonly title: string | null
  readonly programme: string | null
  /** ISO date of publication. */
  readonly published: string | null
  readonly bodies: readonly FlatBody[]
  readonly findings: readonly FlatFinding[]
  readonly recommendations: readonly FlatRecommendation[]
  readonly priorRecommendations: readonly FlatRecommendation[]
  readonly figures: readonly FlatFigure[]
}

export interface FlatBody extends Pick<Body, 'id' | 'kind' | 'name' | 'abbreviation' | 'inspected'> {
  readonly grade: Grade['value'] | null
  readonly gradeLabel: string | null
  readonly gradeStatement: string | null
}

interface FlatFinding extends Pick<Finding, 'kind' | 'number' | 'title' | 'section' | 'refersTo'> {
  readonly body: string
  /** All paragraphs and items, a space between them. */
  readonly text: string
}

interface FlatRecommendation extends Pick<Recommendation, 'number' | 'addressee' | 'text' | 'items'> {
  readonly body: string
  /** ISO date. */
  readonly deadline: string | null
  readonly deadlineText: string | null
  /** Kind and number of the finding that it follows: "cause_of_concern-1". */
  readonly finding: string | null
}

interface FlatFigure
  extends Pick<
    Figure,
    'measure' | 'value' | 'unit' | 'qualifier' | 'role' | 'strands' | 'subset' | 'of' | 'period' | 'rank' | 'quote'
  > {
  /** The body that prints it. */
  readonly in: string
  /** The body that it is about. */
  readonly body: string
}

/** A report of `fixtures/`, with the data that it should give. */
export interface Fixture {
  readonly id: string
  readonly file: string
  readonly dialect: Dialect
  readonly bytes: Buffer
  /** The file's text, as it is but for its byte order mark. */
  readonly text: string
  readonly expected: FlatReport
}

/** The dialect that each fixture is written in. */
const DIALECT_OF: Readonly<Record<string, Dialect>> = {
  london: 'paragraphs',
  'south-east-2024-08-30': 'lines',
  'southern-wales-2021-22': 'markdown',
  'southern-wales-2023-25': 'wrapped',
  'west-midlands': 'wrapped',
  'west-midlands-2022-23': 'markdown',
  'yorkshire-and-the-humber-2021-22': 'paragraphs',
}

/** All fixtures, in the order of their ids. */
export const FIXTURES: readonly Fixture[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.json'))
  .sort()
  .map((name) => {
    const expected = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as FlatReport
    const id = expected.report
    const dialect = DIALECT_OF[id]
    if (!dialect) throw new RangeError(`expected a dialect for the fixture ${id}`)
    const file = `${id}.${dialect === 'markdown' ? 'md' : 'txt'}`
    const bytes = readFileSync(new URL(file, FOLDER))
    return { id, file, dialect, bytes, text: new TextDecoder().decode(bytes), expected }
  })

/** Fixtures as rows of a table, each under its id. */
export function rowsOf(fixtures: readonly Fixture[]): [id: string, fixture: Fixture][] {
  return fixtures.map((fixture) => [fixture.id, fixture])
}

/** Extracts a report from text or bytes under the name of a fixture's file. */
export function extract(content: string | Uint8Array, file = 'report.txt'): Extraction {
  return extractReportSync({ file, bytes: typeof content === 'string' ? Buffer.from(content) : content })
}

/** A report in the flat shape of the expected data. */
export function flatten(report: Report): FlatReport {
  const each = <T>(read: (body: Body) => T[]): T[] => report.bodies.flatMap(read)
  return {
    report: report.id,
    title: report.title,
    programme: report.programme,
    published: report.published?.date ?? null,
    bodies: report.bodies.map(({ id, kind, name, abbreviation, inspected, grade }) => ({
      id,
      kind,
      name,
      abbreviation,
      grade: grade?.value ?? null,
      gradeStatement: grade?.statement ?? null,
      gradeLabel: grade?.label ?? null,
      inspected,
    })),
    findings: each((body) =>
      body.findings.map(({ section, kind, number, title, text, refersTo }) => ({
        body: body.id,
        section,
        kind,
        number,
        title,
        text: text.flatMap((block) => (block.type === 'list' ? block.items : [block.text])).join(' '),
        refersTo,
      })),
    ),
    recommendations: each((body) => body.recommendations.map((item) => flattenRecommendation(item, body))),
    priorRecommendations: each((body) => body.priorRecommendations.map((item) => flattenRecommendation(item, body))),
    figures: each((body) =>
      body.figures.map((figure) => {
        const { bodyId, measure, value, unit, qualifier, role, strands, subset, of, period, rank, quote } = figure
        return {
          in: body.id,
          body: bodyId,
          measure,
          value,
          unit,
          qualifier,
          role,
          strands,
          subset,
          of,
          period,
          rank,
          quote,
        }
      }),
    ),
  }
}

function flattenRecommendation(item: Recommendation, body: Body): FlatRecommendation {
  const finding = body.findings.find(({ id }) => id === item.findingId)
  return {
    body: body.id,
    number: item.number,
    deadline: item.deadline?.date ?? null,
    deadlineText: item.deadline?.text ?? null,
    addressee: item.addressee,
    text: item.text,
    items: item.items,
    finding: finding ? `${finding.kind}-${finding.number}` : null,
  }
}
