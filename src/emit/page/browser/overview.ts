import { GRADES, type GradeValue } from '../../../schema/terms.js'
import type { PageBody, PageReport } from '../data.js'
import { chooseReports, chosenBy, nameReport, REGION, shortNameOf } from './choices.js'
import { showCounts } from './counts.js'
import { type Child, element } from './element.js'
import { nameBody, nameGrade } from './items.js'
import { linkItem, linkView } from './link.js'
import { showAbsent } from './pieces.js'
import { makeTable } from './table.js'
import type { Context, View } from './view.js'
import { capitalise, count, GRADE_WORDS } from './words.js'

/** Grades of all bodies, and how many findings of each kind they have. */
export const OVERVIEW: View = {
  name: 'overview',
  title: 'Overview',
  lead: 'What each body was graded at tackling serious and organised crime, and what the inspectors found.',
  controls: [REGION],
  show: (context) => {
    const reports = chooseReports(context.model, context.place.filters)
    const bodies = reports.flatMap((report) => report.bodies)
    return {
      status: `${count(reports.length, 'report')}, ${count(bodies.filter(({ grade }) => grade).length, 'graded body', 'graded bodies')}`,
      content: [showGrid(reports), ...showCounts(context, reports), showReports(context, reports)],
      rows: null,
    }
  },
}

function showGrid(reports: readonly PageReport[]): HTMLElement {
  const isAnyUngraded = reports.some((report) => findGraded(report, null).length > 0)
  const grades = [...GRADES, ...(isAnyUngraded ? [null] : [])]
  return makeTable(
    'Bodies by grade',
    [{ label: 'Region' }, ...grades.map((grade) => ({ label: grade ? GRADE_WORDS[grade] : 'No grade printed' }))],
    reports.map((report) => [
      { content: [linkItem(report.id, 'overview', nameReport(report))] },
      ...grades.map((grade) => ({ content: showBodies(report, findGraded(report, grade)) })),
    ]),
    'grades',
  )
}

function findGraded({ bodies }: PageReport, grade: GradeValue | null): PageBody[] {
  return bodies.filter((body) => body.kind !== 'region' && (body.grade?.value ?? null) === grade)
}

function showBodies(report: PageReport, bodies: readonly PageBody[]): Child[] {
  if (bodies.length === 0) return [element('span', { class: 'absent' }, '–')]
  const entries = bodies.map((body) => {
    const id = body.grade ? nameGrade(report, body) : nameBody(report, body)
    const earlier = body.inspected === 'previous_programme' ? ' (from an earlier inspection)' : null
    return element('li', {}, linkItem(id, 'overview', shortNameOf(body)), earlier)
  })
  return [element('ul', { class: 'plain' }, ...entries)]
}

function showReports({ model }: Context, reports: readonly PageReport[]): HTMLElement {
  return makeTable(
    'The reports',
    [
      { label: 'Report' },
      { label: 'Programme' },
      { label: 'Published' },
      { label: 'File' },
      { label: 'Remarks', isNumber: true },
    ],
    reports.map((report) => [
      { content: [linkItem(report.id, 'overview', nameReport(report))] },
      { content: [report.programme ?? showAbsent()] },
      { content: [report.published ? capitalise(report.published.text) : showAbsent()] },
      { content: [report.source.file] },
      { content: [showRemarks(report, model.reports)], isNumber: true },
    ]),
  )
}

function showRemarks(report: PageReport, all: readonly PageReport[]): Child {
  const number = report.diagnostics.length
  return number === 0 ? 0 : linkView('remarks', { region: chosenBy(report, all) }, number.toLocaleString('en-GB'))
}
