import { findEntry, REGISTRY, type RegistryEntry } from '../../schema/registry.js'
import type { Origin } from '../../schema/terms.js'
import type { DraftBody } from '../assemble/walk.js'
import type { BodyReference, LexedSentence } from '../rules/figure/lex.js'
import { behind, IS_WHOLE, withoutAsides } from '../rules/figure/predicate.js'
import { type Claim, isPossessive, partIndex, partOf, shape } from '../rules/figure/rule.js'
import type { Paragraph, Statement } from './paragraph.js'
import { readTurn } from './respective.js'

interface Place {
  readonly draft: DraftBody
  readonly region: RegistryEntry
  readonly paragraph: Paragraph
}

const VERB =
  '(?:led|recorded|supported|managed|owned|carried out|identified|made|conducted|achieved|delivered|submitted|entered|logged|mapped|held|found|dealt with|investigated|produced)'
/** Who did it, said behind: "recorded by Kent Police", "disruptions that Kent Police led". */
const AGENT = shape(
  `^(?:(?:[^<;:.,]|{BTXS}){0,60}?)(?:\\b${VERB}|\\bthe responsibility|\\bwork)? ?\\b(?:by|(?:belong(?:ed|s|ing)?|attributed|credited) to) (?:the )?{B:agent}(?! (?:area|region))`,
)
const SUBJECT_BEHIND = shape(`^(?: (?:that|which))? {B:agent} (?:had |has |have )?${VERB}\\b`)
const PLACE_BEHIND = shape(
  `^(?: (?:were|was|are|had been|have been))?(?: (?:mapped|identified|recorded|found|live|active|in place))?,? (?:in|across|for|within) (?:the )?{B:agent}(?=[,.;:)]| (?:in|between|during|for|on|as|with|were|was|are|that|related?|relates|involved?|concern(?:ed)?)\\b| <|$| and)`,
)
/** Words that make a name behind them no subject: whom, for whom, with whom, compared to whom. */
const NOT_SUBJECT =
  /\b(?:for|with|to|of|from|against|alongside|by|than|supported|supports|supporting|helped|helps|assisted|like|unlike|joined|via|through|and its|told|asked|gave|joint|between)(?: the)? $/

/** The body that a claim is about, by its id, and where that is from. */
export interface ResolvedBody {
  readonly id: string
  /** Null where the sentence names it. */
  readonly from: Origin | null
}

/** The body that a claim is about. */
export function resolveBody(
  claim: Claim,
  sentence: LexedSentence,
  place: Place,
  whole: Statement | null,
): ResolvedBody {
  const { draft } = place
  if (claim.body) return refer(claim.body, place)
  const begin = claim.fixed ? claim.fixed.place : (sentence.at[claim.at] ?? 0)
  const before = sentence.shape.slice(0, begin)
  const respective = readRespective(claim, sentence)
  // "than South Wales Police (39 percent)": the number in brackets is that of the body right before them.
  const compared = partOf(
    sentence,
    partIndex(/\bthan (?:that of )?(?<owner><B\d+>) \($/.exec(before)?.groups?.owner),
    'B',
  )
  if (compared) return refer(compared.body, place)
  if (respective) return refer(respective, place)
  const after = withoutAsides(tailOf(claim, sentence, begin))
  const isSupport = /\bsupport(?:ed|s|ing)?\b(?: [a-z]+){0,4} ?$/.test(before) || /\bto support\b/.test(before)
  const agent = isSupport ? null : (AGENT.exec(after) ?? SUBJECT_BEHIND.exec(after))?.groups?.agent
  const said = partOf(sentence, partIndex(agent ?? undefined), 'B')
  if (said) return refer(said.body, place)
  const inPlace = partOf(sentence, partIndex(PLACE_BEHIND.exec(after)?.groups?.agent), 'B')
  const subject = findSubject(sentence, before)
  // "44 of the 632 disruptions in the region": the whole is the region's, whoever the part is of.
  const isWholeOfPart = IS_WHOLE.test(before)
  const owner = partOf(
    sentence,
    partIndex(/<[QP]\d+> (?:of|out of) (?<owner><B\d+>) $/.exec(before)?.groups?.owner),
    'B',
  )
  if (owner) return refer(owner.body, place)
  if (inPlace && isWholeOfPart) return refer(inPlace.body, place)
  // "142 SOC threats found in the region" are the region's; "EMSOU was responsible for 47 percent of those in it" is not.
  const isRegion = inPlace && ('entry' in inPlace.body || inPlace.body.says === 'region')
  // "That is 47 percent of the 404 OCGs in the region": a share of the region's, of whom was counted before.
  const earlier = /^(?:this|that|these) (?:is|was|are|were|represent)/.test(before)
    ? place.paragraph.statements.at(-1)
    : null
  if (inPlace && isRegion && subject === null && whole === null)
    return earlier ? { id: earlier.figure.bodyId, from: 'statement' } : refer(inPlace.body, place)
  if (subject) return refer(subject, place)
  // "Half of Kent Police's disruptions", in another body's part.
  const holder = partOf(
    sentence,
    partIndex(
      /^<[QP]\d+>,? (?:of )?(?:all )?(?:of )?(?<holder><B\d+>) /.exec(sentence.shape.slice(begin))?.groups?.holder,
    ),
    'B',
  )
  if (holder && 'entry' in holder.body) return refer(holder.body, place)
  if (whole) return { id: whole.figure.bodyId, from: 'statement' }
  if (inPlace && 'entry' in inPlace.body) return { id: inPlace.body.entry.id, from: null }
  return { id: draft.part.entry.id, from: 'part' }
}

const JOINT = shape(
  `(?<list>{B}(?:, {B}){0,8},? and )?{B:last}(?: (?:have|had|also|now|jointly|together|between them|collectively|all)){0,3} ${VERB}(?: (?:just|only|a total of|a combined(?: total of)?|a further|another))? $`,
)

/** "Essex Police and Kent Police jointly led 24 disruptions": a number of several bodies at once, which has no one body. */
export function isJoint(claim: Claim, sentence: LexedSentence): boolean {
  const begin = claim.fixed ? claim.fixed.place : (sentence.at[claim.at] ?? 0)
  const { list, last } = JOINT.exec(sentence.shape.slice(0, begin))?.groups ?? {}
  const named = partOf(sentence, partIndex(last), 'B')?.body
  const isSeveral = list !== undefined || (named && 'says' in named && named.says === 'several')
  if (claim.body || !isSeveral || readTurn(claim, sentence)) return false
  // "Led 214 and 198 disruptions": one each, in turn.
  return !/^<[QP]\d+>(?: <M\d+>)?(?:, <[QP]\d+>)*,? and <[QP]/.test(sentence.shape.slice(begin))
}

/** The words behind a claim's noun, or behind its quantity. */
function tailOf(claim: Claim, sentence: LexedSentence, begin: number): string {
  if (claim.noun !== null && (sentence.at[claim.noun] ?? 0) > begin) return behind(sentence, claim.noun)
  return claim.fixed ? sentence.shape.slice(begin) : sentence.shape.slice(begin).replace(/^<[QP]\d+>/, '')
}

const OPENING_PLACE = shape('^(?:and |but |overall, )?(?:in|across|within|throughout) {B:place}[, ]')

/** The body that does what a clause says: the nearest named before the quantity that is no object of another. */
function findSubject(sentence: LexedSentence, before: string): BodyReference | null {
  const clauseStart = Math.max(
    before.lastIndexOf('; '),
    before.search(/(?:, (?:while|whereas|but) )(?!.*(?:, (?:while|whereas|but) ))/),
    0,
  )
  const mentions = [...before.matchAll(/<B(\d+)>/g)].reverse()
  let fallback: BodyReference | null = null
  for (const mention of mentions) {
    const part = partOf(sentence, Number(mention[1]), 'B')
    if (!part) continue
    if (mention.index < clauseStart && fallback) break
    const lead = before.slice(0, mention.index)
    const tail = before.slice(mention.index + mention[0].length)
    if (
      'says' in part.body &&
      part.body.says === 'it' &&
      /^(?:its|their)$/i.test(sentence.text.slice(part.start, part.end))
    )
      continue
    if (
      'says' in part.body &&
      part.body.says === 'region' &&
      /\b(?:in|across|of|within|for|to|throughout) $/.test(lead)
    )
      continue
    if (isPossessive(sentence, part)) {
      // "of the force's 88 disruptions" says whose they are; "the force's intelligence unit recorded" nearly so.
      fallback ??= part.body
      if (/^ (?:[a-z-]+ ){0,2}$/.test(tail)) return part.body
      continue
    }
    if (NOT_SUBJECT.test(lead) || /\b(?:in|across|within) (?:the )?$/.test(lead)) {
      if (/^(?:in|for|across|at|by) (?:the )?$/.test(lead) && 'entry' in part.body) fallback ??= part.body
      continue
    }
    return part.body
  }
  if (fallback) return fallback
  // "Across the region, 2,915 disruptions were recorded": nobody else is named, and the region opens the sentence.
  const opening = partOf(sentence, partIndex(OPENING_PLACE.exec(before)?.groups?.place), 'B')
  return opening && 'says' in opening.body && opening.body.says === 'region' ? opening.body : null
}

/** "Surrey Police and Sussex Police led 214 and 198 disruptions respectively". */
function readRespective(claim: Claim, sentence: LexedSentence): BodyReference | null {
  const turn = readTurn(claim, sentence)
  if (!turn) return null
  const bodies = sentence.parts.flatMap((part) => (part.type === 'B' && 'entry' in part.body ? [part.body] : []))
  return bodies.length === turn.count ? (bodies[turn.nth] ?? null) : null
}

/** The body that a sentence speaks of first, by its name or as "the force"; null where it names none. */
export function findSpokenOf(sentence: LexedSentence, place: Place): RegistryEntry | null {
  const first = sentence.parts.find((part) => part.type === 'B')
  if (first?.type !== 'B') return null
  if ('entry' in first.body) return first.body.entry
  const { says } = first.body
  return says === 'it' || says === 'region' || says === 'several' ? null : (findEntry(pointAt(says, place)) ?? null)
}

function refer(body: BodyReference, place: Place): ResolvedBody {
  return 'entry' in body ? { id: body.entry.id, from: null } : { id: pointAt(body.says, place), from: 'reference' }
}

/** Whom "the force", "the region" or "it" means; "it" is whom the sentence before was about. */
function pointAt(says: Pointer, { draft, region, paragraph }: Place): string {
  const own = draft.part.entry
  if (says === 'region') return region.id
  if (says === 'it') return paragraph.subject?.id ?? own.id
  if (says === 'rocu') return REGISTRY.find(({ kind, region: id }) => kind === 'rocu' && id === region.id)?.id ?? own.id
  const kind = says === 'unit' ? 'rocu' : says
  if (kind === own.kind) return own.id
  // "The force" in a unit's part is the one named last, if any.
  return paragraph.subject?.kind === kind ? paragraph.subject.id : own.id
}

type Pointer = Extract<BodyReference, { says: unknown }>['says']
