import { findEntry } from '../../schema/registry.js'
import type { Body, Report } from '../../schema/report.js'
import type { PageBody, PageReport } from './data.js'

/** Takes of a report what the page holds: all but the words that its reading text has at the spans. */
export function toPageReport(report: Report): PageReport {
  const { id, title, programme, published, diagnostics, bodies } = report
  const { file, format, pages } = report.source
  return {
    id,
    region: findRegion(report),
    title,
    programme,
    published,
    source: { file, format, pages },
    bodies: bodies.map(toPageBody),
    diagnostics,
  }
}

function toPageBody({ unplaced: _, findings, figures, ...body }: Body): PageBody {
  return {
    ...body,
    findings: findings.map(({ text: _, ...finding }) => finding),
    figures: figures.map(({ quote: _, ...figure }) => figure),
  }
}

function findRegion({ id, bodies }: Report): PageReport['region'] {
  const region = bodies.flatMap((body) => findEntry(body.id)?.region ?? [])[0] ?? id
  return { id: region, name: findEntry(region)?.name ?? region }
}
