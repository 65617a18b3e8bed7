import { renderLines } from './csv.js'
import type { Gathered } from './format.js'
import { TABLES } from './tables.js'

/** The tables as CSV, a file each. */
export const CSV: Gathered = {
  name: 'csv',
  files: TABLES.map(({ name }) => `${name}.csv`),
  start: async (open) => {
    const writings = await Promise.all(
      TABLES.map(async ({ name, headers }) => {
        const writing = await open(`${name}.csv`)
        await writing.write(renderLines([headers]))
        return { name, writing }
      }),
    )
    return {
      add: async (entry) => {
        const { csv } = await entry.readRows()
        for (const { name, writing } of writings) await writing.write(csv[name] ?? '')
      },
      end: () => Promise.resolve(),
    }
  },
}
