import { openWordings } from './cases.js'
import { openDialects } from './dialects.js'
import { openSentences } from './sentences.js'
import type { Table } from './table.js'

/** Opens every table of cases; `scripts/list-gaps.mjs` and the test judge the same ones. */
export function openTables(): Table[] {
  return [...openWordings(), openSentences(), openDialects()]
}
