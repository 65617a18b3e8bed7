import * as z from 'zod'
import { PrintedNumberSchema } from './printed-number.js'
import { ReportSchema } from './report.js'
import { SCHEMA_VERSION } from './terms.js'

/** JSON Schema as data. */
export type JsonSchema = z.core.JSONSchema.JSONSchema

/** Builds the JSON Schema (draft 2020-12) of a report's document from the Zod schemas. */
export function buildJsonSchema(): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(ReportSchema)
  return { $schema, $id: `urn:peelback:report:${SCHEMA_VERSION}`, ...schema } as JsonSchema
}

/** Builds the JSON Schema of a row of the table of numbers, which is no part of the document. */
export function buildRowSchema(): JsonSchema {
  return toJsonSchema(PrintedNumberSchema)
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      // Zod bounds an integer by what a double holds exactly: true of every JSON number, and noise for a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  }) as JsonSchema
}
