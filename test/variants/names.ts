import { REGISTRY, type RegistryEntry } from '../../src/schema/registry.js'
import type { FlatBody } from '../extract/fixtures.js'
import { escapePattern, openSentence } from './pattern.js'
import { type Rewriting, rewrite } from './rewrite.js'

/** How a running text names each region. */
const REGION_WORDS: Readonly<Record<string, string>> = {
  'north-east': 'north-east',
  'yorkshire-and-the-humber': 'Yorkshire and the Humber',
  'north-west': 'north-west',
  'southern-wales': 'southern Wales',
  'west-midlands': 'West Midlands',
  'east-midlands': 'East Midlands',
  eastern: 'eastern',
  'south-west': 'south-west',
  london: 'London',
  'south-east': 'south-east',
}

/** The regions that a sentence names with an article: "in the north-east", but "in southern Wales". */
const TAKES_ARTICLE = /^(?:north|south)-|^(?:East|West) Midlands$|^eastern$/

/** The registry's entry for an id. @throws RangeError where there is none */
export function bodyOf(id: string): RegistryEntry {
  const entry = REGISTRY.find((known) => known.id === id)
  if (!entry) throw new RangeError(`expected an id of the registry, found ${id}`)
  return entry
}

/** The bodies of a region: its unit, then its forces in the registry's order. */
export function bodiesOf(region: string): { rocu: RegistryEntry | null; forces: readonly RegistryEntry[] } {
  const own = REGISTRY.filter((entry) => entry.region === region)
  return { rocu: own.find(({ kind }) => kind === 'rocu') ?? null, forces: own.filter(({ kind }) => kind === 'force') }
}

/** How the text names a region: "south-east". */
export function regionWords(id: string): string {
  return REGION_WORDS[id] ?? bodyOf(id).name
}

/** What a running text calls a body: a unit by its letters, where it has some. */
export function callBody(id: string): string {
  const { kind, name, abbreviation } = bodyOf(id)
  if (kind === 'region') return `the ${regionWords(id)} region`
  return id === 'metropolitan' ? `the ${name}` : (abbreviation ?? name)
}

/** The heading of a body's part. */
export function headingOf({ kind, name, abbreviation }: Pick<FlatBody, 'kind' | 'name' | 'abbreviation'>): string {
  if (kind === 'region') return 'Regional findings'
  return abbreviation === null ? name : `${name} (${abbreviation})`
}

/** Which bodies a text names, the regions apart. */
export function namedBodies(text: string): RegistryEntry[] {
  return REGISTRY.filter(({ kind }) => kind !== 'region').filter(({ name, abbreviation, aliases }) =>
    [name, abbreviation, ...aliases].some((words) => words !== null && text.includes(words)),
  )
}

/** A change of bodies: other names in the words, other ids in the answer. Ids that are not in `to` stay. */
export function renaming(to: ReadonlyMap<string, string>): Rewriting {
  const names = new Map<string, string>()
  const regions = new Map<string, string>()
  for (const [from, into] of to) {
    if (from === into) continue
    if (bodyOf(from).kind === 'region') regions.set(regionWords(from), regionWords(into))
    else for (const [words, others] of pairNames(bodyOf(from), bodyOf(into))) names.set(words, others)
  }
  if (names.size + regions.size === 0) return {}
  const words = [...names.keys(), ...regions.keys()].sort((a, b) => b.length - a.length).map(escapePattern)
  const pattern = new RegExp(`(?<![\\w-])([Tt]he )?(${words.join('|')})(?![\\w-])(?=( region)?)`, 'g')
  return {
    words: (given) =>
      given.replace(pattern, (_all, article = '', name: string, noun: string | undefined, at: number) => {
        const region = regions.get(name)
        if (region !== undefined && noun === undefined) return nameRegion(region, isSentenceStart(given, at))
        const into = names.get(name) ?? region ?? name
        // "the North East ... Unit" loses its article where the other name takes none.
        return region !== undefined || takesArticle(name, into) ? `${article}${into}` : into
      }),
    ids: (id) => to.get(id) ?? id,
  }
}

/** A region's name where the word "region" does not follow it. */
function nameRegion(region: string, isOpening: boolean): string {
  const bare = region === 'eastern' ? 'east' : region
  const named = TAKES_ARTICLE.test(region) ? `the ${bare}` : bare
  return isOpening ? openSentence(named) : named
}

function isSentenceStart(text: string, at: number): boolean {
  return at === 0 || /[.!?]["']? $/.test(text.slice(0, at))
}

/** Whether an article before the one name may stay before the other. */
function takesArticle(from: string, into: string): boolean {
  return from.includes('Tarian') || !/^(?:Tarian|[A-Z]{4,}$)/.test(into) || /^[A-Z]{4,}$/.test(from)
}

function pairNames(from: RegistryEntry, into: RegistryEntry): [string, string][] {
  const full = into.abbreviation === null ? into.name : `${into.name} (${into.abbreviation})`
  const short = into.abbreviation ?? into.name
  if (from.abbreviation === null)
    return [...[from.name, ...from.aliases].map((name): [string, string] => [name, short])]
  return [
    ...[from.name, ...from.aliases].flatMap((name): [string, string][] => [
      [`${name} (${from.abbreviation})`, full],
      [name, into.name],
    ]),
    [from.abbreviation, short],
  ]
}

/** A body under another id, as the other's part prints it. */
export function renameBody(body: FlatBody, id: string, rewriting: Rewriting): FlatBody {
  const { kind, name, abbreviation } = bodyOf(id)
  const printed = kind === 'region' ? `${regionWords(id)} region` : name
  return { ...rewrite(body, rewriting), id, name: printed, abbreviation }
}
