import type { Body, Finding, FindingBlock, Recommendation, Report } from '../schema/report.js'

/** Days after publication within which section 55 of the Police Act 1996 has local policing bodies publish their comments. */
const RESPONSE_DAYS = 56
/** Milliseconds. */
const DAY = 86_400_000

/** Kinds of finding that ask for a response, in the order in which they are listed. */
const LABELS = { cause_of_concern: 'Cause of concern', area_for_improvement: 'Area for improvement' } as const

/**
 * Renders what a body is to respond to as Markdown: each cause of concern, area for improvement and recommendation with its
 * number, text and deadline, and an empty place for the reply. Gives null where there is nothing of this.
 */
export function renderResponse(report: Report, body: Body): string | null {
  const findings = Object.entries(LABELS).flatMap(([kind, label]) =>
    body.findings.filter((finding) => finding.kind === kind).map((finding) => renderFinding(finding, label)),
  )
  const recommendations = body.recommendations.map((recommendation) => renderRecommendation(recommendation, body))
  const parts = [...findings, ...recommendations]
  if (parts.length === 0) return null
  return `${[...renderHead(report, body), ...parts.flat()].join('\n\n')}\n`
}

function renderHead({ id, title, published }: Report, { name, grade }: Body): string[] {
  const isDay = published?.date.length === 10
  const due = isDay ? new Date(Date.parse(published.date) + RESPONSE_DAYS * DAY).toISOString().slice(0, 10) : null
  const rule = `Local policing bodies must publish their comments within ${RESPONSE_DAYS} days of the report’s publication (section 55 of the Police Act 1996)`
  return [
    `# Response: ${escapeMarkdown(name)}`,
    [
      `- Report: ${escapeMarkdown(title ?? id)}`,
      `- Published: ${published ? escapeMarkdown(published.text) : 'no date is printed'}`,
      `- Grade: ${grade ? grade.value.replaceAll('_', ' ') : 'none'}`,
    ].join('\n'),
    `${rule}${due === null ? '' : `: by ${due}`}.`,
  ]
}

function renderFinding({ id, number, title, text }: Finding, label: string): string[] {
  const heading = `## ${label} ${number}${title === null ? '' : `: ${escapeMarkdown(title)}`}`
  return [heading, ...text.map(renderBlock), ...renderReply(id)]
}

function renderRecommendation(recommendation: Recommendation, { findings }: Body): string[] {
  const { id, number, text, items, deadline, addressee, findingId } = recommendation
  const cause = findings.find((finding) => finding.id === findingId)
  const label = cause && cause.kind in LABELS ? LABELS[cause.kind as keyof typeof LABELS] : null
  const facts = [
    `- Deadline: ${deadline ? escapeMarkdown(deadline.text) : 'no date is printed'}`,
    ...(addressee === null ? [] : [`- Addressed to: ${escapeMarkdown(addressee)}`]),
    ...(cause && label !== null ? [`- Follows: ${label.toLowerCase()} ${cause.number}`] : []),
  ]
  const list = items.length > 0 ? [renderBlock({ type: 'list', items })] : []
  return [`## Recommendation ${number}`, escapeMarkdown(text), ...list, facts.join('\n'), ...renderReply(id)]
}

function renderReply(id: string): string[] {
  return [`Id: \`${id}\``, '### Reply', '<!-- Write the reply below this line. -->']
}

function renderBlock(block: FindingBlock): string {
  if (block.type === 'paragraph') return escapeMarkdown(block.text)
  // Another mark than the facts have, so that the two stay lists of their own.
  return block.items.map((item) => `* ${escapeMarkdown(item)}`).join('\n')
}

/** Escapes what Markdown gives a meaning, so that text stays text. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&#|~]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
