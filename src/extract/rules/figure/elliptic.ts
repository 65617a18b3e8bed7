import { MODIFIERS } from './counted.js'
import { behind, readNextStrand, readPredicate, upTo } from './predicate.js'
import { type Claim, type FigureRule, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** What may follow a number that stands for the noun as well: the end of a phrase, when, or what it is of. */
const END =
  '(?:[,.;:)]|$| and\\b| or\\b| but\\b| while\\b| whereas\\b| {T}| \\({QP}| in (?:total|all)\\b| (?:more|others?|further)\\b| respectively\\b)'
/** A verb or a word that opens a clause about what was counted. */
const TOLD =
  '(?: (?:were|was|are|is|had|have|has|did|came|went|led|took|fell|arose|involve|relate|concern|target|affect|cover)\\b| (?:also |then |mainly |only |each |all )?(?!need|speed|embed)[a-z]+ed\\b| (?:that|which|where)\\b| {S})'
const OPENS_PART =
  '(?: (?:against|for|in|on|by|that|which|where|relating|related|linked|involving|involved|aimed|targeting|targeted|concerning|from|led|of them|to|under|with|at)\\b| {S})'
const VERBS =
  '(?:recorded|logged|led|supported|achieved|delivered|carried out|managed|managing|completed|submitted|entered|reported|mapped|identified|held|owned|obtained|secured|responsible for|accounted for|contributed|conducted|produced|made|registered)'

/** A count or share whose noun stands elsewhere: in the sentence before, in a list, or in front. */
export const ELLIPTIC_RULES: readonly FigureRule[] = [
  {
    id: 'figure/in-brackets',
    about: 'the same in another unit: "312 (84 percent)"',
    before: shape(`{QP:first}(?:[^<();.]|{MSXB}){0,70} \\($`),
    after: /^\)/,
    build: ({ sentence, at, claims }, { first }) => {
      const whole = partIndex(first)
      const same = whole === null ? undefined : claims.get(whole)
      if (!same || whole === null || sentence.parts[whole]?.type === sentence.parts[at]?.type) return null
      return {
        noun: same.noun,
        measure: same.measure,
        strands: same.strands,
        role: same.role,
        relation: 'again',
        whole,
        body: same.body,
      }
    },
    finds: [['It recorded 373 disruptions, of which 312 (84 percent) were pursue.', 312]],
    ignores: [['It made 40 arrests (12 percent) and led disruptions.', 'arrests']],
  },
  {
    id: 'figure/by-body',
    about: 'a list of numbers with a body each: "29 by Cleveland Police"',
    after: shape(
      `^(?: (?:were|was|had been|are|being))?(?: (?:led|recorded|managed|owned|identified|held|mapped|supported|carried out|found|made))?(?: by| in| for| from| at| to| with) (?:the )?{B:body}`,
    ),
    build: (context, { body }) => {
      const part = partOf(context.sentence, partIndex(body), 'B')
      const from = fromSentence(context)
      // "in the region" and "for the force" are no item of a list.
      if (!part || !('entry' in part.body) || (from.noun === null && from.whole === null && !hasNounBefore(context)))
        return null
      return {
        ...from,
        body: part.body,
        relation: /[:]|\bof (?:these|those|them|which)\b/.test(context.before) ? 'part' : 'again',
      }
    },
    finds: [['There were 142 SOC threats: 29 by Cleveland Police and 32 by Durham Constabulary.', 142]],
    ignores: [['It gave 29 presentations to Cleveland Police.', 'presentations']],
  },
  {
    id: 'figure/compared',
    about: 'the same at another time: "up from 171 the year before", "compared with 305"',
    before: shape(
      `(?:\\b(?:up|down|rose|risen|fell|fallen|increase|increased|decrease|decreased|reduction|drop|dropped|rise|grew) (?:from|on)|(?:compared|comparing) (?:with|to|against)|against|versus|rather than|instead of|from)(?: the| a total of| only| just)? $`,
    ),
    build: ({ sentence, at, claims, after }, _groups) => {
      const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === sentence.parts[at]?.type)
      if (
        !found ||
        shape(`^${MODIFIERS} {M}`).test(after) ||
        !shape(`^(?:${END}| {B}| (?:recorded|led|in|for|by|at|across|over|during|the)\\b| to\\b)`).test(after)
      )
        return null
      const [whole, same] = found
      const body = partOf(
        sentence,
        partIndex(
          shape('^(?: (?:recorded|led|identified|managed))?(?: by| in| for| at) (?:the )?{B:body}').exec(after)?.groups
            ?.body,
        ),
        'B',
      )
      return {
        noun: same.noun,
        measure: same.measure,
        strands: same.strands,
        role: same.role,
        relation: 'again',
        whole,
        body: body?.body ?? null,
      }
    },
    finds: [['Surrey Police led 214 disruptions, up from 171 the year before.', 214]],
    ignores: [['Staff numbers were up from 171.', 'staff']],
  },
  {
    id: 'figure/changed',
    about: 'a number that changed: "disruptions fell from 310 to 248"',
    before: shape(
      `{M:noun}(?:[^<;.]|{BTXQPS}){0,140}? ?\\b(?:rose|risen|rising|fell|fallen|falling|increase|increased|increasing|decreased|declined|dropped|grew|grown|went|gone|changed|moved|reduced|up|down|ranged|ranging|varied|varying|ranges|improved|cut|growing)\\b(?:[^<;.]|{BTXQP}|\\.(?=\\d)){0,80}?(?:from|to|and)(?: just| only| a total of)? $`,
    ),
    build: (context, { noun }) => {
      const index = partIndex(noun)
      const part = partOf(context.sentence, index, 'M')
      if (
        !part ||
        !shape(`^(?:${END}| {BS}| (?:in|to|from|for|by|at|over|during|the|disruptions?)\\b)`).test(context.after)
      )
        return null
      const body = partOf(
        context.sentence,
        partIndex(shape('^ (?:in|by|for|at) (?:the )?{B:body}').exec(context.after)?.groups?.body),
        'B',
      )
      return {
        noun: index,
        strands: part.phrase.strands,
        role: part.phrase.role,
        relation: 'own',
        body: body?.body ?? null,
      }
    },
    finds: [['The number of disruptions fell from 310 to 248.', 310]],
    ignores: [['Disruptions increased and staff rose from 10 to 12 officers.', 'officers']],
  },
  {
    id: 'figure/number-was',
    about: 'the number of disruptions was so many',
    before: shape(
      `(?:\\b(?:number|total|totals|volume|count|figure|proportion|percentage|share|level|most|fewest|lowest|highest|largest|smallest)s?\\b(?:[^<;.]|{BTX}){0,60}? )(?:of |for )?(?:(?:the|its|all|{B}) )*{M:noun}(?:[^<;.(]|{BTXS}){0,110}?,? (?:was|is|were|stood at|at|reached|totalled|came to|of|to|with|being|:)(?: only| just| a total of)? $`,
    ),
    after: shape(`^(?:${END}| {BS}| (?:in|for|during|over|across|recorded|between|on|as|at|when)\\b)`),
    build: ({ sentence }, { noun }) => {
      const part = partOf(sentence, partIndex(noun), 'M')
      return part && { noun: partIndex(noun), strands: part.phrase.strands, role: part.phrase.role, relation: 'own' }
    },
    finds: [
      ['The force had the lowest number of disruptions nationally, at 39 in total.', 39],
      ['The number of prepare disruptions recorded by the force was zero.', 0],
    ],
    ignores: [['The number of officers trained in disruptions was 40 people.', 'people']],
  },
  {
    id: 'figure/majority-in-brackets',
    about: 'a word for a number with the number in brackets: "the greatest number (51) of prevent disruptions"',
    before:
      /\b(?:number|total|proportion|share|percentage|most|majority|many|few|fewest|minority|level|half|third|quarter)(?: of (?:these|those|them|all|which))? \($/,
    after: shape(`^\\)(?:[^<;.]|{QPBX}){0,90}?(?:{M:noun}|{S:strand})`),
    build: ({ sentence, before, after }, { noun, strand }) => {
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      if (/^\) (?:of )?(?:[a-z]+ ){0,2}(?:officers|staff|people|personnel|interviewees|forces|lros)\b/.test(after))
        return null
      if (part && index !== null) {
        const predicate = readPredicate(sentence, behind(sentence, index))
        return {
          noun: predicate.noun ?? index,
          strands: part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands,
          role: part.phrase.role,
          relation: 'own',
        }
      }
      const named = partOf(sentence, partIndex(strand), 'S')
      const isPlain = /^\) (?:(?:of (?:these|them|those) )?(?:were|was|are|had been) )?(?:[a-z]+ ){0,4}<S/.test(after)
      return named && isPlain
        ? { measure: 'disruptions', strands: named.phrase.strands, relation: 'part' }
        : /of (?:these|those|them)/.test(before)
          ? { relation: 'part' }
          : null
    },
    finds: [['It recorded the greatest number (51) of prevent disruptions.', 51]],
    ignores: [['Most (51) of the officers had led disruptions.', 'officers']],
  },
  {
    id: 'figure/noun-in-brackets',
    about:
      'the noun, then its number in brackets or behind "with": "the smallest number of SOC threats in the region (39)"',
    before: shape(`{M:noun}(?:[^<();.]|{BTX}){0,70}(?: \\(|,? with (?:only |just )?|(?: \\u2013|:) )$`),
    after: shape(`^(?:\\)|${END}| {T}| (?:in|during|for|over|across)\\b)`),
    build: ({ sentence, at, before, after, claims }, { noun }) => {
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      // The noun of a number that was claimed before is not counted twice, but for its share.
      if (
        !part ||
        [...claims.values()].some(
          (claim) => claim.noun === index && !(before.endsWith('(') && sentence.parts[at]?.type === 'P'),
        )
      )
        return null
      if (before.endsWith('(') && !after.startsWith(')')) return null
      const support = /\bto support\b|\bin support\b/.test(before.slice(before.indexOf(noun ?? '')))
        ? ('support' as const)
        : null
      return { noun: index, strands: part.phrase.strands, role: part.phrase.role ?? support, relation: 'own' }
    },
    finds: [['The force had the smallest number of SOC threats in the region (39).', 39]],
    ignores: [['We looked at disruptions (see page 39).', 'a page']],
  },
  {
    id: 'figure/strand-behind',
    about: 'so many were of a strand: "39 were pursue, 10 protect", "18 to prevent it"',
    build: ({ sentence, after }, _groups) => {
      const next = readNextStrand(sentence, after)
      return next && { measure: 'disruptions', strands: next.strands, relation: 'part' }
    },
    finds: [['Of these disruptions, 39 were pursue, 10 protect, 6 prevent and 2 prepare.', 39]],
    ignores: [['Disruptions need six protect officers and two prevent officers.', 'officers']],
  },
  {
    id: 'figure/strand-in-front',
    about: 'a strand and its number: "pursue (39)", "prevent accounted for 15 percent", "protect: 96"',
    before: shape(
      `(?:{S:strand}|{M:noun})(?: (?:work|activity|disruptions?))?(?: ?\\(|:? | ?[:\\u2013\\u2014=-] ?|,? (?:it |{B} |which )?(?:accounted for|accounts for|made up|represented|comprised|numbered|totalled|came to|stood at|was|were|had|with|for|at|on|formed|amounted to|recorded|logged|led|there were)(?: only| just)? )$`,
    ),
    after: shape(`^(?:${END}|\\)| of\\b)`),
    build: ({ sentence, before }, { strand, noun }) => {
      const named = partOf(sentence, partIndex(strand), 'S')
      if (named) return { measure: 'disruptions', strands: named.phrase.strands, relation: 'part' }
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      const isSaid =
        /(?:accounted for|accounts for|made up|represented|comprised|numbered|totalled|stood at|amounted to|[:(]) ?(?:only |just )?$/.test(
          before,
        )
      return part && isSaid && part.phrase.strands.length > 0
        ? { noun: index, strands: part.phrase.strands, role: part.phrase.role, relation: 'own' }
        : null
    },
    finds: [['It recorded disruptions for pursue (81), prevent (22) and protect (14).', 81]],
    ignores: [['Its disruption work on prevent was led by 12 officers.', 'officers']],
  },
  {
    id: 'figure/body-in-front',
    about: 'a list of bodies with a number each: "Kent Police (43)", "Essex Police 51", "Tarian: 388"',
    before: shape(
      `{B:body}(?: \\(|: ?|,? (?:\\u2013|-|with|had|has)? ?|,? (?:and )?${VERBS} (?:just |only |a further |another )?)$`,
    ),
    after: shape(`^(?:\\)|${END}| of (?:them|these|those)\\b)`),
    build: (context, { body }) => {
      const part = partOf(context.sentence, partIndex(body), 'B')
      if (!part) return null
      const isNamed = 'entry' in part.body
      if (!isNamed && !shape(`${VERBS} (?:just |only |a further |another )?$`).test(context.before)) return null
      const isPart = /^ of (?:them|these|those)/.test(context.after)
      return { ...fromSentence(context), body: part.body, relation: isPart ? 'part' : 'again' }
    },
    finds: [['Kent Police led 214 disruptions, Essex Police 300.', 214]],
    ignores: [['Essex Police has 43 analysts.', 'analysts']],
  },
  {
    id: 'figure/of-them',
    about: 'so many of these: a part of the statement before',
    after: shape(
      `^,? of (?:these|those|them|which|the total|this total|that total|this number|the (?:regional|national|overall|force|force's) total|{B} total)\\b`,
    ),
    build: ({ sentence, at, after }) => {
      const isTotal = /^,? of (?:the|<B\d+>) ?(?:regional |national |overall |force |force's )?total/.test(after)
      const predicate = readPredicate(
        sentence,
        after.replace(/^,? of (?:<B\d+> )?[a-z' ]*?(?:these|those|them|which|total|number)/, ''),
      )
      const quantity = sentence.parts[at]
      const of =
        isTotal && quantity?.type === 'P'
          ? ([
              quantity.end + 4,
              quantity.end +
                (/^,? of (?:the )?[a-z']+ total|^,? of [a-z]+ total/.exec(sentence.text.slice(quantity.end))?.[0]
                  .length ?? 4),
            ] as const)
          : null
      return { noun: predicate.noun, strands: predicate.strands, relation: 'part', of }
    },
    finds: [['The force led 248 disruptions, and three quarters of these were pursue.', 248]],
    ignores: [['We spoke to 14 officers and half of these knew.', 'officers']],
  },
  {
    id: 'figure/in-front-of-which',
    about: 'of which so many: "of which 11 were living in the community", "among these were 18"',
    before:
      /\b(?:of|among|from|out of) (?:which|these|those|them|this total|the total)(?: disruptions| orders| assessments| threats| groups)?,?(?: (?:were|was|are|only|just|a further|another|at least|about|around))* $/,
    build: (context) => toldPart(context),
    finds: [['It had 31 SCPOs, of which 11 were living in the community.', 31]],
    ignores: [['It has 31 SCPOs. Of the officers, 11 were trained.', 'officers']],
  },
  {
    id: 'figure/in-front-of-noun',
    about: 'Of the disruptions that it led, so many did something',
    build: (context) => {
      const front = findFront(context)
      return front === null ? null : { ...toldPart(context), ...front }
    },
    finds: [['Of the disruptions that it led, 31 percent had a major impact.', 31]],
    ignores: [['Of the disruptions that it led, 12 officers recorded most.', 'officers']],
  },
  {
    id: 'figure/restated',
    about: 'a number said before, put in front of its part: "Of the 305, 52 related to county lines"',
    before: /^(?:but |and |while )?(?:of|out of|from|among) (?:the|these|those|all) $/,
    after: /^,/,
    build: () => ({ relation: 'again', restates: true }),
    finds: [],
    ignores: [['Of the 305, 52 related to county lines.', 'nothing was said before']],
  },
  {
    id: 'figure/respectively',
    about: 'numbers for bodies in turn: "led 214 and 198 disruptions respectively"',
    after: shape(
      `^(?:, {QP})*,? and {QP}${MODIFIERS} {M:noun}[^.;]* respectively|^(?:, {QP})*,? and {QP}${MODIFIERS} {M:other}, respectively`,
    ),
    build: ({ sentence }, { noun, other }) => {
      const index = partIndex(noun) ?? partIndex(other)
      const part = partOf(sentence, index, 'M')
      return part && { noun: index, strands: part.phrase.strands, role: part.phrase.role, relation: 'own' }
    },
    finds: [['Surrey Police and Sussex Police led 214 and 198 disruptions respectively.', 214]],
    ignores: [['They made 214 and 198 arrests respectively, with few disruptions.', 'arrests']],
  },
  {
    id: 'figure/were-noun',
    about: 'a further part that was of a kind: "49 were OCGs and 9 were SOC vulnerabilities"',
    after: shape(
      `^(?: of (?:these|them|those))? (?:were|was|are|had been|have been)(?: (?:also|then|mapped|identified|recorded|categorised|classified|classed|assessed|as|for|found|to|be|live|active|an?|the))* {M:noun}`,
    ),
    build: ({ sentence, claims, before }, { noun }) => {
      const part = partOf(sentence, partIndex(noun), 'M')
      const isPart = claims.size > 0 || /\bof (?:these|those|them|which|the)\b/.test(before)
      return part && isPart
        ? { noun: partIndex(noun), strands: part.phrase.strands, role: part.phrase.role, relation: 'part' }
        : null
    },
    finds: [['It had 58 SOC threats, of which 49 were OCGs and 9 were SOC vulnerabilities.', 58]],
    ignores: [['Two analysts said that 9 were SOC vulnerabilities.', 'no whole is named']],
  },
  {
    id: 'figure/the-rest',
    about: 'the other so many: "the other ten related to county lines"',
    before: /\b(?:the|its) (?:other|remaining|rest|remainder|final|last)(?: of the)?,? $/,
    build: (context) => toldPart(context),
    finds: [['Of the 31 SCPOs, the other ten related to county lines.', 31]],
    ignores: [['The other ten officers recorded disruptions.', 'officers']],
  },
  {
    id: 'figure/including',
    about:
      'a part named behind its whole: "including 95 against people in prison", "23 on people in prison and 15 in the community"',
    before: shape(
      `(?:\\bincluding|\\bwith|\\bcomprising|\\bnamely|\\bbut|\\band|:|\\u2013|,|\\()(?: only| just| a further| at least)? ?$`,
    ),
    after: shape(`^${OPENS_PART}`),
    build: (context) => {
      const { sentence, at, claims, after } = context
      const whole = [...claims].findLast(
        ([index, claim]) => claim.noun !== null && sentence.parts[index]?.type === 'Q' && index < at,
      )
      if (
        !whole ||
        sentence.parts[at]?.type !== 'Q' ||
        shape(`^ (?:in|for|by|from|to|at|on|with|under) (?:the )?{BT}`).test(after)
      )
        return null
      const [index, claim] = whole
      const behindWhole = sentence.shape.slice(sentence.at[index], sentence.at[at])
      // A new verb between the two begins a new statement.
      if (
        /\b(?:made|arrested|seized|closed|trained|charged|executed|spoke|interviewed|reviewed|stopped|recovered)\b/.test(
          behindWhole,
        )
      )
        return null
      return { noun: claim.noun, relation: 'part', whole: index }
    },
    finds: [['The unit led 702 disruptions, including 95 against people in prison.', 702]],
    ignores: [['The unit led 702 disruptions and made 95 arrests in prison.', 'arrests']],
  },
  {
    id: 'figure/verb-again',
    about: 'the verb alone says what is counted: "and supported a further 84", "it had recorded 455"',
    before: shape(`\\b${VERBS}(?: just| only| a further| another| an additional| a total of| some)? $`),
    after: shape(`^(?:${END}| led by {B}| (?:in|during|over|between|for) | of (?:its|their) own\\b)`),
    build: (context) => {
      if (shape(`^ (?:in|during|over|between|for) (?!{T}|the same|this|that)`).test(context.after)) return null
      return { ...fromSentence(context), relation: 'again', strands: [] }
    },
    finds: [['SWROCU led 311 disruptions and supported a further 84.', 311]],
    ignores: [['Officers recorded 12 disruptions and made 40.', 'nothing that is recorded']],
  },
  {
    id: 'figure/have',
    about: 'had so many in place, said of the orders or groups that the sentence names: "had 15 in place"',
    before: shape(
      `{M:noun}(?:[^<;.]|{BTX}){0,60} (?:had|has|have|with|there (?:were|are)|holds?|held)(?: only| just)? $`,
    ),
    after:
      /^ (?:in place|in force|live|active|in total|mapped|recorded|open|at the time|on (?:the|its) (?:master )?(?:list|books))\b/,
    build: ({ sentence }, { noun }) => {
      const part = partOf(sentence, partIndex(noun), 'M')
      return part && { noun: partIndex(noun), strands: part.phrase.strands, role: part.phrase.role, relation: 'own' }
    },
    finds: [['The constabulary had increased the use of SCPOs and had 15 in place.', 15]],
    ignores: [['It uses SCPOs and had 15 officers in place.', 'officers']],
  },
]

/** The noun that an earlier quantity or the sentence itself gives to one that leaves it out. */
function fromSentence({ sentence, at, claims }: RuleContext): Partial<Claim> {
  const before = [...claims].findLast(([index]) => index < at)
  if (before)
    return {
      noun: before[1].noun,
      measure: before[1].measure,
      strands: before[1].strands,
      role: null,
      whole: before[0],
    }
  const noun = sentence.parts.findLastIndex((part, index) => index < at && part.type === 'M')
  const part = partOf(sentence, noun, 'M')
  return part
    ? { noun, strands: part.phrase.strands, role: part.phrase.role, whole: null }
    : { noun: null, strands: [], role: null, whole: null }
}

function hasNounBefore({ sentence, at }: RuleContext): boolean {
  return sentence.parts.slice(0, at).some((part) => part.type === 'M')
}

/** A part of a whole named in front, if what follows tells something of it and names no other thing. */
function toldPart({ sentence, after }: RuleContext): Partial<Claim> | null {
  if (!shape(`^(?:${TOLD}|${OPENS_PART}|${END}| {M}| {S}| {P}| a | an )`).test(after)) return null
  const predicate = readPredicate(sentence, after)
  const noun =
    partIndex(shape(`^(?: (?:mapped|identified|live|active))* {M:noun}`).exec(after)?.groups?.noun) ?? predicate.noun
  return { noun, strands: predicate.strands, relation: 'part' }
}

/** "Of the 40 disruptions that it led, …": the noun or number that a sentence or clause puts in front. */
function findFront({ sentence, at, after }: RuleContext): Partial<Claim> | null {
  const before = upTo(sentence, at)
  const clause = before.slice(Math.max(before.lastIndexOf('; '), before.lastIndexOf('. ')) + 1).trimStart()
  const match = shape(
    `^(?:but |and |while )?(?:of|among|out of|from)(?: all)?(?: |$)(?:(?:the|these|those|its|their|all|{B}) )*(?:{Q:whole}(?:${MODIFIERS} {M:noun})?|(?:${MODIFIERS.slice(0, -1)} ?)?{M:only})(?:[^;.]*?)(?:, |: )`,
  ).exec(clause)
  if (!match?.groups || !shape(`^(?:${TOLD}|${OPENS_PART}| {M}| {S}| \\({QP}| (?:a|an) )`).test(after)) return null
  const whole = partIndex(match.groups.whole)
  if (whole === at) return null
  const noun = partIndex(match.groups.noun) ?? partIndex(match.groups.only)
  const predicate = readPredicate(sentence, after)
  const named = partOf(sentence, noun, 'M')
  return {
    noun: predicate.noun ?? noun,
    whole,
    relation: 'part',
    strands: predicate.strands,
    role: named?.phrase.role ?? null,
  }
}
