import { DATE_SOURCE, readDate, WEEKDAY_PATTERN } from '../words/dates.js'
import { isActor, tidyAddressee } from './addressee.js'

/** What opens a recommendation: its deadline and who is to act. */
export interface RecommendationOpening {
  /** The rule that found it. */
  readonly rule: string
  readonly deadline: { readonly date: string; readonly text: string } | null
  readonly addressee: string | null
}

/** A wording that opens a recommendation. */
interface OpeningRule {
  readonly id: string
  readonly about: string
  /** True where the words only open a recommendation below a heading "Recommendations". */
  readonly needsHeading: boolean
  readonly pattern: RegExp
  readonly finds: readonly (readonly [text: string, deadline: string | null, addressee: string | null])[]
  readonly ignores: readonly (readonly [text: string, why: string])[]
}

const MODAL = '(?:should|must|needs? to|(?:is|are) (?:required |recommended )?to|will need to|ought to|has to|have to)'
const DUE = `(?:(?:by )?(?:no|not) later than|by|before|on or before|from)(?: (?:the )?(?:end|close) of)?(?: (?:early|late|mid))?(?: ${WEEKDAY_PATTERN},?)?(?: the(?= \\d))?`
/** What may lead to the term: "We recommend that, by 1 May 2026, the force should …". */
const LED_BY = '(?:(?:we|hmicfrs) (?:also |now |therefore )?recommends? that,? )?'
const YEAR = '(?:19|20)\\d{2}'
const WITHOUT_DATE =
  "(?:(?:with )?immediate(?:ly| effect)|as a matter of urgency|urgently|as soon as (?:possible|practicable|is practicable)|without (?:further )?delay|by (?:the end of )?(?:the )?(?:spring|summer|autumn|winter)(?: of)? (?:19|20)\\d{2}|by the end of (?:the|this) (?:financial )?year|(?:within|in|over|during) (?:the )?(?:next |coming )?(?:(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|a|an|\\w+) (?:working |calendar )?(?:day|week|month|year)s?)(?:' time)?(?: (?:of|from|after|following) (?:(?:the )?(?:date|day) of )?(?:(?:(?:the )?(?:publication(?: date)?|issue)|receipt|receiving)(?: of)?(?=[ ,:]|$) ?)?(?:(?:this|the|our) (?:inspection )?(?:report|publication|inspection)(?:'s publication| being published)?)?)?)"

/** The rule for a term that stands on its own. */
export const TERM_ALONE = 'recommendation/term-alone'

/** The wordings that open a recommendation. */
export const OPENING_RULES: readonly OpeningRule[] = [
  {
    id: 'recommendation/by-date',
    about: 'opens with the date by which it is due',
    needsHeading: false,
    pattern: new RegExp(
      `^["']?${LED_BY}${DUE} (?<date>${DATE_SOURCE}|${YEAR})\\b(?:,| at the latest,?)? (?<who>[^.;]{2,260}?) ${MODAL}\\b`,
      'i',
    ),
    finds: [
      ['By 1 September 2023, the constabulary should set up a board.', '2023-09-01', 'the constabulary'],
      ['By 1 November 2024 the force should:', '2024-11-01', 'the force'],
      ['By the end of March 2025, chief constables must agree a plan.', '2025-03', 'chief constables'],
      ['No later than 31 Jan 2026, Gwent Police should review its model.', '2026-01-31', 'Gwent Police'],
      ['By no later than 30 June 2026, the chief constable should report.', '2026-06-30', 'the chief constable'],
      ['By the 31st of March 2026, the force should report.', '2026-03-31', 'the force'],
      ['By early 2027, the force should report.', '2027', 'the force'],
      ['We recommend that, by 31 March 2026, the force should report.', '2026-03-31', 'the force'],
      ['By 31 March 2026, and every year after that, the force should report.', '2026-03-31', 'the force'],
    ],
    ignores: [
      ['By 2025, the number of prisoners will increase.', 'a forecast'],
      ['By March 2022, the team had closed 40 lines.', 'history'],
      ['We recommended that, by 31 March 2022, the force should report.', 'another report says it'],
    ],
  },
  {
    id: 'recommendation/without-date',
    about: 'opens with a term that is no calendar date',
    needsHeading: false,
    pattern: new RegExp(
      `^["']?${LED_BY}${WITHOUT_DATE},? (?<who>(?!(?:after|before|upon|following|when|if|once|of|in|on|at)\\b)[^.;]{2,260}?) ${MODAL}\\b`,
      'i',
    ),
    finds: [
      ['Within six months, the force should train its officers.', null, 'the force'],
      ['With immediate effect, the chief constable should stop the practice.', null, 'the chief constable'],
      ['Within six months of the date of this report, the force should report.', null, 'the force'],
      ['Within 30 days of receiving our report, the force should reply.', null, 'the force'],
      ['Within three months of publication the force should reply.', null, 'the force'],
      ['By autumn 2026, the force should reply.', null, 'the force'],
      ['By the end of the financial year, the force should reply.', null, 'the force'],
    ],
    ignores: [
      ['Within the force, officers should know more.', 'no term'],
      ['By the end of the year in question, officers should know more.', 'a year of others'],
      ['By winter, the team should be complete.', 'no year'],
      ['Immediately after each operation, the officer should complete a form.', 'a rule for each time'],
    ],
  },
  {
    id: TERM_ALONE,
    about: 'below the heading, is nothing but its term, over the list or text that says who is to do what',
    needsHeading: true,
    pattern: new RegExp(`^(?:${DUE} (?<date>${DATE_SOURCE}|${YEAR})(?: at the latest)?|${WITHOUT_DATE}):?$`, 'i'),
    finds: [
      ['By 30 June 2026:', '2026-06-30', null],
      ['With immediate effect', null, null],
    ],
    ignores: [['By 30 June 2026, we had seen:', 'what was seen by then']],
  },
  {
    id: 'recommendation/by-date-expected',
    about: 'below the heading, opens with its date and says what is expected by then',
    needsHeading: true,
    pattern: new RegExp(
      `^${DUE} (?<date>${DATE_SOURCE}|${YEAR})(?:,| at the latest,?)? (?:(?:we|hmicfrs) (?:would )?(?:expect|want|require|ask)s? (?<who>[^.;]{2,260}?) to|(?<doer>(?!(?:we|hmicfrs|our|inspectors)\\b)[^.;]{2,260}?) will)\\b`,
      'i',
    ),
    finds: [
      ['By 30 June 2026, we expect the force to have trained its staff.', '2026-06-30', 'the force'],
      ['By 31 July 2026, the chief constable will review the plan.', '2026-07-31', 'the chief constable'],
    ],
    ignores: [
      ['By 31 July 2026, we will inspect the force again.', 'what the inspectors will do'],
      ['By 31 July 2026, the number of threats will have grown.', 'a forecast'],
    ],
  },
]

/** What follows the modal in a forecast. */
const FORECAST =
  /^ (?:be (?:able|in place|complete|ready|available|fully|finished)|have (?:been|had|its|their|a|all|completed|access)|see|know|receive|benefit|start to see|no longer|also (?:see|have|be able)|result|reach)\b/i

/**
 * Reads how a recommendation opens. Under a heading "Recommendations" anything is one; elsewhere it must open with a term.
 *
 * @param mayIntroduce True for text under the heading that may only lead to recommendations: it must open as they do.
 */
export function readOpening(text: string, isUnderHeading: boolean, mayIntroduce = false): RecommendationOpening | null {
  for (const rule of OPENING_RULES) {
    const match = rule.needsHeading && !isUnderHeading ? null : rule.pattern.exec(text)
    if (!match) continue
    const who = (match.groups?.who ?? match.groups?.doer ?? '').trim().replace(/,$/, '')
    const isForecast = !isActor(who) || FORECAST.test(text.slice(match[0].length))
    if (isForecast && !isUnderHeading) continue
    if (rule.needsHeading && who !== '' && !isActor(who)) continue
    const date = match.groups?.date ?? null
    const iso = date === null ? null : /^\d{4}$/.test(date) ? date : readDate(date)
    if (date !== null && iso === null) continue
    return {
      rule: rule.id,
      deadline: date !== null && iso !== null ? { date: iso, text: date } : null,
      addressee: tidyAddressee(who),
    }
  }
  return isUnderHeading && !mayIntroduce ? readInside(text) : null
}

const INSIDE = new RegExp(`\\b${DUE} (?<date>${DATE_SOURCE})`, 'i')
const RECOMMENDS = '(?:we|hmicfrs) recommends? that'
const WHO = new RegExp(
  `^(?:(?:${RECOMMENDS}|that),? )?(?<who>[^.;:]{2,200}?) ${MODAL}\\b|^${RECOMMENDS},? (?<led>[^.;:]{2,200}):$`,
  'i',
)

/** "To end this, we recommend that the chief constable, by 1 May 2026, makes sure": who is to act stands before the date. */
const LED_TO_DATE = new RegExp(`\\b${RECOMMENDS} (?<led>[^.;:,]{2,150}?),? ${DUE} ${DATE_SOURCE}`, 'i')

/** A recommendation under its heading whose date, if any, stands inside or at the end of its first sentence. */
function readInside(text: string): RecommendationOpening {
  const date = INSIDE.exec(text)?.groups?.date ?? null
  const iso = date === null ? null : readDate(date)
  const bare =
    date === null
      ? text
      : text
          .replace(INSIDE, '')
          .replace(/(?: ?,){1,3}/g, ',')
          .replace(/ {2}/g, ' ')
  const groups = WHO.exec(bare)?.groups ?? LED_TO_DATE.exec(text)?.groups
  const who = groups?.who ?? groups?.led ?? null
  return {
    rule: 'recommendation/under-heading',
    deadline: date !== null && iso !== null ? { date: iso, text: date } : null,
    addressee: who === null ? null : tidyAddressee(who),
  }
}

const RECOMMENDED = /\brecommend(?:ed|ations?)\b/i
const EARLIER =
  /\b(?:we|our|hmicfrs|inspectorate|it|report|inspection|which|was|were|had)\b[^.]*\brecommend(?:ed|ation)|\brecommendations?\b[^.]*\b(?:made|said|stated|read|was|were|from|in)\b/i

/** What leads to the recommendations of this report: "We have made these recommendations:". */
const MAKES =
  /\bwe (?:(?:also|now|therefore) )?(?:make|(?:have|are) (?:(?:also|now|therefore) )?(?:made|making))\b[^.:]{0,60}\brecommendations?\b/i
/** What says that the recommendations are another report's. */
const ELSEWHERE =
  /\b(?:(?:19|20)\d{2}|previous(?:ly)?|earlier|last|before|past|reports?|inspections?|reviews?|thematic)\b/i

/** What is no other report, though the words for one are in it. */
const THIS_REPORT = /\bthis (?:report|inspection|review)\b/gi

const TOLD =
  /\b(?:we|hmicfrs|inspectors|our|the) [^.:]*\b(?:told|asked|said|stated|wrote|required|advised|called on|set out|read)\b/i

/** "In our 2023 report, we made two recommendations to the region." */
const MADE =
  /\b(?:we|hmicfrs|report|inspection|inspectorate)\b[^.]{0,80}\b(?:made|gave|had|contained|included|set out)\b[^.:]{0,40}\brecommendations?\b/i

/**
 * Whether the words lead to a recommendation of an earlier report: "In our 2021 inspection, we recommended that:" says so
 * outright; "In 2020, we told the force:" only does where what follows is quoted and opens as recommendations do; "In our 2021
 * report, we made two recommendations." only where what follows is numbered or a list, and opens so.
 */
export function leadsToPrior(text: string): 'outright' | 'if-quoted' | 'if-listed' | null {
  const last = text.slice(text.lastIndexOf('. ') + 1)
  if (text.endsWith('.')) return MADE.test(last) && ELSEWHERE.test(last.replace(THIS_REPORT, '')) ? 'if-listed' : null
  if (!text.endsWith(':')) return null
  if (MAKES.test(last) && !ELSEWHERE.test(last)) return null
  if (RECOMMENDED.test(last) && EARLIER.test(last)) return 'outright'
  return TOLD.test(last) ? 'if-quoted' : null
}

/** The number in front of a recommendation in a list of them: "R1. ", "2.1 ". */
export const RECOMMENDATION_NUMBER = /^(?:[Rr] ?\d{1,2}[.:)]?|\d{1,2}\.\d{1,2}[.)]?|\(?\d{1,2}[.)])\s(?=["']?[A-Z])/

/** The label in front of a recommendation: "Recommendation 2: ". */
export const RECOMMENDATION_LABEL = /^recommendations?(?: \d{1,2})?\s*[:.\u2013-]\s+/i
/** "Recommendations (from 2020)" gives no term, but the year of others. */
const LABEL_WITH_TERM =
  /^recommendations?(?: \d{1,2})?(?:\s?[:\u2013-]\s(?<behind>(?!from\b)[^()]{3,80})|\s\((?<inside>(?!from\b)[^()]{3,80})\))$/i

/** The term of a recommendation, and where its words stand in the label that gives it. */
interface LabelTerm {
  readonly text: string
  readonly start: number
  readonly opening: RecommendationOpening
}

/** The term that a heading over a recommendation gives: "Recommendation 2 (by 1 May 2026)", "Recommendation: with immediate effect". */
export function readHeadingTerm(heading: string): LabelTerm | null {
  const { inside, behind } = LABEL_WITH_TERM.exec(heading)?.groups ?? {}
  const text = inside ?? behind ?? ''
  const opening = readOpening(text, true, true)
  return opening?.rule === TERM_ALONE ? { text, start: heading.lastIndexOf(text), opening } : null
}

/** "Recommendation 2 (by 1 May 2026): " */
const LABEL_BEFORE_TERM = /^recommendations?(?: \d{1,2})? \([^()]{3,80}\)\s?[:.\u2013-]\s+/i

/** The length of the label and its term in front of a recommendation, and its deadline; null where there is none. */
export function readLabelTerm(
  text: string,
): { readonly length: number; readonly deadline: RecommendationOpening['deadline'] } | null {
  const label = LABEL_BEFORE_TERM.exec(text)?.[0]
  const term = label === undefined ? null : readHeadingTerm(label.replace(/\s?[:.\u2013-]\s+$/, ''))
  return label === undefined || term === null ? null : { length: label.length, deadline: term.opening.deadline }
}

/** What leads to the list of an earlier recommendation: "we recommended that the force should:". */
const LED = new RegExp(`\\brecommended that,? (?<words>[^.":]{2,200}? ${MODAL}(?: [^.":]{1,100})?:)$`, 'i')
const QUOTED =
  /\brecommend(?:ed|ation|ations)\b[^."]*?(?:"(?<quoted>[^"]{20,})"|(?:that|:),? (?<plain>(?:by|before|within|with immediate)\b[^"]{20,}))/i

/** Words in quotation marks that a block opens with, and in which a sentence ends. */
const QUOTED_WHOLE = /^(?<mark>["'])(?<words>.{20,1500}?)(?:(?<=[.!?])\k<mark>|\k<mark>[.!?])(?=\s|$)/

/** The recommendation that a block opens with in quotation marks: no report quotes those that it makes. */
export function readQuotedWhole(text: string): string | null {
  const words = QUOTED_WHOLE.exec(text)?.groups?.words
  return words !== undefined && readOpening(words.slice(0, LONGEST_QUOTED_OPENING), false) !== null ? words : null
}

const LONGEST_QUOTED_OPENING = 600

/** A recommendation of an earlier report that a sentence quotes: where its words stand. */
export function findPrior(sentence: string): { readonly start: number; readonly end: number } | null {
  const match = QUOTED.exec(sentence) ?? LED.exec(sentence)
  const words = match?.groups?.quoted ?? match?.groups?.plain ?? match?.groups?.words
  if (!match || !words || !new RegExp(`\\b${MODAL}\\b`, 'i').test(words)) return null
  const start = match.index + match[0].indexOf(words)
  return { start, end: start + words.trimEnd().length }
}
