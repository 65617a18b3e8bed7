/** What is counted besides what figures count, by the last word of its name, in lower case. */
const NOUN_KINDS = {
  arrests: ['arrests'],
  posts: ['fte', 'ftes', 'positions', 'posts', 'roles', 'secondments', 'vacancies'],
  people: [
    'adults',
    'advisers',
    'advisors',
    'analysts',
    'apprentices',
    'boys',
    'burglars',
    'chiefs',
    'children',
    'clients',
    'colleagues',
    'commissioners',
    'constables',
    'co-ordinators',
    'coordinators',
    'criminals',
    'customers',
    'defendants',
    'delegates',
    'detectives',
    'directors',
    'employees',
    'experts',
    'families',
    'females',
    'fraudsters',
    'girls',
    'handlers',
    'individuals',
    'inspectors',
    'investigators',
    'leaders',
    'leads',
    'lros',
    'males',
    'managers',
    'members',
    'men',
    'navigators',
    'negotiators',
    'nominals',
    'offenders',
    'officers',
    'operatives',
    'owners',
    'participants',
    'partners',
    'pcs',
    'pcsos',
    'people',
    'perpetrators',
    'personnel',
    'practitioners',
    'prisoners',
    'professionals',
    'pupils',
    'recruits',
    'representatives',
    'researchers',
    'residents',
    'sergeants',
    'specialists',
    'staff',
    'students',
    'subjects',
    'superintendents',
    'supervisors',
    'survivors',
    'suspects',
    'teachers',
    'trainees',
    'trainers',
    'tutors',
    'victims',
    'volunteers',
    'witnesses',
    'women',
    'workers',
    'youths',
  ],
} as const satisfies Record<string, readonly string[]>

/** A group of nouns that the account of numbers tells apart. */
export type NounKind = keyof typeof NOUN_KINDS

const KIND_OF: ReadonlyMap<string, NounKind> = new Map(
  (Object.keys(NOUN_KINDS) as NounKind[]).flatMap((kind) => NOUN_KINDS[kind].map((noun) => [noun, kind] as const)),
)

/** Words that end the name of what a number counts: what follows them says something of it. */
const ENDS_NOUN = new Set(
  (
    'a about above across after against all also an and another are as at be because been before being below between both but by ' +
    'can carried come comes could covering did do does doing down during each every finished followed following for ' +
    'from given giving had has have having higher how if in include included includes including into is it its just led less like lower ' +
    'made making may might more must no nor not now of off on one only or other our out over per recorded respectively rose said set ' +
    'should since so such taken than that the their them there these they this those through throughout to told took ' +
    'under until up use used using was we were what when where whether which while who whose will with within ' +
    'without worked working would'
  ).split(' '),
)

/** The words of a name. */
const WORD = /\s?(?<word>[A-Za-z][A-Za-z'&/-]*)/y
/** The only word that a hyphen joins to its number: "a five-force agreement". */
const JOINED = /^-(?<word>[A-Za-z]+)/
/** A name is no longer, in words. */
const MOST_WORDS = 5
/** Words that end as plurals do: "units", not "serious", "analysis" or "access". */
const PLURAL = /[^ius']s$/

/** The name of what a number counts. */
export interface CountedNoun {
  /** As printed: "police officers". */
  readonly text: string
  /** The group that its last word is of; null for all else. */
  readonly kind: NounKind | null
}

/**
 * Reads the name of what is counted at the beginning of the words behind a number; null where there is none.
 *
 * @example readCountedNoun(' new police officers working in 2021') // { text: 'new police officers', kind: 'people' }
 * @example readCountedNoun(' vacant analyst posts.') // { text: 'vacant analyst posts', kind: 'posts' }
 */
export function readCountedNoun(words: string): CountedNoun | null {
  const joined = JOINED.exec(words)?.groups?.word
  if (joined !== undefined) return { text: joined, kind: null }
  let end = 0
  let kind: NounKind | null = null
  let isHead = false
  let isFullTime = false
  for (let count = 0; count < MOST_WORDS; count += 1) {
    WORD.lastIndex = end
    const match = WORD.exec(words)
    const printed = match?.groups?.word
    const word = printed?.toLowerCase()
    if (!match || word === undefined || word.endsWith("n't")) break
    if (ENDS_NOUN.has(word) && printed !== 'IT') break
    const known = KIND_OF.get(word) ?? null
    const isPlural = known !== null || PLURAL.test(word)
    // A plural is what is counted, unless another follows: "officers working", but "staff posts".
    if (isHead && !isPlural) break
    // "4.5 FTE analysts" are posts, whoever fills them.
    isFullTime ||= word === 'fte' || word === 'full-time'
    kind = isFullTime ? 'posts' : known
    isHead = isPlural
    end += match[0].length
    if (words[end] !== ' ') break
  }
  const text = words.slice(0, end).trim()
  return text === '' ? null : { text, kind }
}
