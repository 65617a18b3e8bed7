import { REGISTRY } from '../../schema/registry.js'
import { findBodies } from '../words/bodies.js'
import { NUMBER_WORDS_SOURCE, readNumber } from '../words/numbers.js'
import { type Check, type Found, onBody } from './check.js'

const COUNTED = `(?:the )?(\\d{1,2}|${NUMBER_WORDS_SOURCE})(?: [a-z-]+){0,2} (?:forces|constabularies)\\b`
const COUNT = new RegExp(`\\b${COUNTED}`, 'i')
/** How the region's part says which forces there are: "the region consists of five forces (…)", "has four forces: …". */
const CONSISTS = new RegExp(
  `\\bregion\\b.{0,600}\\b(?:consists of|comprises|made up of|composed of|(?:has|covers|includes|contains|is served by) ${COUNTED})`,
  'i',
)
/** Words that leave forces unnamed. */
const OTHERS = /\b(?:other|others|another)\b/i
/** The sentence stands at the part's beginning. */
const FIRST_BLOCKS = 8

/** The forces that the region's own sentence names are those of the registry, each once, and as many as it says. */
export const MEMBERSHIP_DIFFERS: Check = {
  code: 'membership-differs',
  severity: 'warning',
  about:
    'the sentence that says which forces the region consists of leaves one out, names one twice or from elsewhere, or counts others than it names',
  cause: 'Words that a conversion lost; a force that changed its name or region; or a slip in the report.',
  remedy: 'Compare the sentence with the headings of the parts. A new name or member goes into the register.',
  find: ({ region, bodies, drafts, reading }) => {
    const index = bodies.findIndex(({ kind }) => kind === 'region')
    const body = bodies[index]
    const blocks = drafts[index]?.part.blocks.filter(({ kind }) => kind.is === 'text').slice(0, FIRST_BLOCKS) ?? []
    if (!body) return []
    for (const block of blocks) {
      for (const sentence of block.sentences) {
        const named = CONSISTS.test(sentence.text) && !OTHERS.test(sentence.text) ? nameForces(sentence.text) : []
        if (named.length < 2) continue
        const span = reading.span(block.start + sentence.start, block.start + sentence.end)
        return compare(sentence.text, named, region.id).map(({ message, ...more }) =>
          onBody(body, message, { ...more, span }),
        )
      }
    }
    return []
  },
}

/** The ids of the forces that a sentence names, in order; a name in two languages is one: "Heddlu Gwent / Gwent Police". */
function nameForces(sentence: string): string[] {
  const named = findBodies(sentence)
  return named.flatMap(({ entry, start }, index) => {
    const last = named[index - 1]
    const isSame = last?.entry === entry && /^ ?[/(] ?$/.test(sentence.slice(last.end, start))
    return entry.kind === 'force' && !isSame ? [entry.id] : []
  })
}

function compare(
  sentence: string,
  named: readonly string[],
  region: string,
): Pick<Found, 'message' | 'actual' | 'expected'>[] {
  const members = REGISTRY.filter((entry) => entry.kind === 'force' && entry.region === region)
  const nameOf = (id: string): string => REGISTRY.find((entry) => entry.id === id)?.name ?? id
  const expected = [members.map(({ name }) => name).join(', ')]
  const found: Pick<Found, 'message' | 'actual' | 'expected'>[] = []
  const missing = members.filter(({ id }) => !named.includes(id)).map(({ name }) => name)
  const strange = named.filter((id) => !members.some((member) => member.id === id)).map(nameOf)
  const twice = named.filter((id, at) => named.indexOf(id) !== at).map(nameOf)
  if (missing.length > 0)
    found.push({ message: `expected the region's forces, found none of the name ${missing.join(', ')}`, expected })
  if (strange.length > 0)
    found.push({
      message: `expected forces of the region, found ${strange.join(', ')}, of another`,
      actual: strange.join(', '),
      expected,
    })
  if (twice.length > 0)
    found.push({ message: `expected each force once, found ${twice.join(', ')} again`, actual: twice.join(', ') })
  const printed = COUNT.exec(sentence)?.[1]
  const count = printed === undefined ? null : readNumber(printed)
  const distinct = new Set(named).size
  if (count !== null && count !== distinct)
    found.push({
      message: `expected the names of ${printed} forces, found ${distinct}`,
      actual: String(distinct),
      expected: [String(count)],
    })
  return found
}
