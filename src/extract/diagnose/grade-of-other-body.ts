import type { RegistryEntry } from '../../schema/registry.js'
import { readGradeStatement } from '../rules/grade.js'
import { findBodies, findShortName } from '../words/bodies.js'
import { hasOne, oneOf } from '../words/literals.js'
import { SHORT_NAMES } from '../words/short-names.js'
import { type Check, onBody } from './check.js'

const OF_CRIME = oneOf('organised crime')

/** A sentence that grades a body stands in its own part, or repeats what that says. */
export const GRADE_OF_OTHER_BODY: Check = {
  code: 'grade-of-other-body',
  severity: 'warning',
  about: 'a sentence inside a body’s part gives another body a grade that no part of its own gives it',
  cause: 'A heading over the other body’s part that no rule knows, or that was lost; or a slip in the report.',
  remedy:
    'Look above the sentence for the other body’s name, and put it on a line of its own: until then its findings and recommendations are counted to the body before it.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index) =>
      (drafts[index]?.part.blocks ?? []).flatMap(({ literals, kind, start, sentences }) => {
        const [sentence] = sentences
        if (!sentence || (kind.is !== 'text' && kind.is !== 'item') || !hasOne(literals, OF_CRIME)) return []
        const other = findSubject(sentence.text)
        if (!other || other.id === body.id) return []
        const shortNames = SHORT_NAMES[other.id] ?? []
        const said = readGradeStatement(sentence.text, { entry: other, shortNames, isRepeated: false })
        if (!said || bodies.find(({ id }) => id === other.id)?.grade?.value === said.value) return []
        const message = `expected the grade of ${other.name} in a part of its own, found "${sentence.text}" in the part about ${body.name}`
        return onBody(body, message, {
          actual: sentence.text,
          span: reading.span(start + sentence.start, start + sentence.end),
        })
      }),
    ),
}

/** The body that a sentence begins with. */
function findSubject(sentence: string): RegistryEntry | null {
  const named = findBodies(sentence.slice(0, 120))[0]
  if (named && (named.start === 0 || sentence.slice(0, named.start) === 'The ')) return named.entry
  return findShortName(/^(?:The )?\w+/.exec(sentence)?.[0] ?? '')
}
