import { GRADES } from '../../schema/terms.js'

/** Answers a question that is often asked of the tables. */
interface View {
  readonly name: string
  /** What one row is. */
  readonly row: string
  readonly select: string
}

/** The place of a grade in the list, the best first. */
const RANK = `CASE b.grade_value ${GRADES.map((grade, at) => `WHEN '${grade}' THEN ${at + 1}`).join(' ')} END`

/** The views, in the order in which they are listed. */
const VIEWS: readonly View[] = [
  {
    name: 'grades_by_region',
    row: 'a body that is graded or could be, with the region of its report; grade_rank is 1 for the best grade',
    select: `SELECT r.id AS report_id, region.name AS region, r.published_date, b.id AS body_id, b.kind, b.name AS body,
    b.grade_value AS grade, ${RANK} AS grade_rank
  FROM bodies b
  JOIN reports r ON r.id = b.report_id
  LEFT JOIN bodies region ON region.report_id = b.report_id AND region.kind = 'region'
  WHERE b.kind <> 'region'
  ORDER BY region.name, r.id, grade_rank, b.name`,
  },
  {
    name: 'recommendations_by_deadline',
    row:
      'a recommendation of the report itself; last_day is the last day of its deadline, where that is only a month or a year too; ' +
      'those without a deadline come last',
    select: `SELECT CASE length(c.deadline_date)
      WHEN 4 THEN c.deadline_date || '-12-31'
      WHEN 7 THEN date(c.deadline_date || '-01', '+1 month', '-1 day')
      ELSE c.deadline_date
    END AS last_day, c.deadline_text AS deadline, c.report_id, c.body_id, b.name AS body, c.addressee, c.id, c.text, c.items
  FROM recommendations c
  JOIN bodies b ON b.report_id = c.report_id AND b.id = c.body_id
  WHERE c.prior = 0
  ORDER BY last_day IS NULL, last_day, c.id`,
  },
  {
    name: 'disruptions_by_strand',
    row:
      'a figure of disruptions of a strand; share_percent is the share as printed or, where only counts are, worked out from the ' +
      'whole that the report names; empty where it names none',
    select: `SELECT f.report_id, f.body_id, f.strands AS strand, coalesce(f.role, whole.role) AS role,
    f.period_start, f.period_end, f.unit, f.value, whole.value AS whole_value,
    CASE
      WHEN f.unit = 'percent' THEN f.value
      WHEN whole.unit = 'count' AND whole.value > 0 THEN round(100.0 * f.value / whole.value, 1)
    END AS share_percent,
    CASE WHEN f.unit = 'percent' THEN 'printed' WHEN whole.unit = 'count' AND whole.value > 0 THEN 'worked out' END AS share_is,
    f.qualifier, f.subset, f.quote, f.id
  FROM figures f
  LEFT JOIN figures whole ON whole.id = f.of_id
  WHERE f.measure = 'disruptions' AND f.strands IS NOT NULL
  ORDER BY f.report_id, f.printed_in_body_id, f.number`,
  },
  {
    name: 'findings_by_section',
    row: 'how many findings of a kind a body has in a section, where it has any',
    select: `SELECT f.report_id, f.body_id, b.name AS body, f.section, f.kind, count(*) AS findings
  FROM findings f
  JOIN bodies b ON b.report_id = f.report_id AND b.id = f.body_id
  GROUP BY f.report_id, f.body_id, f.section, f.kind
  ORDER BY f.report_id, f.body_id, f.section IS NULL, f.section, f.kind`,
  },
]

/** The statements that make the views. */
export function renderViews(): string {
  return VIEWS.map(({ name, row, select }) => `CREATE VIEW ${name} AS -- One row is ${row}.\n  ${select};`).join('\n')
}
