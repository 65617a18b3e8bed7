/**
 * On which page, from 1, each mark of a PDF stands: the places that links inside the document lead to.
 *
 * Only for what the browser prints: it leaves pages and marks outside of compressed streams.
 */
export function findMarks(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, number = '', content = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n(<<[\s\S]*?)\n(?:endobj|stream)/g))
    objects.set(number, content)
  const root = [...objects.values()].find((content) => /\/Type \/Catalog\b/.test(content)) ?? ''
  const pages = listPages(/\/Pages (\d+) 0 R/.exec(root)?.[1] ?? '', objects)
  const marks = objects.get(/\/Dests (\d+) 0 R/.exec(root)?.[1] ?? '') ?? ''
  const found = [...marks.matchAll(/\/([\w-]+) \[(\d+) 0 R/g)]
  return new Map(found.map(([, mark = '', page = '']) => [mark, pages.indexOf(page) + 1]))
}

/** The numbers of the pages' objects, in order. */
function listPages(number: string, objects: ReadonlyMap<string, string>): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(number) ?? '')?.[1]
  if (kids === undefined) return [number]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => listPages(kid, objects))
}
