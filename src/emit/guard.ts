/** Marks that make a spreadsheet take a cell for a formula, in half and in full width. */
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const IS_NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/**
 * Makes text harmless in a spreadsheet: an apostrophe goes before text that begins with = + - @, a tab or a line end,
 * also after apostrophes of its own, so that taking one away gives every text back. Plain numbers stay as they are.
 *
 * @example guardCell('=1+1') // "'=1+1"
 * @example guardCell('-5') // '-5'
 */
export function guardCell(text: string): string {
  return STARTS_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text
}

/** Gives back the text that `guardCell` made harmless. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && STARTS_FORMULA.test(cell) ? cell.slice(1) : cell
}
