import { copyText } from './copy.js'
import { renderCsv } from './csv.js'
import { element } from './element.js'
import type { Results } from './view.js'
import { count } from './words.js'

/** Makes the button that copies what is shown as CSV, and says in some other element what came of it. */
export function makeCopyButton(list: NonNullable<Results['rows']>, words: HTMLElement): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'copy' }, 'Copy as CSV')
  button.addEventListener('click', async () => {
    const rows = list()
    const isCopied = await copyText(renderCsv(rows))
    words.textContent = isCopied
      ? `Copied ${count(rows.length - 1, 'row')} as CSV.`
      : 'The browser did not let it be copied.'
  })
  return button
}
