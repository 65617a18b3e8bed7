import { SOME_OF } from '../rules/figure/counted.js'
import type { LexedSentence } from '../rules/figure/lex.js'
import { behind, IS_WHOLE } from '../rules/figure/predicate.js'
import { type Claim, partIndex, partOf, shape } from '../rules/figure/rule.js'
import { findBodies } from '../words/bodies.js'
import { findKind, findListed, findVerb } from './subset-front.js'
import { findNoneOf } from './subset-none.js'

/** What may stand between a number's noun and the words that narrow it. */
const LEAD_IN =
  /^(?:\s*\([^)]*\))?(?: of (?:these|those|them|which))?(?:\s\([^)]{1,40}\))?(?:,? (?:that|which) (?:(?!were |was |are |have |had )[\w'& -]{2,40}? )?(?:had |has )?(?:led|recorded|supported|made)(?! by)\b)?(?: (?:it|they|the (?:force|unit|constabulary)|[A-Z]{4,6}) (?:has |had |is |was )?(?:led|recorded|supported|manages?|managed|managing|mapped|identified|owns|holds?|has|had)(?= (?:is|are|was|were)\b))?(?: (?:led|recorded)(?= by| were| was| related))?/
/** Words that keep their place in the scope: "linked to county lines". */
const KEPT =
  'links to|linked to|relates? to|related to|drug related|scored(?: as)?|rated(?: as)?|ranked(?: as)?|relating to|connected to|(?:assessed|graded|recorded) as having|assessed as|graded as|judged to (?:be|have)|judged|based in|held by|living in|operating in|located in|led by|against|focused on|focusing on|aimed at|targeting|targeted(?: at)?|applied to|concerning|affecting|for'
/** Words that only lead to it: "made by this team". */
const DROPPED =
  'involving|involved(?: in)?|concerned|concern|on|in|at|from|about|with|(?:carried out|made|recorded|conducted|delivered|identified) (?:by|in|against)|by|were the work of'
const NARROWS = new RegExp(
  `^(?!, with )(?:,)? (?:(?:that|which|who) )?(?:(?:have been |had been |were |was |are |is )(?:all |mainly |also |only |then )?)?(?:(?:had|have|having) an impact |(?:have|had|has) (?=links to ))?(?:(?<kept>${KEPT})|(?:${DROPPED}))\\s`,
  'i',
)
/** Scopes that narrow nothing: all disruptions are against SOC threats and on the national database. */
const GENERAL =
  /^(?:against |for |in |led by )?(?:(?:the |its |all )?(?:soc|serious (?:and )?organised crime)(?! vulnerabilit)(?: \(soc\)(?! vulnerabilit))?(?: (?:threats?|offenders?|groups))?|(?:the )?(?:national )?(?:database|data base|system|apmis|master list|soc master list)|(?:the|this|its) (?:region|force|force area|area|country)|total|place|(?:early|mid|late)[ -](?:19|20)\d{2}|january|february|march|april|may|june|july|august|september|october|november|december|force|(?:the )?(?:start|end|beginning) of|behalf of|any (?:one|given) time|a time|once|present|all times|(?:an? |the )?(?:combined|collective|estimated|overall|total)(?: [a-z]+)? of|england and wales|a supporting role|(?:the )?same period|this (?:period|time)|other (?:forces|agencies|bodies)|rocus|its (?:constituent )?forces|all|them|these|it|this(?! (?:team|unit|desk|hub))|which)(?=[\s.,;:]|$)/i
/** A preposition whose object was cut off, or a length of time. */
const NOTHING =
  /^(?:against|for|affecting|concerning|targeting|targeted(?: at)?|(?:related|relating|linked|connected) to|scored(?: as)?|rated(?: as)?|(?:for )?(?:over |at least )?[a-z\d-]+ (?:days|weeks|months|years))$/i
/** The team that did it, as the subject of the clause. */
const TEAM =
  /(?:^|[,;:] |\band |\bthat |\bwhich )(?:<T\d+>,? )?(?<team>(?:(?:the|its|a|this|<B\d+>) (?:[a-z-]+ ){1,5}?(?:team|unit|hub|department|command|taskforce|desk)s?|(?!other |some |both |these |those |most |several |all )(?:[a-z-]+ ){1,3}teams)(?: \([a-z]+\))?)(?: in <B\d+>)? (?:also )?(?:led|recorded|supported|was|were|carried|accounted|had|made|delivered|completed)\b[^,;]*$/

/** Rules for a number whose noun stands in front of the verb. */
const NOUN_IN_FRONT = new Set(['figure/changed', 'figure/number-was'])
/** Rules of which the noun may have what narrows it in front. */
const HAS_KIND_BETWEEN = new Set(['figure/counted', 'figure/no', 'figure/not-any'])
const HAS_KIND_IN_FRONT = new Set([...NOUN_IN_FRONT, ...HAS_KIND_BETWEEN])

/** The narrower scope of a claim, in the report's words; null where nothing narrows it. */
export function readSubset(claim: Claim, sentence: LexedSentence): string | null {
  const noun = claim.noun === null ? undefined : sentence.parts[claim.noun]
  const quantity = sentence.parts[claim.at]
  const begin = claim.fixed ? claim.fixed.place : (sentence.at[claim.at] ?? 0)
  const isBehind = noun !== undefined && (!quantity || noun.start > quantity.start)
  // "140 of the force's 190": what follows narrows the part.
  const before = sentence.shape.slice(0, begin)
  if (IS_WHOLE.test(before) || SOME_OF.test(before)) return readOwnImpact(claim, sentence) ?? modifiers(claim, sentence)
  if (claim.noun !== null && NOUN_IN_FRONT.has(claim.rule)) return readFront(claim, claim.noun, sentence)
  const close =
    claim.rule === 'figure/part-in-brackets' && !isBehind ? sentence.text.indexOf(')', quantity?.end) + 1 : 0
  const told = close || (isBehind ? noun.end : (quantity?.end ?? noun?.end))
  if (told === undefined) return null
  const anchor = isBehind && claim.noun !== null ? skipOwner(sentence, claim.noun) : told
  return (
    readImpact(claim, sentence, anchor) ??
    readDone(sentence, begin) ??
    readDoneAgain(claim, sentence) ??
    readPlace(claim, sentence) ??
    readLacking(sentence, anchor) ??
    modifiers(claim, sentence) ??
    (claim.fixed?.value === 0 && claim.noun !== null ? findNoneOf(sentence, claim.noun) : null) ??
    readNext(claim, sentence, anchor) ??
    narrow(sentence, anchor) ??
    readTold(claim, sentence, anchor) ??
    findTeam(sentence, begin) ??
    findSubject(claim, sentence, begin)
  )
}

const OWNED = shape(
  '^(?: \\([^)<]{0,20}{QP}[^)<]{0,20}\\))?(?: (?:that|which) (?:was |were )?)? ?(?:(?:led|recorded|supported|managed|owned|held|mapped|made|identified|carried out) by {B}|(?:in|across) {B})(?:,? (?:in |during )?{T},?)?(?= (?:was|were|is|are|had|have|has)\\b)',
)

/** Where what is said of a noun begins, behind the words that only say whose it is: "recorded by the force". */
function skipOwner(sentence: LexedSentence, noun: number): number {
  const words = OWNED.exec(behind(sentence, noun))?.[0]
  const last = words === undefined ? noun : Number(/<[A-Z](\d+)>,?$/.exec(words)?.[1] ?? noun)
  return sentence.parts[last]?.end ?? 0
}

/** What was done with so many of them and is not done with all: "archived 14 OCGs", "had applied for 12 SCPOs". */
const DONE =
  /\b(archived|dismantled|disbanded|disrupted|closed|applied for|breached|rejected|revoked|reopened|withdrew|withdrawn)(?: (?:just|only|a further|another|an additional|a total of))* $/

function readDone(sentence: LexedSentence, begin: number): string | null {
  return DONE.exec(sentence.shape.slice(0, begin))?.[1] ?? null
}

/** The same behind the number: "a further nine were significantly disrupted"; what is mapped is no kind of its own. */
const DONE_TO =
  /^(?: (?:new |other )?ones)? (?:were|was|had been|have been) (?:also )?(?!mapped|identified)((?:[a-z]+ly )?[a-z]+ed)\b/

function readDoneAgain({ rule, at }: Claim, sentence: LexedSentence): string | null {
  const quantity = sentence.parts[at]
  if (rule !== 'figure/done-again' || !quantity) return null
  return DONE_TO.exec(sentence.text.slice(quantity.end))?.[1] ?? null
}

/** "ERSOU recorded 64 in Essex": where a body that is named did a part of what it does. */
function readPlace({ rule, at, body }: Claim, sentence: LexedSentence): string | null {
  const quantity = sentence.parts[at]
  if (rule !== 'figure/body-in-front' || !quantity || !body || !('entry' in body)) return null
  const place = sentence.parts[at + 1]
  const isPlace =
    place?.type === 'B' &&
    'entry' in place.body &&
    /^ (?:in|across) $/.test(sentence.text.slice(quantity.end, place.start))
  if (isPlace) return sentence.text.slice(place.start, place.end)
  return /^ (?:in|across) (the (?:force area|county))\b/.exec(sentence.text.slice(quantity.end))?.[1] ?? null
}

/** What so many of them lack: "hadn't been reassessed", "didn't have a plan", "had no plan". */
const LACKING =
  /^ (?:(?:that|which) )?((?:had|have|has|did|do|does|was|were|are|is)(?:n['\u2019]t| not| no) [^,.;:()\d]{3,80})/i

function readLacking(sentence: LexedSentence, anchor: number): string | null {
  const words = LACKING.exec(sentence.text.slice(anchor))?.[1]
  const when = sentence.parts.find((part) => part.type === 'T' && part.start > anchor)?.start ?? sentence.text.length
  return (
    words
      ?.slice(0, Math.max(0, when - anchor - 1))
      .trim()
      .replace(/ (?:and|or|but)$/, '') || null
  )
}

const IMPACTS = '(?:major|moderate|minor)(?:(?:, | and | or |, and |, or |/)(?:major|moderate|minor))*'
/** How far disruptions went, as their assessment says it, right behind a number or in front of its noun. */
const IMPACT_BEHIND = new RegExp(
  `^(?: of (?:which|these|them|those)(?: \\([^)]{1,40}\\))?)? (?:(?:were|was|are|is|had|has|have) )?(?:as )?(?:an? )?(${IMPACTS}(?: impact)?)\\b(?! (?:crime|incident|fraud|threat|city|cities))`,
  'i',
)
/** What OCGs, threats and orders were found to be or are now, right behind a number or its noun. */
const STATE_BEHIND =
  /^(?: of (?:which|these|them))? (?:(?:which|that) )?(?:(?:were|was|are|is|have been|had been) (?:now |currently |since )?|as )(?:(?:scored|graded|assessed|rated|in|at) )?(?:as )?((?:very )?(?:archived|active|inactive|dormant|closed|dismantled|disbanded|revoked|removed|expired|breached|rejected|applied for|pending|high|medium|low)(?:[ -](?:risk|priority|harm|threat))?|(?:tier|band|level|priority) (?:\d|one|two|three|four|[A-C]))(?=[,.;)]| (?:and|in|during|since|by|because|over|between)\b|$)/i
/** "Eight pending": the verb is that of those in force. */
const PENDING_BEHIND = /^ (pending|applied for)(?=[,.;)]|$)/i
const IMPACT_BEFORE = new RegExp(`\\b${IMPACTS}\\b`, 'i')

/** "12 were major", "12 minor disruptions", "six are archived": what narrows a number to an impact or a state. */
function readImpact(claim: Claim, sentence: LexedSentence, anchor: number): string | null {
  const quantity = sentence.parts[claim.at]
  if (!quantity) return readOwnImpact(claim, sentence)
  const noun = partOf(sentence, claim.noun, 'M')
  const isBehind = noun !== null && noun.start > quantity.start
  for (const end of isBehind ? [quantity.end, anchor] : [quantity.end]) {
    // "Most (79 percent) were minor": what follows the bracket is said of the number in it.
    const rest = sentence.text.slice(end).replace(/^\)/, '')
    const behind = (IMPACT_BEHIND.exec(rest) ?? STATE_BEHIND.exec(rest) ?? PENDING_BEHIND.exec(rest))?.[1]
    if (behind !== undefined) return behind
  }
  return readOwnImpact(claim, sentence)
}

/** The impact that stands in front of the noun: "12 minor disruptions". */
function readOwnImpact({ rule, noun: index }: Claim, sentence: LexedSentence): string | null {
  const noun = partOf(sentence, index, 'M')
  return noun && HAS_KIND_IN_FRONT.has(rule)
    ? (IMPACT_BEFORE.exec(sentence.text.slice(noun.start, noun.end))?.[0] ?? null)
    : null
}

/** "The number of disruptions relating to fraud rose from 12": what narrows a noun whose number stands behind its verb. */
function readFront(claim: Claim, index: number, sentence: LexedSentence): string | null {
  const noun = partOf(sentence, index, 'M')
  if (!noun) return null
  const kind = findKind(sentence, index)
  return (
    readOwnImpact(claim, sentence) ??
    (kind === undefined ? null : printed(sentence, kind)) ??
    narrow(sentence, noun.end, findVerb(sentence, noun.end))
  )
}

/** True for words that only say again whose number it is: "led by Essex Police" of what Essex Police led. */
export function namesLeader(subset: string, bodyId: string): boolean {
  return (
    /^led by /.test(subset) && findBodies(subset).some(({ entry, end }) => entry.id === bodyId && end === subset.length)
  )
}

/** Words between the number and its noun: "county lines" in "14 county lines disruptions". */
function modifiers(claim: Claim, sentence: LexedSentence): string | null {
  const noun = partOf(sentence, claim.noun, 'M')
  const quantity = sentence.parts[claim.at]
  if (quantity && (claim.rule === 'figure/kind-beside' || claim.rule === 'figure/made-up-of'))
    return (
      /^ (.*?)(?=(?: (?:groups|orders|threats|ones))?[,.;)]| and\b)/
        .exec(sentence.text.slice(quantity.end))?.[1]
        ?.trim() ?? null
    )
  const from = quantity?.end ?? (noun && findNo(sentence.text, noun.start))
  if (!noun || !from || !HAS_KIND_BETWEEN.has(claim.rule)) return null
  const words = sentence.text
    .slice(from, noun.start)
    .replace(/^(?:\s+(?:further|more|other|additional|extra|new|recorded|separate|different|such|total|force))+\b/i, '')
    .trim()
  return words.length > 2 && words.length < 60 ? words : null
}

/** Where the word ends that says that there is none of a noun. */
function findNo(text: string, noun: number): number | null {
  const words = /\b(?:no|zero|any|single)((?: [a-z][a-z'-]{1,20}){0,4} )$/i.exec(
    text.slice(Math.max(0, noun - 100), noun),
  )
  return words ? noun - (words[1] ?? '').length : null
}

function narrow(sentence: LexedSentence, from: number, until = sentence.text.length): string | null {
  const anchor = from + (LEAD_IN.exec(sentence.text.slice(from))?.[0].length ?? 0)
  const when = sentence.parts.find((part) => part.type === 'T' && part.start - anchor <= 2 && part.start >= anchor)
  const opening = NARROWS.exec(sentence.text.slice(when?.end ?? anchor))
  if (!opening) return null
  const kept = opening.groups?.kept
  const end = (when?.end ?? anchor) + opening[0].length
  const begin = kept === undefined ? end : end - kept.length - 1
  // "Recorded in the year ending 31 March 2024" says when, not what.
  if (sentence.parts.some((part) => part.type === 'T' && part.start < end && end <= part.end)) return null
  // Up to the end of the clause, or to where it says when or how many.
  const stop = Math.min(
    until,
    sentence.parts.find((part) => part.start >= end && (part.type === 'T' || part.type === 'Q' || part.type === 'P'))
      ?.start ?? sentence.text.length,
  )
  const clause =
    /^(?:[^,.;:()]|,(?= (?:(?:and|or) )?(?:modern|child|drug|fraud|human|firearm|cyber|sexual|county|money)\b)|\((?=[A-Z]+\))|(?<=\([A-Z]+)\))*/.exec(
      sentence.text.slice(begin, Math.max(begin, stop)),
    )?.[0] ?? ''
  const words = clause
    .replace(/ and (?:the )?(?:rest|remainder|others?)\b.*$/, '')
    .replace(/,? (?:and|or|but|which|who|in|on|during|for|from|between)?\s{0,9}$/, '')
    .trim()
    .replace(/ with [a-z ]{1,40} (?:of|at)$/, '')
    .replace(/ (?:the|an?|its|their)$/, '')
  const first = sentence.parts.find((part) => part.start >= end)
  // "With fraud at 14 percent", "with links to 12 forces": the number was the object, and is cut off.
  const isCut =
    kept === undefined &&
    stop < until &&
    /^(?:Q|P)$/.test(typeAt(sentence, stop)) &&
    / (?:of|at|to|than|over|for|with)$/.test(words)
  const isGeneral =
    GENERAL.test(words) && !(/\bagainst\s$/i.test(opening[0]) && /^(?:against )?this [a-z]/i.test(words))
  if (words.length < 3 || words.length > 160 || isGeneral || isCut || NOTHING.test(words)) return null
  if (first?.type === 'S' && first.start - end < 4) return null
  return first?.type === 'B' && first.start - end < 5 && !/\b(?:led|held) by\b/.test(words) ? null : words
}

function typeAt({ parts }: LexedSentence, start: number): string {
  return parts.find((part) => part.start === start)?.type ?? ''
}

/** "152 related to drugs, 61 to fraud": the words that the verb, said once, leads to. */
function readNext({ rule }: Claim, { text }: LexedSentence, anchor: number): string | null {
  const words =
    rule === 'figure/further-part' ? /^ to ([^,.;:()\d]{3,80}?)(?= and \d|[,.;:()]|$)/.exec(text.slice(anchor)) : null
  return words?.[1] ?? null
}

const TOLD =
  /^(?: of (?:which|these|them|those))?(?: \([^)]{1,40}\))? (?:were|was|are|is|had been|have been) (?:also |still |now |then )?(?!(?:led|recorded|supported|made|carried|submitted|logged|entered|conducted|all|both|either|in|on|by|at|from|for|to|of|not|as|the (?!responsibility of)[a-z]+|this|these|only|mapped|identified)\b)([a-z][^,.;:()\d]{2,70}?)(?=[,.;:)]| and (?:\d|the )|$)/i

/** What else is said of a part, that makes it one: "12 were priority individuals", "38 were agreed". */
function readTold(
  { rule, relation, strands, role, noun }: Claim,
  sentence: LexedSentence,
  anchor: number,
): string | null {
  const words =
    relation === 'part' && strands.length === 0 && role === null && rule !== 'figure/vulnerabilities'
      ? TOLD.exec(sentence.text.slice(anchor))
      : null
  const end = anchor + (words?.[0].length ?? 0)
  const isOther = sentence.parts.some(
    ({ type, start }, index) => index !== noun && start >= anchor && start < end && !/[BX]/.test(type),
  )
  return isOther ? null : (words?.[1] ?? null)
}

const MAKING_UP =
  '(?:accounted for|accounts for|made up|makes? up|represented|represents|constituted|formed|comprised|featured in|features? in|(?:was|were) a (?:factor|feature) in)'
/** What made up a share of them, as the subject of the clause: "drugs accounted for 55 percent of disruptions". */
const SUBJECT = new RegExp(
  `(?:^|[.;:,] |\\band |\\bwhile |\\bbut )(?!(?:which|this|that|these|those|it|they|there|both|the (?:force|rest|remainder|others?|unit|region))\\b)(?<subject>[a-z][a-z' -]{2,60}?)(?: <M\\d+>)? ${MAKING_UP}(?: (?:about|only|just|around|nearly|almost|over|more than))* $`,
)

const SUBJECT_NOUN = new RegExp(`(?<noun><M\\d+>) ${MAKING_UP}(?: [a-z]+){0,2} $`)
/** The same where the verb was said before: ", firearms for 12 percent". */
const NEXT_SUBJECT =
  /(?:^|[;,] |\band |\bwhile )(?!and |while )(?<subject>[a-z][a-z' -]{2,50}?) for (?:(?:about|only|just|around|nearly|almost|over) )*$/
/** The same with its number in brackets, or with no verb at all: "followed by fraud (14 percent)", "moderate 29 percent". */
const NEXT_KIND =
  /(?:followed by|,|\band|\bthen) (?!(?:followed|and|then) )(?<subject>[a-z][a-z' -]{2,50}?)(?: \(| (?:(?:with|at|for) )?(?:just |only )?)$/

function findSubject({ rule }: Claim, sentence: LexedSentence, begin: number): string | null {
  const before = sentence.shape.slice(0, begin)
  // "Major disruptions accounted for 3 percent": the noun in front has the scope in it.
  const noun = partOf(sentence, partIndex(SUBJECT_NOUN.exec(before)?.groups?.noun), 'M')
  const impact = noun && IMPACT_BEFORE.exec(sentence.text.slice(noun.start, noun.end))?.[0]
  if (impact) return impact
  const listed = findListed(sentence, begin)
  if (listed !== undefined) return printed(sentence, listed)
  const pattern = rule === 'figure/subject-for' ? NEXT_SUBJECT : rule === 'figure/next-kind' ? NEXT_KIND : SUBJECT
  const subject = pattern.exec(before)?.groups?.subject
  return subject === undefined ? null : printed(sentence, subject)
}

function findTeam(sentence: LexedSentence, begin: number): string | null {
  const match = TEAM.exec(sentence.shape.slice(0, begin))
  const team = match?.groups?.team
  if (!match || !team) return null
  // The shape is in lower case and has placeholders: take the words from the sentence itself.
  const bare = team.replace(/^(?:the|a|this|its|<B\d+>) /, '')
  return /^(?:units?|teams?|regional organised crime unit)$/.test(bare) ? null : printed(sentence, bare)
}

/** Words of the shape, which is in lower case, as the sentence prints them. */
function printed({ text }: LexedSentence, words: string): string | null {
  // Some capitals of other languages become two characters.
  const at = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).indexOf(words)
  return at < 0 ? null : text.slice(at, at + words.length)
}
