import { REGISTRY, type RegistryEntry } from '../../schema/registry-data.js'
import { GRADE_PATTERN, readGradeLabel } from './grades.js'
import { type FoundLiterals, findLiterals, hasOne, oneOf, oneWordOf } from './literals.js'
import { isShortFor, SHORT_NAMES, WELSH_NAMES } from './short-names.js'

/** Lower case, "&" as "and", hyphens as spaces, no article: names that differ only so are the same. */
function nameKey(name: string): string {
  const lower = name.toLowerCase()
  // Most names are a few plain words.
  if (!/[^a-z ]| {2}|\bthe |^ | $/.test(lower)) return lower
  return lower
    .replace(/&/g, ' and ')
    .replace(/[-\u2013]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\bthe /g, '')
    .trim()
}

/** A pattern for the names that have a key. */
function keyPattern(key: string): string {
  return key
    .split(' ')
    .map((word) => (word === 'and' ? '(?:and|&)' : word))
    .join('[ -](?:the )?')
}

const POLICE_SUFFIX = / (?:police service|police|constabulary)$/i

/** The place in a force's name: "Durham" of "Durham Constabulary". */
/** True for the place of which a body's name is, and nothing else: "Essex" of Essex Police. */
export function isPlaceOf(words: string, id: string): boolean {
  const entry = REGISTRY.find((known) => known.id === id)
  return entry !== undefined && nameKey(placeOf(entry.name)) === nameKey(words)
}

function placeOf(name: string): string {
  return name.replace(POLICE_SUFFIX, '')
}

/** The ways to write one body's name in running text. */
function namesOf(entry: RegistryEntry): string[] {
  const names = [entry.name, ...entry.aliases]
  if (entry.abbreviation) names.push(entry.abbreviation)
  if (entry.kind === 'force') {
    const welsh = WELSH_NAMES[entry.id]
    if (welsh !== undefined) names.push(welsh)
    for (const name of [entry.name, ...entry.aliases]) {
      // Reports slip: "Durham Police" for Durham Constabulary.
      if (POLICE_SUFFIX.test(name)) names.push(`${placeOf(name)} Police`, `${placeOf(name)} Constabulary`)
    }
  }
  if (entry.kind === 'rocu') {
    if (!/ Unit\b/.test(entry.name)) names.push(`${entry.name} ROCU`, `${entry.name} Regional Organised Crime Unit`)
    const region = REGISTRY.find(({ id }) => id === entry.region)
    if (region)
      names.push(`${region.name} ROCU`, `${region.name} Regional Organised Crime Unit`, `${region.name} Region ROCU`)
    if (/ Unit$/.test(entry.name))
      names.push(
        ...(entry.name.endsWith('Special Operations Unit')
          ? [entry.name.replace('Special Operations', 'Specialist Operations')]
          : []),
      )
  }
  return names
}

/** Every name of every ROCU and force, by its key; regions are named by other rules, since places share their names. */
const BY_KEY: ReadonlyMap<string, RegistryEntry> = new Map(
  REGISTRY.filter(({ kind }) => kind !== 'region').flatMap((entry) =>
    namesOf(entry).map((name) => [nameKey(name), entry] as const),
  ),
)
const BY_ABBREVIATION: ReadonlyMap<string, RegistryEntry> = new Map(
  REGISTRY.flatMap((entry) =>
    [
      entry.abbreviation,
      ...entry.aliases.filter((alias) => /^[A-Z]{4,}$/.test(alias)),
      ...(SHORT_NAMES[entry.id] ?? []),
    ].flatMap((short) => (short ? [[short, entry] as const] : [])),
  ),
)

/** Places of forces that no region shares its name with: "Gwent 264" in a list of forces. */
const PLACES: ReadonlyMap<string, RegistryEntry> = new Map(
  REGISTRY.filter(({ kind, name }) => kind === 'force' && POLICE_SUFFIX.test(name)).flatMap((entry) => {
    const place = placeOf(entry.name)
    const isShared = REGISTRY.some(({ kind, name }) => kind === 'region' && nameKey(name) === nameKey(place))
    return isShared ? [] : [[nameKey(place), entry] as const]
  }),
)
/** A body's heading, read. */
export interface BodyHeading {
  readonly entry: RegistryEntry
  /** The name as printed, without its abbreviation. */
  readonly name: string
  readonly abbreviation: string | null
  /** The grade that the line gives as well; null in most reports. */
  readonly rest: string | null
  /** True for a force's short name alone, which tables and charts print as well. */
  readonly isShort: boolean
}

const LONGEST_HEADING = 140
/** What parts a name from an abbreviation, a grade or a word for what it is. */
const SEPARATOR = /\s+[\u2013\u2014|-]+\s+|:\s+|\s*[[(]|[\])]\s*(?:[:\u2013\u2014|-]+\s*)?|,\s+|\s?\/\s?/
/** "2.", "2.3", "Part 3:" in front of a heading. */
const NUMBER = /^(?:(?:section|part|chapter)\s+)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s+/i
const FINDINGS_FOR = /^(?:(?:our|the) )?(?:(?:inspection )?findings (?:for|about|on)|inspection of) /i
const GRADE_BEHIND = new RegExp(`(?<=\\w\\)?) +(${GRADE_PATTERN})$`, 'i')
/** Words beside a name that only say what it is. */
const FILLER =
  /^(?:(?:the )?(?:police )?(?:force|constabulary)|(?:the )?(?:regional organised crime )?unit|(?:the )?rocu|(?:our |inspection |force )?(?:findings|summary|overview|report|inspection)|soc|serious (?:and )?organised crime)$/i

/** Words of which each name has one: what most names end with, else the last word of the name. */
export const BODY_WORDS: readonly string[] = [
  ...new Set(
    [...BY_KEY.keys(), ...[...BY_ABBREVIATION.keys()].map(nameKey)].map(
      (key) => /\b(?:police|constabulary|unit|rocu)\b/.exec(key)?.[0] ?? key.split(' ').at(-1) ?? key,
    ),
  ),
]
const NAMES_BODY = oneWordOf(...BODY_WORDS)
/** Words with which names begin: the place's, or the only one. */
const OPENS_NAME = oneWordOf(
  ...new Set([...BY_KEY.keys(), ...[...BY_ABBREVIATION.keys()].map(nameKey)].map((key) => key.split(' ')[0] ?? key)),
)

function mayNameBody(has: FoundLiterals): boolean {
  return hasOne(has, NAMES_BODY) && hasOne(has, OPENS_NAME)
}

/** Reads a line as the heading of a ROCU's or force's part; null where it says more than name, grade and what it is. */
export function readBodyHeading(line: string): BodyHeading | null {
  if (line.length > LONGEST_HEADING || !/^["'[(]?[\p{Lu}\d]/u.test(line) || !mayNameBody(findLiterals(line)))
    return null
  const bare = line
    .replace(NUMBER, '')
    .replace(FINDINGS_FOR, '')
    .replace(/:$/, '')
    // A badge beside the name, with nothing between the two.
    .replace(GRADE_BEHIND, ' \u2013 $1')
  const pieces = bare.split(SEPARATOR).filter((piece) => piece !== '')
  let entry: RegistryEntry | null = null
  let name: string | null = null
  let abbreviation: string | null = null
  let rest: string | null = null
  for (const piece of pieces) {
    const found = BY_ABBREVIATION.get(piece) ?? BY_KEY.get(nameKey(piece))
    if (found && (entry === null || entry === found)) {
      entry = found
      if (BY_ABBREVIATION.get(piece) === found) abbreviation ??= trimArticle(piece)
      else if (name === null || isWelsh(name, found)) name = trimArticle(piece)
    } else if (readGradeLabel(piece) !== null) rest = piece
    else if (name !== null && isShortFor(piece, name)) abbreviation ??= piece
    else if (!FILLER.test(piece) && !(abbreviation === null && isNewName(piece, pieces))) return null
  }
  entry ??= findByAbbreviation(pieces)
  if (!entry) return null
  const isShort = name === null && entry.kind === 'force'
  return { entry, name: name ?? newName(pieces) ?? entry.name, abbreviation, rest, isShort }
}

/** The rest of the report uses the English name, where both are printed. */
function isWelsh(name: string, entry: RegistryEntry): boolean {
  return nameKey(WELSH_NAMES[entry.id] ?? '') === nameKey(name)
}

/** The body that has these words as its short name; null where none has. */
export function findShortName(words: string): RegistryEntry | null {
  return BY_ABBREVIATION.get(words) ?? null
}

/** A unit under a name that the registry does not have, known by the abbreviation beside it. */
function isNewName(piece: string, pieces: readonly string[]): boolean {
  return / unit$/i.test(piece) && piece.split(' ').length <= 12 && findByAbbreviation(pieces) !== null
}

function newName(pieces: readonly string[]): string | null {
  const piece = pieces.find((other) => isNewName(other, pieces))
  return piece === undefined ? null : trimArticle(piece)
}

function findByAbbreviation(pieces: readonly string[]): RegistryEntry | null {
  return pieces.flatMap((piece) => BY_ABBREVIATION.get(piece) ?? [])[0] ?? null
}

function trimArticle(name: string): string {
  return name.replace(/^the (?=[A-Z])/i, '')
}

/** What a mention in running text points at. */
export interface BodyMention {
  readonly start: number
  readonly end: number
  readonly entry: RegistryEntry
}

const FIRST_WORD = /\w+/y
/** The keys of all names by their first word, longest first. */
const KEYS_BY_FIRST: ReadonlyMap<string, string[]> = [...BY_KEY.keys()]
  .sort((a, b) => b.length - a.length)
  .reduce((keys, key) => {
    const first = /^\w+/.exec(key)?.[0] ?? key
    return keys.set(first, [...(keys.get(first) ?? []), key])
  }, new Map<string, string[]>())
/** Made when a name's first word is met: one pattern of all names takes long to compile, and a report has few of them. */
const PATTERNS = new Map<string, RegExp>()

/** The pattern for the names that begin with the word that stands at a place; null where none does. */
function patternAt(text: string, at: number): RegExp | null {
  FIRST_WORD.lastIndex = at
  const first = FIRST_WORD.exec(text)?.[0].toLowerCase() ?? ''
  const known = PATTERNS.get(first)
  if (known !== undefined) return known
  const keys = KEYS_BY_FIRST.get(first)
  if (!keys) return null
  const pattern = new RegExp(`\\b(?:${keys.map(keyPattern).join('|')})\\b`, 'iy')
  PATTERNS.set(first, pattern)
  return pattern
}

/** Names begin with a capital: "tarian" in a link or "titan" in a metaphor is none. */
const CAPITAL = /\b[A-Z]/g

/** The ROCUs and forces that a sentence names, in order. */
export function findBodies(sentence: string): BodyMention[] {
  const found: BodyMention[] = []
  let end = 0
  for (const { index } of sentence.matchAll(CAPITAL)) {
    if (index < end) continue
    const pattern = patternAt(sentence, index)
    if (!pattern) continue
    pattern.lastIndex = index
    const name = pattern.exec(sentence)?.[0]
    const entry = name === undefined ? undefined : BY_KEY.get(nameKey(name))
    if (name === undefined || !entry) continue
    end = index + name.length
    found.push({ start: index, end, entry })
  }
  return found
}

const PLACE_PATTERN = new RegExp(
  `\\b(${[...PLACES.keys()]
    .sort((a, b) => b.length - a.length)
    .map(keyPattern)
    .join(
      '|',
    )})(?= (?:led|recorded|supported|manages?|managed|identified|owns|owned|holds|held|carried out) |(?: had| has| with)? \\(?\\d)`,
  'gi',
)

/** Of which one stands behind each of them. */
const BEHIND_PLACES = oneOf(
  ...['led', 'recorded', 'supported', 'manage', 'identified', 'own', 'hold', 'held', 'carried out', '0', '(0'].map(
    (words) => ` ${words}`,
  ),
)

/** A list of places, each with its number in front: "39 OCGs in Essex, 47 in Kent and 22 in Norfolk". */
const PLACE_LISTED = new RegExp(
  `(?<=(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) in )(${[...PLACES.keys()].map(keyPattern).join('|')})(?=[,.;)]| and\\b|$)`,
  'i',
)
const PLACE_IN = new RegExp(`(?<=\\bin )(${[...PLACES.keys()].map(keyPattern).join('|')})(?=[,.;)]| and\\b|$)`, 'gi')

/** The forces that a sentence names by their place alone, where it does so as one does with forces: before what they did, or in a list. */
export function findPlaces(sentence: string): BodyMention[] {
  return [
    ...findActing(sentence),
    ...(sentence.includes(' in ') && PLACE_LISTED.test(sentence) ? findListed(sentence) : []),
  ]
}

function findListed(sentence: string): BodyMention[] {
  return [...sentence.matchAll(PLACE_IN)].flatMap((match) => {
    const entry = PLACES.get(nameKey(match[0]))
    return entry && /^[A-Z]/.test(match[0]) ? [{ start: match.index, end: match.index + match[0].length, entry }] : []
  })
}

const PLACE_BEFORE = new RegExp(`\\b(${[...PLACES.keys()].map(keyPattern).join('|')})(?:,| and|, and) $`, 'i')

/** The places that are named in one breath with one: "Bedfordshire, Cambridgeshire and Hertfordshire had". */
function findBefore(sentence: string, from: number): BodyMention[] {
  const match = PLACE_BEFORE.exec(sentence.slice(0, from))
  const [name = ''] = match?.slice(1) ?? []
  const entry = PLACES.get(nameKey(name))
  if (!match || !entry || !/^[A-Z]/.test(name)) return []
  return [...findBefore(sentence, match.index), { start: match.index, end: match.index + name.length, entry }]
}

function findActing(sentence: string): BodyMention[] {
  if (!hasOne(findLiterals(sentence), BEHIND_PLACES)) return []
  return [...sentence.matchAll(PLACE_PATTERN)].flatMap((match) => {
    const entry = PLACES.get(nameKey(match[0]))
    const isName = /^[A-Z]/.test(match[0]) && !/\b(?:in|of|across|from|to|near) $/.test(sentence.slice(0, match.index))
    if (!entry || !isName) return []
    return [...findBefore(sentence, match.index), { start: match.index, end: match.index + match[0].length, entry }]
  })
}

const REGIONS = REGISTRY.filter(({ kind }) => kind === 'region')
const REGION_PATTERN = new RegExp(
  `\\b(?:the )?(${REGIONS.map(({ name }) => nameKey(name))
    .sort((a, b) => b.length - a.length)
    .map(keyPattern)
    .join('|')})(?: region\\b| (?=consists|comprises|is made up|covers))`,
  'gi',
)

/** Regions whose names are no force's and no place's of another kind: "in the south-west" is the region without that word. */
const REGION_PLACES = REGIONS.map(({ name }) => nameKey(name)).filter(
  (key) => / /.test(key) && ![...BY_KEY.keys()].includes(`${key} police`),
)
const REGION_PLACE_PATTERN = new RegExp(
  `\\b(?:in|across|throughout) (?:the )?(${REGION_PLACES.map(keyPattern).join('|')})(?=[,.;:)]| (?:in|as|on|at|were|was|are|had|related|that)\\b|$)`,
  'gi',
)

/** Words of which each region's name has one. */
const REGION_WORDS = oneOf(...new Set(REGIONS.map(({ name }) => nameKey(name).split(' ')[0] ?? '')))
/** Of which one stands behind each name that says that it is a region's. */
const BEHIND_REGIONS = oneOf(' region', ' consists', ' comprises', ' is made up', ' covers')

/** The regions that a sentence names as regions ("the north-west region"), in order. */
export function findRegions(sentence: string): (BodyMention & { readonly name: string })[] {
  const has = findLiterals(sentence)
  const isNamed = hasOne(has, REGION_WORDS)
  const places = (isNamed ? [...sentence.matchAll(REGION_PLACE_PATTERN)] : []).flatMap((match) => {
    const name = match[1] ?? ''
    const entry = REGIONS.find((region) => nameKey(region.name) === nameKey(name))
    const end = match.index + match[0].length
    return entry ? [{ start: end - name.length, end, entry, name }] : []
  })
  const isRegion = isNamed && hasOne(has, BEHIND_REGIONS)
  const named = (isRegion ? [...sentence.matchAll(REGION_PATTERN)] : []).flatMap((match) => {
    const entry = REGIONS.find(({ name }) => nameKey(name) === nameKey(match[1] ?? ''))
    const start = match.index + (/^the /i.test(match[0]) ? 4 : 0)
    const name = match[0].replace(/^the /i, '').trim()
    return entry ? [{ start, end: start + name.length, entry, name }] : []
  })
  return [...named, ...places]
}

/** True for the name of a region: "eastern". */
export function isRegionName(words: string): boolean {
  return REGIONS.some(({ name }) => nameKey(name) === nameKey(words))
}

/** The region whose name a title carries ("the north-east regional response"), or null. */
export function findTitleRegion(title: string): RegistryEntry | null {
  const key = nameKey(title)
  const named = REGIONS.filter(({ name }) => key.includes(nameKey(name)))
  // "south west" is inside no other name, but "wales" and "west midlands" may stand beside a longer one.
  return named.sort((a, b) => b.name.length - a.name.length)[0] ?? null
}
