import { keepKnown, makeControls, updateChoices } from './controls.js'
import { makeCopyButton } from './copy-button.js'
import { DISRUPTIONS } from './disruptions.js'
import { element } from './element.js'
import { FINDINGS } from './findings.js'
import type { Model } from './model.js'
import { OVERVIEW } from './overview.js'
import { type Place, readPlace, writePlace } from './place.js'
import { RECOMMENDATIONS } from './recommendations.js'
import { REMARKS } from './remarks.js'
import { closeSource, openSource } from './source-panel.js'
import type { View } from './view.js'

const VIEWS: readonly View[] = [OVERVIEW, DISRUPTIONS, RECOMMENDATIONS, FINDINGS, REMARKS]

/** Milliseconds of rest after a key before a search goes through the texts. */
const PAUSE = 120

function findView({ view }: Place): View {
  return VIEWS.find(({ name }) => name === view) ?? OVERVIEW
}

/** The page at work: it shows the place that the address names, and keeps the address with what the reader does. */
export class App {
  private place: Place
  private timer = 0

  constructor(
    private readonly model: Model,
    private readonly main: HTMLElement,
    private readonly dialog: HTMLDialogElement,
    private readonly list: HTMLElement,
  ) {
    this.place = this.readPlace()
    this.showView()
    this.showSource()
  }

  /** Goes to where the address leads. */
  follow(): void {
    const before = this.place
    this.place = this.readPlace()
    const isSameView = writePlace({ ...before, item: null }) === writePlace({ ...this.place, item: null })
    if (!isSameView) {
      this.showView()
      if (this.place.item === null) this.main.querySelector<HTMLElement>('h1')?.focus()
    }
    if (before.item !== this.place.item) this.showSource(before.item)
  }

  /** Shows an item's source beside what is there; null takes it away. */
  choose(item: string | null): void {
    location.hash = writePlace({ ...this.place, item })
  }

  private get view(): View {
    return findView(this.place)
  }

  private readPlace(): Place {
    const place = readPlace(location.hash)
    return { ...place, filters: keepKnown(findView(place).controls, this.model, place.filters) }
  }

  private showView(): void {
    const { view, place, model } = this
    document.title = `${view.title} – Serious and organised crime inspections`
    this.showNavigation()
    const form = makeControls(view.controls, model, place.filters, (name, value) => this.set(form, name, value))
    this.main.replaceChildren(
      element('h1', { tabindex: '-1' }, view.title),
      element('p', { class: 'lead' }, view.lead),
      form,
      element('div', { class: 'status' }, element('p', { role: 'status' })),
      element('div', { class: 'results' }),
    )
    this.showResults()
  }

  private showNavigation(): void {
    const { region } = this.place.filters
    const filters = region === undefined ? {} : { region }
    const links = VIEWS.map(({ name, title }) => {
      const href = writePlace({ view: name, filters, item: null })
      return element('li', {}, element('a', { href, 'aria-current': name === this.place.view ? 'page' : null }, title))
    })
    this.list.replaceChildren(...links)
  }

  private set(form: HTMLElement, name: string, value: string): void {
    const filters = keepKnown(this.view.controls, this.model, { ...this.place.filters, [name]: value })
    updateChoices(form, this.view.controls, this.model, filters)
    this.place = { ...this.place, filters }
    history.replaceState(null, '', writePlace(this.place))
    this.showNavigation()
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.showResults(), name === 'q' ? PAUSE : 0)
  }

  private showResults(): void {
    const results = this.view.show({ model: this.model, place: this.place })
    const status = this.main.querySelector('.status')
    const words = status?.querySelector('p')
    if (words) words.textContent = results.status
    status?.querySelector('button')?.remove()
    const { rows } = results
    if (rows && words) status?.append(makeCopyButton(rows, words))
    const content = element('div', {}, ...results.content)
    this.main.querySelector('.results')?.replaceChildren(...content.childNodes)
  }

  private say(words: string): void {
    this.main.querySelector('[role="status"]')?.replaceChildren(words)
  }

  private showSource(before: string | null = null): void {
    const { item: id, view } = this.place
    const item = id === null ? null : this.model.findItem(id)
    if (item) {
      openSource(this.dialog, this.model, item, view)
    } else {
      closeSource(this.dialog)
      if (id !== null) this.say(`The address leads to “${id}”, which is nothing in these reports.`)
      const opener =
        before === null ? null : this.main.querySelector<HTMLElement>(`a[data-item="${CSS.escape(before)}"]`)
      opener?.focus()
    }
    for (const link of this.main.querySelectorAll<HTMLElement>('a[data-item]'))
      link.toggleAttribute('data-chosen', item !== null && link.dataset.item === item.id)
    this.main.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
  }
}
