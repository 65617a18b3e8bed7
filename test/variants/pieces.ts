import type { Node, Plain, ReportModel, Statement } from './model.js'

/** What a piece of a printed report is. */
type PieceKind =
  | 'programme'
  | 'title'
  | 'date'
  | 'contents-heading'
  | 'entry'
  | 'chapter'
  | 'section'
  | 'label'
  | 'finding'
  | 'heading'
  | 'grade'
  | 'paragraph'
  | 'item'

/** A block of a printed report, in reading order. */
export interface Piece {
  readonly is: PieceKind
  readonly text: string
  /** The body in whose part it stands; null outside of parts. */
  readonly body: string | null
  /** The title's label, where it stands on its line. */
  readonly label: string | null
  /** What it says; null for headings and for text outside of parts. */
  readonly statement: Statement | null
  /** Of an entry of the contents: its depth. */
  readonly depth: 1 | 2
}

/** How the contents are printed. */
export type ContentsStyle = 'none' | 'dots' | 'tabs' | 'bare'

/** A model as the pieces that are printed one after another. */
export function listPieces(model: ReportModel, contents: ContentsStyle): Piece[] {
  const { title, programme, published } = model
  const cover: Piece[] = [
    ...(programme === null ? [] : [make('programme', programme)]),
    ...(title === null ? [] : [make('title', title)]),
    ...(published === null || published.isBehind ? [] : [make('date', published.line)]),
  ]
  const front = model.front.flatMap(printPlain)
  const parts = model.parts.flatMap(({ body, heading, nodes }) => [
    make('chapter', heading, body.id),
    ...nodes.flatMap((node, index) => printNode(node, body.id, nodes[index - 1])),
  ])
  const back = [...model.back.flatMap(printPlain), ...(published?.isBehind ? [make('date', published.line)] : [])]
  const text = [...front, ...parts, ...back]
  // A list of contents stands between a cover and an introduction.
  const listed = contents === 'none' || title === null ? [] : listContents(text, contents)
  return [...cover, ...listed, ...text]
}

function make(is: PieceKind, text: string, body: string | null = null): Piece {
  return { is, text, body, label: null, statement: null, depth: 1 }
}

function printPlain(node: Plain): Piece[] {
  if (node.is === 'list') return node.items.map((item) => make('item', item))
  if (node.is === 'heading') return [make(node.level === 2 ? 'chapter' : 'heading', node.text)]
  return [make('paragraph', node.text)]
}

function printNode(node: Node, body: string, before: Node | undefined): Piece[] {
  switch (node.is) {
    case 'section':
      return [make('section', node.text, body)]
    case 'group':
      return [make('label', node.text, body)]
    case 'finding': {
      const { label, title } = node
      if (label === null) return title === null ? [] : [make('finding', title, body)]
      if (title === null) return [make('label', label, body)]
      // A label right under a label for several would be read as two.
      if (node.isOneLine || before?.is === 'group')
        return [{ ...make('finding', `${label}${node.joint}${title}`, body), label }]
      return [make('label', label, body), make('finding', title, body)]
    }
    case 'heading':
      return [make('heading', node.text, body)]
    case 'grade':
      return [make(node.part === 'label' ? 'grade' : 'paragraph', node.text, body)]
    case 'paragraph':
      return [{ ...make('paragraph', node.text, body), statement: node }]
    case 'list':
      return node.items.map((item) => ({ ...make('item', item.text, body), statement: item }))
  }
}

/** Entries for all chapters and sections, with pages that rise as their text does. */
function listContents(pieces: readonly Piece[], style: ContentsStyle): Piece[] {
  let characters = 0
  const entries = pieces.flatMap((piece): Piece[] => {
    characters += piece.text.length
    if (piece.is !== 'chapter' && piece.is !== 'section') return []
    const page = 2 + Math.floor(characters / 2200)
    const depth = piece.is === 'chapter' ? 1 : 2
    return [{ ...make('entry', `${piece.text}${endEntry(piece.text, page, style)}`, piece.body), depth }]
  })
  return [make('contents-heading', 'Contents'), ...entries]
}

function endEntry(text: string, page: number, style: ContentsStyle): string {
  if (style === 'bare') return ''
  return style === 'tabs' ? `\t${page}` : ` ${'.'.repeat(Math.max(4, 72 - text.length))} ${page}`
}
