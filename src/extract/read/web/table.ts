import { squeeze } from '../../words/characters.js'
import { readLabel } from '../../words/labels.js'
import { hasHeading } from './markup.js'
import { textOf } from './text.js'
import { isElement, type PageElement } from './tree.js'

/** What a label is beside has more words than data have. */
const FEWEST_WORDS = 5
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
    !isLabelled(said) &&
    cells.every((cell) => textOf(cell).trim().length <= LONGEST_CELL && !hasHeading(cell) && !hasList(cell))
  )
}

/** True for a box whose label stands in a cell beside what it labels. */
function isLabelled([first, ...beside]: readonly PageElement[]): boolean {
  const label = first && readLabel(squeeze(textOf(first)))
  const words = beside.flatMap((cell) => textOf(cell).trim().split(/\s+/))
  return beside.length === 1 && label?.title === null && words.length >= FEWEST_WORDS
}

function hasList(element: PageElement): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && (['ul', 'ol', 'table'].includes(child.tagName) || hasList(child)),
  )
}
