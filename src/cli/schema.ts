import { renderFieldsPage } from '../emit/fields-page.js'
import { renderJson } from '../emit/json.js'
import { buildJsonSchema } from '../schema/json-schema.js'
import type { Command } from './arguments.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'

/** Prints the JSON Schema of a document, or the guide to its fields. */
export function runSchema({ asMarkdown }: Extract<Command, { name: 'schema' }>, io: CommandIo): ExitCode {
  io.print(asMarkdown ? renderFieldsPage() : renderJson(buildJsonSchema()))
  return EXIT.clean
}
