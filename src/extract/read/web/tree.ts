import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5'

/** Anything that stands in a page's tree. */
export type PageNode = DefaultTreeAdapterTypes.Node
/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element
/** A piece of text between two tags. */
export type PageText = DefaultTreeAdapterTypes.TextNode
/** A page as a tree. */
export type Page = DefaultTreeAdapterTypes.Document

/**
 * Keeps of places only where an element begins, and where a text begins and ends. The parser asks for the end of each
 * element, and moves the end of a text with each word of it: to copy all there is to say each time takes as long as
 * all else that it does.
 */
const ADAPTER: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  getNodeSourceCodeLocation: (node) => ('value' in node ? node.sourceCodeLocation : null),
  updateNodeSourceCodeLocation(node, { endOffset }) {
    if (node.sourceCodeLocation && endOffset !== undefined) node.sourceCodeLocation.endOffset = endOffset
  },
}

/** The tree that the HTML standard makes of a page, as a browser without scripts shows it. */
export function parsePage(source: string): Page {
  return parse(source, { treeAdapter: ADAPTER, sourceCodeLocationInfo: true, scriptingEnabled: false })
}

/** True for an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node
}

/** True for a piece of text. */
export function isText(node: PageNode): node is PageText {
  return 'value' in node
}

/** What stands in a node; nothing stands in a text or a template. */
export function childrenOf(node: PageNode): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** The value of an element's attribute, or undefined. */
export function readAttribute({ attrs }: PageElement, name: string): string | undefined {
  for (const attribute of attrs) if (attribute.name === name && !attribute.prefix) return attribute.value
  return undefined
}

/** The line of the source on which a node begins; 1 for one that the source doesn't have. */
export function lineOf({ sourceCodeLocation }: PageElement | PageText): number {
  return sourceCodeLocation?.startLine ?? 1
}
