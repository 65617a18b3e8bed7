import { type Child, element } from './element.js'

/** A cell: what it holds, and whether it is a number. */
export interface Cell {
  readonly content: readonly Child[]
  readonly isNumber?: boolean
}

/** A table's column. */
export interface Column {
  readonly label: string
  readonly isNumber?: boolean
  /** Whether its cells take the whole width, without a label, where rows are blocks. */
  readonly isFull?: boolean
}

/**
 * Makes a table of which the first cell of a row names it. On narrow screens its rows become blocks, in which each cell
 * has its column's label; the roles keep it a table there.
 */
export function makeTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  className = '',
): HTMLTableElement {
  const head = columns.map(({ label, isNumber = false }) =>
    element('th', { scope: 'col', role: 'columnheader', class: isNumber ? 'number' : null }, label),
  )
  const body = rows.map((cells) =>
    element('tr', { role: 'row' }, ...cells.map((cell, at) => makeCell(cell, at, columns[at]))),
  )
  return element(
    'table',
    { role: 'table', class: `stacked ${className}`.trim() },
    element('caption', {}, caption),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    element('tbody', { role: 'rowgroup' }, ...body),
  )
}

function makeCell({ content, isNumber = false }: Cell, at: number, column: Column | undefined): HTMLElement {
  const className = isNumber ? 'number' : column?.isFull ? 'full' : null
  if (at === 0) return element('th', { scope: 'row', role: 'rowheader', class: className }, ...content)
  return element(
    'td',
    { role: 'cell', class: className },
    element('span', { class: 'label', 'aria-hidden': 'true' }, column?.label ?? ''),
    element('span', { class: 'value' }, ...content),
  )
}
