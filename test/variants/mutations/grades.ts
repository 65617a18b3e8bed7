import type { Grade } from '../../../src/schema/report.js'
import type { FlatBody } from '../../extract/fixtures.js'
import type { Node, Part } from '../model.js'
import type { Random } from '../random.js'
import { mapParts } from '../rewrite.js'
import type { Mutation } from './mutation.js'

type GradeValue = Grade['value']

const WORDS: Readonly<Record<GradeValue, string>> = {
  outstanding: 'outstanding',
  good: 'good',
  adequate: 'adequate',
  requires_improvement: 'requiring improvement',
  inadequate: 'inadequate',
}
const VALUES = Object.keys(WORDS) as GradeValue[]

/** How a sentence gives a grade. */
const SENTENCES: readonly ((name: string, value: GradeValue) => string)[] = [
  (name, value) => `${name} ${isOrRequires(value)} at tackling serious and organised crime.`,
  (name, value) => `We graded ${within(name)} as ${WORDS[value]} at tackling serious and organised crime.`,
  (name, value) => `${name}'s performance in tackling serious and organised crime ${isOrRequires(value)}.`,
  (name, value) => `${name} ${isOrRequires(value)} at tackling SOC.`,
  (name, value) => `We have graded ${within(name)} as ${WORDS[value]} at tackling serious and organised crime.`,
]

/** Other grades, said in other ways. */
export const OTHER_GRADES: Mutation = {
  name: 'grades/others',
  about: 'each unit and force has another grade, in a label, a sentence or both, in one of five wordings',
  mutate: (model, random) => mapParts(model, (part) => (part.body.grade === null ? part : regrade(part, random))),
}

function regrade({ body, heading, nodes }: Part, random: Random): Part {
  const value = random.pick(VALUES)
  const printed = random.pick(['both', 'both', 'label', 'statement'] as const)
  const words = value === 'requires_improvement' ? 'requires improvement' : WORDS[value]
  const label = random.chance(0.9) ? `${words[0]?.toUpperCase()}${words.slice(1)}` : capitaliseWords(words)
  const statement = random.pick(SENTENCES)(nameOf(body, random), value)
  const given: FlatBody = {
    ...body,
    grade: value,
    gradeLabel: printed === 'statement' ? null : label,
    gradeStatement: printed === 'label' ? null : statement,
  }
  const grades: Node[] = [
    ...(given.gradeLabel === null ? [] : [{ is: 'grade', part: 'label', text: given.gradeLabel } as const]),
    ...(given.gradeStatement === null ? [] : [{ is: 'grade', part: 'statement', text: given.gradeStatement } as const]),
  ]
  return { body: given, heading, nodes: [...grades, ...nodes.filter(({ is }) => is !== 'grade')] }
}

function nameOf({ kind, name, abbreviation, id }: FlatBody, random: Random): string {
  if (id === 'metropolitan') return 'The Metropolitan Police Service'
  return kind === 'rocu' && abbreviation !== null && random.chance(0.6) ? abbreviation : name
}

/** A name as it stands inside a sentence. */
function within(name: string): string {
  return name.replace(/^The /, 'the ')
}

function isOrRequires(value: GradeValue): string {
  return value === 'requires_improvement' ? 'requires improvement' : `is ${WORDS[value]}`
}

function capitaliseWords(words: string): string {
  return words.replace(/(?<!\w)\w/g, (letter) => letter.toUpperCase())
}
