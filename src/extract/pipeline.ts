import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { PeelbackError } from '../error.js'
import type { Report } from '../schema/report.js'
import { assembleBody, assembleReport, makeReportId } from './assemble/report.js'
import { walkPart } from './assemble/walk.js'
import { diagnose } from './diagnose/index.js'
import { readCover } from './outline/cover.js'
import { layText } from './outline/lay.js'
import { outlineReport } from './outline/parts.js'
import { decode } from './read/decode.js'
import { readText } from './read/index.js'
import { findFigures } from './refine/figures.js'

/** A file to read. */
export interface SourceFile {
  /** The file's name or path: errors name it, and the data gives its base name. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** A report as data, with the reading text that its spans point into. */
export interface Extraction {
  readonly report: Report
  readonly text: string
}

/**
 * Reads a report as data: bytes → blocks → parts → reading text → drafts → report.
 *
 * The same bytes give the same result, on any machine. What is missing or contradictory in the report is a diagnostic in it.
 * @throws PeelbackError `file-empty` or `file-binary` where there is no text, `unsupported-format` where it is a PDF or web page, `not-a-report` where it has no body's part.
 */
export function extractReport({ file, bytes }: SourceFile): Extraction {
  const source = readText(decode(file, bytes))
  const outline = outlineReport(source)
  const { region } = outline
  if (region === null || outline.parts.every(({ entry }) => entry.kind === 'region'))
    throw new PeelbackError(
      'not-a-report',
      `${file}: expected a regional report with a part for each unit and force, found no heading that names one of them`,
    )
  const reading = layText(outline)
  const cover = readCover(
    outline.front.map(({ text, role }) => ({ text, role })),
    outline.back.map(({ text, role }) => ({ text, role })),
  )
  const id = makeReportId(region, cover)
  const drafts = reading.parts.map(walkPart)
  const figures = drafts.map((draft) => findFigures(draft, region))
  const bodies = drafts.map((draft, index) => assembleBody(id, draft, figures[index]?.figures ?? [], reading))
  const diagnostics = diagnose({
    source,
    outline,
    region,
    reading,
    drafts,
    bodies,
    figureRemarks: figures.flatMap(({ remarks }) => remarks),
  })
  const origin: Report['source'] = {
    file: basename(file),
    format: source.dialect === 'markdown' ? 'markdown' : 'text',
    dialect: source.dialect,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    pages: null,
  }
  return { report: assembleReport(id, cover, origin, bodies, diagnostics), text: reading.text }
}
