import type { Body, Diagnostic, Finding } from '../../schema/report.js'
import { type DiagnoseContext, remarkOn } from './context.js'

/** Remarks on findings that lack what findings have: a title, a text, recommendations. */
export function checkFindings({ bodies }: DiagnoseContext): Diagnostic[] {
  return bodies.flatMap((body) => body.findings.flatMap((finding) => checkFinding(finding, body)))
}

function checkFinding(finding: Finding, body: Body): Diagnostic[] {
  const name = finding.title === null ? finding.id : `"${finding.title}"`
  const found: Diagnostic[] = []
  // A cause of concern may go without a title; the other kinds never do.
  if (finding.title === null && finding.kind !== 'cause_of_concern')
    found.push(
      remarkOn(
        body,
        'warning',
        'title-missing',
        `expected a title under the label, found text: ${finding.id}`,
        finding.span,
      ),
    )
  const isAnswered = body.recommendations.some(({ findingId }) => findingId === finding.id)
  if (finding.text.length === 0 && !isAnswered)
    found.push(remarkOn(body, 'warning', 'text-missing', `expected text under ${name}, found none`, finding.span))
  if (finding.kind === 'cause_of_concern' && !isAnswered && body.inspected === 'this_report')
    found.push(
      remarkOn(
        body,
        'warning',
        'recommendation-missing',
        `expected a recommendation after the cause of concern ${name}, found none`,
        finding.span,
      ),
    )
  return found
}
