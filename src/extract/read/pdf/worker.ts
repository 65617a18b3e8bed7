import { parentPort } from 'node:worker_threads'
import { copyMessage } from './copy.js'
import { findShapes, type Matrix, multiply, type OperatorList } from './drawing.js'
import { layPages } from './layout.js'
import { readLines } from './lines.js'
import {
  countText,
  hasText,
  LEAST_TEXT,
  type PdfItem,
  type PdfShape,
  type PdfTag,
  type ReadPage,
  type WorkerAnswer,
  type WorkerRequest,
} from './page.js'

// The thread that reads PDFs. What the library does to the process stays here: it replaces methods of arrays and of JSON,
// adds globals and keeps the event loop busy.

/** What is used of the library's document; its own types ask for those of a browser. */
interface Document {
  readonly numPages: number
  getPage(number: number): Promise<Page>
  getMetadata(): Promise<{ info: object }>
  getMarkInfo(): Promise<{ Marked?: boolean } | null>
}
interface Page {
  getViewport(options: { scale: number }): { width: number; height: number; transform: Matrix }
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: readonly Content[] }>
  getStructTree(): Promise<TagNode | null>
  getOperatorList(): Promise<OperatorList>
  cleanup(): void
}
type Content =
  | {
      readonly str: string
      readonly transform: Matrix
      readonly width: number
      readonly height: number
      readonly fontName: string
    }
  | { readonly type: string; readonly id?: string | null; readonly tag?: string }
interface TagNode {
  readonly role?: string
  readonly id?: string
  readonly type?: string
  readonly children?: readonly TagNode[]
}
interface Parser {
  load(): Promise<Document>
  destroy(): Promise<void>
}

const port = parentPort
if (!port) throw new Error('expected to run in a worker thread')

let parser: Parser | null = null
let pending: Promise<void> = Promise.resolve()
/** Warnings of the library that mean lost text. */
let damage = 0

// The library warns by it, and nothing else tells of this damage.
console.warn = (message: unknown): void => {
  if (/Invalid stream|Font .{0,200}is not available|Bad encoding|Invalid object/i.test(String(message))) damage += 1
}

// The library's halves send each other copies, of which the built-in ones take a twentieth of its time.
globalThis.structuredClone = copyMessage

// To draw without fonts, the library works out the outlines of all letters, a third of the time that a drawing takes.
// Nothing is drawn here, so every font is loaded at once, on a page that is none. Nor is a picture shown: all its points
// would be inflated for nothing, so it gets none.
Object.assign(globalThis, {
  FontFace: class {
    readonly loaded = Promise.resolve(this)
  },
  DecompressionStream: class {
    readonly readable = []
    readonly writable = { getWriter: () => NO_WRITER }
  },
})
const NO_WRITER = { ready: Promise.resolve(), write: () => Promise.resolve(), close: () => Promise.resolve() }
const NO_PAGE = { fonts: { add: () => undefined, delete: () => undefined } }

port.on('message', (request: WorkerRequest) => {
  pending = pending.then(() => answer(request))
})

async function answer(request: WorkerRequest): Promise<void> {
  const pages: ReadPage[] = []
  let page: number | null = null
  let read: { document: Document; title: string | null } | null = null
  try {
    const document = await open(request)
    const isTagged = (await document.getMarkInfo())?.Marked === true
    for (page = 1; page <= document.numPages; page += 1)
      pages.push(await readPageOf(document, page, isTagged, request.isLenient))
    read = { document, title: await readTitle(document) }
  } catch (error) {
    say(toFailure(error, page))
  }
  if (read) say(await lay(pages, read.document, read.title, request))
  await close()
}

/** What is thrown here is a mistake of our own: the thread ends by it, and whoever waits for it gets it as it is. */
async function lay(
  pages: readonly ReadPage[],
  document: Document,
  title: string | null,
  { isLenient }: WorkerRequest,
): Promise<WorkerAnswer> {
  const isDamaged = damage > 0
  // A file with damage is read once more, as far as it goes.
  const isLaid = hasText(pages) && (isLenient || !isDamaged)
  const laid = isLaid
    ? // A page whose drawing cannot be read shows nothing; its text is there.
      await layPages(pages, (page) => readShapes(document, page).catch(() => []))
    : { blocks: [], furniture: [] }
  const summaries = pages.map(({ number, hasPicture, size }) => ({ number, hasPicture, size }))
  return { is: 'read', pages: summaries, ...laid, title, isDamaged }
}

function say(answer: WorkerAnswer): void {
  port?.postMessage(answer)
}

async function open({ bytes, password, isLenient }: WorkerRequest): Promise<Document> {
  damage = 0
  const { push } = Array.prototype
  const { PDFParse } = await import('pdf-parse')
  parser = new PDFParse({
    data: bytes,
    // Damage is an error first, so that it is known; then what can be read of the file is.
    stopAtErrors: !isLenient,
    // Warnings tell of damage that stops nothing; `console.warn` counts them below.
    verbosity: 1,
    disableFontFace: false,
    ownerDocument: NO_PAGE,
    ...(password === null ? {} : { password }),
  }) as unknown as Parser
  const loaded = await parser.load()
  // The library's own `push` takes a quarter of its time.
  Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true })
  return loaded
}

async function readTitle(from: Document): Promise<string | null> {
  const { info } = await from.getMetadata()
  return 'Title' in info && typeof info.Title === 'string' ? info.Title : null
}

async function close(): Promise<void> {
  const open = parser
  parser = null
  await open?.destroy()
}

/** A page; in a file that is read as far as it goes, one that cannot be read has no text. */
async function readPageOf(from: Document, number: number, isTagged: boolean, isLenient: boolean): Promise<ReadPage> {
  try {
    return await readPage(from, number, isTagged)
  } catch (error) {
    if (!isLenient) throw error
    return { number, hasPicture: false, size: 0, lines: [], turned: [] }
  }
}

async function readPage(from: Document, number: number, isTagged: boolean): Promise<ReadPage> {
  const page = await from.getPage(number)
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: isTagged })
  const tree = isTagged ? await page.getStructTree() : null
  const { tags, tagOf } = listTags(tree)
  const read = readItems(items, transform, tagOf)
  const hasPicture = countText(read) < LEAST_TEXT && findShapes(await page.getOperatorList(), transform).hasPicture
  page.cleanup()
  return { number, hasPicture, size: countText(read), ...readLines({ number, items: read, tags }) }
}

async function readShapes(from: Document, number: number): Promise<PdfShape[]> {
  const page = await from.getPage(number)
  const { transform } = page.getViewport({ scale: 1 })
  const { shapes } = findShapes(await page.getOperatorList(), transform)
  page.cleanup()
  return shapes
}

/** Elements that stand inside a paragraph, heading or list item. */
const INLINE_ROLES = /^(?:Span|Link|Em|Strong|Sub|Quote|Note|Reference|Code|Annot|Lbl|LBody|NonStruct|Ruby|RB|RT|RP)$/

/** The tags of a page in order, and the one that each marked piece of content is under. */
function listTags(tree: TagNode | null): { tags: PdfTag[]; tagOf: ReadonlyMap<string, number> } {
  const tags: PdfTag[] = []
  const tagOf = new Map<string, number>()
  const walk = (node: TagNode, own: number | null, isItem: boolean): void => {
    let tag = own
    const inItem = isItem || node.role === 'LI'
    if (node.role && !INLINE_ROLES.test(node.role)) tag = tags.push({ role: node.role, isItem: inItem }) - 1
    if (node.type === 'content' && node.id && tag !== null) tagOf.set(node.id, tag)
    for (const child of node.children ?? []) walk(child, tag, inItem)
  }
  if (tree) walk(tree, null, false)
  return { tags, tagOf }
}

function readItems(content: readonly Content[], view: Matrix, tagOf: ReadonlyMap<string, number>): PdfItem[] {
  const items: PdfItem[] = []
  const marks: { tag: number | null; isArtifact: boolean }[] = []
  for (const piece of content) {
    if (!('str' in piece)) {
      if (piece.type === 'endMarkedContent') marks.pop()
      else {
        const outer = marks.at(-1)
        marks.push({
          tag: (piece.id ? tagOf.get(piece.id) : undefined) ?? outer?.tag ?? null,
          isArtifact: piece.tag === 'Artifact' || outer?.isArtifact === true,
        })
      }
      continue
    }
    if (piece.str.trim() === '') continue
    const [a, b, , , x, y] = multiply(view, piece.transform)
    const scale = Math.hypot(piece.transform[0], piece.transform[1])
    const size = Math.hypot(piece.transform[2], piece.transform[3]) || scale
    const mark = marks.at(-1)
    items.push({
      text: piece.str,
      x,
      y,
      width: piece.width,
      size,
      font: piece.fontName,
      isTurned: a <= 0 || Math.abs(b) > Math.abs(a) * 0.05,
      tag: mark?.tag ?? null,
      isArtifact: mark?.isArtifact ?? false,
    })
  }
  return items
}

function toFailure(error: unknown, page: number | null): WorkerAnswer {
  const { name, message, code } = Object(error) as { name?: unknown; message?: unknown; code?: unknown }
  const { cause } = Object(error) as { cause?: { code?: unknown } }
  const number = typeof code === 'number' ? code : typeof cause?.code === 'number' ? cause.code : null
  return { is: 'failed', name: String(name ?? 'Error'), message: String(message ?? error), code: number, page }
}
