import type { ReportSummary } from '../batch/summary.js'

type Value = string | number

/** One column of the printed table: its head, and what it shows of a report. */
interface PrintedColumn {
  readonly head: string
  readonly show: (summary: ReportSummary) => Value
}

const PRINTED_COLUMNS: readonly PrintedColumn[] = [
  { head: 'report', show: (summary) => summary.id },
  { head: 'form', show: (summary) => summary.dialect ?? summary.format },
  { head: 'bodies', show: (summary) => summary.bodies },
  { head: 'grades', show: (summary) => summary.grades },
  { head: 'AFI', show: (summary) => summary.findings.area_for_improvement },
  { head: 'CoC', show: (summary) => summary.findings.cause_of_concern },
  { head: 'innov', show: (summary) => summary.findings.innovative_practice },
  { head: 'prom', show: (summary) => summary.findings.promising_practice },
  { head: 'narr', show: (summary) => summary.findings.narrative },
  { head: 'recs', show: (summary) => summary.recommendations },
  { head: 'prior', show: (summary) => summary.priorRecommendations },
  { head: 'figs', show: (summary) => summary.figures },
  { head: 'err', show: (summary) => summary.diagnostics.error },
  { head: 'warn', show: (summary) => summary.diagnostics.warning },
  { head: 'info', show: (summary) => summary.diagnostics.info },
]

/** Renders one line a report and, for several, one with the sums; words to the left, numbers to the right. */
export function renderTable(summaries: readonly ReportSummary[]): string {
  const rows = summaries.map((summary) => PRINTED_COLUMNS.map((column) => column.show(summary)))
  const sums = PRINTED_COLUMNS.map((_, index) => sumColumn(rows, index))
  const heads = PRINTED_COLUMNS.map((column) => column.head)
  const all = summaries.length > 1 ? [...rows, sums] : rows
  const widths = heads.map((head, index) => Math.max(head.length, ...all.map((row) => String(row[index]).length)))
  const isText = PRINTED_COLUMNS.map((_, index) => rows.some((row) => typeof row[index] === 'string'))
  const line = (row: readonly Value[]): string =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0
        return isText[index] ? `${String(cell).padEnd(width)} ` : String(cell).padStart(width)
      })
      .join(' ')
      .trimEnd()
  const rule = line(widths.map((width) => '-'.repeat(width)))
  return `${[line(heads), rule, ...rows.map(line), ...(summaries.length > 1 ? [rule, line(sums)] : [])].join('\n')}\n`
}

function sumColumn(rows: readonly (readonly Value[])[], index: number): Value {
  if (index === 0) return `${rows.length} reports`
  const cells = rows.map((row) => row[index])
  return cells.every((cell) => typeof cell === 'number') ? cells.reduce((sum, cell) => sum + cell, 0) : ''
}
