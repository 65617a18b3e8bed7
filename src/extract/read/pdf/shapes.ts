import type { PdfShape } from './page.js'

/** Finds what a page draws; it takes longer than to read the page's text. */
export type ShapeFinder = (page: number) => Promise<readonly PdfShape[]>

/** The shapes of a file's pages: each page is looked up once, when it is asked for, and only where its shapes may matter. */
export class Shapes {
  private readonly wanted = new Set<number>()
  private readonly found = new Map<number, readonly PdfShape[]>()

  constructor(private readonly find: ShapeFinder) {}

  /** Says on which pages shapes may matter; other pages show none. */
  allow(pages: readonly number[]): void {
    for (const page of pages) this.wanted.add(page)
  }

  async on(page: number): Promise<readonly PdfShape[]> {
    if (!this.wanted.has(page)) return []
    const shapes = this.found.get(page) ?? (await this.find(page))
    this.found.set(page, shapes)
    return shapes
  }
}
