import { FINDING_KINDS, SECTIONS, SEVERITIES } from '../../../schema/terms.js'
import type { PageBody, PageReport } from '../data.js'
import type { Model } from './model.js'
import type { Filters } from './place.js'
import type { Control, Option } from './view.js'
import { capitalise, KIND_WORDS, SECTION_WORDS } from './words.js'

/** Chooses a region. */
export const REGION: Control = {
  is: 'select',
  name: 'region',
  label: 'Region',
  all: 'All regions',
  list: ({ reports }) =>
    sortUnique(
      reports.flatMap((report) => [
        { value: report.region.id, label: report.region.name },
        ...(isAlone(report, reports) ? [] : [{ value: `report/${report.id}`, label: nameReport(report) }]),
      ]),
    ),
}

/** Chooses a body of the chosen region. */
export const BODY: Control = {
  is: 'select',
  name: 'body',
  label: 'Body',
  all: 'All bodies',
  list: (model, filters) =>
    sortUnique(
      chooseReports(model, filters).flatMap(({ bodies }) =>
        bodies.map((body) => ({ value: body.id, label: nameBodyOf(body) })),
      ),
    ),
}

/** Chooses a kind of findings. */
export const KIND: Control = {
  is: 'select',
  name: 'kind',
  label: 'Kind',
  all: 'All kinds',
  list: () => FINDING_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
}

/** Chooses a section. */
export const SECTION: Control = {
  is: 'select',
  name: 'section',
  label: 'Section',
  all: 'All sections',
  list: () => [...SECTIONS, 'none' as const].map((section) => ({ value: section, label: SECTION_WORDS[section] })),
}

/** Chooses how grave remarks are. */
export const SEVERITY: Control = {
  is: 'select',
  name: 'severity',
  label: 'Severity',
  all: 'All severities',
  list: () => SEVERITIES.map((severity) => ({ value: severity, label: capitalise(severity) })),
}

/** The reports of the chosen region, or the one report that is chosen of several on a region. */
export function chooseReports({ reports }: Model, { region }: Filters): PageReport[] {
  return reports.filter(
    (report) => region === undefined || report.region.id === region || `report/${report.id}` === region,
  )
}

/** What chooses one report. */
export function chosenBy(report: PageReport, reports: readonly PageReport[]): string {
  return isAlone(report, reports) ? report.region.id : `report/${report.id}`
}

function isAlone({ region }: PageReport, reports: readonly PageReport[]): boolean {
  return reports.filter((other) => other.region.id === region.id).length === 1
}

/** A body's name as a title; a region is told from a force of the same name. */
export function nameBodyOf({ kind, name }: Pick<PageBody, 'kind' | 'name'>): string {
  if (kind !== 'region') return capitalise(name)
  const title = capitalise(name.replace(/\b(?!and\b|the\b|of\b|region\b)[a-z]/g, (letter) => letter.toUpperCase()))
  return /region/i.test(name) ? title : `${title} region`
}

/** A body's name where there is little room: a unit's short one. */
export function shortNameOf(body: PageBody): string {
  return body.abbreviation ?? nameBodyOf(body)
}

/** A report's name: its region, with what its id has besides. */
export function nameReport({ id, region }: PageReport): string {
  const rest = id.startsWith(`${region.id}-`) ? id.slice(region.id.length + 1) : ''
  return rest === '' ? region.name : `${region.name}, ${rest}`
}

function sortUnique(options: readonly Option[]): Option[] {
  const unique = [...new Map(options.map((option) => [option.value, option])).values()]
  return unique.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}
