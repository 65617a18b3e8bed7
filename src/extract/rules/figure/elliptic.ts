import { toPercent } from '../../words/numbers.js'
import { MODIFIERS, subjectStrands } from './counted.js'
import { behind, readNextStrand, readPredicate, upTo } from './predicate.js'
import { type Claim, type FigureRule, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** What may follow a number that stands for the noun as well: the end of a phrase, when, or what it is of. */
const END =
  '(?:[,.;:)]|$| and\\b| or\\b| but\\b| while\\b| whereas\\b| {T}| \\({QP}| in (?:total|all)\\b| (?:more|others?|further)\\b| respectively\\b)'
const CHANGE_NOUNS = 'drop|rise|fall|increase|decrease|reduction|decline|growth|change|jump'
const CHANGE_VERBS =
  'rose|risen|rising|fell|fallen|falling|increase|increased|increasing|decreased|declined|dropped|grew|grown|went|gone|changed|moved|reduced|up|down|ranged|ranging|varied|varying|ranges|improved|cut|growing'
/** A verb or a word that opens a clause about what was counted. */
const TOLD =
  "(?: (?:(?:were|was|are|is|had|have|has|did|do|does)(?:n't)?|came|went|led|took|fell|arose|involve|relate|concern|target|affect|cover)\\b| (?:also |then |mainly |only |each |all )?(?!need|speed|embed)[a-z]+ed\\b| (?:that|which|where)\\b| {S})"
const OPENS_PART =
  '(?: (?:against|for|in|on|by|that|which|where|relating|related|linked|involving|involved|aimed|targeting|targeted|concerning|from|led|of them|to|under|with|at)\\b| {S})'
const VERBS =
  '(?:recorded|logged|led|supported|achieved|delivered|carried out|managed|managing|completed|submitted|entered|reported|mapped|identified|held|owned|obtained|secured|responsible for|accounted for|contributed|conducted|produced|made|registered|support|belonged to)'

/** A count or share whose noun stands elsewhere: in the sentence before, in a list, or in front. */
export const ELLIPTIC_RULES: readonly FigureRule[] = [
  {
    id: 'figure/respectively',
    about: 'numbers for bodies in turn: "led 214 and 198 disruptions respectively"',
    after: shape(
      `^(?:, {QP})*,? and {QP}(?: of (?:(?:all|the|their) )*)?${MODIFIERS} ?{M:noun}[^.;]*\\brespectively\\b`,
    ),
    build: (context, { noun }) => {
      const index = partIndex(noun)
      const part = partOf(context.sentence, index, 'M')
      if (!part) return null
      const strands = part.phrase.strands.length > 0 ? part.phrase.strands : subjectStrands(context)
      return { noun: index, strands, role: part.phrase.role, relation: 'own' }
    },
    finds: [['Surrey Police and Sussex Police led 214 and 198 disruptions respectively.', 214]],
    ignores: [['They made 214 and 198 arrests respectively, with few disruptions.', 'arrests']],
  },
  {
    id: 'figure/in-brackets',
    about: 'the same in another unit: "312 (84 percent)"',
    before: shape(`{QP:first}(?:[^<();.]|{MSXBT}){0,90} (?:\\(|\\u2013 )$`),
    after: /^(?:\)| (?:in number |in total |of them )?\u2013)/,
    build: ({ sentence, at, claims }, { first }) => {
      const near = partIndex(first)
      // Behind "140 of the force's 190 disruptions", a share is that of the part.
      const whole =
        [...claims].find(([, claim]) => claim.rule === 'figure/part-of-number' && claim.whole === near)?.[0] ?? near
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
      `^(?: (?:were|was|had been|are|being))?(?: (?:led|recorded|managed|owned|identified|held|mapped|supported|carried out|found|made))?(?: by| in| for| from| at| to| with| belonged to| belong to) (?:the )?{B:body}`,
    ),
    build: (context, { body }) => {
      const part = partOf(context.sentence, partIndex(body), 'B')
      const from = fromSentence(context)
      // "in the region" and "for the force" are no item of a list.
      const isSaid = /^(?: of them)? (?:were|was|had been) [a-z]+ by /.test(context.after)
      const isListed = context.before === '' || from.noun !== null || from.whole !== null || hasNounBefore(context)
      if (!part || !('entry' in part.body) || !(isListed || isSaid)) return null
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
      `(?:\\b(?:up|down|rose|risen|fell|fallen|increase|increased|decrease|decreased|reduction|drop|dropped|rise|grew) (?:from|on)|(?:compared|comparing) (?:with|to|against)|against|versus|rather than|instead of|from|than)(?: the| a total of| only| just)? $`,
    ),
    build: ({ sentence, at, claims, after }, _groups) => {
      const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === sentence.parts[at]?.type)
      if (
        !found &&
        shape('^ (?:that )?(?:it|they|{B}) (?:had |has )?(?:recorded|led|supported|managed|had)\\b').test(after)
      )
        return { relation: 'again' }
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
      `(?:\\b(?:${CHANGE_NOUNS}|increased|reduced|cut|raised|doubled|grown) (?:[^<;.]|{B}){0,40}{M:noun}(?:[^<;.]|{BTXQPS}){0,140}?|{M:other}(?:[^<;.]|{BTXQPS}){0,140}? ?\\b(?:${CHANGE_VERBS})\\b(?:[^<;.]|{BTXQP}|\\.(?=\\d)){0,80}?)\\b(?:from|to|and)(?: just| only| a total of)? $`,
    ),
    after: shape(`^(?:${END}| {BS}| (?:in|to|from|for|by|at|over|during|the|disruptions?)\\b)`),
    build: ({ sentence, after }, { noun, other }) => {
      const index = partIndex(noun) ?? partIndex(other)
      const part = partOf(sentence, index, 'M')
      if (!part) return null
      const body = partOf(
        sentence,
        partIndex(shape('^ (?:in|by|for|at) (?:the )?{B:body}').exec(after)?.groups?.body),
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
    finds: [
      ['The number of disruptions fell from 310 to 248.', 310],
      ['There was a drop in prevent disruptions, from 41 to 27.', 41],
      ['The force has increased the number of SCPOs it manages from 13 to 22.', 13],
    ],
    ignores: [['Disruptions increased and staff rose from 10 to 12 officers.', 'officers']],
  },
  {
    id: 'figure/number-was',
    about: 'the number of disruptions was so many, or the disruptions numbered so many',
    before: shape(
      `(?:\\b(?:number|total|totals|volume|count|figure|proportion|percentage|share|level|most|fewest|lowest|highest|largest|smallest)s?\\b(?:[^<;.]|{BTX}){0,60}? (?:of |for )?(?:(?:the|its|all|{B}) )*{M:noun}(?:[^<;.(]|{BTXS}| \\({T}\\)){0,110}?,? (?:was|is|were|stood at|at|reached|totalled|came to|of|to|with|being|:)|{M:other}(?:[^<;.(]|{BTXS}| \\({T}\\)){0,80}?(?: numbered| totalled| came to| reached| amounted to| stood at| added up to|,? (?:recording|logging|leading|achieving)))(?: only| just| a total of)? $`,
    ),
    after: shape(`^(?:${END}| {BS}| (?:in|for|during|over|across|recorded|between|on|as|at|when|from)\\b)`),
    build: ({ sentence, after }, { noun, other }) => {
      const index = partIndex(noun) ?? partIndex(other)
      const part = partOf(sentence, index, 'M')
      if (!part || index === null) return null
      if (shape(`^ (?:in|for|on|at) (?:the |its )?[a-z]+ (?:team|unit|station)`).test(after)) return null
      const predicate = readPredicate(sentence, behind(sentence, index))
      const strands = part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands
      return { noun: index, strands, role: part.phrase.role ?? predicate.role, relation: 'own' }
    },
    finds: [
      ['The force had the lowest number of disruptions nationally, at 39 in total.', 39],
      ['The number of prepare disruptions recorded by the force was zero.', 0],
      ["The constabulary's lead disruptions numbered 266.", 266],
    ],
    ignores: [['The number of officers trained in disruptions was 40 people.', 'people']],
  },
  {
    id: 'figure/majority-in-brackets',
    about: 'a word for a number with the number in brackets: "the greatest number (51) of prevent disruptions"',
    before:
      /\b(?:number|total|proportion|share|percentage|most|majority|many|few|fewest|minority|level|half|third|quarter|rest|remainder|others)(?: of (?:these|those|them|all|which))? \($/,
    after: shape(`^\\)(?:[^<;.]|{QPBX}){0,90}?(?:{M:noun}|{S:strand})`),
    build: ({ sentence, before, after }, { noun, strand }) => {
      if (/^\) (?:of )?(?:[a-z]+ ){0,2}(?:officers|staff|people|personnel|interviewees|forces|lros)\b/.test(after))
        return null
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      if (part && index !== null) {
        const predicate = readPredicate(sentence, behind(sentence, index))
        const strands = part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands
        const relation = /^\) (?:were|was)\b/.test(after) ? 'part' : 'own'
        return { noun: predicate.noun ?? index, strands, role: part.phrase.role ?? predicate.role, relation }
      }
      const named = partOf(sentence, partIndex(strand), 'S')
      const isPlain = /^\) (?:(?:of (?:these|them|those) )?(?:were|was|are|had been) )?(?:[a-z]+ ){0,4}<S/.test(after)
      if (named && isPlain) return { measure: 'disruptions', strands: named.phrase.strands, relation: 'part' }
      return /of (?:these|those|them)/.test(before) ? { relation: 'part' } : null
    },
    finds: [['It recorded the greatest number (51) of prevent disruptions.', 51]],
    ignores: [['Most (51) of the officers had led disruptions.', 'officers']],
  },
  {
    id: 'figure/noun-in-brackets',
    about:
      'the noun, then its number in brackets or behind "with": "the smallest number of SOC threats in the region (39)"',
    before: shape(`{M:noun}(?:[^<();.]|{BTX}){0,90}(?: \\(|,? with (?:only |just )?|(?: \\u2013|:) )$`),
    after: shape(`^(?:\\)|${END}| {T}| (?:in|during|for|over|across|as)\\b| \\u2013)`),
    build: ({ sentence, at, before, after, claims }, { noun }) => {
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      // The noun of a number that was claimed before is not counted twice, but for its share.
      const isTaken = [...claims.values()].some((claim) => claim.noun === index)
      if (!part || index === null || (isTaken && !(before.endsWith('(') && sentence.parts[at]?.type === 'P')))
        return null
      if (before.endsWith('(') && !shape('^(?:\\)| (?:as |in |on |for )?{T}\\))').test(after)) return null
      const support = /\bto support\b|\bin support\b/.test(before.slice(before.indexOf(noun ?? '')))
        ? ('support' as const)
        : null
      const predicate = readPredicate(sentence, after.replace(/^(?:\)| \u2013)/, ''))
      const strands = part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands
      return { noun: index, strands, role: part.phrase.role ?? support, relation: 'own' }
    },
    finds: [
      ['The force had the smallest number of SOC threats in the region (39).', 39],
      ['Most of the disruptions that the unit led (201) were pursue.', 201],
    ],
    ignores: [['We looked at disruptions (see page 39).', 'a page']],
  },
  {
    id: 'figure/strand-behind',
    about: 'so many were of a strand: "39 were pursue, 10 protect", "18 to prevent it"',
    build: ({ sentence, at, after }) => {
      const strands = readNextStrand(sentence, at, after)
      return strands && { measure: 'disruptions', strands, relation: 'part' }
    },
    finds: [['Of these disruptions, 39 were pursue, 10 protect, 6 prevent and 2 prepare.', 39]],
    ignores: [['Disruptions need six protect officers and two prevent officers.', 'officers']],
  },
  {
    id: 'figure/role-behind',
    about: 'so many were lead or support: "84 percent were lead and 16 percent were support"',
    after:
      /^(?: of (?:these|them))?(?: (?:were|was|as|are|recorded|in|a))* (?<role>lead|support(?:ing)?)(?=[,.;)]| and\b| role|$)/,
    build: (_context, { role }) => ({
      measure: 'disruptions',
      role: role === 'lead' ? 'lead' : 'support',
      relation: 'part',
    }),
    finds: [['It recorded 980 disruptions, of which 744 were lead and 236 were support.', 980]],
    ignores: [['It recorded disruptions with 12 lead officers.', 'officers']],
  },
  {
    id: 'figure/role-in-front',
    about: 'the role and its number: "(lead: 744; support: 236)"',
    before: /\b(?<role>lead|led|support(?:ed|ing)?)(?: disruptions)?(?:: ?| \(| ?\u2013 |, )$/,
    after: shape(`^(?:${END})`),
    build: ({ claims }, { role }) =>
      claims.size === 0
        ? null
        : { measure: 'disruptions', role: role?.startsWith('support') ? 'support' : 'lead', relation: 'part' },
    finds: [['It recorded 980 disruptions (lead: 744; support: 236).', 980]],
    ignores: [['Our lead: 12 officers know what disruptions are.', 'officers']],
  },
  {
    id: 'figure/strand-in-front',
    about: 'a strand and its number: "pursue (39)", "prevent accounted for 15 percent", "protect: 96"',
    before: shape(
      `(?:{S:strand}|{M:noun})(?: (?:work|activity|disruptions?|people|soc|offending|victims|together|combined|between them))?(?: ?\\(|,?:? | ?[:\\u2013\\u2014=-] ?|,? (?:it |{B} |which )?(?:accounted for|accounts for|made up|represented|comprised|numbered|totalled|came to|stood at|was|were|had|with|for|at|on|formed|amounted to|recorded|logged|led|there were)(?: only| just)? )$`,
    ),
    after: shape(`^(?:${END}|\\)| of\\b)`),
    build: ({ sentence, before, after, claims }, { strand, noun }) => {
      // "Of these" has its own rule, which looks at the subject as well.
      if (/^ of (?:these|those|them|the)/.test(after)) return null
      const named = partOf(sentence, partIndex(strand), 'S')
      if (named) return { measure: 'disruptions', strands: named.phrase.strands, relation: 'part' }
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      const isSaid =
        /(?:accounted for|accounts for|made up|represented|comprised|numbered|totalled|stood at|amounted to|[:(]) ?(?:only |just )?$/.test(
          before,
        ) ||
        (claims.size > 0 && /<M\d+> $/.test(before))
      return part && isSaid && part.phrase.strands.length > 0
        ? {
            noun: index,
            strands: part.phrase.strands,
            role: part.phrase.role,
            relation: claims.size > 0 ? 'part' : 'own',
          }
        : null
    },
    finds: [['It recorded disruptions for pursue (81), prevent (22) and protect (14).', 81]],
    ignores: [['Its disruption work on prevent was led by 12 officers.', 'officers']],
  },
  {
    id: 'figure/body-in-front',
    about: 'a list of bodies with a number each: "Kent Police (43)", "Essex Police 51", "Tarian: 388"',
    before: shape(
      `{B:body}(?: \\(|: ?|,? (?:\\u2013|-|with|had|has|for)? ?|,? (?:and )?(?:alone )?${VERBS} (?:just |only |a further |another )?)$`,
    ),
    after: shape(`^(?:\\)|${END}| of (?:them|these|those)\\b)`),
    build: (context, { body }) => {
      const part = partOf(context.sentence, partIndex(body), 'B')
      if (!part) return null
      const isNamed = 'entry' in part.body
      if (!isNamed && !shape(`${VERBS} (?:just |only |a further |another )?$`).test(context.before)) return null
      const isPart = /^ of (?:them|these|those)/.test(context.after)
      // What a unit supported "for Kent Police (49)" is the unit's.
      const isFor = shape(`\\bfor (?:the )?(?:{B} \\({Q}\\)(?:,| and|, and) )*{B} \\($`).test(context.before)
      return { ...fromSentence(context), body: isFor ? null : part.body, relation: isPart || isFor ? 'part' : 'again' }
    },
    finds: [['Kent Police led 214 disruptions, Essex Police 300.', 214]],
    ignores: [['Essex Police has 43 analysts.', 'analysts']],
  },
  {
    id: 'figure/of-them',
    about: 'so many of these: a part of the statement before',
    after: shape(
      `^,? of (?:these|those|them|which|the total|this total|that total|this number|(?:the|its|their) (?:(?:regional|national|overall|force|force's|own) )?total|{B} total)\\b`,
    ),
    build: (context) => {
      const { sentence, at, after, claims } = context
      const words = /^,? of (?:<B\d+> )?[a-z' ]*?(?:these|those|them|which|total|number)/.exec(after)?.[0] ?? ''
      const predicate = readPredicate(sentence, after.slice(words.length))
      const quantity = sentence.parts[at]
      const isTotal = /total$/.test(words)
      const first = [...claims].findLast(([index]) => sentence.parts[index]?.type === 'Q')
      const of = isTotal && quantity ? readTotal(sentence.text, quantity.end) : null
      // "40 pursue disruptions, or 77 percent of its total": the same ones as a share.
      if (
        isTotal &&
        quantity?.type === 'P' &&
        first &&
        /,(?: or| which (?:is|was)| that is| about| equal to| equivalent to)? $/.test(context.before)
      )
        return {
          noun: first[1].noun,
          measure: first[1].measure,
          strands: first[1].strands,
          role: first[1].role,
          relation: 'again',
          whole: first[0],
          of,
        }
      const strands = predicate.strands.length > 0 ? predicate.strands : subjectStrands(context)
      return { noun: predicate.noun, strands, role: predicate.role, relation: 'part', of }
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
    id: 'figure/were-noun',
    about: 'a further part that was of a kind: "49 were OCGs and 9 were SOC vulnerabilities"',
    after: shape(
      `^(?: of (?:these|them|those))? (?:were|was|are|had been|have been)(?: (?:also|then|mapped|identified|recorded|categorised|classified|classed|assessed|as|for|found|to|be|live|active|an?|the))* {M:noun}`,
    ),
    build: ({ sentence, claims, before }, { noun }) => {
      const part = partOf(sentence, partIndex(noun), 'M')
      // At a list item's start a strand or role is enough to know what is meant.
      const isSaid = (part?.phrase.strands.length ?? 0) > 0 || part?.phrase.role != null
      const isPart =
        claims.size > 0 ||
        /\bof (?:these|those|them|which|the)\b/.test(before) ||
        (isSaid && /^(?:only |just )?$/.test(before))
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
        ([index, claim]) =>
          sentence.parts[index]?.type === 'Q' && index < at && (claim.noun !== null || claim.relation === 'part'),
      )
      if (
        !whole ||
        sentence.parts[at]?.type !== 'Q' ||
        shape(`^ (?:in|for|by|from|to|at|on|with|under) (?:the )?(?:{T}|{B}(?=[,.;)]|$| and\\b| in\\b))`).test(after)
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
      // Two parts of one whole stand side by side; neither is a part of the other.
      const isSibling = claim.relation === 'part'
      return { noun: claim.noun, relation: 'part', whole: isSibling ? claim.whole : index }
    },
    finds: [['The unit led 702 disruptions, including 95 against people in prison.', 702]],
    ignores: [['The unit led 702 disruptions and made 95 arrests in prison.', 'arrests']],
  },
  {
    id: 'figure/then',
    about: 'the same at another date: "had 61 SOC threats on 1 June 2023, but 74 on 1 June 2024"',
    before: /\b(?:but|and|then|and then)(?: only| just)? $/,
    after: shape('^ ?{T}'),
    build: ({ sentence, claims }) => {
      const first = [...claims].findLast(([index, claim]) => claim.noun !== null && sentence.parts[index]?.type === 'Q')
      if (!first || sentence.parts.filter(({ type }) => type === 'T').length < 2) return null
      const [whole, same] = first
      return {
        noun: same.noun,
        measure: same.measure,
        strands: same.strands,
        role: same.role,
        relation: 'again',
        whole,
      }
    },
    finds: [['It had 61 SOC threats on 1 June 2023, but 74 on 1 June 2024.', 61]],
    ignores: [['It had many SOC threats on 1 June 2023, but 74 on 1 June 2024 were staff.', 'no number before']],
  },
  {
    id: 'figure/at-another-time-in-brackets',
    about: 'the same at another time in brackets: "201 disruptions (189 in the previous year)"',
    before: shape('{Q:first}(?:[^<();.]|{MB}){0,40} \\($'),
    after: shape('^(?: (?:in|for|during|on|as at))? ?{T}\\)'),
    build: ({ claims }, { first }) => {
      const whole = partIndex(first)
      const same = whole === null ? undefined : claims.get(whole)
      return same && whole !== null
        ? { noun: same.noun, measure: same.measure, strands: same.strands, role: same.role, relation: 'again', whole }
        : null
    },
    finds: [['It recorded 201 disruptions (189 in the previous year).', 201]],
    ignores: [['It has 201 officers (189 in the previous year).', 'officers']],
  },
  {
    id: 'figure/total-of',
    about: 'the whole behind its part: "58 disruptions, from a total of 283"',
    before: shape('{M:noun},? (?:from|out of|of|among) a total of $'),
    build: ({ sentence }, { noun }) => {
      const part = partOf(sentence, partIndex(noun), 'M')
      return part && { noun: partIndex(noun), role: part.phrase.role, relation: 'own' }
    },
    finds: [['Fifty-eight disruptions, from a total of 283 that the force recorded, were for prevent.', 58]],
    ignores: [['Its disruptions, from a team of 12, were few.', 'a team']],
  },
  {
    id: 'figure/one-in',
    about: 'a share with the noun inside: "one disruption in three"',
    before: shape('{Q:some} {M:noun} (?:in|out of)(?: every)? $'),
    build: ({ sentence, at }, { some, noun }) => {
      const index = partIndex(noun)
      const quantity = partOf(sentence, at, 'Q')
      if (partOf(sentence, partIndex(some), 'Q')?.phrase.value !== 1) return null
      const part = partOf(sentence, index, 'M')
      if (!quantity || !part || index === null || quantity.phrase.value < 2) return null
      const predicate = readPredicate(sentence, behind(sentence, at))
      return {
        noun: index,
        strands: part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands,
        role: part.phrase.role,
        relation: 'own',
        fixed: { value: toPercent(1 / quantity.phrase.value), unit: 'percent', place: sentence.at[at] ?? 0 },
      }
    },
    finds: [['One disruption in three was a prevent disruption.', 33.33]],
    ignores: [['One disruption took three weeks.', 'weeks']],
  },
  {
    id: 'figure/judged',
    about: 'so many were judged to be of an impact: "31 were judged to be major"',
    after:
      /^(?: of (?:these|them))? (?:were|was|had been) (?:judged|assessed|graded|rated|classed|considered|recorded)(?: to be| to have| as| as having| as being| having)?(?: an?)? (?:major|moderate|minor|significant)\b/,
    build: (context) =>
      hasNounBefore(context) || context.claims.size > 0 ? { ...fromSentence(context), relation: 'part' } : null,
    finds: [['It recorded 80 disruptions, and 31 were judged to be major.', 80]],
    ignores: [['We read 31 plans, and 12 were judged to be major.', 'plans']],
  },
  {
    id: 'figure/now-has',
    about: 'the noun is that of the sentence before: "It now has 27."',
    before: shape(
      '(?:^|, |; |but |and )(?:{T},? )?{B} (?:now |currently |still |then )?(?:has|had|have)(?: only| just)? $',
    ),
    after: /^(?:[,.;]|$)/,
    build: () => ({ relation: 'again' }),
    finds: [],
    ignores: [['It has 27 officers for SCPOs.', 'officers']],
  },
  {
    id: 'figure/verb-again',
    about: 'the verb alone says what is counted: "and supported a further 84", "it had recorded 455"',
    before: shape(`\\b${VERBS},?(?: just| only| a further| another| an additional| a total of| some)? $`),
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

/** The words that name the total of which a share is one. */
function readTotal(text: string, end: number): readonly [number, number] | null {
  const match = /^(?:\s*\([^)]*\))?,? of (?<total>[^.,;:]*?\btotal)\b/.exec(text.slice(end))
  const total = match?.groups?.total
  if (!match || !total) return null
  const start = end + match[0].length - total.length
  return [start, start + total.length]
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
  return { noun, strands: predicate.strands, role: predicate.role, relation: 'part' }
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
    role: predicate.role ?? named?.phrase.role ?? null,
  }
}
