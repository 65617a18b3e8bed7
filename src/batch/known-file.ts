import * as z from 'zod'
import { ITEM_KINDS, type Item, type Sheet } from '../compare/item.js'
import { labelItem, quoteItem } from '../compare/label.js'
import { PartialDateSchema } from '../schema/date.js'
import { ReportIdSchema } from '../schema/id.js'
import { LineSchema } from '../schema/line.js'

/** Version of the shape of a known report's file. */
const KNOWN_VERSION = 1

const KnownItemSchema = z
  .strictObject({
    kind: z.enum(ITEM_KINDS).describe('What kind of item it is.'),
    id: z.string().describe('Id in the report.'),
    bodyId: z.string().nullable().describe('The body in whose part it stands.'),
    fields: z.record(z.string(), z.json()).describe('Its values by the names of the contract, or digests of them.'),
    references: z.record(z.string(), z.string().nullable()).describe('Ids of other items that it leads to.'),
  })
  .meta({ description: 'An item of a known report.' })

const ApprovalSchema = z
  .strictObject({
    by: LineSchema.nullable().describe('Who or what approved the data, in free text; null where nobody was named.'),
    on: PartialDateSchema.nullable().describe('When, as given; null where no date was.'),
    version: z.string().describe('Version of peelback that gave the data.'),
    rules: z.string().describe('Fingerprint of the rules that gave them.'),
  })
  .meta({ description: 'Who approved the data, and what gave them.' })

/** A known report: the data that it is approved to give. */
export const KnownSchema = z.strictObject({
  knownVersion: z.literal(KNOWN_VERSION).describe('Version of the shape of this file.'),
  id: ReportIdSchema.describe('Id of the report.'),
  source: z.strictObject({
    path: LineSchema.describe('Path of the report’s file from the folder of this one, with forward slashes.'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected 64 lower-case hexadecimal digits' }),
  }),
  approved: ApprovalSchema,
  schemaVersion: z.string().describe('Version of the data contract.'),
  holds: z.enum(['data', 'digests']).describe('Whether items have their values, or digests in place of them.'),
  items: z.array(KnownItemSchema).min(1).describe('All that the report says, in document order.'),
})

export type Known = z.infer<typeof KnownSchema>
export type Approval = z.infer<typeof ApprovalSchema>

/** Makes a known report of a sheet. */
export function toKnown(sheet: Sheet, path: string, approved: Approval): Known {
  return {
    knownVersion: KNOWN_VERSION,
    id: sheet.id,
    source: { path, sha256: sheet.source.sha256 },
    approved,
    schemaVersion: sheet.schemaVersion,
    holds: sheet.isDigested ? 'digests' : 'data',
    items: sheet.items.map(({ kind, id, bodyId, fields, references }) => ({
      kind,
      id,
      bodyId,
      fields: { ...fields },
      references: { ...references },
    })),
  }
}

/** The sheet that a known report was made of; digests have no labels. */
export function toKnownSheet({ id, source, schemaVersion, holds, items }: Known): Sheet {
  const isDigested = holds === 'digests'
  return {
    id,
    schemaVersion,
    source: { file: source.path.split('/').at(-1) ?? source.path, sha256: source.sha256 },
    isDigested,
    items: items.map(
      (item): Item => ({
        ...item,
        label: isDigested ? null : labelItem(item.kind, item.fields),
        quote: isDigested ? null : quoteItem(item.kind, item.fields),
      }),
    ),
  }
}

/** Renders a known report as JSON with each item on a line, so that a review shows which items changed. */
export function renderKnown({ items, ...head }: Known): string {
  const lines = JSON.stringify(head, null, 2).slice(0, -2)
  return `${lines},\n  "items": [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]\n}\n`
}
