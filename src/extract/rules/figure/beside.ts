import { END } from './around.js'
import { type FigureRule, partIndex, partOf, shape } from './rule.js'

const PLAIN = '(?: (?:mapped|identified|active|live|new|other|further))?'

const BESIDE = shape(
  `{Q}(?: of (?:which|these|them))?(?: (?:were|are))?(?: (?:mapped|recorded|identified|assessed) as)? {M:noun}(?:[^<;.]|{BT}){0,30}?(?:,|,? and)(?: (?:had |has )?(?<verb>mapped|identified|recorded|assessed|managed|managing))? $`,
)

/** Vulnerabilities beside OCGs, with which they are mapped: "33 OCGs and 21 vulnerabilities". */
export const VULNERABILITIES: FigureRule = {
  id: 'figure/vulnerabilities',
  about: 'vulnerabilities beside OCGs, with which they are mapped: "33 OCGs and 21 vulnerabilities"',
  after: shape(
    `^(?: (?:were|are))?(?: (?:mapped|recorded|identified|assessed)? ?as)?${PLAIN} vulnerabilities(?:,? and <Q\\d+>(?: [a-z]+)? {M:next})?(?=${END}| (?:in|across) {B}(?=[,.;]|$)| on (?:(?:the|its|{B}) )?(?:soc )?master list| (?:were|are|had been|have been) (?:mapped|spread|recorded)\\b)`,
  ),
  build: ({ sentence, claims, before }, { next }) => {
    const { noun, verb } = BESIDE.exec(before)?.groups ?? {}
    const beside = partOf(sentence, partIndex(noun) ?? partIndex(next), 'M')
    if (!beside || beside.phrase.isSingular || !MAPPED.has(beside.phrase.measure)) return null
    // "It had 33 OCGs and identified 21 vulnerabilities": of what, unless both were mapped?
    if (verb !== undefined && !/\b(?:mapped|mapping|master list)\b/.test(sentence.shape)) return null
    const same = [...claims.values()].findLast((claim) => claim.noun !== null && claim.noun === partIndex(noun))
    return { measure: 'soc_vulnerabilities', relation: same?.relation ?? 'own', whole: same?.whole ?? null }
  },
  finds: [
    ['The 33 OCGs and 21 vulnerabilities on its master list are spread over three areas.', 21],
    ['The force had mapped 33 OCGs and identified 21 vulnerabilities.', 21],
    ['The force had 21 vulnerabilities and 33 OCGs.', 21],
    ['It manages 41 SOC threats, of which 33 are OCGs and 8 are vulnerabilities.', 8],
  ],
  ignores: [
    ['The force had 33 OCGs and identified 21 vulnerabilities.', 'nothing says that they were mapped'],
    ['The force mapped 33 OCGs and found 21 vulnerabilities in its systems.', 'of its systems'],
    ['The 33 OCGs and 21 vulnerabilities team members were known.', 'people'],
  ],
}

/** What is mapped on one list with vulnerabilities. */
const MAPPED = new Set(['ocgs', 'soc_threats'])
