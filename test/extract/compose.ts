import { extractReportSync } from '../../src/extract/sync.js'
import { REGISTRY, type RegistryEntry } from '../../src/schema/registry.js'
import type { Body, Report } from '../../src/schema/report.js'

/** A paragraph that holds nothing to extract. */
const PLAIN = 'This is a paragraph with enough words to be one, and it ends in a full stop as paragraphs do.'

/** The registry's entry for an id. */
export function entryOf(id: string): RegistryEntry {
  const entry = REGISTRY.find((known) => known.id === id)
  if (!entry) throw new RangeError(`expected an id of the registry, found ${id}`)
  return entry
}

/**
 * Extracts a body from a small report, paragraphs with a blank line between them, in which these lines are all that stands
 * between the part's heading and the next part.
 */
export function extractBody(id: string, lines: readonly string[]): Body {
  return extractPart(id, lines).body
}

/** The same with what the whole report remarks. */
export function extractPart(id: string, lines: readonly string[]): { body: Body; diagnostics: Report['diagnostics'] } {
  const entry = entryOf(id)
  const own = entry.kind === 'region' ? 'Regional findings' : entry.name
  const others =
    entry.kind === 'region'
      ? ['', REGISTRY.find(({ kind, region }) => kind === 'force' && region === id)?.name ?? '']
      : ['Regional findings', '']
  const [before, after] = others.map((heading) => (heading === '' ? [] : [heading, PLAIN]))
  const text = [...(before ?? []), own, ...lines, ...(after ?? []), 'Appendix 1: Map', PLAIN].join('\n\n')
  const { bodies, diagnostics } = extractReportSync({ file: 'composed.txt', bytes: Buffer.from(text) }).report
  const body = bodies.find((found) => found.id === id)
  if (!body) throw new RangeError(`expected a part for ${id} in the composed report, found none`)
  return { body, diagnostics }
}

/** Lines that open the part of a unit or force: its grade and the heading of its first section. */
export function openPart(id: string): string[] {
  const { name } = entryOf(id)
  return ['Good', `${name} is good at tackling serious and organised crime.`, 'Resources and skills']
}
