import { hasHeading } from './markup.js'
import { textOf } from './text.js'
import { isElement, type PageElement } from './tree.js'

/** A cell with more text than this is a column of the page's layout. */
const LONGEST_CELL = 200

/** The cells of a table's row. */
export function readCells(row: PageElement): PageElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

/** True for a row of data: several short cells without headings or lists; any other row only lays out the page. */
export function isDataRow(row: PageElement): boolean {
  const cells = readCells(row)
  const said = cells.filter((cell) => textOf(cell).trim() !== '')
  return (
    said.length >= 2 &&
    cells.every((cell) => textOf(cell).trim().length <= LONGEST_CELL && !hasHeading(cell) && !hasList(cell))
  )
}

function hasList(element: PageElement): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && (['ul', 'ol', 'table'].includes(child.tagName) || hasList(child)),
  )
}
