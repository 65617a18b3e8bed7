import * as z from 'zod'
import { LineSchema } from './line.js'
import { SpanSchema } from './span.js'
import { UNPLACED_KINDS } from './terms.js'

/** Text of a body's part that belongs to nothing else. */
export const UnplacedSchema = z
  .strictObject({
    kind: z
      .enum(UNPLACED_KINDS)
      .describe(
        'What it looks like: a heading or label that leads nothing, a second grade, a paragraph or list item that no heading leads; ' +
          'or what is no text of a finding: a note or web address, or a page’s head.',
      ),
    text: LineSchema.describe('The text: equal to the slice of the reading text at its span.'),
    span: SpanSchema.describe('Its place.'),
  })
  .meta({
    id: 'Unplaced',
    description: 'Text of a body’s part that is no heading, finding, recommendation, grade or introduction.',
  })

export type Unplaced = z.infer<typeof UnplacedSchema>
