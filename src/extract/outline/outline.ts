import type { RegistryEntry } from '../../schema/registry.js'
import type { OutlineCode } from '../diagnose/remarks.js'
import type { SourceBlock } from '../read/block.js'
import type { Label } from '../words/labels.js'
import type { FoundLiterals } from '../words/literals.js'
import type { SectionHeading } from '../words/sections.js'

type Section = SectionHeading['section']

/** What a block of a body's part is. */
export type BlockKind =
  | { readonly is: 'body-heading' }
  | { readonly is: 'section-heading'; readonly section: Section }
  | { readonly is: 'grade-label' }
  | { readonly is: 'grade-heading' }
  | { readonly is: 'label'; readonly label: Label; readonly isGroup: boolean }
  | { readonly is: 'recommendations-heading' }
  | { readonly is: 'heading' }
  | { readonly is: 'text' }
  | { readonly is: 'item' }
  | { readonly is: 'note' }

/** A block with what it is. */
export interface PartBlock {
  readonly source: SourceBlock
  readonly kind: BlockKind
  /** What its text has of all that texts are looked through for. */
  readonly literals: FoundLiterals
}

/** The part of a report that is about one body. */
export interface Part {
  readonly entry: RegistryEntry
  /** The body's name as printed. */
  readonly name: string
  readonly abbreviation: string | null
  readonly blocks: readonly PartBlock[]
}

/** Something that the outline has to remark, at a block. */
export interface OutlineRemark {
  readonly code: OutlineCode
  readonly message: string
  readonly block: SourceBlock | null
  readonly bodyId: string | null
}

/** A report taken apart: what stands before the parts, the parts, and what follows them. */
export interface Outline {
  readonly region: RegistryEntry | null
  readonly front: readonly SourceBlock[]
  readonly parts: readonly Part[]
  readonly back: readonly SourceBlock[]
  /** The report's own list of its contents: the titles that it names, and the blocks that print it. */
  readonly contents: { readonly titles: readonly string[]; readonly blocks: ReadonlySet<SourceBlock> }
  readonly remarks: readonly OutlineRemark[]
}
