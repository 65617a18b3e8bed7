import type { LexedSentence } from '../rules/figure/lex.js'
import type { Statement } from './paragraph.js'

const ORDER = '(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|joint|\\d+(?:st|nd|rd|th))[ -])?'
const NUMBER = '(?:number|proportion|percentage|share|total|volume|level|count|amount)'
const WHERE =
  '(?: (?:recorded|mapped|made|led|identified)(?: (?:by|for|in) [^,.;:()]{3,60}?)?)?(?: (?:in|of|among|amongst|across|nationally|for|when compared|compared|by)\\b[^,.;:()]{0,90}?)?'
const RANK = new RegExp(
  `\\b${ORDER}(?:highest|lowest|largest|smallest|greatest|fewest|most|least)(?: (?:${NUMBER}|(?:[a-z-]+ ){0,2}(?:disruptions|threats|OCGs|SCPOs|SOC threats)))?(?: of [^,.;:()]{3,80}?)?${WHERE}(?= ?[,.;:()]| when\\b| and (?:more|fewer|greatest)| at \\d| with \\d| was \\d|$)|\\b(?:more|fewer) (?:[a-z]+ )?than (?:any|every|all) other [^,.;:()]{3,70}?(?=[,.;:()]|$)`,
  'gi',
)

/** A rank in the report's words, and where it stands in the sentence. */
export interface Rank {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The ranks that a sentence gives, in order. */
export function findRanks(sentence: string): Rank[] {
  return [...sentence.matchAll(RANK)].flatMap((match) => {
    const text = match[0].trim()
    const isRank =
      text.includes(' ') && !/^(?:at )?(?:most|least)\b(?! (?:disruptions|soc|ocgs|scpos|threats))/i.test(text)
    return isRank && !/\bat (?:the )?$/i.test(sentence.slice(0, match.index))
      ? [{ text, start: match.index, end: match.index + text.length }]
      : []
  })
}

/** Gives each rank of a sentence to its figure: the number in brackets behind it, else the last before it, else the first. */
export function addOwnRanks(sentence: LexedSentence, found: readonly Statement[]): void {
  const counted = found.filter(({ claim }) => claim.fixed === null)
  for (const rank of findRanks(sentence.text)) {
    const placed = counted.map((statement) => ({ statement, part: sentence.parts[statement.claim.at] }))
    const bracketed = placed.find(({ part }) => part && part.start >= rank.end && part.start - rank.end <= 2)
    const before = placed.findLast(({ part }) => part && part.end <= rank.start)
    // A rank without its number, in a clause of its own, is not that of the next clause's number.
    const next = placed.find(
      ({ part }) =>
        part &&
        part.start >= rank.end &&
        !/[;:]|, (?:but|while|however|although)\b/.test(sentence.text.slice(rank.end, part.start)),
    )
    const own = (bracketed ?? before ?? next)?.statement
    if (own && own.figure.rank === null) Object.assign(own.figure, { rank: rank.text })
  }
}
