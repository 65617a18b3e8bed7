import * as z from 'zod'
import { ONE_LINE } from './string-shapes.js'

/** Text on one line: what the report prints over several is joined by spaces. */
export const LineSchema = z.string().regex(ONE_LINE, { error: 'expected text on one line, and not empty' })
