import type { RegistryEntry } from '../../schema/registry.js'
import type { Grade } from '../../schema/report.js'
import { findBodies } from '../words/bodies.js'
import { GRADE_PATTERN, toGrade } from '../words/grades.js'

/** A wording of the sentence that gives a grade. */
interface GradeRule {
  readonly id: string
  readonly about: string
  readonly pattern: RegExp
  /** True for a wording that is the grade only where a part says that it repeats an earlier inspection's. */
  readonly isRepeated?: true
  readonly finds: readonly (readonly [sentence: string, value: Grade['value']])[]
  readonly ignores: readonly (readonly [sentence: string, why: string])[]
}

const SOC = '(?:soc\\b|serious (?:and )?organised crime|organised crime)'
const FIELD = `(?:at|in|for|when|with|on)\\b[^.]{0,150}?\\b(?:tackl|respon|approach|deal|handl|performance|effectiv|work)[^.]{0,150}?${SOC}|(?:at|in|for) ${SOC}`
const GIVEN = '(?:graded|judged|rated|assessed|found|considered|deemed)'

/** The wordings, most usual first. */
export const GRADE_RULES: readonly GradeRule[] = [
  {
    id: 'grade/is',
    about: 'a body is (graded as) good at tackling serious and organised crime',
    pattern: new RegExp(
      `\\b(?:is|are|was|were|has been|have been|remains|continues to be)(?: (?:overall|currently|again|now|therefore|generally))?(?: ${GIVEN})?(?: (?:as|to be|as being))?(?: an?)? ['"]?(?<grade>${GRADE_PATTERN})['"]?(?: overall)? (?:${FIELD})`,
      'i',
    ),
    finds: [
      ['Essex Police is good at tackling serious and organised crime.', 'good'],
      ['Tarian is graded as outstanding at tackling SOC.', 'outstanding'],
      ['The force was judged to be inadequate in its response to serious and organised crime.', 'inadequate'],
      ['Surrey Police has been graded as requiring improvement at tackling SOC.', 'requires_improvement'],
    ],
    ignores: [
      ['The force is good at recording disruptions.', 'a finding about recording'],
      ['There is an adequate level of staffing in the unit.', 'no judgment'],
    ],
  },
  {
    id: 'grade/requires',
    about: 'a body requires improvement at tackling serious and organised crime',
    pattern: new RegExp(`\\b(?<grade>requires improvement) (?:overall )?(?:${FIELD})`, 'i'),
    finds: [
      ['Norfolk Constabulary requires improvement at tackling serious and organised crime.', 'requires_improvement'],
    ],
    ignores: [['The quality of plans requires improvement.', 'no judgment of a body']],
  },
  {
    id: 'grade/performance',
    about: "a body's performance in tackling serious and organised crime is good",
    pattern: new RegExp(
      `\\b(?:performance|effectiveness|response|approach|work)\\b[^.]{0,300}?${SOC}[^.]{0,300}? (?:(?:is|was|has been)(?: ${GIVEN})?(?: (?:as|to be))? )?['"]?(?<grade>${GRADE_PATTERN})['"]?(?=[.,;]|$)`,
      'i',
    ),
    finds: [
      [
        "Gwent Police's performance in tackling serious and organised crime requires improvement.",
        'requires_improvement',
      ],
      ["The unit's response to SOC is adequate.", 'adequate'],
    ],
    ignores: [['Its response to serious and organised crime includes good plans.', 'no judgment']],
  },
  {
    id: 'grade/we-graded',
    about: 'we graded a body as good at tackling serious and organised crime',
    pattern: new RegExp(
      `\\b(?:we|hmicfrs|inspectors|the inspectorate)(?: have| has)? ${GIVEN}(?: that)? (?<who>[^.]*?)(?: (?:as|to be|is|was|as being))? ['"]?(?<grade>${GRADE_PATTERN})['"]? (?:${FIELD})`,
      'i',
    ),
    finds: [['We graded Surrey Police as good at tackling serious and organised crime.', 'good']],
    ignores: [['We found good examples of tackling serious and organised crime.', 'examples, not a body']],
  },
  {
    id: 'grade/awarded',
    about: 'a body was given a grade of good for tackling serious and organised crime',
    pattern: new RegExp(
      `\\b(?:grade|judge?ment|grading|rating)\\b[^.]{0,150}?(?:${SOC}[^.]{0,150}?)?\\b(?:of|is|was|as|:) ['"]?(?<grade>${GRADE_PATTERN})['"]?(?=[.,;]|$| (?:${FIELD}))`,
      'i',
    ),
    finds: [
      ['The force has been given a grade of adequate for tackling serious and organised crime.', 'adequate'],
      ['Our graded judgment for Kent Police is good.', 'good'],
    ],
    ignores: [['The grade was discussed.', 'no value']],
  },
  {
    id: 'grade/graded-then',
    about: 'we inspected a body earlier and graded it as good, in a part that repeats an earlier judgment',
    isRepeated: true,
    pattern: new RegExp(
      `\\b(?:we|hmicfrs|and|was|were|it)(?: have| has)? (?:graded|judged|rated)(?: (?:it|(?:the|this) (?:force|constabulary|service|unit)|(?!its |their |the |this )[^.,']{3,60}?))?(?: (?:as|to be))? ['"]?(?<grade>${GRADE_PATTERN})['"]?(?= overall|[.,;]|$| (?:${FIELD}))`,
      'i',
    ),
    finds: [
      ['We inspected Surrey Police in 2021/22 as part of our PEEL programme, and graded it as good.', 'good'],
      ['In our PEEL 2021/22 report, we graded the force as requires improvement.', 'requires_improvement'],
      ['Surrey Police was inspected in 2021 and was graded adequate.', 'adequate'],
    ],
    ignores: [
      ['We inspected Surrey Police in 2021/22 and found good plans.', 'plans, not a body'],
      ['In our 2021 report, we graded its custody suites as good.', 'something of it'],
      ["We graded Surrey Police's custody suites as good.", 'something of it'],
    ],
  },
]

/** Words of an earlier time: the grade that such a sentence gives is history. */
const HISTORY =
  /\b(?:since (?:19|20)\d{2}|previously|(?:in|under|during|at) (?:our|its|the) (?:\S+ )?(?:last|previous|earlier|first|(?:19|20)\d{2}\S*)|in (?:19|20)\d{2}\b|last (?:year|time|inspect)|had been|used to be|was graded .* in (?:19|20)\d{2})/i
/** What outweighs them: "has improved since our last inspection and is now good at". */
const NOW = new RegExp(`\\b(?:is|are) now (?:(?:graded|judged|rated) )?(?:as )?(?:${GRADE_PATTERN})\\b`, 'i')
const NEGATED =
  /(?:n't|\b(?:(?:told us|said|says|believes?|believed|thinks?|thought|feels?|felt|claims?|claimed)(?: that)?|not|neither|never|no longer|if|whether|would|could|aims? to be|wants? to be|all|other|some|most|several|which)) [^.]*$/i

/** Whose grade is looked for, and how its part may write of it. */
export interface GradeContext {
  readonly entry: RegistryEntry
  /** Short names beside those of the registry: "GMP". */
  readonly shortNames: readonly string[]
  /** True where the part repeats an earlier inspection's judgment. */
  readonly isRepeated: boolean
}

/** The grade that a sentence gives to this body, or null. */
export function readGradeStatement(
  sentence: string,
  context: GradeContext,
): { readonly value: Grade['value']; readonly rule: string } | null {
  if (sentence.length > 400 || (!context.isRepeated && HISTORY.test(sentence) && !NOW.test(sentence))) return null
  for (const rule of GRADE_RULES) {
    if (rule.isRepeated && !context.isRepeated) continue
    const match = rule.pattern.exec(sentence)
    const value = match?.groups?.grade && toGrade(match.groups.grade)
    if (!match || !value) continue
    const before = sentence.slice(0, match.index + match[0].indexOf(match.groups?.grade ?? ''))
    if (NEGATED.test(sentence.slice(0, match.index)) || !isAbout(before, context, sentence)) continue
    return { value, rule: rule.id }
  }
  return null
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`)
}

/** True where the words before the grade name this body, or a body without its name. */
function isAbout(before: string, { entry, shortNames }: GradeContext, sentence: string): boolean {
  if (shortNames.some((short) => before.startsWith(`${short} `))) return true
  const named = findBodies(before)
  if (named.length > 0) return named.some((mention) => mention.entry === entry)
  if (shortNames.some((short) => hasWord(before, short))) return true
  if (findBodies(sentence).some((mention) => mention.entry === entry)) return true
  return /\b(?:the (?:force|constabulary|service|unit|rocu|regional organised crime unit)|it|its|this (?:force|constabulary|unit))\b/i.test(
    before,
  )
}
