/** Marks of Markdown and HTML that converters leave inside plain text, and what is left when they go. */
const INLINE_MARKS: readonly [pattern: RegExp, replacement: string][] = [
  [/<br\s*\/?>/gi, ' '],
  [/<\/?(?:u|b|i|em|strong|span|a|sup|sub|small|mark|font|p|div|hr|ins|s)\b[^<>]*>/gi, ''],
  [/&nbsp;/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&#39;|&apos;/g, "'"],
  [/&amp;/g, '&'],
  // A link's text may hold escaped brackets but no bare ones.
  [/!?\[((?:\\.|[^\][\\])*)\]\((?:\\.|[^()\s\\]|\([^()\s]*\))*(?: "[^"]*")?\)/g, '$1'],
  [/\*\*([^*]+)\*\*/g, '$1'],
  [/(^|[\s(])\*([^*\s][^*]*)\*(?=[\s).,;:]|$)/g, '$1$2'],
  [/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, '$1'],
]

/** A line without inline marks. */
export function stripMarks(line: string): string {
  if (!/[<[*\\&]/.test(line)) return line
  return INLINE_MARKS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line)
}
