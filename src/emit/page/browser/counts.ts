import { FINDING_KINDS, type FindingKind, SECTIONS } from '../../../schema/terms.js'
import type { PageBody, PageFinding, PageReport } from '../data.js'
import { chosenBy, nameBodyOf, nameReport } from './choices.js'
import { type Child, element } from './element.js'
import { nameBody } from './items.js'
import { linkItem, linkView } from './link.js'
import { showLong } from './long-list.js'
import type { Filters } from './place.js'
import { type Cell, makeTable } from './table.js'
import type { Context } from './view.js'
import { KIND_WORDS, SECTION_WORDS } from './words.js'

const COLUMNS = [
  ...FINDING_KINDS.map((kind) => ({ label: KIND_WORDS[kind], isNumber: true })),
  { label: 'All', isNumber: true },
]

/** How many findings of each kind there are, by section and by body. */
export function showCounts({ model, place }: Context, reports: readonly PageReport[]): Child[] {
  const { region = '' } = place.filters
  const all = reports.flatMap(({ bodies }) => bodies.flatMap(({ findings }) => findings))
  const sections = [...SECTIONS, 'none' as const].map((section) => {
    const own = all.filter((finding) => (finding.section ?? 'none') === section)
    return [{ content: [SECTION_WORDS[section]] }, ...countKinds(own, { region, section })]
  })
  return [
    makeTable('Findings by section', [{ label: 'Section' }, ...COLUMNS], sections, 'counts'),
    ...showLong(
      reports.flatMap((report) => report.bodies.map((body) => ({ report, body }))),
      (some) => {
        const rows = some.map(({ report, body }) => countBody(model.reports, report, body))
        return makeTable('Findings by body', [{ label: 'Body' }, ...COLUMNS], rows, 'counts')
      },
      'bodies',
    ),
  ]
}

function countBody(all: readonly PageReport[], report: PageReport, body: PageBody): Cell[] {
  const small = body.kind === 'region' ? null : element('span', { class: 'hint' }, nameReport(report))
  const name = linkItem(nameBody(report, body), 'overview', nameBodyOf(body))
  return [
    { content: [name, small ? ' ' : null, small] },
    ...countKinds(body.findings, { region: chosenBy(report, all), body: body.id }),
  ]
}

function countKinds(findings: readonly PageFinding[], filters: Filters): Cell[] {
  const cell = (number: number, kind: FindingKind | ''): Cell => ({
    content: [number === 0 ? 0 : linkView('findings', { ...filters, kind }, number.toLocaleString('en-GB'))],
    isNumber: true,
  })
  return [
    ...FINDING_KINDS.map((kind) => cell(findings.filter((finding) => finding.kind === kind).length, kind)),
    cell(findings.length, ''),
  ]
}
