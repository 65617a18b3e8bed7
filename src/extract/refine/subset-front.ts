import { CHANGE_VERBS } from '../rules/figure/around.js'
import type { LexedSentence } from '../rules/figure/lex.js'
import { upTo } from '../rules/figure/predicate.js'
import { isPossessive, partIndex, partOf, shape } from '../rules/figure/rule.js'

/** Words that open no name of a kind. */
const NO_KIND =
  "(?!(?:[a-z]{1,20}(?:ly|est)|however|but|and|or|of|in|on|at|to|for|by|with|from|than|as|while|when|where|although|since|if|because|the|its|their|these|those|this|that|which|such|other|all|both|more|fewer|most|many|some|any|no|not|there|then|also|had|has|have|were|was|are|is|been|total|overall|recorded|reported|annual|average|number|numbers|police)\\b)[a-z][a-z'-]{1,30}"
const KIND = shape(
  `(?:^|\\b(?:of|in)(?: (?:the|its|their|all))? |\\b(?:the|its|their) |{B:owner} |, )(?<kind>${NO_KIND}(?: ${NO_KIND}){0,2}) $`,
)

/** The kind that stands right in front of a noun that no number is in front of: "cyber" in "the number of cyber disruptions". */
export function findKind(sentence: LexedSentence, noun: number): string | undefined {
  const { owner, kind } = KIND.exec(upTo(sentence, noun).slice(-120))?.groups ?? {}
  // "The force told us disruptions have increased": only behind a possessive there is no verb.
  const body = partOf(sentence, partIndex(owner), 'B')
  return body && !isPossessive(sentence, body) ? undefined : kind
}

const VERB = new RegExp(
  `(?<!\\b(?:that|which|who) )\\b(?:${CHANGE_VERBS}|numbered|totalled|came|reached|amounted|stood|added|has|have|had|was|were|is|are)\\b`,
  'i',
)

/** Where the words that belong to a noun in front of its verb end. */
export function findVerb({ text }: LexedSentence, from: number): number {
  const verb = VERB.exec(text.slice(from))
  return verb ? from + verb.index : text.length
}

const LISTED = shape(
  `(?:^|, (?:and )?|\\band |: |\\b(?:were|was|are|is|including) )(?<kind>${NO_KIND}(?: (?:and )?${NO_KIND}){0,3}) \\($`,
)
const IN_BRACKET = shape('^<Q\\d+> {M}\\)')

/** The kind in front of a bracket, in a list of such: "drugs (152 disruptions), fraud (61 disruptions)". */
export function findListed(sentence: LexedSentence, begin: number): string | undefined {
  const isListed = IN_BRACKET.test(sentence.shape.slice(begin)) && (sentence.shape.match(LIST) ?? []).length > 1
  return isListed ? LISTED.exec(sentence.shape.slice(Math.max(0, begin - 120), begin))?.groups?.kind : undefined
}

const LIST = /\(<Q\d{1,4}> <M\d{1,4}>\)/g
