import { hasOne, oneOf, oneWordOf } from '../words/literals.js'
import { splitSentences } from '../words/sentences.js'
import type { PartBlock } from './outline.js'

const EARLIER_PROGRAMME =
  /\b(?:previous|earlier|last|former|preceding|prior|old) (?:[\w/()&'-]+ ){0,6}?(?:programme|cycle|framework|round)\b/i
/** What the sentence must say of it: that the judgment or the inspection is that one's. */
const REPEATED =
  /\b(?:inspected|graded|assessed|judged)\b[^.]{0,400}\b(?:under|during|as part of|in)\b|\b(?:grade|judge?ments?|findings?|results?|inspection of|inspection took)\b[^.]{0,400}\b(?:from|given|made|comes?|came|taken|under|repeated|place|date|remains?)\b/i
/** Outright: the body had no inspection this time, and its grade is an older one. */
const NOT_INSPECTED =
  /\b(?:we )?(?:did not|didn't|have not|haven't|was not|wasn't) inspect(?:ed)?\b[^.]{0,400}\b(?:this|in \d{4}|regional)\b[^.]{0,400}\. [^.]{0,400}\b(?:grade|judge?ment)s? (?:is|are|was|were|comes?|came) from\b/i
/** No inspection after an earlier one: "We haven't inspected it again". */
const NOT_AGAIN =
  /(?:\bnot|n't) (?:been )?(?:re-?inspect(?:ed)?\b|inspect(?:ed)?\b[^.]{0,80}\b(?:again|this time|(?:as part of|in|during|for) this (?:inspection|report|programme|round))\b)(?![^.]{0,80}\buntil\b)/i
/** The judgment that stands instead, of a year before. */
const JUDGED_THEN =
  /\b(?:inspected|graded|judged|assessed|grade|judge?ment)\b[^.]{0,200}\b(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b[^.]{0,200}\b(?:graded|judged|assessed|grade|judge?ment)\b/i
const COMPARED = /\b(?:since|compared|improved|progress|better|worse|changed)\b/i
/** What a force has, such as its custody suites: an inspection of it says nothing of the force's grade here. */
const OF_ITS_OWN =
  /\b(?:inspect(?:ed)?|inspection of|assess(?:ed)?|assessment of) (?:its|(?:[\w-]{1,30} ){0,5}[\w-]{1,30}(?:'s|s')) (?!(?:soc|serious|organised|response|work|performance|effectiveness|approach|ability)\b)/i

const NOT_INSPECTED_LITERALS = oneOf("n't inspect", 'not inspect')
const NOT_AGAIN_LITERALS = oneOf('inspect')
const EARLIER_LITERALS = oneWordOf('previous ', 'earlier ', 'last ', 'former ', 'preceding ', 'prior ', 'old ')
const PROGRAMME_LITERALS = oneOf('programme', 'cycle', 'framework', 'round')

/** True for a part whose opening says that its judgment is repeated from an earlier inspection. */
export function isEarlierPart(blocks: readonly PartBlock[]): boolean {
  const opening = takeOpening(blocks).filter(({ kind }) => kind.is === 'text')
  return opening.some(repeatsEarlier) || saysNotAgain(opening)
}

/** The blocks of a part before its first section, label or heading. */
export function takeOpening<T extends PartBlock>(blocks: readonly T[]): readonly T[] {
  const end = blocks.findIndex(
    ({ kind }) => kind.is === 'section-heading' || kind.is === 'label' || kind.is === 'heading',
  )
  return end < 0 ? blocks : blocks.slice(0, end)
}

function repeatsEarlier({ source: { text }, literals: has }: PartBlock): boolean {
  if (hasOne(has, NOT_INSPECTED_LITERALS) && NOT_INSPECTED.test(text)) return true
  if (!hasOne(has, EARLIER_LITERALS) || !hasOne(has, PROGRAMME_LITERALS) || !EARLIER_PROGRAMME.test(text)) return false
  return splitSentences(text).some(
    (sentence) =>
      sentence.text.length < 400 &&
      EARLIER_PROGRAMME.test(sentence.text) &&
      REPEATED.test(sentence.text) &&
      !COMPARED.test(sentence.text) &&
      !OF_ITS_OWN.test(sentence.text),
  )
}

/** True where no inspection followed the one that the opening dates. */
function saysNotAgain(opening: readonly PartBlock[]): boolean {
  if (!opening.some(({ literals }) => hasOne(literals, NOT_AGAIN_LITERALS))) return false
  const sentences = opening
    .flatMap(({ source }) => splitSentences(source.text))
    .filter(({ text }) => text.length < 400 && !OF_ITS_OWN.test(text))
  return sentences.some(({ text }) => NOT_AGAIN.test(text)) && sentences.some(({ text }) => JUDGED_THEN.test(text))
}
