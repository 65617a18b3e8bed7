import { chooseReports, nameReport, REGION, SEVERITY } from './choices.js'
import { element } from './element.js'
import type { RemarkItem } from './items.js'
import { linkItem } from './link.js'
import { showLong } from './long-list.js'
import type { Model } from './model.js'
import { showTag } from './pieces.js'
import { tellPlaceShort } from './source-place.js'
import type { View } from './view.js'
import { capitalise, count } from './words.js'

/** What is odd about the reports. */
export const REMARKS: View = {
  name: 'remarks',
  title: 'Remarks',
  lead: 'What a report lacks, contradicts or prints elsewhere. With an error, data are missing or wrong; with a warning, they may be.',
  controls: [REGION, SEVERITY],
  show: ({ model, place }) => {
    const all = model.items.filter((item) => item.is === 'remark')
    const reports = new Set(chooseReports(model, place.filters))
    const { severity } = place.filters
    const shown = all.filter(
      ({ report, remark }) => reports.has(report) && (severity === undefined || remark.severity === severity),
    )
    return {
      status: `${count(shown.length, 'remark')} of ${all.length.toLocaleString('en-GB')}`,
      content:
        shown.length === 0
          ? [element('p', {}, 'Nothing of that sort was remarked on.')]
          : showLong(shown, (some) => showList(model, some), 'remarks'),
      rows: () => [
        ['id', 'report', 'body', 'severity', 'code', 'message', 'file', 'line', 'page'],
        ...shown.map(toRow),
      ],
    }
  },
}

function showList({ catalogue }: Model, items: readonly RemarkItem[]): HTMLElement {
  const entries = items.map(({ id, report, remark, span }) =>
    element(
      'li',
      {},
      element('h2', { class: 'entry' }, linkItem(id, 'remarks', capitalise(remark.message))),
      element(
        'p',
        { class: 'facts' },
        showTag(capitalise(remark.severity), remark.severity),
        ` ${remark.code} · ${nameReport(report)}, ${tellPlaceShort(span)}`,
      ),
      element('p', { class: 'hint' }, `Remedy: ${catalogue.remarks[remark.code]?.remedy ?? 'not known'}`),
    ),
  )
  return element('ul', { class: 'list' }, ...entries)
}

function toRow({ id, report, body, remark, span }: RemarkItem): string[] {
  return [
    id,
    report.id,
    body?.name ?? '',
    remark.severity,
    remark.code,
    remark.message,
    report.source.file,
    String(span?.line ?? ''),
    String(span?.page ?? ''),
  ]
}
