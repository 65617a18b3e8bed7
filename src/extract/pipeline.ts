import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { PeelbackError } from '../error.js'
import type { PrintedNumber, Report } from '../schema/report.js'
import { listNumbers } from './account/numbers.js'
import { assembleBody, assembleReport, makeReportId } from './assemble/report.js'
import { walkPart } from './assemble/walk.js'
import { diagnose } from './diagnose/index.js'
import { checkTimeout } from './limits.js'
import { readCover } from './outline/cover.js'
import { layText, type ReadingText } from './outline/lay.js'
import { outlineReport } from './outline/parts.js'
import type { SourceText } from './read/block.js'
import { loadSource } from './read/load.js'
import type { PdfOptions } from './read/pdf/index.js'
import { findFigures } from './refine/figures.js'
import type { CandidateTrace, Trace } from './refine/trace.js'

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
  /** The numbers that the bodies' parts print and that no figure, period or deadline has, in document order. */
  readonly numbers: readonly PrintedNumber[]
}

/** A report as data, with what the stages made on the way: for those who ask why the data are as they are. */
export interface Analysis extends Extraction {
  readonly reading: ReadingText
  /** What is no text of the report. */
  readonly furniture: SourceText['furniture']
  /** What became of each number, and of each word that may stand for one, in the order in which they were decided on. */
  readonly candidates: readonly CandidateTrace[]
}

/** Settings for reading one report. */
export type ExtractOptions = PdfOptions

/**
 * Reads a report as data: bytes → blocks → parts → reading text → drafts → report.
 *
 * The same bytes give the same result, on any machine. What is missing or contradictory in the report is a diagnostic in it.
 * A PDF is read in a thread of its own, so that no time or memory that it takes is the caller's.
 * @throws PeelbackError what `extractReportSync` throws, and for a PDF `pdf-password`, `pdf-damaged`, `pdf-scanned`,
 * `too-slow` or `too-large`.
 */
export async function extractReport(source: SourceFile, options: ExtractOptions = {}): Promise<Extraction> {
  const { report, text, numbers } = analyse(source, await readAny(source, options))
  return { report, text, numbers }
}

/**
 * Reads a report as `extractReport` does, and keeps what the stages made on the way.
 *
 * @throws PeelbackError what `extractReport` throws.
 */
export async function analyseReport(source: SourceFile, options: ExtractOptions = {}): Promise<Analysis> {
  const candidates: CandidateTrace[] = []
  const analysis = analyse(source, await readAny(source, options), (candidate) => candidates.push(candidate))
  return { ...analysis, candidates }
}

async function readAny({ file, bytes }: SourceFile, options: ExtractOptions): Promise<SourceText> {
  checkTimeout(options.timeout)
  return loadSource(file, bytes, options)
}

/** Makes data of a report that has been read. */
export function analyse({ file, bytes }: SourceFile, source: SourceText, trace?: Trace): Omit<Analysis, 'candidates'> {
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
  const figures = drafts.map((draft) => findFigures(draft, region, trace))
  const bodies = drafts.map((draft, index) => assembleBody(id, draft, figures[index]?.figures ?? [], reading))
  const diagnostics = diagnose({
    source,
    outline,
    region,
    published: cover.published,
    reading,
    drafts,
    bodies,
    figureRemarks: figures.flatMap(({ remarks }) => remarks),
  })
  const origin: Report['source'] = {
    file: basename(file),
    format: source.format,
    dialect: source.dialect,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    pages: source.pages,
  }
  const numbers = drafts.flatMap((draft, index) => listNumbers(id, draft, figures[index]?.figures ?? [], reading))
  const report = assembleReport(id, cover, origin, bodies, diagnostics)
  return { report, text: reading.text, numbers, reading, furniture: source.furniture }
}
