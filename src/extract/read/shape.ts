/** What the shape of a line tells, without knowing what it says. */

const CLOSING = '"\')]'
const CLOSERS = `["'\\)\\]]*`
const SENTENCE_END = /^[.!?:;\u2026]$/
/** The joint of a list, or a full stop with the sign of a note that a conversion has left beside it: "all forces.12". */
const ENDS_LATE = /[,;] (?:and|or)$|(?:[a-z]{3}|[A-Z]{2}|[A-Z]s|\b(?!no\b)[a-z]{2})["')\]]?[.!?]["')\]]?\d{1,2}$/
/** As far as the patterns for an end look back: they would else look for their beginning all through a paragraph. */
const LONGEST_END = 40
/** What a sentence's end inside a text has, whatever was a short form. */
const MAY_END_INSIDE = new RegExp(`[.!?]${CLOSERS} `)
const INSIDE_END = new RegExp(`[a-z\\d)"'%][.!?]${CLOSERS} +["'(]?[A-Z]`)
/** Words that no heading ends with: what follows them is still to come. */
const OPEN_WORDS =
  /(?:^|\s)(?:a|an|the|of|and|or|and\/or|but|nor|that|which|who|whose|this|these|their|its|our|his|her|than|because|such|every|HM|including|national)$/i
/** Words that a heading may end with ("what it relies on"), but that more often have something to come. */
const LEADING_WORDS =
  /(?:^|\s)(?:in|on|at|to|by|for|with|into|between|as|from|about|within|under|over|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|do|does|did)$/i
/** Of the words that no heading ends with, those that one may end with behind certain others: "all that it knows of", "what is behind this". */
const CLOSING_WORDS =
  /(?:^|\s)(?:(?:know|knows|knew|known|aware|hear|hears|heard|think|thinks|thought|capable|proud|short|made|makes?|use|consists?|disposes?|disposed) of|(?:about|behind|at|for|with|than|to|on|in|from|of|do|does|did) (?:this|that|these|those))$/i
/** Whose something is that may be still to come: "the force's". */
const POSSESSIVE_END = /\w(?:'s|s')$/
/** Words with which a statement is over, since no name can follow them. */
const AUXILIARY_END = /\s(?:do|does|did)$/i
const OPENS_WITH_WORDS = /^["']?(?:(?:[A-Z][a-z'][\w'-]*,? )+|[A-Z] )[a-z]/
/** "On 1 October", "Some 1,300 people". */
const OPENS_WITH_NUMBER =
  /^(?:On|In|At|By|Between|Since|From|During|Over|Under|Within|After|Before|Until|As (?:of|at)|Some|About|Around|Nearly|Almost|Only|Just|Another|Up to) \u00a3?\d/
/** A short name and a word that may be its verb: "YHROCU delivered". */
const OPENS_WITH_SHORT_NAME =
  /^[A-Z]{2}[\w'-]* (?!(?:and|or|of|in|to|for|with|at|on|by|from|as|who|which|that|under|during|since|into|then)\b)[a-z]/

/** True where a line ends like a sentence or a list item, so that nothing is still to come. */
export function isTerminated(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && CLOSING.includes(text.charAt(last))) last -= 1
  return SENTENCE_END.test(text.charAt(last)) || ENDS_LATE.test(text.slice(-LONGEST_END))
}

/** True where a sentence ends inside the text, which headings don't do. */
export function hasSentenceInside(text: string): boolean {
  return MAY_END_INSIDE.test(text) && INSIDE_END.test(text.replace(/\b(?:e\.g|i\.e|etc|vs|no|mr|mrs|ms|dr|st)\./gi, ''))
}

/**
 * True where the last word leaves a sentence open, so that the text is no whole heading.
 *
 * @param next What follows, if known: a preposition ends a heading only where a sentence opens behind it.
 */
export function endsOpen(text: string, next = ''): boolean {
  const end = text.slice(-LONGEST_END)
  if (/[,\u2013\u2014(/&]$|\s-$/.test(end)) return true
  const isLeading = LEADING_WORDS.test(end) || POSSESSIVE_END.test(end)
  if (!isLeading && !OPEN_WORDS.test(end)) return false
  if (!isLeading && !CLOSING_WORDS.test(end)) return true
  return !opensSentence(next) && !(AUXILIARY_END.test(end) && /^[A-Z]/.test(next))
}

function opensSentence(text: string): boolean {
  return OPENS_WITH_WORDS.test(text) || OPENS_WITH_NUMBER.test(text) || OPENS_WITH_SHORT_NAME.test(text)
}

/** True where text begins as only the rest of a sentence does. */
export function startsInside(text: string): boolean {
  // Cheap to tell for nearly all lines: most begin with a plain capital.
  if (/^[A-Z]/.test(text)) return false
  return /^(?:["']*\p{Ll}|[(,;.)%])/u.test(text)
}

/** True where the text's first sentence is too short for a paragraph's first: a few words left over from a line before. */
export function startsWithScrap(text: string): boolean {
  return (firstWords(text)?.length ?? Number.POSITIVE_INFINITY) <= 3
}

/** True where those few words can only be the rest of a name: "Register (ViSOR)." */
export function startsWithNameScrap(text: string): boolean {
  return startsWithScrap(text) && (firstWords(text) ?? []).every((word) => /^(?:[^a-z]|of\b|and\b|the\b)/.test(word))
}

/** The words of the text's first sentence, or null where it has no end. */
function firstWords(text: string): string[] | null {
  return /^[^.!?]*[.!?](?=["')\]]*(?:\s|$))/.exec(text)?.[0].split(/\s+/) ?? null
}

/** No heading is longer; paragraphs without a full stop are. */
export const LONGEST_HEADING = 320

/** True for text that is set as a heading and is none: too long for one, or more than one sentence. */
export function isProse(text: string): boolean {
  return text.length > LONGEST_HEADING || (hasSentenceInside(text) && isTerminated(text))
}

/** True for a line that is nothing but an address on the web, as a page's foot prints them. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text)
}

/** True for a page number on its own: "37", "Page 3 of 21", "- 4 -". */
export function isPageNumber(text: string): boolean {
  return /^(?:[-\u2013]+ ?)?(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?[-\u2013]+)?$/i.test(text)
}

/** A list marker at a line's start. */
export const LIST_MARKER =
  /^(?:[\u2022*+\u2013\u2014o]|-(?!-))\s+(?=\S)|^(?:\d{1,2}[.)]|\(?[a-z]{1,3}\)|[a-z]\.)\s+(?=\S)/
