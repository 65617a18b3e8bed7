import { copyText } from './copy.js'
import { element } from './element.js'
import { type Fact, listFacts, nameItem } from './facts.js'
import type { Item } from './items.js'
import { findStretches } from './mark.js'
import type { Model } from './model.js'
import { type ViewName, writePlace } from './place.js'
import { showText } from './report-text.js'
import { tellPlace } from './source-place.js'
import { capitalise } from './words.js'

/** Narrowest window in which the source stands beside what it is the source of. */
const BESIDE = '(min-width: 960px)'

/** Shows an item's source: what is known of it, and the report's text with its sentence marked. */
export function openSource(dialog: HTMLDialogElement, model: Model, item: Item, view: ViewName): void {
  const text = model.textOf(item.report)
  const stretches = findStretches(item, text)
  const shown = showText(text, stretches)
  const close = element('button', { type: 'button', class: 'close' }, 'Close')
  close.addEventListener('click', () => dialog.dispatchEvent(new Event('cancel', { cancelable: true })))
  const copy = makeCopyLink(writePlace({ view, filters: {}, item: item.id }))
  const content = element(
    'div',
    {},
    element('div', { class: 'head' }, element('p', { class: 'hint' }, `Source of ${WORDS[item.is]}`), close),
    element('h2', { id: 'source-title', tabindex: '-1' }, nameItem(item)),
    element('p', {}, capitalise(tellPlace(item.report, item.span))),
    stretches.length === 0 && element('p', { class: 'hint' }, UNMARKED[item.is === 'report' ? 'report' : 'other']),
    shown,
    showFacts(listFacts(model, item)),
    element('p', {}, copy),
  )
  dialog.replaceChildren(...content.childNodes)
  if (!dialog.open) {
    if (matchMedia(BESIDE).matches) dialog.show()
    else dialog.showModal()
  }
  document.body.classList.add('has-source')
  const first = shown.querySelector<HTMLElement>('mark')
  shown.scrollTop = first ? first.offsetTop - shown.clientHeight / 3 : 0
  dialog.scrollTop = 0
  dialog.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
}

const UNMARKED = {
  report: 'It prints no title, programme or date of publication of its own.',
  other: 'It is about the whole report, so nothing in the text is marked.',
} as const

/** Takes the source away again. */
export function closeSource(dialog: HTMLDialogElement): void {
  if (dialog.open) dialog.close()
  dialog.replaceChildren()
  document.body.classList.remove('has-source')
}

const WORDS: Readonly<Record<Item['is'], string>> = {
  report: 'a report',
  body: 'a body',
  grade: 'a grade',
  finding: 'a finding',
  recommendation: 'a recommendation',
  figure: 'a figure',
  remark: 'a remark',
}

function showFacts(facts: readonly Fact[]): HTMLElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  )
}

function makeCopyLink(hash: string): HTMLButtonElement {
  const button = element('button', { type: 'button' }, 'Copy link')
  button.addEventListener('click', async () => {
    const isCopied = await copyText(new URL(hash, location.href).href)
    button.textContent = isCopied ? 'Link copied' : 'The browser did not let it be copied'
  })
  return button
}
