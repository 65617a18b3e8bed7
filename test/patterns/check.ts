import { writeFileSync } from 'node:fs'
import { listPatterns } from './list.js'
import { listVerdicts } from './verdicts.js'

/** `npm run patterns`: asks recheck about the patterns that it was not asked about before, and writes `recheck.json`. */
const { patterns } = await listPatterns()
const verdicts = await listVerdicts(patterns)
writeFileSync(new URL('recheck.json', import.meta.url), `${JSON.stringify(verdicts, null, 2)}\n`)
const safe = Object.values(verdicts).filter((verdict) => verdict === 'linear').length
console.log(`${patterns.length} patterns: ${safe} linear by proof; all others are timed by test/patterns`)
process.exit(0)
