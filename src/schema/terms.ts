/** Version of the data contract (semver): a field taken away or changed in meaning raises the first number. */
export const SCHEMA_VERSION = '1.1.0'

/** Forms in which a report can come. */
export const FORMATS = ['markdown', 'text', 'html', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** How a text marks its paragraphs: by Markdown, a blank line between them, one a line, or lines as a page printed them. */
export const DIALECTS = ['markdown', 'paragraphs', 'lines', 'wrapped'] as const
export type Dialect = (typeof DIALECTS)[number]

/** What is inspected: a region, its regional organised crime unit, or a force. */
export const BODY_KINDS = ['region', 'rocu', 'force'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** Where the inspection of a body comes from. */
export const INSPECTIONS = ['this_report', 'previous_programme'] as const
export type Inspection = (typeof INSPECTIONS)[number]

/** Grades, best first. */
export const GRADES = ['outstanding', 'good', 'adequate', 'requires_improvement', 'inadequate'] as const
export type GradeValue = (typeof GRADES)[number]

/** Kinds of finding: four that carry a label, and narrative for all other headings. */
export const FINDING_KINDS = [
  'area_for_improvement',
  'cause_of_concern',
  'innovative_practice',
  'promising_practice',
  'narrative',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** Sections of a body's part. */
export const SECTIONS = ['understanding', 'resources', 'tackling'] as const
export type Section = (typeof SECTIONS)[number]

/** Parts of the report that a finding can refer to instead of standing alone. */
export const REFERENCES = ['regional_findings'] as const
export type Reference = (typeof REFERENCES)[number]

/** What a figure counts. */
export const MEASURES = ['disruptions', 'soc_threats', 'ocgs', 'soc_vulnerabilities', 'scpos'] as const
export type Measure = (typeof MEASURES)[number]

/** Units of a figure's value. */
export const UNITS = ['count', 'percent'] as const
export type Unit = (typeof UNITS)[number]

/** Words that loosen a figure: "nearly" and "just under" are almost, "approximately" and "roughly" are about. */
export const QUALIFIERS = ['almost', 'around', 'about', 'over', 'at_least'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** Whether the body led the work or supported another's. */
export const ROLES = ['lead', 'support'] as const
export type Role = (typeof ROLES)[number]

/**
 * Where a value is from that its sentence does not print as it is: the body whose part it stands in, words that point at it
 * ("the force", "the same period"), the statement that it goes on with, what the sentences before or behind speak of, the
 * rule that knows it (a strand is one of disruptions), or words from which it is worked out ("half" is 50).
 */
export const ORIGINS = ['part', 'reference', 'statement', 'before', 'behind', 'rule', 'words'] as const
export type Origin = (typeof ORIGINS)[number]

/** The four strands of the national strategy, the "four Ps". */
export const STRANDS = ['pursue', 'prevent', 'protect', 'prepare'] as const
export type Strand = (typeof STRANDS)[number]

/** What text that belongs to no item looks like. */
export const UNPLACED_KINDS = ['heading', 'label', 'grade', 'paragraph', 'item', 'note', 'page_head'] as const
export type UnplacedKind = (typeof UNPLACED_KINDS)[number]

/** What a printed number was taken for. */
export const NUMBER_KINDS = [
  'date',
  'duration',
  'money',
  'share',
  'people',
  'posts',
  'arrests',
  'measure',
  'name',
  'other',
] as const
export type NumberKind = (typeof NUMBER_KINDS)[number]

/** How grave a diagnostic is, gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Abbreviation of each kind of item in its id: "eastern-2021-22/norfolk/afi-1". */
export const ITEM_ABBREVIATIONS = {
  area_for_improvement: 'afi',
  cause_of_concern: 'coc',
  innovative_practice: 'inp',
  promising_practice: 'prp',
  narrative: 'nar',
  recommendation: 'rec',
  prior_recommendation: 'prec',
  figure: 'fig',
  number: 'num',
} as const satisfies Record<FindingKind | 'recommendation' | 'prior_recommendation' | 'figure' | 'number', string>
