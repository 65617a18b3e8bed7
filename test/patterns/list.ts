import { watchBuilding } from './built.js'
import { listWritten } from './written.js'

/** A regular expression of the source files, with the places that write it. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly places: readonly string[]
}

/** The patterns of all source files, and the places that call the constructor but were not seen to. */
export interface PatternList {
  readonly files: readonly string[]
  readonly patterns: readonly Pattern[]
  readonly unseen: readonly string[]
}

/** Loads all source files, reads all fixtures with them, and lists each regular expression that is written or built. */
export async function listPatterns(): Promise<PatternList> {
  const { files, written } = listWritten()
  const built = await watchBuilding(async () => {
    for (const file of files) if (!STARTS.test(file)) await import(file)
    await runFixtures()
  })
  const seen = new Set(built.map(({ place }) => place))
  const calls = written.filter(({ literal }) => literal === null)
  const found = [...written.flatMap(({ literal, place }) => (literal ? [{ place, pattern: literal }] : [])), ...built]
  const patterns = new Map<string, { source: string; flags: string; places: Set<string> }>()
  for (const { place, pattern } of found) {
    const { source, flags } = pattern
    const known = patterns.get(String(pattern)) ?? { source, flags, places: new Set<string>() }
    patterns.set(String(pattern), known)
    known.places.add(place)
  }
  return {
    files,
    patterns: [...patterns.values()].map(({ source, flags, places }) => ({ source, flags, places: [...places] })),
    unseen: calls.map(({ place }) => place).filter((place) => !seen.has(place)),
  }
}

/** Files that do their work when they are loaded: the command, and the thread that reads PDFs. */
const STARTS = /\/src\/(?:cli|extract\/read\/pdf\/worker)\.ts$/

/** What the fixtures have not: a unit whose short name nobody introduces, and an earlier recommendation in a sentence. */
const MORE = `Regional findings

The region has a plan.

South East Regional Organised Crime Unit

SEROCU is good at tackling serious and organised crime. In 2019 we recommended that "the unit should keep a diary of its work".
`

/** Some patterns are built only when a report asks for them. */
async function runFixtures(): Promise<void> {
  const { listSources } = await import('../fuzz/make/sources.js')
  const { extractReportSync } = await import('../../src/extract/sync.js')
  for (const source of listSources()) extractReportSync(source)
  extractReportSync({ file: 'more.txt', bytes: Buffer.from(MORE) })
  const { isName } = await import('../../src/extract/diagnose/tear.js')
  isName('Kent', 'in Kent')
}
