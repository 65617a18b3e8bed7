/** Who can be told to act; a forecast is about something else. */
const ACTORS =
  /\b(?:chief (?:constables?|officers?)|constables|commissioners?|forces?|constabular(?:y|ies)|police|rocus?|units?|mayors?|region|regional|it|they|we|leaders?|leads?|head|home office|council|college|agency|nca|npcc|officers?|service|partners|board|committee|department|government|inspectorate|teams?|bodies|[A-Z]{4,})\b/i
/** What a force has or sees, and doesn't do. */
const MATTERS = /\b(?:number|proportion|share|amount|level|system|changes?|model) /i

/** True for words that name who can be told to act, and no matter of theirs. */
export function isActor(who: string): boolean {
  return ACTORS.test(who) && !MATTERS.test(`${who} `)
}

/** A term, or the rest of one, that stands before who is to act: "between 1 May and 1 June 2024, ". */
const TERM = /^(?:by|before|within|from|between) [^,]{2,40}, /i
/** What opens a clause that says when, why or how, before who is to act. */
const CLAUSE =
  /^(?:and|or|at the latest|if not sooner|to|in order to|so that|as (?:part|a result|a matter) of|in (?:line|response|addition|light|view|doing)|given|following|building on|based on|because of|having|(?:working|jointly|together|in (?:partnership|consultation|collaboration|conjunction|co-?operation)) with|with (?:the )?(?:help|support) (?:of|from)|supported by|alongside)\b/i
/** How the words for who is to act begin. */
const OPENS_ACTOR =
  /^(?:(?:the|all|each|every|both|its|their|this|police|chief|it|they|forces|leaders)\b|(?:the )?[A-Z])/

/** The words for who is to act, without those that a recommendation has before them; null where there are none. */
export function tidyAddressee(words: string): string | null {
  const who = words.replace(TERM, '').replace(/^[,\s]+|(?<![,\s])[,\s]+$/g, '')
  if (!CLAUSE.test(who)) return who || null
  const pieces = who.split(/,\s+/)
  const first = pieces.findIndex((piece, index) => index > 0 && OPENS_ACTOR.test(piece) && isActor(piece))
  return (first < 0 ? pieces.slice(-1) : pieces.slice(first)).join(', ') || null
}
