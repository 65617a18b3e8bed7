import type { NumberKind } from '../../schema/terms.js'
import type { CountedNoun, NounKind } from '../words/nouns.js'
import { DIGITS_SOURCE, NUMBER_WORDS_SOURCE } from '../words/numbers.js'
import type { Numeral } from './numerals.js'

/** A number in its sentence, as the classes see it. */
export interface NumberContext {
  readonly numeral: Pick<Numeral, 'form' | 'value'>
  /** The number as printed. */
  readonly text: string
  /** The words in front of it, as far as a class may look. */
  readonly before: string
  /** The words behind it, as far as a class may look. */
  readonly after: string
  /** What it counts, read from the words behind it. */
  readonly noun: CountedNoun | null
  /** The words for disruptions, threats, groups, vulnerabilities or orders that it counts, as printed. */
  readonly measure: string | null
}

/** A way to take a number: what it was taken for, and how that is told. */
export interface NumberClass {
  readonly kind: NumberKind
  readonly about: string
  /** Gives the unit or the noun that it counts, null where it has none; undefined where the number is none of these. */
  readonly read: (context: NumberContext) => string | null | undefined
  /** Sentences, each with a number in it as printed and its unit. */
  readonly finds: readonly (readonly [sentence: string, text: string, unit: string | null])[]
  /** Near misses: the same number taken for something else, and why. */
  readonly ignores: readonly (readonly [sentence: string, text: string, why: string])[]
}

const NUMBERED =
  /\b(?:sections?|paras?|paragraphs?|parts?|pages?|phases?|tiers?|bands?|levels?|class(?:es)?|categor(?:y|ies)|schedules?|chapters?|articles?|append(?:ix|ices)|annex(?:es)?|tables?|figures? (?=\d)|no\.|numbers? (?=\d)|versions?|programme|pip|stages?|waves?|options?|pillars?|steps?|priorit(?:y|ies)|strands?|lines?|recommendations?|areas? for improvement|causes? of concern) (?:(?:\d+[A-Z]?|one|two|three|four|[a-z]) (?:and|or|to) )?$/i
const ACT = /\b(?:Act|Order|Regulations) $/
const FOUR_PS = /^[ -]?Ps?\b/
const CALLED = /^(?:'s| (?:calls?|callers?|emergency|system|number|line|contact))\b/
const PHONE = /^(?:999|101|111|112|105|119)$/

const BEFORE_YEAR =
  /\b(?:in|between|and|or|since|from|until|till|to|by|of|before|after|during|throughout|late|early|mid|for|the|financial year|calendar year|year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)[ -]$|\($/i
const COUNTS = /^ (?:[a-z-]+ ){0,2}(?!police\b|this\b|was\b|is\b|has\b|his\b|forces\b|its\b)[a-z]{3,}s\b(?!')/

const AGED = /\b(?:ages?|aged)(?: (?:of|between|from|under|over))*(?: \d{1,2})?(?: ?(?:to|and|or|-|\u2013))? ?$/i
const YEARS_OLD = /^(?:(?: to | and | or |-|\u2013)\d{1,2})?[ -]years?[ -]olds?\b/i

const TIME =
  '(?:years?|months?|weeks?|weekends?|fortnights?|days?|nights?|hours?|minutes?|seconds?|decades?|quarters?|shifts?|monthly|weekly|yearly)'
const DURATION = new RegExp(
  `^(?:(?: to | or | and |-|\\u2013)(?:${DIGITS_SOURCE}|${NUMBER_WORDS_SOURCE}))?[ -](?:(?:calendar|working|full|consecutive|more|further|additional|whole|financial|half|to|previous|next|short|long|different|separate|of the)[ -]){0,2}(?<unit>${TIME})(?![\\w])`,
  'i',
)
const HALF_A = new RegExp(`^ (?:of )?(?:an?|the|this|that) (?<unit>${TIME})\\b|^-(?<half>${TIME})\\b`, 'i')

const POUNDS = /^ (?<unit>pounds?(?! of)|pence|euros?|dollars?)\b/i

const MORE =
  '(?:another|a further|a total of|over|more than|at least|around|about|almost|nearly|approximately|some|just|only|up to|all|the)'
const ARRESTING = new RegExp(`\\b(?:arrest(?:s of|ed|ing)|arrests? (?:of|totalled|was|were))(?: ${MORE})* $`, 'i')
const ARRESTED = /^(?: [a-z-]+){0,4}? (?:(?:were|was|being|been) )?arrested\b/i

/** What one of the four Ps is said of without its noun: "five were protect" */
const STRAND_ALONE =
  /^ (?:were |was |are |is )?(?:for )?(?<unit>pursue|prevent|protect|prepare)(?=[.,;)]|$| (?:and|or)\b)/i

/** What a number is taken for, in the order in which it is asked: what a number's own characters and its nearest words settle first. */
export const NUMBER_CLASSES: readonly NumberClass[] = [
  {
    kind: 'name',
    about: 'a name that has a number: 4P, section 22A, level 2, the Modern Slavery Act 2015, a web address',
    read: ({ numeral, text, before, after }) => {
      if (numeral.form === 'code' || ACT.test(before)) return null
      if (numeral.form === 'percent' || numeral.form === 'money' || numeral.form === 'fraction') return undefined
      if (numeral.value === 4 && FOUR_PS.test(after)) return null
      if (PHONE.test(text) && CALLED.test(after)) return null
      return numeral.form !== 'date' && NUMBERED.test(before) ? null : undefined
    },
    finds: [
      ['It used its 4P plans and COVID-19 funds.', '4P', null],
      ['It used its 4P plans and COVID-19 funds.', 'COVID-19', null],
      ['Officers rely on section 22A of the act.', '22A', null],
      ['It trained them at PIP level two.', 'two', null],
      ['The Modern Slavery Act 2015 applies.', '2015', null],
      ['The control room took the 999 call.', '999', null],
      ['Its desk is open 24/7 all year.', '24/7', null],
      ['Plans have four Ps.', 'four', null],
    ],
    ignores: [
      ['The force has 22 officers on two levels.', 'two', 'levels are counted'],
      ['It had 999 letters.', '999', 'a count'],
      ['Part of the team left in 2015.', '2015', 'a year'],
    ],
  },
  {
    kind: 'date',
    about: 'a day, a month, a year, a financial year, or a year without its month',
    read: ({ numeral, before, after }) => {
      if (numeral.form === 'date') return null
      if (numeral.form !== 'year') return undefined
      return BEFORE_YEAR.test(before) || !COUNTS.test(after) ? null : undefined
    },
    finds: [
      ['By 31 May 2022 it had moved.', '31 May 2022', null],
      ['We went there in May 2022 again.', 'May 2022', null],
      ['The 2021/22 plan was late.', '2021/22', null],
      ['In 2021 analysts left.', '2021', null],
      ['The unit moved on 1 June to Derby.', '1 June', null],
    ],
    ignores: [
      ['The force has about 2020 officers.', '2020', 'a count'],
      ['It took 31 days.', '31', 'a duration'],
    ],
  },
  {
    kind: 'other',
    about: 'an age',
    read: ({ numeral, before, after }) =>
      numeral.form === 'plain' && (YEARS_OLD.test(after) || AGED.test(before)) ? 'years old' : undefined,
    finds: [
      ['It works with children aged 12 to 17.', '12', 'years old'],
      ['It works with children aged 12 to 17.', '17', 'years old'],
      ['A 15-year-old was found.', '15', 'years old'],
    ],
    ignores: [['It took 15 years.', '15', 'a duration']],
  },
  {
    kind: 'duration',
    about: 'a length of time',
    read: ({ numeral, after }) => {
      if (numeral.form === 'fraction') {
        const { unit, half } = HALF_A.exec(after)?.groups ?? {}
        return unit ?? half
      }
      return numeral.form === 'plain' ? DURATION.exec(after)?.groups?.unit : undefined
    },
    finds: [
      ['It took six months.', 'six', 'months'],
      ['A two-year plan is in place.', 'two', 'year'],
      ['The course takes 10 working days.', '10', 'days'],
      ['It meets for half an hour.', 'half', 'hour'],
      ['They stay three to five years.', 'three', 'years'],
    ],
    ignores: [
      ['It took 12 dayworkers.', '12', 'people'],
      ['Two officers left for a year.', 'Two', 'the year is another number'],
    ],
  },
  {
    kind: 'money',
    about: 'an amount of money',
    read: ({ numeral, text, after }) => {
      if (numeral.form === 'money') return text[0]
      return numeral.form === 'plain' ? POUNDS.exec(after)?.groups?.unit : undefined
    },
    finds: [
      ['It seized \u00a31.2 million in cash.', '\u00a31.2 million', '\u00a3'],
      ['It spent two million pounds on it.', 'two million', 'pounds'],
    ],
    ignores: [['It seized 30 pounds of drugs.', '30', 'a weight']],
  },
  {
    kind: 'arrests',
    about: 'how many were arrested, or how many arrests',
    read: ({ numeral, before, after, noun }) => {
      if (numeral.form !== 'plain') return undefined
      if (noun?.kind === 'arrests') return noun.text
      return ARRESTING.test(before) || ARRESTED.test(after) ? (noun?.text ?? null) : undefined
    },
    finds: [
      ['The team made 23 arrests in May.', '23', 'arrests'],
      ['Officers arrested 23 people.', '23', 'people'],
      ['In all, 23 men were arrested in the raid.', '23', 'men'],
    ],
    ignores: [
      ['It has 23 arrest officers.', '23', 'people'],
      ['It has 23 officers who arrest people.', '23', 'officers are counted'],
    ],
  },
  {
    kind: 'measure',
    about: 'a count or share of what figures count, of which no figure was made',
    read: ({ numeral, after, measure }) => {
      if (numeral.form === 'ordinal' || numeral.form === 'money') return undefined
      return measure ?? STRAND_ALONE.exec(after)?.groups?.unit
    },
    finds: [
      ['It plans to lead 40 disruptions a month.', '40', 'disruptions'],
      ['Most officers manage about 12 active OCGs each.', '12', 'active OCGs'],
      ['It aims for 50 percent of disruptions.', '50 percent', 'disruptions'],
      ['Nearly five were protect, by that count.', 'five', 'protect'],
    ],
    ignores: [
      ['It has 12 disruption officers.', '12', 'people'],
      ['It has 12 threats to life to deal with.', '12', 'threats to life are others'],
      ['It trained five protect officers.', 'five', 'people'],
    ],
  },
  {
    kind: 'share',
    about: 'a percentage or fraction of anything else',
    read: ({ numeral }) => (numeral.form === 'percent' || numeral.form === 'fraction' ? 'percent' : undefined),
    finds: [
      ['It lost 12 percent of its officers.', '12 percent', 'percent'],
      ['Two thirds of staff had left.', 'Two thirds', 'percent'],
      ['One in five officers had left.', 'One in five', 'percent'],
    ],
    ignores: [
      ['It lost 12 of its officers.', '12', 'people'],
      ['It waits half an hour.', 'half', 'a duration'],
    ],
  },
  {
    kind: 'posts',
    about: 'posts, vacancies and roles, filled or not',
    read: readNounOf('posts'),
    finds: [
      ['It has 14 vacant analyst posts.', '14', 'vacant analyst posts'],
      ['Three of the 20 detective roles are empty.', '20', 'detective roles'],
      ['It has 4.5 FTE analysts.', '4.5', 'FTE analysts'],
    ],
    ignores: [['It has 14 officers in post.', '14', 'people']],
  },
  {
    kind: 'people',
    about: 'officers, staff, offenders, victims and other people',
    read: readNounOf('people'),
    finds: [
      ['It has 39 new police officers.', '39', 'new police officers'],
      ['Of these, 12 of the 30 offenders were in prison.', '12', 'offenders'],
      ['It told five or six people.', 'five', 'people'],
      ['A dozen victims came forward.', 'A dozen', 'victims'],
    ],
    ignores: [
      ['It has three neighbourhood teams of officers.', 'three', 'teams'],
      ['It has 39 vehicles.', '39', 'no people'],
    ],
  },
  {
    kind: 'other',
    about: 'anything else: what is counted is the unit, where it is named',
    read: ({ noun }) => noun?.text ?? null,
    finds: [
      ['It has 39 vehicles.', '39', 'vehicles'],
      ['It is the 3rd highest in the region.', '3rd', 'highest'],
      ['It weighed 5kg.', '5', 'kg'],
      ['The score was 7.', '7', null],
    ],
    ignores: [],
  },
]

/** A class of numbers whose noun is of this group. */
function readNounOf(kind: NounKind): NumberClass['read'] {
  return ({ numeral, noun }) =>
    (numeral.form === 'plain' || numeral.form === 'year') && noun?.kind === kind ? noun.text : undefined
}

/** Tells what a number of a sentence was taken for: the first class that takes it, and what that says of its unit. */
export function classify(context: NumberContext): { readonly taken: NumberClass; readonly unit: string | null } {
  for (const taken of NUMBER_CLASSES) {
    const unit = taken.read(context)
    if (unit !== undefined) return { taken, unit }
  }
  throw new RangeError('expected a last class that takes every number, found none')
}
