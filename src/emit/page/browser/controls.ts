import { isDay } from './due.js'
import { element } from './element.js'
import type { Model } from './model.js'
import type { Filters } from './place.js'
import { today } from './today.js'
import type { Control } from './view.js'

/** What a box that is ticked sets its filter to. */
const CHECKED = 'yes'

/** Makes the form of a view's filters; each change is told as it is made. */
export function makeControls(
  controls: readonly Control[],
  model: Model,
  filters: Filters,
  tell: (name: string, value: string) => void,
): HTMLElement {
  const form = element('form', { class: 'filters', role: 'search', 'aria-label': 'Filters' })
  form.addEventListener('submit', (event) => event.preventDefault())
  for (const control of controls) form.append(makeControl(control, model, filters, tell))
  return form
}

/** Keeps of filters those that the view has and can show as set: the others come of an old address, or of a choice since changed. */
export function keepKnown(controls: readonly Control[], model: Model, filters: Filters): Filters {
  let known: Filters = {}
  for (const control of controls) {
    const value = filters[control.name] ?? ''
    if (value !== '' && isKnown(control, value, model, known)) known = { ...known, [control.name]: value }
  }
  return known
}

function isKnown(control: Control, value: string, model: Model, filters: Filters): boolean {
  switch (control.is) {
    case 'select':
      return control.list(model, filters).some((option) => option.value === value)
    case 'date':
      return isDay(value)
    case 'check':
      return value === CHECKED
    case 'search':
      return true
  }
}

/** Brings the choices up to date with what else is chosen. */
export function updateChoices(form: ParentNode, controls: readonly Control[], model: Model, filters: Filters): void {
  for (const control of controls) {
    if (control.is !== 'select') continue
    const select = form.querySelector<HTMLSelectElement>(`#filter-${control.name}`)
    select?.replaceChildren(...listOptions(control, model, filters))
    if (select) select.value = filters[control.name] ?? ''
  }
}

function makeControl(
  control: Control,
  model: Model,
  filters: Filters,
  tell: (name: string, value: string) => void,
): HTMLElement {
  const { name, label } = control
  const id = `filter-${name}`
  const value = filters[name] ?? ''
  const text = element('label', { for: id }, label)
  if (control.is === 'select') {
    const select = element('select', { id, name }, ...listOptions(control, model, filters))
    select.value = value
    select.addEventListener('change', () => tell(name, select.value))
    return element('div', { class: 'filter' }, text, select)
  }
  if (control.is === 'check') {
    const box = element('input', { id, name, type: 'checkbox', checked: value !== '' })
    box.addEventListener('change', () => tell(name, box.checked ? CHECKED : ''))
    return element('div', { class: 'filter check' }, box, text)
  }
  const input = element('input', { id, name, type: control.is, autocomplete: 'off', spellcheck: 'false' })
  input.value = value === '' && control.is === 'date' ? today() : value
  input.addEventListener('input', () => tell(name, input.value))
  return element('div', { class: `filter ${control.is}` }, text, input)
}

function listOptions(control: Extract<Control, { is: 'select' }>, model: Model, filters: Filters): HTMLOptionElement[] {
  const options = [{ value: '', label: control.all }, ...control.list(model, filters)]
  return options.map(({ value, label }) => element('option', { value }, label))
}
