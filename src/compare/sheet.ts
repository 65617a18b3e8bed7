import type { ComparedReport } from './compared-report.js'
import type { Item, ItemKind, Sheet } from './item.js'
import { labelItem, quoteItem } from './label.js'

/** Lists what a report says: the fields that are compared, each by its name, and no other. */
export function toSheet(report: ComparedReport): Sheet {
  const { id, schemaVersion, title, programme, published, source, bodies } = report
  return {
    id,
    schemaVersion,
    source: { file: source.file, sha256: source.sha256 },
    isDigested: false,
    items: [
      toItem('report', id, null, { title, programme, published }),
      ...bodies.flatMap((body) => listBody(id, body)),
      ...listDiagnostics(id, report.diagnostics),
    ],
  }
}

type ComparedBody = ComparedReport['bodies'][number]
type ComparedRecommendation = ComparedBody['recommendations'][number]

function listBody(reportId: string, body: ComparedBody): Item[] {
  const id = `${reportId}/${body.id}`
  const { kind, name, abbreviation, onsCode, inspected, grade } = body
  const recommend =
    (as: ItemKind) =>
    ({ id: item, deadline, addressee, text, items, findingId }: ComparedRecommendation): Item =>
      toItem(as, item, body.id, { text, items, deadline, addressee }, { findingId })
  return [
    toItem('body', id, body.id, { kind, name, abbreviation, onsCode, inspected }),
    ...(grade
      ? [
          toItem('grade', `${id}/grade`, body.id, {
            value: grade.value,
            label: grade.label,
            statement: grade.statement,
          }),
        ]
      : []),
    ...body.findings.map(({ id: item, kind: label, title: words, section, text, refersTo }) =>
      toItem('finding', item, body.id, { kind: label, title: words, section, text, refersTo }),
    ),
    ...body.recommendations.map(recommend('recommendation')),
    ...body.priorRecommendations.map(recommend('prior_recommendation')),
    ...body.figures.map(toFigure(body.id)),
  ]
}

function toFigure(printedIn: string): (figure: ComparedBody['figures'][number]) => Item {
  return ({ id, value, unit, measure, qualifier, bodyId, role, strands, subset, of, period, rank, quote, ...links }) =>
    toItem(
      'figure',
      id,
      printedIn,
      { value, unit, measure, qualifier, bodyId, role, strands, subset, of, period, rank, quote },
      { ofId: links.ofId, findingId: links.findingId },
    )
}

/** Diagnostics have no id of their own: they are numbered within their code. */
function listDiagnostics(reportId: string, diagnostics: ComparedReport['diagnostics']): Item[] {
  const counts = new Map<string, number>()
  return diagnostics.map(({ severity, code, message, bodyId }) => {
    const number = (counts.get(code) ?? 0) + 1
    counts.set(code, number)
    return toItem('diagnostic', `${reportId}/${code}-${number}`, bodyId, { severity, code, message })
  })
}

function toItem(
  kind: ItemKind,
  id: string,
  bodyId: string | null,
  fields: Item['fields'],
  references: Item['references'] = {},
): Item {
  return { kind, id, bodyId, label: labelItem(kind, fields), quote: quoteItem(kind, fields), fields, references }
}
