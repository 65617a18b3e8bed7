import type { Tabled } from '../../src/emit/tables.js'
import { buildSample } from '../sample-report.js'

/** Texts that a program could take for something else than text. */
export const HOSTILE_TEXTS = [
  '=HYPERLINK("http://example.org","x")',
  '__proto__',
  'constructor',
  "'=1+1",
  'a, "b"; c\td',
  '<script>alert(1)</script> & ]]>',
  "'); DROP TABLE findings; --",
  '  spaces around  ',
  'NULL',
  'true',
  '007',
  '2031-05-06',
  '1e5',
  '_x0041_ and _x005F_',
  '\u2028 \u00a0 \u200b \ufeff 👩‍🚒 ﷽ \u0301',
]

/** The sample with these texts as titles of findings of the region. */
export function buildHostile(texts: readonly string[]): Tabled {
  const { report, numbers } = buildSample()
  const [region] = report.bodies
  const [finding] = region?.findings ?? []
  if (!region || !finding) throw new RangeError('expected a finding in the sample')
  const findings = texts.map((title, at) => ({
    ...finding,
    id: `${finding.id.slice(0, -1)}${at + 1}`,
    number: at + 1,
    title,
  }))
  return { report: { ...report, bodies: [{ ...region, findings }, ...report.bodies.slice(1)] }, numbers }
}
