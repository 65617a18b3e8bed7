import { BODY, chooseReports, KIND, nameBodyOf, nameReport, REGION, SECTION } from './choices.js'
import { element } from './element.js'
import type { FindingItem } from './items.js'
import { linkItem } from './link.js'
import { showLong } from './long-list.js'
import type { Model } from './model.js'
import { showPieces, showTag } from './pieces.js'
import type { Filters } from './place.js'
import { cutSnippet, fold, hasAll, markWords, readWords } from './search.js'
import { tellPlaceShort } from './source-place.js'
import type { View } from './view.js'
import { count, KIND_WORDS, SECTION_WORDS } from './words.js'

/** All findings, to be searched and filtered. */
export const FINDINGS: View = {
  name: 'findings',
  title: 'Findings',
  lead: 'Labelled findings and the headings of the inspectors’ narrative. Choose one to see its text in the report.',
  controls: [{ is: 'search', name: 'q', label: 'Search titles and text' }, REGION, BODY, KIND, SECTION],
  show: ({ model, place }) => {
    const all = model.items.filter((item) => item.is === 'finding')
    const words = readWords(place.filters.q ?? '')
    const shown = chooseFindings(model, place.filters, all).filter((item) => hasAll(foldedOf(model, item), words))
    return {
      status: `${count(shown.length, 'finding')} of ${all.length.toLocaleString('en-GB')}`,
      content:
        shown.length === 0
          ? [element('p', {}, 'No finding is like that. Clear a filter, or search for fewer words.')]
          : showLong(shown, (some) => showList(model, some, words), 'findings'),
      rows: () => [HEADERS, ...shown.map((item) => toRow(model, item))],
    }
  },
}

const HEADERS = ['id', 'report', 'body', 'kind', 'section', 'title', 'text', 'file', 'line', 'page']

/** Folded words of findings that were searched before. */
const FOLDED = new WeakMap<FindingItem, string>()

function chooseFindings(model: Model, filters: Filters, all: readonly FindingItem[]): FindingItem[] {
  const { body, kind, section } = filters
  const reports = new Set(chooseReports(model, filters))
  return all.filter(
    (item) =>
      reports.has(item.report) &&
      (body === undefined || item.body.id === body) &&
      (kind === undefined || item.finding.kind === kind) &&
      (section === undefined || (item.finding.section ?? 'none') === section),
  )
}

function textOf(model: Model, { report, span }: FindingItem): string {
  return model.textOf(report).slice(span.start, span.end)
}

function foldedOf(model: Model, item: FindingItem): string {
  const kept = FOLDED.get(item) ?? fold(`${item.finding.title ?? ''}\n${textOf(model, item)}`)
  FOLDED.set(item, kept)
  return kept
}

function showList(model: Model, items: readonly FindingItem[], words: readonly string[]): HTMLElement {
  return element('ul', { class: 'list' }, ...items.map((item) => showFinding(model, item, words)))
}

function showFinding(model: Model, item: FindingItem, words: readonly string[]): HTMLElement {
  const { finding, body, report, span } = item
  const { kind, section, title, number } = finding
  const snippet = words.length === 0 ? [] : cutSnippet(textOf(model, item), words)
  return element(
    'li',
    {},
    element(
      'h2',
      { class: 'entry' },
      linkItem(
        item.id,
        'findings',
        ...showPieces(markWords(title ?? `${KIND_WORDS[kind]} ${number}, without a title`, words)),
      ),
    ),
    element(
      'p',
      { class: 'facts' },
      showTag(KIND_WORDS[kind], kind),
      ` ${nameBodyOf(body)} · ${SECTION_WORDS[section ?? 'none']} · ${nameReport(report)}, ${tellPlaceShort(span)}`,
    ),
    snippet.length > 0 && element('p', { class: 'snippet' }, ...showPieces(snippet)),
  )
}

function toRow(model: Model, item: FindingItem): string[] {
  const { id, report, body, finding, span } = item
  return [
    id,
    report.id,
    body.name,
    finding.kind,
    finding.section ?? '',
    finding.title ?? '',
    textOf(model, item),
    report.source.file,
    String(span.line ?? ''),
    String(span.page ?? ''),
  ]
}
