import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Extraction, extractReport } from '../../src/extract/pipeline.js'
import { checkReport } from '../../src/schema/check.js'
import { type Report, ReportSchema, type Span } from '../../src/schema/report.js'
import { checkText } from '../extract/account/accounts.js'
import { FIGURE_FIELDS } from '../extract/cases.js'
import { extract, FIXTURES, type FlatReport, flatten, rowsOf } from '../extract/fixtures.js'
import { foldAll } from '../extract/fold.js'
import { pick } from '../extract/table.js'
import { describeAgreement, type Kind, measureAgreement, sumAgreements } from './agreement.js'
import type { Form } from './form.js'
import { FORMS } from './forms.js'
import { modelReport } from './model.js'
import { fileOf, printReports, readPrinted } from './print.js'
import { findProgram } from './programs.js'

/** Milliseconds for all reports in all forms: some half a minute on two processors. */
const LONGEST_PRINTING = 600_000

/** The format that each ending is read as. */
const FORMAT_OF = { md: 'markdown', txt: 'text', html: 'html', pdf: 'pdf' } as const

const IS_CI = (process.env.CI ?? '') !== ''
const MISSING = (['browser', 'office'] as const).filter((converter) => findProgram(converter) === null)
for (const converter of IS_CI ? [] : MISSING) console.log(`no ${converter} on the path: its PDFs are not tested`)

/** Where a program is missing its forms are left out, but not where all must be tested. */
const PRINTED = FORMS.filter(({ converter }) => IS_CI || converter === null || !MISSING.includes(converter))

const folder = mkdtempSync(join(tmpdir(), 'peelback-printed-'))
const extractions = new Map<string, Extraction>()

beforeAll(async () => {
  const models = FIXTURES.map(({ id, file, bytes }) => modelReport(id, file, bytes))
  await printReports(models, PRINTED, folder)
  for (const form of PRINTED)
    for (const model of models)
      extractions.set(
        keyOf(form, model.id),
        await extractReport({ file: fileOf(model, form, folder), bytes: readPrinted(model, form, folder) }),
      )
}, LONGEST_PRINTING)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('prints in four forms, each in all its styles', () => {
  const count = (ending: Form['extension']) => FORMS.filter(({ extension }) => extension === ending).length
  expect([count('md'), count('txt'), count('html') >= 4, count('pdf') >= 7]).toStrictEqual([1, 1, true, true])
  expect(new Set(FORMS.map(({ name }) => name)).size).toBe(FORMS.length)
})

describe.each(PRINTED.map((form): [string, Form] => [form.name, form]))('%s', (_name, form) => {
  describe.each(rowsOf(FIXTURES))('%s', (id, fixture) => {
    const wanted = foldAll(expectIn(form, fixture.expected))
    const extracted = (): Extraction => {
      const extraction = extractions.get(keyOf(form, id))
      if (!extraction) throw new RangeError(`expected ${id} to be printed as ${form.name}`)
      return extraction
    }
    const found = (): FlatReport => foldAll(flatten(extracted().report))

    it('is read in its format, and keeps the schema and the rules across records', () => {
      const { report, text } = extracted()
      expect(report.source.format).toBe(FORMAT_OF[form.extension])
      expect(ReportSchema.safeParse(report).error?.issues ?? []).toStrictEqual([])
      expect(checkReport(report, text)).toStrictEqual([])
    })

    it.each<keyof FlatReport>(['report', 'title', 'programme', 'published', 'bodies'])('gives its %s', (field) => {
      expect(found()[field]).toStrictEqual(wanted[field])
    })

    it.each<keyof FlatReport>(['findings', 'recommendations', 'priorRecommendations'])('gives its %s', (field) => {
      expect(found()[field]).toStrictEqual(wanted[field])
    })

    // The words of `of`, `subset` and `rank` are held against those of the other forms, further down.
    it('gives its figures', () => {
      const show = ({ figures }: FlatReport) =>
        figures.map(({ body, ...figure }) => ({ in: figure.in, ...pick({ bodyId: body, ...figure }, FIGURE_FIELDS) }))
      expect(show(found())).toStrictEqual(show(wanted))
    })

    it('has a place for all text of its parts, and lists the numbers that the report lists', () => {
      const extraction = extracted()
      expect(checkText(extraction)).toStrictEqual([])
      const kinds = extraction.report.bodies.flatMap(({ unplaced }) => unplaced.map(({ kind }) => kind))
      expect(kinds.filter((kind) => kind !== 'note' && kind !== 'page_head')).toStrictEqual([])
      // Notes have signs and words of their own, and not in every form.
      const list = ({ numbers, report }: Extraction) =>
        foldAll(
          numbers
            .filter(({ kind, span }) => kind !== 'name' && !isInNote(span, report))
            .map(({ kind, text, value, unit }) => [kind, text, value, unit]),
        )
      expect(list(extraction)).toStrictEqual(list(extract(fixture.bytes, fixture.file)))
    })

    it('gives the place of each item', () => {
      const { report } = extracted()
      expect(report.source.pages === null).toBe(form.extension !== 'pdf')
      const spans = listSpans(report)
      expect(spans.flat()).not.toHaveLength(0)
      for (const { line, page } of spans.flat()) {
        expect(line === null).toBe(form.extension === 'pdf')
        expect(page === null).toBe(form.extension !== 'pdf')
        if (page === null) continue
        expect(page).toBeGreaterThanOrEqual(1)
        expect(page).toBeLessThanOrEqual(report.source.pages ?? 0)
      }
      for (const own of spans) {
        const pages = own.toSorted((a, b) => a.start - b.start).map(({ page }) => page ?? 0)
        expect(pages).toStrictEqual(pages.toSorted((a, b) => a - b))
      }
    })
  })
})

function isInNote(span: Span, { bodies }: Report): boolean {
  return bodies.some(({ unplaced }) =>
    unplaced.some(({ kind, span: own }) => kind === 'note' && own.start <= span.start && span.end <= own.end),
  )
}

describe('a report’s own text and all its forms', () => {
  const agreements = (): ReturnType<typeof measureAgreement> => {
    const kinds: readonly Kind[] = ['labelled findings', 'narrative findings', 'recommendations', 'figures']
    return FIXTURES.flatMap(({ id, file, bytes }) => {
      const own = flatten(extract(bytes, file).report)
      const readIn = (forms: readonly Form[]): FlatReport[] =>
        forms.flatMap((form) => extractions.get(keyOf(form, id)) ?? []).map(({ report }) => flatten(report))
      // A form with pictures of grades can't give those that no sentence tells.
      const worded = readIn(PRINTED.filter(({ grade }) => grade === 'words'))
      return [...measureAgreement([own, ...worded], ['grades']), ...measureAgreement([own, ...readIn(PRINTED)], kinds)]
    })
  }

  it.each<Kind>(['grades', 'labelled findings', 'recommendations'])('agree on all %s', (kind) => {
    const { same, all } = sumAgreements(agreements().filter((agreement) => agreement.kind === kind))
    expect(all).toBeGreaterThan(0)
    expect(same).toBe(all)
  })

  it('agree on all items but one in two hundred', () => {
    const sum = sumAgreements(agreements())
    console.log(`agreement: ${describeAgreement(sum)}`)
    expect(sum.same / sum.all).toBeGreaterThanOrEqual(0.995)
  })
})

function keyOf({ name }: Form, id: string): string {
  return `${name} ${id}`
}

/** What a form can give of the expected data: of a grade that is a picture, what the sentence under it says. */
function expectIn({ grade }: Form, expected: FlatReport): FlatReport {
  if (grade === 'words') return expected
  const bodies = expected.bodies.map((body) => ({
    ...body,
    grade: body.gradeStatement === null ? null : body.grade,
    gradeLabel: null,
  }))
  return { ...expected, bodies }
}

/** The spans of each body: its own, and those of its items. */
function listSpans({ bodies }: Report): Span[][] {
  return bodies.map(({ span, grade, findings, recommendations, priorRecommendations, figures }) => [
    span,
    ...[grade, ...findings, ...recommendations, ...priorRecommendations, ...figures].flatMap(
      (item) => item?.span ?? [],
    ),
  ])
}
