import type { Figure } from '../../../src/schema/report.js'
import { readCases, readGaps } from '../../extract/table.js'
import type { ModelFigure, Node, Part, ReportModel, Statement } from '../model.js'
import { bodiesOf, bodyOf, callBody, namedBodies, renaming } from '../names.js'
import { MONTHS } from '../pattern.js'
import type { Random } from '../random.js'
import { mapParts, rewrite } from '../rewrite.js'
import { composeStatement } from '../statements.js'
import { clashes } from './bodies.js'
import { publicationOf } from './dates.js'
import type { Mutation } from './mutation.js'

/** A narrative finding with figures in a wording of `statements.ts`. */
export const ADDED_STATEMENT: Mutation = {
  name: 'findings/composed-statement',
  about: 'a body gets a narrative finding whose figures are composed: breakdowns that add up, shares that agree',
  mutate: (model, random) => {
    const host = random.pick(model.parts.filter(({ body }) => body.kind !== 'region'))
    const { id, kind } = host.body
    const they =
      kind === 'rocu' ? 'the unit' : bodyOf(id).name.endsWith('Constabulary') ? 'the constabulary' : 'the force'
    const name = callBody(id)
    const { text, figures, items } = composeStatement(id, name.replace(/^the /, 'The '), they, random)
    const list: Node[] =
      items.length === 0
        ? []
        : [{ is: 'list', items: items.map((item) => ({ ...item, recommendation: null })), isRecommended: false }]
    return insert(
      model,
      host,
      openNarrative(random),
      [{ is: 'paragraph', text, figures, recommendation: null }, ...list],
      random,
    )
  },
}

interface FigureCase {
  readonly why: string
  readonly bodyId: string
  readonly text: string
  readonly items?: readonly string[]
  readonly figures: readonly (Pick<Figure, 'measure' | 'value'> &
    Partial<ModelFigure> & { bodyId?: string; unsure?: unknown })[]
}

/** How a recommendation opens: the tables of figures do not say that such a paragraph is one. */
const RECOMMENDATION = /^By (?:\d+|the end of) .* should /

/** The cases of the tables of wordings that say all of what they give, and are mastered. */
const CASES: readonly FigureCase[] = ['figures', 'paragraphs'].flatMap((table) => {
  const gaps = new Set(readGaps(table).map(({ why }) => why))
  return readCases<FigureCase[]>(table).filter(
    ({ why, text, figures }) =>
      !gaps.has(why) && !RECOMMENDATION.test(text) && figures.every(({ unsure }) => unsure === undefined),
  )
})

/** A narrative finding with a paragraph from the tables of wordings. */
export const ADDED_CASE: Mutation = {
  name: 'findings/table-statement',
  about:
    'a body gets a narrative finding with a paragraph of the tables of wordings, which names it and its neighbours',
  mutate: (model, random) => {
    const host = random.pick(model.parts.filter(({ body }) => body.kind !== 'region'))
    const given = random.pick(
      CASES.filter(({ bodyId }) => bodyOf(bodyId).kind === host.body.kind && bodyOf(bodyId).region !== 'london'),
    )
    const moved = moveCase(given, host.body.id, model, random)
    if (!moved || clashes(model, moved)) return null
    return insert(model, host, openNarrative(random), moved, random)
  },
}

/** A case under the names of a report's bodies; null where it names others that would be confused with them. */
function moveCase(
  { bodyId, text, items = [], figures }: FigureCase,
  id: string,
  model: ReportModel,
  random: Random,
): Node[] | null {
  const home = bodyOf(bodyId).region
  const words = [text, ...items].join(' ')
  const free = random.shuffle(bodiesOf(model.region).forces.filter((force) => force.id !== id))
  const pairs = new Map([
    [bodyId, id],
    [home, model.region],
  ])
  for (const body of namedBodies(words)) {
    if (body.id === bodyId) continue
    if (body.region !== home) {
      if (body.region === model.region) return null
      continue
    }
    const other = body.kind === 'rocu' ? bodiesOf(model.region).rocu : free.pop()
    if (!other || other.id === id) return null
    pairs.set(body.id, other.id)
  }
  // A region that is counted in forces can't be another.
  if (/\b(?:two|three|four|five|six|seven) (?:other )?forces\b/.test(words) || model.region === 'london') return null
  const unmapped = figures.some(
    (figure) => figure.bodyId !== undefined && !pairs.has(figure.bodyId) && bodyOf(figure.bodyId).region === home,
  )
  if (unmapped) return null
  const stated = (given: string): ModelFigure[] =>
    figures
      .filter(({ quote = text }) => (given === text ? text.includes(quote) && !items.includes(quote) : quote === given))
      .map(({ bodyId: about = bodyId, unsure: _unsure, ...figure }) => ({
        unit: 'count',
        qualifier: null,
        role: null,
        strands: [],
        subset: null,
        of: null,
        period: null,
        rank: null,
        quote: text,
        ...figure,
        body: about,
      }))
  const toStatement = (words_: string): Statement => ({ text: words_, figures: stated(words_), recommendation: null })
  const list: Node[] = items.length === 0 ? [] : [{ is: 'list', items: items.map(toStatement), isRecommended: false }]
  return rewrite<Node[]>([{ is: 'paragraph', ...toStatement(text) }, ...list], renaming(pairs))
}

/** Titles of narrative findings that fit any body. */
const TITLES = [
  'It records its work more fully than it did',
  'Leaders take an active part in this work',
  'Teams work well together, but data is slow to reach them',
  'There is more to do to make the most of what is known',
  'Staff are well supported and feel valued',
  'Records don’t always show what has been achieved',
  'There are effective arrangements for managing offenders',
  'Communities are kept informed of what is done',
  'Demand is understood, but isn’t always met',
  'Partners are involved from the start',
  'There is a clear line from intelligence to action',
  'Work to prevent crime is growing',
].map((title) => title.replace(/\u2019/g, "'"))

/** Text that counts nothing that is looked for. */
const PLAIN = [
  'We spoke to people in several teams, and most of them told us the same.',
  'Senior leaders review this work every month with their partners.',
  'During our inspection, we saw good examples of this, but practice varies.',
  'This means that opportunities are sometimes missed.',
  'Officers told us that they knew where to find help when they needed it.',
  'We were pleased to see that lessons had been learned from earlier operations.',
  'The new system was introduced in stages, and 14 teams now use it.',
  'In the area visited, 23 of the 31 people that we asked could explain their role.',
]

function openNarrative(random: Random): Node {
  return {
    is: 'finding',
    kind: 'narrative',
    label: null,
    isOneLine: false,
    joint: ': ',
    title: random.pick(TITLES),
    refersTo: null,
  }
}

function plainly(text: string): Node {
  return { is: 'paragraph', text, figures: [], recommendation: null }
}

/**
 * Puts a finding in at the end of one of a part's sections, where nothing stands under a label for several. One that is
 * closed has no text behind its pieces: behind a recommendation it might be that recommendation's.
 */
function insert(
  model: ReportModel,
  host: Part,
  opening: Node,
  nodes: readonly Node[],
  random: Random,
  isClosed = false,
): ReportModel | null {
  const title = opening.is === 'finding' ? opening.title : null
  if (host.nodes.some((node) => node.is === 'finding' && node.title === title)) return null
  if (host.nodes.some(({ is }) => is === 'group')) return null
  const ends = [...host.nodes.keys(), host.nodes.length].filter((index) => {
    const node = host.nodes[index]
    const isEnd = node === undefined || node.is === 'section'
    return isEnd && host.nodes.slice(0, index).some(({ is }) => is === 'section')
  })
  if (ends.length === 0) return null
  const at = random.pick(ends)
  const before = random.chance(0.5) ? [plainly(random.pick(PLAIN))] : []
  const behind = !isClosed && random.chance(0.5) ? [plainly(random.pick(PLAIN))] : []
  const added = [...host.nodes.slice(0, at), opening, ...before, ...nodes, ...behind, ...host.nodes.slice(at)]
  return { ...model, parts: model.parts.map((part) => (part === host ? { ...part, nodes: added } : part)) }
}

/** Labelled findings that fit any body. */
const IMPROVEMENTS = [
  'should make sure that it assesses all the threats that it knows of',
  'should improve how it shares intelligence with its partners',
  'should give lead responsible officers the training and time that they need',
  'should make better use of ancillary orders to manage offenders',
]

/** An area for improvement with a list. */
export const ADDED_IMPROVEMENT: Mutation = {
  name: 'findings/added-improvement',
  about: 'a body gets an area for improvement with a paragraph and a list',
  mutate: (model, random) => {
    const host = random.pick(model.parts.filter(({ body }) => body.kind === 'force'))
    const opening: Node = {
      is: 'finding',
      kind: 'area_for_improvement',
      label: 'Area for improvement',
      isOneLine: random.chance(0.5),
      joint: ': ',
      title: `${callBody(host.body.id).replace(/^the /, 'The ')} ${random.pick(IMPROVEMENTS)}`,
      refersTo: null,
    }
    const items = [
      'who is responsible for each threat;',
      'what will be done, and by when; and',
      'how success will be judged.',
    ]
    return insert(
      model,
      host,
      opening,
      [
        plainly(random.pick(PLAIN)),
        plainly('The force should set out clearly:'),
        { is: 'list', items: items.map((text) => ({ text, figures: [], recommendation: null })), isRecommended: false },
      ],
      random,
    )
  },
}

/** A cause of concern with its recommendations. */
export const ADDED_CONCERN: Mutation = {
  name: 'findings/added-concern',
  about:
    'a body gets a cause of concern with recommendations: a list of them, one with a list of its own, or a paragraph',
  mutate: (model, random) => {
    const host = random.pick(model.parts.filter(({ body }) => body.kind === 'force'))
    const name = callBody(host.body.id)
    const published = publicationOf(model)
    const year = Math.max(Number(published.slice(0, 4)), 2022) + random.int(1, 2)
    const month = random.int(1, 12)
    const words = `1 ${MONTHS[month - 1]} ${year}`
    const deadline = `${year}-${String(month).padStart(2, '0')}-01`
    const recommend = (addressee: string, rest: string): Statement => ({
      text: `By ${words}, ${addressee} should${rest}`,
      figures: [],
      recommendation: {
        isPrior: false,
        text: `By ${words}, ${addressee} should${rest}`,
        deadline,
        deadlineText: words,
        addressee,
      },
    })
    const bare = (text: string): Statement => ({ text, figures: [], recommendation: null })
    const addressee = random.pick([name, 'the force', `the chief constable of ${name}`])
    const heading: Node = { is: 'heading', text: random.pick(['Recommendations', 'Recommendation']) }
    const forms: Node[][] = [
      [
        { is: 'heading', text: 'Recommendations' },
        {
          is: 'list',
          isRecommended: false,
          items: [
            recommend(addressee, ' review how it manages its most serious threats.'),
            recommend(addressee, ' make sure that those who lead this work are trained.'),
          ],
        },
      ],
      [
        { is: 'heading', text: 'Recommendations' },
        { is: 'paragraph', ...recommend(addressee, ':') },
        {
          is: 'list',
          isRecommended: true,
          items: [
            bare('review how it manages its most serious threats;'),
            bare('make sure that those who lead this work are trained; and'),
            bare('tell its partners what it has done.'),
          ],
        },
      ],
      [
        ...(random.chance(0.5) ? [heading] : []),
        { is: 'paragraph', ...recommend(addressee, ' review how it manages its most serious threats.') },
      ],
    ]
    const opening: Node = {
      is: 'finding',
      kind: 'cause_of_concern',
      label: 'Cause of concern',
      isOneLine: random.chance(0.5),
      joint: ': ',
      title: `${name.replace(/^the /, 'The ')} doesn't manage its most serious threats well enough`,
      refersTo: null,
    }
    return insert(model, host, opening, [plainly(random.pick(PLAIN)), ...random.pick(forms)], random, true)
  },
}

/** Sentences that introduce a part or a section. */
const OPENINGS = [
  'We inspected this part of its work in the spring.',
  'Our inspectors spent two weeks on this, and read 36 plans.',
  'This section explains what we found.',
  'It is one of the larger bodies of its kind, with more than 2,000 people.',
]

/** Paragraphs under a heading before any finding. */
export const ADDED_INTRODUCTIONS: Mutation = {
  name: 'introductions/added',
  about: 'a paragraph stands below the headings of some sections, or below a body’s grade, before any finding',
  mutate: (model, random) =>
    mapParts(model, (part) => ({
      ...part,
      nodes: part.nodes.flatMap((node, index): Node[] => {
        const next = part.nodes[index + 1]
        const isOpening = node.is === 'section' || (node.is === 'grade' && next?.is !== 'grade')
        const isFollowed = next?.is === 'finding' || next?.is === 'section'
        return isOpening && isFollowed && random.chance(0.3) ? [node, plainly(random.pick(OPENINGS))] : [node]
      }),
    })),
}
