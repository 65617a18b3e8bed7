import type { MeasurePhrase } from '../../words/measures.js'
import type { LexedSentence } from './lex.js'
import { behind, LEADS_TO_WHOLE, readPredicate } from './predicate.js'
import { type Claim, type FigureRule, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** Words that may stand between a number and its noun: anything but what begins another phrase. */
const STOP =
  'of|in|on|at|to|for|by|with|from|and|or|but|nor|who|whom|that|which|were|was|are|is|be|been|being|had|has|have|having|did|do|does|a|an|the|its|their|our|this|these|those|each|every|several|many|few|some|any|no|not|than|as|per|into|onto|against|between|during|after|before|about|because|while|when|where|if|led|leading|recorded|recording|linked|involved|involving|involve|people|officers|staff|members|teams?|operations?|investigations?|arrests?|vehicles?|warrants?|meetings?|plans?|forces?|other forces|times|cases|examples|record|use|manage|bodies'
/** Two nouns that name one kind of crime are joined by "and" without ending the phrase. */
const TOPIC_AND =
  ' and (?=(?:human trafficking|trafficking|abuse|exploitation|firearms|weapons|burglary|robbery|money|organised|corruption|fraud|violence|drugs|sexual|criminal|cyber)\\b)'
export const MODIFIERS = `(?:(?: (?!(?:${STOP})\\b)[a-z][a-z'-]*|${TOPIC_AND}[a-z]+|,(?= (?!(?:${STOP})\\b)[a-z-]+(?: [a-z-]+)? <M))){0,7}?`
/** Up to three words of which none begins another phrase: "high-risk", "county lines". */
const KIND = `(?: (?!(?:${STOP})\\b)[a-z][a-z'-]*){1,3}`
const OWNERS =
  '(?:(?:all|the|its|their|these|those|our|such|that|total|full|overall|recorded|{B})(?: |$))*(?:(?:total )?(?:number|volume) of )?'

const COUNTED = shape(`^(?<modifiers>${MODIFIERS})(?: {X})? {M:noun}`)
const POINTS_BACK =
  /^(?:this|that|it|they|these|which|those|together these)(?: \w+)? (?:was|is|were|represents?|represented|equates? to|equated to|amounts? to|amounted to|accounts? for|accounted for|makes? up|made up|account for|make up|equals)(?: about)? $/

const MADE_UP =
  '(?:made up|makes up|make up|accounted for|accounts for|account for|represented|represents|represent|comprised|formed|constituted|had a share of|has a share of)'
const ACCOUNTS = new RegExp(`^<B(?<they>\\d+)>(?: [a-z]+)? ${MADE_UP}(?: (?:about|only|just))? $`)

/** True for "they now account for": forces don't, what was counted does. */
function isSaidOfThem({ parts, text }: LexedSentence, clause: string): boolean {
  const they = parts[Number(ACCOUNTS.exec(clause)?.groups?.they ?? -1)]
  return they !== undefined && /^they$/i.test(text.slice(they.start, they.end))
}

/** The number before, said again as a share. */
const RESTATES =
  /<Q\d+>(?:[^<;.]|<[MBTXS]\d+>)*, (?:representing|equating to|amounting to|equal to|equivalent to|making up|accounting for|or)(?: about)? $/

/** Plurals that name a kind of crime or place, and so may describe what is counted. */
const TOPIC_PLURALS =
  /^(?:lines|drugs|firearms|weapons|arms|goods|communities|prisons|gangs|its|less|serious|previous|various|business|process|access)$/

/** True where words before a noun are a phrase of their own: "four bodies record disruptions". */
function isOtherPhrase(modifiers: string): boolean {
  return modifiers
    .trim()
    .split(/[ ,]+/)
    .some((word) => /[^siu]s$/.test(word) && !word.endsWith("'s") && !TOPIC_PLURALS.test(word))
}

/** A count or share whose noun stands behind it. */
export const COUNTED_RULES: readonly FigureRule[] = [
  {
    id: 'figure/part-of-number',
    about: 'so many of so many: "63 of the force\'s 88 disruptions"',
    after: shape(`^ (?:of|out of|from)(?: |$)${LEADS_TO_WHOLE}{Q:whole}${MODIFIERS} {M:noun}`),
    build: (context, { noun, whole }) => {
      const { sentence, at, before } = context
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      if (!part || index === null) return null
      const predicate = readPredicate(sentence, behind(sentence, index))
      // "This was 603 of the 936": the number said before, beside a new whole.
      const pointsBack = sentence.parts[at]?.type === 'Q' && POINTS_BACK.test(before)
      return {
        noun: predicate.noun ?? index,
        strands: firstFilled(predicate.strands, part.phrase.strands, subjectStrands(context)),
        role: predicate.role ?? part.phrase.role,
        relation: pointsBack ? 'again' : 'part',
        whole: pointsBack ? null : partIndex(whole),
        of: ofWords(context, index),
      }
    },
    finds: [
      ["Only 14 of the force's 22 OCGs had a plan.", 14],
      ['Of the 40, 12 of 31 SOC threats were new.', 12],
    ],
    ignores: [
      ['10 of the 33 posts in the disruption team were vacant.', 'posts'],
      ['Three of the five forces recorded disruptions.', 'forces'],
    ],
  },
  {
    id: 'figure/number-of-them',
    about: 'so many of these disruptions: a part of the statement before',
    after: shape(`^ of (?:these|those|such|the same)${MODIFIERS} {M:noun}`),
    build: (context, { noun }) => counted(context, partIndex(noun), 'part'),
    finds: [['Four of these SCPOs were for offenders living in the community.', 4]],
    ignores: [['Three of these teams record disruptions.', 'teams']],
  },
  {
    id: 'figure/share-of',
    about: 'so many, or such a share, of the disruptions',
    after: shape(`^(?:,)? (?:of|in|across) ${OWNERS}(?<modifiers>${MODIFIERS}) ?{M:noun}`),
    build: (context, { noun }) => {
      const { sentence, at, after } = context
      if (/^,? (?:in|across) /.test(after) && sentence.parts[at]?.type !== 'P') return null
      const index = partIndex(noun)
      const claim = counted(context, index, 'own')
      const clause = context.before.replace(/^.*[.;:] /, '').replace(/^.*, (?=which )/, '')
      const subject = subjectStrands(context)
      // "Pursue, which accounted for 81 percent": that points at a strand, and at no statement before.
      const pointsBack =
        subject.length === 0 && (POINTS_BACK.test(clause) || isSaidOfThem(sentence, clause) || RESTATES.test(clause))
      if (!claim) return null
      const of = ofWords(context, index)
      if (pointsBack) return { ...claim, of, relation: 'again' }
      return { ...claim, of, strands: firstFilled(subject, claim.strands ?? [], sharedStrands(sentence, index)) }
    },
    finds: [
      ['Half of its disruptions were led by the cyber team.', 50],
      ['It was responsible for 47 percent of all SOC disruptions in the region.', 47],
      ['Its work is mostly pursue, which accounted for 81 percent of disruptions.', 81],
    ],
    ignores: [
      ['Half of the officers knew what a disruption was.', 'officers'],
      ['80 percent of LROs manage OCGs.', 'people'],
    ],
  },
  {
    id: 'figure/half-the',
    about: 'half the disruptions',
    after: shape(`^(?: of)? (?:all )?(?:the|its|their|these|{B})${MODIFIERS} {M:noun}`),
    build: (context, { noun }) => {
      if (context.sentence.parts[context.at]?.type !== 'P') return null
      const claim = counted(context, partIndex(noun), 'own')
      return claim && { ...claim, of: ofWords(context, partIndex(noun)) }
    },
    finds: [['Around half the disruptions were pursue.', 50]],
    ignores: [['Half the team had led disruptions.', 'people']],
  },
  {
    id: 'figure/share-of-strand-work',
    about: 'such a share of all prevent activities',
    after: shape(`^ of (?:(?:all|the|its|their|these|{B}) )*{S:strand}`),
    build: (context, { strand }) => {
      const index = partIndex(strand)
      const part = partOf(context.sentence, index, 'S')
      if (!part?.phrase.isCountable || index === null) return null
      const led = /^(?: (?:that|which))?(?: (?:it|<B\d+>))?(?: (?:was|were|has|had))? led\b/.test(
        behind(context.sentence, index),
      )
      return {
        measure: 'disruptions',
        strands: part.phrase.strands,
        role: led ? 'lead' : null,
        relation: 'own',
        of: ofWords(context, index),
      }
    },
    finds: [['A quarter of all prevent and protect activities led by ERSOU came from one team.', 25]],
    ignores: [['Half of the prevent officers were new.', 'officers']],
  },
  {
    id: 'figure/counted',
    about: 'so many disruptions',
    after: COUNTED,
    build: (context, { noun }) => {
      const index = partIndex(noun)
      if (
        context.sentence.parts[context.at]?.type === 'P' &&
        !partOf(context.sentence, index, 'M')?.phrase.isMass &&
        !/^ (?:pursue|prevent)/.test(context.after) &&
        !saysSplit(context, index)
      ) {
        // "40 percent disruptions" is no English; "two in five disruptions" is.
        const words = context.sentence.text.slice(
          context.sentence.parts[context.at]?.start,
          context.sentence.parts[context.at]?.end,
        )
        if (!/ (?:in|out of) /.test(words)) return null
      }
      return counted(context, index, 'own')
    },
    finds: [
      ['The force led 651 disruptions.', 651],
      ['There were nine live serious crime prevention orders (SCPOs).', 9],
      ['EMSOU was managing 16 identified SOC threats.', 16],
      ['It recorded 15 prevent disruptions.', 15],
      ['The split was 45 percent pursue disruptions and 55 percent prevent.', 45],
    ],
    ignores: [
      ['It made 214 arrests and many disruptions.', 'arrests'],
      ['The unit monitors 46 OCG members.', 'members'],
      ['It runs three disruption panels.', 'panels'],
      ['Nine threat desks work with the force.', 'desks'],
      ['There were 61 threats to life.', 'threats to life'],
    ],
  },
]

/** So many of a kind, whose noun stands behind the last of several kinds: "six high-risk and 12 low-risk OCGs". */
export const KIND_BESIDE: FigureRule = {
  id: 'figure/kind-beside',
  about: 'so many of a kind beside others, with the noun behind the last: "six high-risk and 12 low-risk OCGs"',
  after: shape(`^(?<kind>${KIND}| {X})(?:, {Q}(?:${KIND}| {X}))*,? (?:and|or) {Q}(?:${KIND}| {X}) {M:noun}`),
  build: ({ sentence, at }, { kind, noun }) => {
    const part = sentence.parts[at]
    const named = partOf(sentence, partIndex(noun), 'M')
    if (part?.type !== 'Q' || part.phrase.value === 1 || !named || named.phrase.isSingular || named.phrase.isWeak)
      return null
    return isOtherPhrase(kind ?? '') ? null : { noun: partIndex(noun), role: named.phrase.role, relation: 'own' }
  },
  finds: [
    ['The force had six high-risk, 12 medium-risk and 21 low-risk OCGs.', 6],
    ['It has 17 active and six archived OCGs.', 17],
  ],
  ignores: [
    ['It has 12 detectives, four analysts and two new OCGs.', 'people'],
    ['It has one detective and six OCGs.', 'one person'],
  ],
}

/** "The split was 45 percent pursue disruptions": a share of the whole that a kind of them makes up. */
function saysSplit({ sentence, before }: RuleContext, noun: number | null): boolean {
  const strands = partOf(sentence, noun, 'M')?.phrase.strands ?? []
  return strands.length > 0 && /(?:\b(?:was|were|is|are)|:) $/.test(before)
}

/** What is said once of two shares: "90 percent of its lead disruptions and 54 percent of its support disruptions were pursue". */
function sharedStrands(sentence: LexedSentence, noun: number | null): Claim['strands'] {
  const match =
    noun === null
      ? null
      : shape('^,? and <[QP]\\d+> of (?:(?:the|its|their|all|{B}) )*{M:other}').exec(behind(sentence, noun))
  const other = partIndex(match?.groups?.other)
  return other === null ? [] : readPredicate(sentence, behind(sentence, other)).strands
}

function counted(context: RuleContext, index: number | null, relation: Claim['relation']): Partial<Claim> | null {
  const { sentence } = context
  const part = partOf(sentence, index, 'M')
  if (!part || index === null) return null
  const quantity = sentence.parts[context.at]
  // In the shape, a force's name is no word: "West Midlands Police's disruptions".
  const between = sentence.shape.slice(
    (sentence.at[context.at] ?? 0) + `<${quantity?.type}${context.at}>`.length,
    sentence.at[index],
  )
  const modifiers = between.replace(/^.*(?:\b(?:of|the|its|their|these|those)\b|<B\d+>)/, '')
  // A word that is short for another noun takes no words before it: "14 closure orders" are none of the orders before.
  if (isOtherPhrase(modifiers) || (part.phrase.isWeak && modifiers.trim() !== '' && !/'s? *$/.test(modifiers)))
    return null
  const pointsBack = /\b(?:of|among) (?:these|those|which|them)(?: disruptions)?,?(?: [a-z]+)? $/.test(context.before)
  if (isInsidePartitive(context))
    return { noun: index, strands: part.phrase.strands, role: part.phrase.role, relation: 'own' }
  const predicate = readPredicate(sentence, behind(sentence, index))
  const whole = findListedWhole(context, part.phrase)
  return {
    noun: predicate.noun ?? index,
    strands: firstFilled(part.phrase.strands, predicate.strands, frontStrands(context)),
    role: part.phrase.role ?? predicate.role,
    relation: whole !== null || pointsBack || isIncluded(context.before) ? 'part' : relation,
    whole,
  }
}

const OPENS_LIST = shape(
  '{Q:whole}(?: [a-z-]+){0,3} {M:counted}(?:[^<;.:]|{BT}){0,80}: (?:[^;.]{0,200}(?:,|,? and) )?$',
)

/** The number in front of a colon behind which its parts are listed: "112 SOC threats: 64 OCGs and 33 SOC vulnerabilities". */
function findListedWhole({ sentence, before, claims }: RuleContext, phrase: MeasurePhrase): number | null {
  const { whole, counted: noun } = OPENS_LIST.exec(before)?.groups ?? {}
  const named = partOf(sentence, partIndex(noun), 'M')?.phrase
  const index = partIndex(whole)
  if (!named || index === null || !claims.has(index)) return null
  const isStrand = named.measure === phrase.measure && named.strands.length === 0 && phrase.strands.length > 0
  const isKind = named.measure === 'soc_threats' && /^(?:ocgs|soc_vulnerabilities)$/.test(phrase.measure)
  return isStrand || isKind ? index : null
}

/** True for what a sentence lists as inside the statement before: "this included 83 disruptions against cybercrime". */
function isIncluded(before: string): boolean {
  return /^(?:this|these|they|that|<B\d+>) (?:included?|includes|comprised?|consisted of|were made up of|was made up of)\b(?:[^<;.]|<[A-Z]\d+>)*$/.test(
    before,
  )
}

/** The first of several lists that names strands. */
export function firstFilled(...lists: Claim['strands'][]): Claim['strands'] {
  return lists.find((list) => list.length > 0) ?? []
}

/** "In the prevent strand, the force recorded", "it does well on prevent, with", "prepare is the weakest, with only". */
const FRONT_STRAND = shape(
  '^ ?(?:in|for|under|within|on) (?:the )?{S:strand},|\\b(?:in|on|at|for|under) {S:named}(?: work| activity)?,? (?:with|where (?:it|they|{B}) (?:had |has )?(?:recorded|led|logged|made|achieved))(?: only| just| a total of)? $|^ ?{S:subject}(?: work| activity)? (?:is|was|remains|remained)(?: [a-z-]+| {M}){1,7}, (?:with|at)(?: only| just)? $',
)

/** The strand that a clause puts in front: "In the prevent strand, the force recorded 70 disruptions". */
export function frontStrands({ sentence, before }: RuleContext): Claim['strands'] {
  const clause = before.slice(before.lastIndexOf('; ') + 1)
  const match = FRONT_STRAND.exec(clause)
  const { strand, named, subject } = match?.groups ?? {}
  return partOf(sentence, partIndex(strand ?? named ?? subject), 'S')?.phrase.strands ?? []
}

/** "None of its", "most of the": words for a part, of which the rest of the sentence is said. */
export const SOME_OF =
  /\b(?:none|neither|not (?:a single )?one|few|fewer|most|many|several|some|majority|minority|bulk|handful|number|proportion|rest|remainder) of (?:(?:the|its|their|these|those|our|<B\d+>) )*$/

const MAY_BE_INSIDE = new RegExp(`(?:<[QP]\\d+>|\\)|\\b(?:of|among)) ?(?:of |out of |from )?${LEADS_TO_WHOLE}$`)

/** True for the second number of "63 of the 88 disruptions were pursue": what follows is said of the first. */
function isInsidePartitive({ before }: RuleContext): boolean {
  if (SOME_OF.test(before)) return true
  return (
    MAY_BE_INSIDE.test(before) &&
    /<[QP]\d+>\)? (?:of|out of|from) [^<]*(?:<B\d+> ?)?$|^(?:of|among|out of) [^<]*(?:<B\d+> ?)?$|[;,] (?:of|among|out of) [^<]*$/.test(
      before,
    )
  )
}

const SUBJECT = shape(
  `(?:{S:strand}|{M:noun})(?:(?:,? (?:which|that))?(?: [a-z]+){0,3}? (?:had )?${MADE_UP}| (?:was|were|is|are) (?:by far )?(?:the|its)(?: [a-z]+){1,5}, (?:making up|accounting for|representing))(?: (?:about|only|just))? (?:<[QP]\\d+>,? and )?$`,
)
const BEFORE_BRACKET = shape('{S:strand} \\($')

/** The strands of the subject of a share: "pursue work made up 81 percent of the disruptions". */
export function subjectStrands({ sentence, before }: RuleContext): Claim['strands'] {
  const match = SUBJECT.exec(before)
  const strand = partOf(sentence, partIndex(match?.groups?.strand), 'S')
  const bracketed = partOf(sentence, partIndex(BEFORE_BRACKET.exec(before)?.groups?.strand), 'S')
  return (
    strand?.phrase.strands ??
    partOf(sentence, partIndex(match?.groups?.noun), 'M')?.phrase.strands ??
    bracketed?.phrase.strands ??
    []
  )
}

/** The words of which a percentage is a share: the noun with what narrows it. */
function ofWords({ sentence, at }: RuleContext, index: number | null): Claim['of'] {
  const part = index === null ? undefined : sentence.parts[index]
  const quantity = sentence.parts[at]
  if (!part || !quantity || index === null) return null
  // "32 percent (58 of 180) of disruptions": what stands in brackets is as wide as itself, and names nothing.
  const gap = sentence.text.slice(quantity.end, part.start).replace(/^ ?\([^)]*\)/, (aside) => ' '.repeat(aside.length))
  const lead =
    Math.max(0, /\b(?:of|in|across) /i.exec(gap)?.index ?? -3) + (/\b(?:of|in|across) /i.exec(gap)?.[0].length ?? 1)
  const clause =
    /^(?: (?:(?:that|which) )?<B\d+> (?:had |has )?(?:led|recorded|supported)| (?:in|led by|recorded by|by) (?:the )?<B\d+>| (?:led|recorded)(?= (?:by|in|were|was)))/.exec(
      behind(sentence, index),
    )?.[0] ?? ''
  const places = [...clause.matchAll(/<[A-Z](\d+)>/g)].map((match) => Number(match[1]))
  const last = sentence.parts[places.at(-1) ?? index]
  const tail = clause.replace(/^.*>/, '')
  const end = (last?.end ?? part.end) + (places.length > 0 ? tail.length : clause.length)
  return [quantity.end + lead, Math.min(end, sentence.text.length)]
}
