import * as z from 'zod'
import { ORIGINS } from './terms.js'

/** Fields of a figure that it can take from elsewhere. */
const DERIVED_FIELDS = ['bodyId', 'measure', 'value', 'role', 'strands', 'subset', 'of', 'period', 'rank'] as const

/** The id of a rule, as `docs/rules.md` lists it. */
export const RuleSchema = z
  .string()
  .regex(/^[a-z]+\/[a-z-]+$/, { error: 'expected the id of a rule such as "figure/counted"' })

/** One field whose value is not printed as it is in the item's own words. */
export const DerivedSchema = z
  .strictObject({
    field: z.enum(DERIVED_FIELDS).describe('The field.'),
    from: z
      .enum(ORIGINS)
      .describe(
        'Where its value is from: `part`, the body whose part it stands in; `reference`, words that point at it ("the force", ' +
          '"the same period"); `statement`, the statement that the figure goes on with; `before` or `behind`, what the ' +
          'sentences before or behind say; `rule`, what the rule knows; `words`, worked out from words ("half" is 50).',
      ),
  })
  .meta({ id: 'Derived', description: 'A field that an item does not print itself, and where its value is from.' })

export type Derived = z.infer<typeof DerivedSchema>
