/** Lines with which pages offer to do something; none of them is text of a report. */
const CONTROLS = [
  /(?:back|return|go back|skip|jump|go|up) to (?:the )?(?:publications?|reports?|top|contents?|main content|navigation|start|previous page|search results?|list)(?: of (?:the )?page)?/,
  /(?:print|share|download|email|save|copy|listen to|bookmark|get|view) (?:this|the|a|full|as) ?(?:document|page|report|publication|pdf|link|article|version|section|chapter)?(?: ?\(.*\)| as .*| on .*| via .*| by .*)?/,
  /share (?:this )?(?:page |report |section )?(?:on|via|by|with) (?:x|twitter|facebook|linkedin|whatsapp|email|bluesky|threads|social media)(?: \(.*\))?/,
  /print|share|tweet|facebook|twitter|linkedin|whatsapp|email|copy link|permalink|link to this (?:section|heading)/,
  /(?:previous|next|first|last)(?: page| section| chapter)?|close|open|menu|search|expand all|collapse all|(?:show|hide)(?: all)?(?: sections?)?|show more|show less|read more|on this page|in this (?:section|report|document)|table of contents/,
  /(?:was|is) this (?:page|information|report) (?:useful|helpful)\??|(?:help us )?improve this page|give (?:us )?feedback(?: about this page)?|report a problem with this page|thank you for your feedback\.?|is there anything wrong with this page\??/,
  /advertisement|sponsored(?: content)?|edit|\[edit\]|hide|show/,
  /(?:accept|reject|allow|manage|set) (?:all |additional |optional )?cookies?(?: preferences)?|cookies?(?: settings)?|privacy(?: policy| notice)?|accessibility(?: statement)?|terms and conditions|contact us|site ?map/,
] as const
const CONTROL = new RegExp(`^[^\\p{L}]*(?:${CONTROLS.map(({ source }) => source).join('|')})[^\\p{L}]*$`, 'iu')

const LONGEST_CONTROL = 80

/** True for a line that is a page's control, or a row of them, and says nothing of the report. */
export function isControl(text: string): boolean {
  if (text.length > LONGEST_CONTROL) return false
  return CONTROL.test(text) || text.split('|').every((part) => CONTROL.test(part.trim()))
}

/** Controls that are no words of a sentence, wherever its lines may break. */
const COPIED =
  /^(?:Back to (?:the )?(?:top|contents)(?: of (?:the )?page)?|Share (?:this )?(?:page |report |section )?(?:on|via|by) (?:X|Twitter|Facebook|LinkedIn|WhatsApp|email)|Print this (?:section|page))(?: ?<#[\w-]*>)?$/

/** True for a line of a text that is a page's control, copied with the text. */
export function isCopiedControl(line: string): boolean {
  return line.length <= LONGEST_CONTROL && line.split(' | ').every((part) => COPIED.test(part))
}
