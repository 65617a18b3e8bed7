import * as z from 'zod'
import { RuleSchema } from './derived.js'
import { ItemIdSchema } from './id.js'
import { LineSchema } from './line.js'
import { SpanSchema } from './span.js'
import { FINDING_KINDS, REFERENCES, SECTIONS } from './terms.js'

/** One paragraph or one list of a finding's text. */
const FindingBlockSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('paragraph').describe('Which of the two shapes the block has.'),
      text: LineSchema.describe('The paragraph as plain text on one line.'),
    }),
    z.strictObject({
      type: z.literal('list').describe('Which of the two shapes the block has.'),
      items: z.array(LineSchema).min(1).describe('The list items as plain text, without their bullets.'),
    }),
  ])
  .meta({ id: 'Block', description: 'A paragraph or a list.' })

/** Finding of an inspection: a labelled box or a narrative heading, with the text below it. */
export const FindingSchema = z
  .strictObject({
    id: ItemIdSchema.meta({
      description: 'Report, body, abbreviation of the kind (afi, coc, inp, prp, nar) and number.',
      examples: ['eastern-2021-22/cambridgeshire/afi-2'],
    }),
    number: z.int().positive().describe('1, 2, … within this body and this kind, in document order.'),
    kind: z.enum(FINDING_KINDS).describe('What the label says; narrative where the heading carries none.'),
    title: LineSchema.nullable().describe(
      'The whole title on one line, without its label; null where none is printed.',
    ),
    section: z
      .enum(SECTIONS)
      .nullable()
      .describe('Section of the body’s part that the finding stands in; null where it stands in none.'),
    text: z.array(FindingBlockSchema).describe('The finding’s own paragraphs and lists, in reading order.'),
    refersTo: z.enum(REFERENCES).nullable().meta({
      description:
        'regional_findings where the report says that it is to be read with a finding of the region; null where it says no such thing.',
    }),
    rule: RuleSchema.meta({
      description:
        'What made it a finding of its kind: finding/label (a label at, before or below its title), finding/group-label (one label ' +
        'over several titles), finding/class (the name of its box in a web page) or finding/heading (a heading without a label).',
      examples: ['finding/label'],
    }),
    span: SpanSchema.describe('From the label or title to the end of the finding’s text.'),
  })
  .meta({ id: 'Finding', description: 'A labelled finding or a narrative heading, with its text.' })

export type FindingBlock = z.infer<typeof FindingBlockSchema>
export type Finding = z.infer<typeof FindingSchema>
