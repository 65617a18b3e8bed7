/** Holds a value for the page's script: as JSON without any `<`, so that nothing in it ends the element or begins another. */
export function embedJson(kind: string, value: unknown): string {
  return `<script type="application/json" class="${kind}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`
}
