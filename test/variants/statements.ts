import type { ModelFigure } from './model.js'
import { inDigits, inWords, MONTHS, openSentence } from './pattern.js'
import type { Random } from './random.js'

/** What a composed paragraph says: its text and the figures in it. */
export interface Composed {
  readonly text: string
  readonly items: readonly { readonly text: string; readonly figures: readonly ModelFigure[] }[]
  readonly figures: readonly ModelFigure[]
}

/** Who and when, for one paragraph. */
interface Setting {
  /** Id of the body. */
  readonly body: string
  /** Its name, as a sentence begins. */
  readonly who: string
  /** "the force", "the unit", "the constabulary". */
  readonly they: string
  readonly random: Random
  /** "the year ending 31 March 2024". */
  readonly year: string
  readonly period: { readonly start: string; readonly end: string }
  /** "1 April 2024". */
  readonly day: string
  readonly asAt: { readonly asAt: string }
}

/** A way to state figures. */
interface Wording {
  readonly name: string
  readonly compose: (setting: Setting) => Composed
}

type Strand = ModelFigure['strands'][number]
const STRANDS: readonly Strand[] = ['pursue', 'prevent', 'protect', 'prepare']

/** A count as a text prints it: words below ten. */
function say(value: number): string {
  return value < 10 ? inWords(value) : inDigits(value)
}

function figure(
  { body }: Setting,
  measure: ModelFigure['measure'],
  value: number,
  quote: string,
  given: Partial<ModelFigure> = {},
): ModelFigure {
  const blank = { qualifier: null, role: null, subset: null, of: null, period: null, rank: null }
  return { body, measure, value, quote, unit: 'count', strands: [], ...blank, ...given }
}

/** Numbers for the four Ps that add up to a whole, the first by far the largest. */
function breakDown(random: Random): { whole: number; parts: [number, number, number, number] } {
  const parts: [number, number, number, number] = [
    random.int(40, 420),
    random.int(11, 60),
    random.int(11, 60),
    random.int(2, 30),
  ]
  return { whole: parts.reduce((sum, part) => sum + part, 0), parts }
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 100)
}

function one(text: string, figures: readonly ModelFigure[]): Composed {
  return { text, items: [], figures }
}

/** How inspectors state figures: each wording with numbers that agree with each other. */
const WORDINGS: readonly Wording[] = [
  {
    name: 'breakdown of four after a total',
    compose: (at) => {
      const { whole, parts } = breakDown(at.random)
      const first = `In ${at.year}, ${at.who} led ${inDigits(whole)} disruptions.`
      const second = `Of these, ${say(parts[0])} were pursue, ${say(parts[1])} were prevent, ${say(parts[2])} were protect and ${say(parts[3])} were prepare.`
      const given = { role: 'lead', period: at.period } as const
      return one(`${first} ${second}`, [
        figure(at, 'disruptions', whole, first, given),
        ...STRANDS.map((strand, index) =>
          figure(at, 'disruptions', parts[index] ?? 0, second, { ...given, strands: [strand] }),
        ),
      ])
    },
  },
  {
    name: 'breakdown in brackets',
    compose: (at) => {
      const { whole, parts } = breakDown(at.random)
      const text = `${openSentence(at.they)} recorded ${inDigits(whole)} disruptions in ${at.year}: ${parts[0]} pursue, ${parts[1]} prevent, ${parts[2]} protect and ${parts[3]} prepare.`
      return one(text, [
        figure(at, 'disruptions', whole, text, { period: at.period }),
        ...STRANDS.map((strand, index) =>
          figure(at, 'disruptions', parts[index] ?? 0, text, { period: at.period, strands: [strand] }),
        ),
      ])
    },
  },
  {
    name: 'breakdown as a list',
    compose: (at) => {
      const { whole, parts } = breakDown(at.random)
      const text = `In ${at.year}, ${at.who} recorded ${inDigits(whole)} disruptions. These comprised:`
      const quote = text.replace(/ These comprised:$/, '')
      const ends = [';', ';', '; and', '.']
      return {
        text,
        figures: [figure(at, 'disruptions', whole, quote, { period: at.period })],
        items: STRANDS.map((strand, index) => {
          const item = `${parts[index]} ${strand} disruptions${ends[index]}`
          return {
            text: item,
            figures: [figure(at, 'disruptions', parts[index] ?? 0, item, { period: at.period, strands: [strand] })],
          }
        }),
      }
    },
  },
  {
    name: 'part, whole and share',
    compose: (at) => {
      const whole = at.random.int(120, 900)
      const part = at.random.int(Math.ceil(whole * 0.3), Math.floor(whole * 0.9))
      const share = percent(part, whole)
      const text = `In ${at.year}, ${at.who} led ${inDigits(whole)} disruptions, of which ${inDigits(part)} (${share} percent) were pursue.`
      const given = { role: 'lead', period: at.period } as const
      return one(text, [
        figure(at, 'disruptions', whole, text, given),
        figure(at, 'disruptions', part, text, { ...given, strands: ['pursue'] }),
        figure(at, 'disruptions', share, text, { ...given, strands: ['pursue'], unit: 'percent' }),
      ])
    },
  },
  {
    name: 'threats by kind',
    compose: (at) => {
      const [groups, vulnerabilities] = [at.random.int(15, 90), at.random.int(2, 20)]
      const people = at.random.int(2, 15)
      const text = `On ${at.day}, ${at.who} had ${groups + vulnerabilities + people} SOC threats, made up of ${groups} OCGs, ${say(vulnerabilities)} SOC vulnerabilities and ${say(people)} priority individuals.`
      return one(text, [
        figure(at, 'soc_threats', groups + vulnerabilities + people, text, { period: at.asAt }),
        figure(at, 'ocgs', groups, text, { period: at.asAt }),
        figure(at, 'soc_vulnerabilities', vulnerabilities, text, { period: at.asAt }),
      ])
    },
  },
  {
    name: 'threats managed, groups among them',
    compose: (at) => {
      const groups = at.random.int(15, 90)
      const whole = groups + at.random.int(5, 30)
      const [first, second] = [
        `As at ${at.day}, ${at.they} was managing ${whole} SOC threats.`,
        `${openSentence(groups < 100 ? inWords(groups) : String(groups))} of these were OCGs.`,
      ]
      return one(`${first} ${second}`, [
        figure(at, 'soc_threats', whole, first, { period: at.asAt }),
        figure(at, 'ocgs', groups, second, { period: at.asAt }),
      ])
    },
  },
  {
    name: 'lead and support',
    compose: (at) => {
      const [lead, support] = [at.random.int(40, 700), at.random.int(12, 200)]
      const text = `${at.who} led ${inDigits(lead)} disruptions and supported ${inDigits(support)} others in ${at.year}.`
      return one(text, [
        figure(at, 'disruptions', lead, text, { role: 'lead', period: at.period }),
        figure(at, 'disruptions', support, text, { role: 'support', period: at.period }),
      ])
    },
  },
  {
    name: 'rise between two years',
    compose: (at) => {
      const now = at.random.int(60, 400)
      const before = at.random.int(20, 59)
      const text = `The number of disruptions that ${at.they} led rose from ${before} to ${inDigits(now)} in ${at.year}.`
      return one(text, [
        figure(at, 'disruptions', before, text, { role: 'lead', period: null }),
        figure(at, 'disruptions', now, text, { role: 'lead', period: at.period }),
      ])
    },
  },
  {
    name: 'orders in place',
    compose: (at) => {
      const whole = at.random.int(12, 60)
      const inside = at.random.int(2, whole - 3)
      const first = `At the time of our inspection, ${at.they} had ${whole} serious crime prevention orders (SCPOs) in place.`
      const second = `Of these, ${say(inside)} were for people in prison and ${say(whole - inside)} for people in the community.`
      return one(`${first} ${second}`, [
        figure(at, 'scpos', whole, first),
        figure(at, 'scpos', inside, second),
        figure(at, 'scpos', whole - inside, second),
      ])
    },
  },
  {
    name: 'no disruptions of a strand',
    compose: (at) => {
      const whole = at.random.int(30, 300)
      const strand = at.random.pick(STRANDS)
      const first = `In ${at.year}, ${at.they} recorded ${whole} disruptions.`
      const second = `None of these were ${strand} disruptions.`
      return one(`${first} ${second}`, [
        figure(at, 'disruptions', whole, first, { period: at.period }),
        figure(at, 'disruptions', 0, second, { period: at.period, strands: [strand] }),
      ])
    },
  },
  {
    name: 'shares of two strands',
    compose: (at) => {
      const whole = at.random.int(100, 900)
      const [pursue, prevent] = [at.random.int(45, 70), at.random.int(4, 25)]
      const first = `${at.who} recorded ${inDigits(whole)} disruptions in ${at.year}.`
      const second = `Pursue disruptions accounted for ${pursue} percent of these and prevent disruptions for ${prevent} percent.`
      return one(`${first} ${second}`, [
        figure(at, 'disruptions', whole, first, { period: at.period }),
        figure(at, 'disruptions', pursue, second, { period: at.period, strands: ['pursue'], unit: 'percent' }),
        figure(at, 'disruptions', prevent, second, { period: at.period, strands: ['prevent'], unit: 'percent' }),
      ])
    },
  },
  {
    name: 'a qualified share',
    compose: (at) => {
      const [words, value] = at.random.pick([
        ['a third', 33.33],
        ['half', 50],
        ['three quarters', 75],
        ['two thirds', 66.67],
        ['a quarter', 25],
      ] as const)
      const [loose, qualifier] = at.random.pick([
        ['More than', 'over'],
        ['Nearly', 'almost'],
        ['About', 'about'],
        ['Just under', 'almost'],
      ] as const)
      const text = `${loose} ${words} of ${at.they}'s disruptions in ${at.year} were pursue.`
      return one(text, [
        figure(at, 'disruptions', value, text, { unit: 'percent', qualifier, strands: ['pursue'], period: at.period }),
      ])
    },
  },
  {
    name: 'groups mapped, with numbers that count other things',
    compose: (at) => {
      const groups = at.random.int(11, 80)
      const [officers, posts] = [at.random.int(12, 40), at.random.int(2, 9)]
      const first = `At the time of our inspection, ${at.they} had ${groups} mapped OCGs.`
      const second = `It had ${officers} LROs to manage them, and ${say(posts)} of these posts were vacant.`
      return one(`${first} ${second}`, [figure(at, 'ocgs', groups, first)])
    },
  },
  {
    name: 'fewest in the region',
    compose: (at) => {
      const count = at.random.int(11, 60)
      const text = `${at.who} led the fewest disruptions in its region in ${at.year}, with ${count}.`
      return one(text, [figure(at, 'disruptions', count, text, { role: 'lead', period: at.period })])
    },
  },
  {
    name: 'compared with the year before',
    compose: (at) => {
      const [now, before] = [at.random.int(100, 400), at.random.int(20, 99)]
      const text = `In ${at.year}, ${at.they} recorded ${now} disruptions, compared with ${before} in the previous year.`
      const year = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
      const earlier = { start: year(at.period.start), end: year(at.period.end) }
      return one(text, [
        figure(at, 'disruptions', now, text, { period: at.period }),
        figure(at, 'disruptions', before, text, { period: earlier }),
      ])
    },
  },
  {
    name: 'two strands, then the whole again',
    compose: (at) => {
      const whole = at.random.int(80, 300)
      const [prevent, protect] = [at.random.int(2, 20), at.random.int(11, 30)]
      const first = `Between ${firstOf(at)} and ${lastOf(at)}, ${at.who} was responsible for ${whole} disruptions.`
      const second = `Only ${say(prevent)} of the ${whole} disruptions were prevent and ${say(protect)} were protect.`
      return one(`${first} ${second}`, [
        figure(at, 'disruptions', whole, first, { period: at.period }),
        figure(at, 'disruptions', prevent, second, { period: at.period, strands: ['prevent'] }),
        figure(at, 'disruptions', whole, second, { period: at.period }),
        figure(at, 'disruptions', protect, second, { period: at.period, strands: ['protect'] }),
      ])
    },
  },
  {
    name: 'of the whole, two parts and a share',
    compose: (at) => {
      const whole = at.random.int(120, 600)
      const pursue = at.random.int(Math.ceil(whole * 0.4), Math.floor(whole * 0.7))
      const [protect, portion] = [at.random.int(11, 30), percent(pursue, whole)]
      const text = `Of the ${whole} disruptions that ${at.they} led in ${at.year}, ${pursue} (${portion} percent) were pursue and ${protect} were protect.`
      const given = { role: 'lead', period: at.period } as const
      return one(text, [
        figure(at, 'disruptions', whole, text, given),
        figure(at, 'disruptions', pursue, text, { ...given, strands: ['pursue'] }),
        figure(at, 'disruptions', portion, text, { ...given, strands: ['pursue'], unit: 'percent' }),
        figure(at, 'disruptions', protect, text, { ...given, strands: ['protect'] }),
      ])
    },
  },
  {
    name: 'shares of three strands',
    compose: (at) => {
      const [pursue, prevent, protect] = [at.random.int(50, 70), at.random.int(4, 14), at.random.int(4, 14)]
      const text = `In ${at.year}, ${pursue} percent of the disruptions that ${at.they} recorded were pursue, ${prevent} percent were prevent and ${protect} percent were protect.`
      const given = { unit: 'percent', period: at.period } as const
      return one(text, [
        figure(at, 'disruptions', pursue, text, { ...given, strands: ['pursue'] }),
        figure(at, 'disruptions', prevent, text, { ...given, strands: ['prevent'] }),
        figure(at, 'disruptions', protect, text, { ...given, strands: ['protect'] }),
      ])
    },
  },
  {
    name: 'groups and vulnerabilities',
    compose: (at) => {
      const [groups, vulnerabilities] = [at.random.int(11, 80), at.random.int(2, 20)]
      const text = `As at ${at.day}, ${at.they} had ${groups} OCGs and ${say(vulnerabilities)} SOC vulnerabilities.`
      return one(text, [
        figure(at, 'ocgs', groups, text, { period: at.asAt }),
        figure(at, 'soc_vulnerabilities', vulnerabilities, text, { period: at.asAt }),
      ])
    },
  },
  {
    name: 'three strands before the noun',
    compose: (at) => {
      const [pursue, prevent, protect] = [at.random.int(40, 300), at.random.int(11, 60), at.random.int(2, 30)]
      const text = `In ${at.year}, ${at.who} led ${pursue} pursue, ${prevent} prevent and ${say(protect)} protect disruptions.`
      const given = { role: 'lead', period: at.period } as const
      return one(text, [
        figure(at, 'disruptions', pursue, text, { ...given, strands: ['pursue'] }),
        figure(at, 'disruptions', prevent, text, { ...given, strands: ['prevent'] }),
        figure(at, 'disruptions', protect, text, { ...given, strands: ['protect'] }),
      ])
    },
  },
  {
    name: 'a part of which',
    compose: (at) => {
      const groups = at.random.int(20, 90)
      const part = at.random.int(2, 15)
      const text = `On ${at.day}, ${at.they} was managing ${groups} OCGs, ${say(part)} of which were linked to firearms.`
      return one(text, [
        figure(at, 'ocgs', groups, text, { period: at.asAt }),
        figure(at, 'ocgs', part, text, { period: at.asAt }),
      ])
    },
  },
  {
    name: 'help for other forces',
    compose: (at) => {
      const count = at.random.int(11, 120)
      const text = `${openSentence(at.they)} also supported ${count} disruptions that were led by other forces in ${at.year}.`
      return one(text, [figure(at, 'disruptions', count, text, { role: 'support', period: at.period })])
    },
  },
  {
    name: 'none of one strand, few of another',
    compose: (at) => {
      const few = at.random.int(2, 9)
      const text = `${openSentence(at.they)} recorded no prevent disruptions and only ${say(few)} protect disruptions in ${at.year}.`
      return one(text, [
        figure(at, 'disruptions', 0, text, { strands: ['prevent'], period: at.period }),
        figure(at, 'disruptions', few, text, { strands: ['protect'], period: at.period }),
      ])
    },
  },
  {
    name: 'a strand that fell between two years',
    compose: (at) => {
      const [before, now] = [at.random.int(100, 300), at.random.int(20, 99)]
      const back = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
      const earlier = { start: back(at.period.start), end: back(at.period.end) }
      const text = `Its pursue disruptions fell from ${before} in the year ending ${spell(earlier.end)} to ${now} in the year ending ${lastOf(at)}.`
      return one(text, [
        figure(at, 'disruptions', before, text, { strands: ['pursue'], period: earlier }),
        figure(at, 'disruptions', now, text, { strands: ['pursue'], period: at.period }),
      ])
    },
  },
  {
    name: 'orders, most of them in prison',
    compose: (at) => {
      const orders = at.random.int(11, 60)
      const text = `When we visited, ${at.they} was monitoring ${orders} SCPOs, more than half of which were for people in prison.`
      return one(text, [
        figure(at, 'scpos', orders, text),
        figure(at, 'scpos', 50, text, { unit: 'percent', qualifier: 'over' }),
      ])
    },
  },
  {
    name: 'arrests, money and posts, but no figure',
    compose: (at) => {
      const { random } = at
      return one(
        `In ${at.year}, ${at.they} made ${random.int(12, 300)} arrests and seized £${random.int(2, 9)}.${random.int(1, 9)}m in cash. It has ${random.int(11, 60)} detectives in its organised crime team, ${say(random.int(2, 9))} fewer than it needs.`,
        [],
      )
    },
  },
]

/** The last day of a year of the kind that reports count in. */
const YEAR_ENDS = [
  { day: 31, month: 2 },
  { day: 30, month: 5 },
  { day: 30, month: 8 },
  { day: 31, month: 11 },
]

/** Composes a paragraph that states figures of a body, in a wording that is drawn. */
export function composeStatement(body: string, who: string, they: string, random: Random): Composed & { name: string } {
  const year = random.int(2019, 2025)
  const { day, month } = random.pick(YEAR_ENDS)
  const end = `${year}-${String(month + 1).padStart(2, '0')}-${day}`
  const start = new Date(Date.UTC(year - 1, month + 1, 1)).toISOString().slice(0, 10)
  const last = `${day} ${MONTHS[month]} ${year}`
  const asAt = new Date(Date.UTC(year, month + 1, random.int(1, 12))).toISOString().slice(0, 10)
  const wording = random.pick(WORDINGS)
  const setting: Setting = {
    body,
    who,
    they,
    random,
    year: random.pick([`the year ending ${last}`, `the 12 months to ${last}`, `the year to ${last}`]),
    period: { start, end },
    day: spell(asAt),
    asAt: { asAt },
  }
  return { name: wording.name, ...wording.compose(setting) }
}

function firstOf({ period }: Setting): string {
  return spell(period.start)
}

function lastOf({ period }: Setting): string {
  return spell(period.end)
}

function spell(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
