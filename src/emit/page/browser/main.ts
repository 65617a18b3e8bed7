import { App } from './app.js'
import { showAll } from './long-list.js'
import { readModel } from './model.js'

const main = document.querySelector<HTMLElement>('#main')
const dialog = document.querySelector<HTMLDialogElement>('#source')
const list = document.querySelector<HTMLElement>('#views')

if (main && dialog && list) start(main, dialog, list)

function start(main: HTMLElement, dialog: HTMLDialogElement, list: HTMLElement): void {
  const app = new App(readModel(document), main, dialog, list)
  addEventListener('hashchange', () => app.follow())
  addEventListener('beforeprint', showAll)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-item]') : null
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!link || !isPlain) return
    event.preventDefault()
    app.choose(link.dataset.item ?? null)
  })
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    app.choose(null)
  })
  addEventListener('keydown', (event) => {
    // A dialog that is not modal has no key of its own to close it.
    if (event.key === 'Escape' && dialog.open && !dialog.matches(':modal')) app.choose(null)
  })
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault()
    main.focus()
  })
}
