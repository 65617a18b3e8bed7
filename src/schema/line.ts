import * as z from 'zod'

/** Text on one line: what the report prints over several is joined by spaces. */
export const LineSchema = z.string().regex(/^[^\r\n]+$/, { error: 'expected text on one line, and not empty' })
