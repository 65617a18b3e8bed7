import { DATE_SOURCE, readDate } from '../words/dates.js'

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
  readonly pattern: RegExp
  readonly finds: readonly (readonly [text: string, deadline: string | null, addressee: string | null])[]
  readonly ignores: readonly (readonly [text: string, why: string])[]
}

const MODAL = '(?:should|must|needs? to|(?:is|are) (?:required )?to|will need to|ought to|has to|have to)'
const DUE =
  '(?:by|before|no later than|not later than|on or before|from)(?: (?:the )?(?:end|close) of)?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?'
const YEAR = '(?:19|20)\\d{2}'
const WITHOUT_DATE =
  "(?:(?:with )?immediate(?:ly| effect)|as a matter of urgency|urgently|as soon as (?:possible|practicable|is practicable)|without (?:further )?delay|(?:within|in|over|during) (?:the )?(?:next |coming )?(?:(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|a|an|\\w+) (?:working |calendar )?(?:day|week|month|year)s?)(?:' time)?(?: of (?:the publication of |receiving |publication of )?(?:this|the|our)? ?(?:report|publication|inspection)?(?:'s publication| being published)?)?)"

/** The wordings that open a recommendation. */
export const OPENING_RULES: readonly OpeningRule[] = [
  {
    id: 'recommendation/by-date',
    about: 'opens with the date by which it is due',
    pattern: new RegExp(
      `^["']?${DUE} (?<date>${DATE_SOURCE}|${YEAR})\\b(?:,| at the latest,?)? (?<who>[^.;]{2,260}?) ${MODAL}\\b`,
      'i',
    ),
    finds: [
      ['By 1 September 2023, the constabulary should set up a board.', '2023-09-01', 'the constabulary'],
      ['By 1 November 2024 the force should:', '2024-11-01', 'the force'],
      ['By the end of March 2025, chief constables must agree a plan.', '2025-03', 'chief constables'],
      ['No later than 31 Jan 2026, Gwent Police should review its model.', '2026-01-31', 'Gwent Police'],
    ],
    ignores: [
      ['By 2025, the number of prisoners will increase.', 'a forecast'],
      ['By March 2022, the team had closed 40 lines.', 'history'],
    ],
  },
  {
    id: 'recommendation/without-date',
    about: 'opens with a term that is no calendar date',
    pattern: new RegExp(
      `^["']?${WITHOUT_DATE},? (?<who>(?!(?:after|before|upon|following|when|if|once|of|in|on|at)\\b)[^.;]{2,260}?) ${MODAL}\\b`,
      'i',
    ),
    finds: [
      ['Within six months, the force should train its officers.', null, 'the force'],
      ['With immediate effect, the chief constable should stop the practice.', null, 'the chief constable'],
    ],
    ignores: [
      ['Within the force, officers should know more.', 'no term'],
      ['Immediately after each operation, the officer should complete a form.', 'a rule for each time'],
    ],
  },
]

/** Who can be told to act; a forecast is about something else. */
const ACTORS =
  /\b(?:chief (?:constables?|officers?)|constables|commissioners?|forces?|constabular(?:y|ies)|police|rocus?|units?|mayors?|region|regional|it|they|we|leaders?|leads?|head|home office|council|college|agency|nca|npcc|officers?|service|partners|board|committee|department|government|inspectorate|teams?|bodies|[A-Z]{4,})\b/i
/** What follows the modal in a forecast. */
const FORECAST =
  /^ (?:be (?:able|in place|complete|ready|available|fully|finished)|have (?:been|had|its|their|a|all|completed|access)|see|know|receive|benefit|start to see|no longer|also (?:see|have|be able)|result|reach)\b/i

/** Reads how a recommendation opens. Under a heading "Recommendations" anything is one; elsewhere it must open with a term. */
export function readOpening(text: string, isUnderHeading: boolean): RecommendationOpening | null {
  for (const rule of OPENING_RULES) {
    const match = rule.pattern.exec(text)
    if (!match) continue
    const who = (match.groups?.who ?? '').trim().replace(/,$/, '')
    if (
      !isUnderHeading &&
      (!ACTORS.test(who) ||
        /\b(?:number|proportion|share|amount|level|system|changes?|model) /i.test(`${who} `) ||
        FORECAST.test(text.slice(match[0].length)))
    )
      continue
    const date = match.groups?.date ?? null
    const iso = date === null ? null : /^\d{4}$/.test(date) ? date : readDate(date)
    if (date !== null && iso === null) continue
    return {
      rule: rule.id,
      deadline: date !== null && iso !== null ? { date: iso, text: date } : null,
      addressee: tidyAddressee(who),
    }
  }
  return isUnderHeading ? readInside(text) : null
}

const INSIDE = new RegExp(`\\b${DUE} (?<date>${DATE_SOURCE})`, 'i')
const WHO = new RegExp(`^(?:(?:we|hmicfrs) recommends? that |that )?(?<who>[^.;:]{2,200}?) ${MODAL}\\b`, 'i')

/** A recommendation under its heading whose date, if any, stands inside or at the end of its first sentence. */
function readInside(text: string): RecommendationOpening {
  const date = INSIDE.exec(text)?.groups?.date ?? null
  const iso = date === null ? null : readDate(date)
  const bare = date === null ? text : text.replace(INSIDE, '').replace(/ ,|,,/g, ',')
  const who = WHO.exec(bare)?.groups?.who ?? null
  return {
    rule: 'recommendation/under-heading',
    deadline: date !== null && iso !== null ? { date: iso, text: date } : null,
    addressee: who === null ? null : tidyAddressee(who),
  }
}

function tidyAddressee(who: string): string | null {
  return who.replace(/^(?:by|before|within|from) [^,]{2,40}, /i, '').replace(/^[,\s]+|(?<![,\s])[,\s]+$/g, '') || null
}

const RECOMMENDED = /\brecommend(?:ed|ations?)\b/i
const EARLIER =
  /\b(?:we|our|hmicfrs|inspectorate|it|report|inspection|which|was|were|had)\b[^.]*\brecommend(?:ed|ation)|\brecommendations?\b[^.]*\b(?:made|said|stated|read|was|were|from|in)\b/i

const TOLD =
  /\b(?:we|hmicfrs|inspectors|our|the) [^.:]*\b(?:told|asked|said|stated|wrote|required|advised|called on|set out|read)\b/i

/**
 * Whether the words lead to a recommendation of an earlier report: "In our 2021 inspection, we recommended that:" says so
 * outright; "In 2020, we told the force:" only does where what follows is quoted and opens as recommendations do.
 */
export function leadsToPrior(text: string): 'outright' | 'if-quoted' | null {
  if (!text.endsWith(':')) return null
  const last = text.slice(text.lastIndexOf('. ') + 1)
  if (RECOMMENDED.test(last) && EARLIER.test(last)) return 'outright'
  return TOLD.test(last) ? 'if-quoted' : null
}

/** The label in front of a recommendation: "Recommendation 2: ". */
export const RECOMMENDATION_LABEL = /^recommendations?(?: \d{1,2})?\s*[:.\u2013-]\s+/i

const QUOTED =
  /\brecommend(?:ed|ation|ations)\b[^."]*?(?:"(?<quoted>[^"]{20,})"|(?:that|:),? (?<plain>(?:by|before|within|with immediate)\b[^"]{20,}))/i

/** A recommendation of an earlier report that a sentence quotes: where its words stand. */
export function findPrior(sentence: string): { readonly start: number; readonly end: number } | null {
  const match = QUOTED.exec(sentence)
  const words = match?.groups?.quoted ?? match?.groups?.plain
  if (!match || !words || !new RegExp(`\\b${MODAL}\\b`, 'i').test(words)) return null
  const start = match.index + match[0].indexOf(words)
  return { start, end: start + words.trimEnd().length }
}
