import { listStatements, type Node, type ReportModel, type Statement } from '../model.js'
import { inDigits, inWords, MONTHS, openSentence } from '../pattern.js'
import { mapParts } from '../rewrite.js'
import type { Mutation } from './mutation.js'

/** Every count is so many times what it was, so that parts add up and shares stay. */
export const SCALED_NUMBERS: Mutation = {
  name: 'numbers/scaled',
  about: 'every count is two to nine times what it was, so that parts still add up and shares stay',
  mutate: (model, random) =>
    renumber(model, random.int(2, 9), (value) => (value < 10 && random.chance(0.6) ? 'words' : 'digits')),
}

/** The same counts, in digits or in words. */
export const RESPELT_NUMBERS: Mutation = {
  name: 'numbers/respelt',
  about: 'counts below a hundred are in words where they were in digits, or the other way about',
  mutate: (model, random) => renumber(model, 1, (value) => (value < 100 && random.chance(0.5) ? 'words' : 'digits')),
}

/** Another sign for percent. */
export const PERCENT_SIGNS: Mutation = {
  name: 'numbers/percent-signs',
  about: 'percent is printed as "%", "per cent" or "percent"',
  mutate: (model, random) => {
    const sign = random.pick(['%', ' per cent', ' percent'])
    return mapStatements(model, (statement) =>
      mapWords(statement, (words) => words.replace(/(?<=\d)(?:%| per cent| percent)(?![\w])/g, sign)),
    )
  },
}

/** A statement with its text and the words of its figures changed alike. */
function mapWords(statement: Statement, change: (words: string) => string): Statement {
  const maybe = (words: string | null): string | null => (words === null ? null : change(words))
  return {
    ...statement,
    text: change(statement.text),
    figures: statement.figures.map((figure) => ({
      ...figure,
      quote: change(figure.quote),
      of: maybe(figure.of),
      subset: maybe(figure.subset),
      rank: maybe(figure.rank),
    })),
  }
}

/** A model with its statements of figures changed one by one. */
function mapStatements(model: ReportModel, change: (statement: Statement) => Statement): ReportModel {
  const one = (statement: Statement): Statement => (statement.figures.length === 0 ? statement : change(statement))
  const mapNode = (node: Node): Node => {
    if (node.is === 'paragraph') return { ...node, ...one(node) }
    return node.is === 'list' ? { ...node, items: node.items.map(one) } : node
  }
  return mapParts(model, (part) => ({ ...part, nodes: part.nodes.map(mapNode) }))
}

type Spelling = (value: number) => 'words' | 'digits'

/** Null where a count is printed in a way that can't be changed. */
function renumber(model: ReportModel, times: number, spell: Spelling): ReportModel | null {
  const statements = model.parts.flatMap(({ nodes }) => nodes.flatMap(listStatements))
  if (times > 1 && !statements.every(isRenumbered)) return null
  return mapStatements(model, (statement) => {
    if (!isRenumbered(statement)) return statement
    const spelt = new Map(countsOf(statement).map((value) => [value, spell(value * times)]))
    const change = (words: string): string => replaceCounts(words, spelt, times)
    const changed = mapWords(statement, change)
    return {
      ...changed,
      figures: changed.figures.map((figure) =>
        figure.unit === 'count' && spelt.has(figure.value) ? { ...figure, value: figure.value * times } : figure,
      ),
    }
  })
}

/** The counts of a statement that are printed as numbers; one and none are often other words. */
function countsOf({ figures }: Statement): number[] {
  return [...new Set(figures.filter(({ unit, value }) => unit === 'count' && value > 1).map(({ value }) => value))]
}

/** True where every count stands in the text in a way that is known here, and in its own sentence. */
function isRenumbered(statement: Statement): boolean {
  return countsOf(statement).every((value) =>
    statement.figures
      .filter((figure) => figure.unit === 'count' && figure.value === value)
      .every(({ quote }) => countPattern([value]).test(quote)),
  )
}

function replaceCounts(words: string, spelt: ReadonlyMap<number, 'words' | 'digits'>, times: number): string {
  return words.replace(countPattern([...spelt.keys()]), (printed, ...rest) => {
    const at = rest.find((item) => typeof item === 'number') as number
    const value = [...spelt.keys()].find((known) => printings(known).includes(printed.toLowerCase())) ?? 0
    const before = words.slice(0, at)
    const opens = before === '' || /[.!?]["']? $/.test(before)
    const asWords = spelt.get(value) === 'words' && value * times < 100
    // No sentence begins with digits.
    if (opens && value * times < 200) return openSentence(inWords(value * times))
    return asWords ? inWords(value * times) : inDigits(value * times)
  })
}

function printings(value: number): string[] {
  return [
    inDigits(value),
    String(value),
    ...(value < 200 ? [inWords(value)] : []),
    ...(value === 12 ? ['a dozen'] : []),
  ]
}

/** What a count never stands beside: what makes it part of a date, a name, a share, a sum of money or a length of time. */
function countPattern(values: readonly number[]): RegExp {
  if (values.length === 0) return /(?!)/g
  const words = values.flatMap(printings).sort((a, b) => b.length - a.length)
  const before = `(?<![\\w.,\\u00a3/-])(?<!\\b(?:${MONTHS.join('|')}|in|out of) )`
  const after = `(?![\\w]|[.,]\\d|-|%| per ?cent| (?:${MONTHS.join('|')}|in|out of)\\b| (?:years?|months?|weeks?|days?|hours?)\\b)`
  return new RegExp(`${before}(?:${words.join('|')})${after}`, 'gi')
}
