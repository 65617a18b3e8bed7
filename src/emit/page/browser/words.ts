import type { FindingKind, GradeValue, Measure, Qualifier, Section } from '../../../schema/terms.js'

/** Grades in words. */
export const GRADE_WORDS: Readonly<Record<GradeValue, string>> = {
  outstanding: 'Outstanding',
  good: 'Good',
  adequate: 'Adequate',
  requires_improvement: 'Requires improvement',
  inadequate: 'Inadequate',
}

/** Kinds of findings in words. */
export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  area_for_improvement: 'Area for improvement',
  cause_of_concern: 'Cause of concern',
  innovative_practice: 'Innovative practice',
  promising_practice: 'Promising practice',
  narrative: 'Narrative',
}

/** Sections in words; `none` is for what stands in no section. */
export const SECTION_WORDS: Readonly<Record<Section | 'none', string>> = {
  understanding: 'Understanding',
  resources: 'Resources',
  tackling: 'Tackling',
  none: 'In no section',
}

/** What figures count, in words. */
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  disruptions: 'Disruptions',
  soc_threats: 'SOC threats',
  ocgs: 'Organised crime groups',
  soc_vulnerabilities: 'SOC vulnerabilities',
  scpos: 'Serious crime prevention orders',
}

/** Words that loosen a number. */
export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  almost: 'almost',
  around: 'around',
  about: 'about',
  over: 'over',
  at_least: 'at least',
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as people write it, as precise as it is given: "2022-02" is February 2022. */
export function tellDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? [] : [MONTHS[Number(month) - 1] ?? month]
  return [...(day === undefined ? [] : [String(Number(day))]), ...name, year].join(' ')
}

/** A name with its first letter as a capital, as titles have it. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A number of things with their noun. */
export function count(number: number, one: string, more = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`
}
