const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Numbers of the formats of cells, as the part of styles orders them. */
export const STYLES = { text: 0, header: 1, quoted: 2, date: 3 } as const

/** The beginning of a sheet with so many columns, up to its first row: the header stays where it is while rows move. */
export function openSheet(widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>`
  )
}

/** The end of a sheet after its last row. */
export function closeSheet(lastCell: string): string {
  return `</sheetData><autoFilter ref="A1:${lastCell}"/></worksheet>`
}

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  /** Path of its part below that of the workbook: "worksheets/figures.xml". */
  readonly path: string
}

/** The parts of a workbook besides its sheets, by their paths. */
export function renderParts(sheets: readonly Sheet[]): [path: string, xml: string][] {
  const paths = sheets.map(({ path }) => path)
  const listed = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return [
    ['xl/styles.xml', STYLE_SHEET],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      renderRelations([...paths.map((path): [string, string] => ['worksheet', path]), ['styles', 'styles.xml']]),
    ],
    ['_rels/.rels', renderRelations([['officeDocument', 'xl/workbook.xml']])],
    ['[Content_Types].xml', renderTypes(paths)],
  ]
}

function renderRelations(relations: readonly (readonly [type: string, target: string])[]): string {
  const lines = relations.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`
}

function renderTypes(paths: readonly string[]): string {
  const typed = [['workbook.xml', 'sheet.main'], ['styles.xml', 'styles'], ...paths.map((path) => [path, 'worksheet'])]
  const lines = typed.map(([path, type]) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`)
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${lines.join('')}</Types>`
  )
}

/** The first line of a long text stands in its row, and dates stand where the months among them do, at the left. */
const STYLE_SHEET =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
  `${renderStyle('', 'vertical="top"')}${renderStyle('fontId="1" applyFont="1"', 'vertical="top"')}` +
  renderStyle('quotePrefix="1"', 'vertical="top"') +
  renderStyle('numFmtId="164" applyNumberFormat="1"', 'horizontal="left" vertical="top"') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** Where no format is stated a spreadsheet takes that of the value: true or false would be 1 or 0 in one of numbers. */
function renderStyle(marks: string, alignment: string): string {
  return `<xf xfId="0" ${marks} applyAlignment="1"><alignment ${alignment}/></xf>`
}
