import * as z from 'zod'
import { LineSchema } from '../schema/line.js'
import { type FieldValue, ITEM_KINDS } from './item.js'

/** What can come of an item. */
export const CHANGES = ['unchanged', 'edited', 'moved', 'added', 'removed'] as const
export type ChangeKind = (typeof CHANGES)[number]

const FieldValueSchema: z.ZodType<FieldValue> = z.json()

const PlaceSchema = z
  .strictObject({
    id: z.string().describe('Id in its own report: "eastern-2021-22/norfolk/fig-3".'),
    bodyId: z.string().nullable().describe('The body in whose part it stands; null where it stands in none.'),
    place: z.int().positive().describe('1, 2, … among the items of its kind in this part.'),
    label: z.string().nullable().describe('What it is called in print; null where only digests are known.'),
    quote: z
      .string()
      .nullable()
      .describe('The sentence that states a figure; null for other kinds, and as the label is.'),
  })
  .meta({ description: 'An item as one of the two reports has it.' })

const FieldChangeSchema = z
  .strictObject({
    field: z.string().describe('Name of the field, as the contract has it.'),
    before: FieldValueSchema.describe('The value in the first report; a digest where only digests are known.'),
    after: FieldValueSchema.describe('The value in the second report.'),
  })
  .meta({ description: 'A field that two items have with other values.' })

const ChangeSchema = z
  .strictObject({
    kind: z.enum(ITEM_KINDS).describe('What kind of item it is.'),
    change: z
      .enum(['edited', 'moved', 'added', 'removed'])
      .describe('edited: other values; moved: the same values in another order or part; added, removed: on one side.'),
    hasMoved: z.boolean().describe('Whether it stands in another order or part; an edited item can have moved too.'),
    movement: z
      .enum(['better', 'worse'])
      .nullable()
      .describe('Where a grade went; null for all else, and where it is not known.'),
    before: PlaceSchema.nullable().describe('The item in the first report; null where it is added.'),
    after: PlaceSchema.nullable().describe('The item in the second report; null where it is removed.'),
    fields: z.array(FieldChangeSchema).describe('What is other; empty unless edited.'),
  })
  .meta({ description: 'An item that is not the same in both reports.' })

const SideSchema = z.strictObject({
  id: LineSchema.describe('Id of the report.'),
  schemaVersion: z.string().describe('Version of the contract that its data are in.'),
  source: z.strictObject({ file: z.string(), sha256: z.string() }).describe('The file that it was read from.'),
})

const CountsSchema = z.record(z.enum(CHANGES), z.int().nonnegative())

/** What two reports say differently, item by item. */
export const ComparisonSchema = z.strictObject({
  before: SideSchema.describe('The first report.'),
  after: SideSchema.describe('The second report.'),
  isDigested: z.boolean().describe('Whether values are known by their digests only.'),
  counts: z.record(z.enum(ITEM_KINDS), CountsSchema).describe('How many items of each kind came to what.'),
  changes: z
    .array(ChangeSchema)
    .describe('By kind; within a kind in the order of the second report, then those removed.'),
})

export type Place = z.infer<typeof PlaceSchema>
export type FieldChange = z.infer<typeof FieldChangeSchema>
export type Change = z.infer<typeof ChangeSchema>
export type Counts = z.infer<typeof CountsSchema>
export type Comparison = z.infer<typeof ComparisonSchema>
