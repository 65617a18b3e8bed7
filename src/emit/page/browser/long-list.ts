import { type Child, element } from './element.js'

/** Items that a long list shows before it is asked for all. */
const FIRST = 50

/** Shows the first items of a long list, and a button for the rest; print has them all. */
export function showLong<Thing>(
  things: readonly Thing[],
  make: (shown: readonly Thing[]) => HTMLElement,
  noun: string,
): Child[] {
  const list = make(things.slice(0, FIRST))
  if (things.length <= FIRST) return [list]
  const words = `Show all ${things.length.toLocaleString('en-GB')} ${noun}`
  const button = element('button', { type: 'button', class: 'more' }, words)
  button.addEventListener('click', () => {
    const all = make(things)
    list.replaceWith(all)
    button.remove()
    all.setAttribute('tabindex', '-1')
    all.focus({ preventScroll: true })
  })
  return [list, button]
}

/** Shows the whole of all long lists. */
export function showAll(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.more')) button.click()
}
