import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { convertBatch } from '../../src/batch/convert.js'
import type { ConvertOptions } from '../../src/batch/options.js'
import { renderBlocks } from '../../src/emit/blocks.js'
import { renderResponse } from '../../src/emit/response.js'
import { extract, FIXTURES } from '../extract/fixtures.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

/** All text of a document as a reader of Markdown sees it, and the kinds of its nodes. */
function read(markdown: string): { text: string; types: Set<string> } {
  const types = new Set<string>()
  const walk = (node: Nodes): string => {
    types.add(node.type)
    if ('children' in node) return node.children.map(walk).join(node.type === 'paragraph' ? '' : '\n')
    return 'value' in node && node.type !== 'html' ? node.value : ''
  }
  return { text: walk(fromMarkdown(markdown)), types }
}

describe('renderResponse', () => {
  const surrey = () => {
    const { report } = buildSample()
    const body = report.bodies[1]
    if (!body) throw new RangeError('expected a second body in the sample')
    return { report, body }
  }

  it('lists what a body is to reply to, with room for it, and the day by which comments must be out', () => {
    const { report, body } = surrey()
    expect(renderResponse(report, body)).toMatchInlineSnapshot(`
      "# Response: Surrey Police

      - Report: An inspection of the south-east region
      - Published: 1 June 2030
      - Grade: good

      Local policing bodies must publish their comments within 56 days of the report’s publication (section 55 of the Police Act 1996): by 2030-07-27.

      ## Cause of concern 1

      The force does not know its threats.

      Id: \`south-east-2030-06-01/surrey/coc-1\`

      ### Reply

      <!-- Write the reply below this line. -->

      ## Recommendation 1

      By 1 September 2030, the chief constable should:

      * map its threats; and
      * \\=SUM(A1) every month

      - Deadline: 1 September 2030
      - Addressed to: the chief constable
      - Follows: cause of concern 1

      Id: \`south-east-2030-06-01/surrey/rec-1\`

      ### Reply

      <!-- Write the reply below this line. -->
      "
    `)
  })

  it('gives nothing for a body that has nothing to reply to', () => {
    const { report } = surrey()
    const [region] = report.bodies
    expect(region && renderResponse(report, region)).toBeNull()
  })

  it.each([
    ['markup', '<script>alert(1)</script> & <b>'],
    ['a link', '[x](javascript:alert(1)) ![y](z)'],
    ['emphasis and code', '*a* _b_ `c` ~~d~~'],
    ['a heading', '# a'],
    ['a list', '- a'],
    ['a numbered list', '1. a'],
    ['a rule', '==='],
    ['a table', '| a | b |'],
    ['an entity', '&lt;'],
    ['a backslash', 'a \\* b'],
  ])('keeps text that reads like %s as it is', (_what, text) => {
    const { report, body } = surrey()
    const plain = read(renderResponse(report, body) ?? '').types
    setAt(body, 'recommendations[0].text', text)
    setAt(body, 'recommendations[0].items', [text])
    setAt(body, 'findings[0].title', text)
    const found = read(renderResponse(report, body) ?? '')
    expect(found.text.split(text)).toHaveLength(4)
    expect([...found.types].sort()).toStrictEqual([...plain].sort())
  })

  it('has all text of each item of the fixtures', () => {
    let items = 0
    for (const { bytes, file } of FIXTURES) {
      const { report } = extract(bytes, file)
      for (const body of report.bodies) {
        const text = read(renderResponse(report, body) ?? '').text
        const findings = body.findings.filter(
          ({ kind }) => kind === 'area_for_improvement' || kind === 'cause_of_concern',
        )
        const lines = [
          ...findings.flatMap((finding) => [finding.id, finding.title ?? '', ...renderBlocks(finding.text)]),
          ...body.recommendations.flatMap((one) => [one.id, one.text, one.deadline?.text ?? '', ...one.items]),
        ]
        for (const line of lines) expect(text).toContain(line.replace(/^• /, ''))
        items += findings.length + body.recommendations.length
      }
    }
    expect(items).toBeGreaterThan(20)
  })
})

describe('the documents in the output folder', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'peelback-response-'))
    await writeFile(join(root, 'a.txt'), 'a report')
  })
  afterEach(() => rm(root, { recursive: true }))

  const convert = (options: Partial<ConvertOptions>) =>
    convertBatch([join(root, 'a.txt')], {
      out: join(root, 'out'),
      formats: ['response'],
      extract: () => buildSample(),
      ...options,
    })
  const NAME = 'south-east-2030-06-01.surrey.response.md'

  it('are written for the bodies that are asked for', async () => {
    expect((await convert({})).files).toStrictEqual([NAME, 'manifest.json'])
    expect((await convert({})).written).toStrictEqual([])
    expect(await convert({ bodies: ['norfolk'] })).toMatchObject({ files: ['manifest.json'], left: [NAME] })
    expect(await convert({ bodies: ['surrey'] })).toMatchObject({ files: [NAME, 'manifest.json'], left: [] })
  })

  it('are left as they are where somebody has written in them', async () => {
    await convert({})
    const path = join(root, 'out', NAME)
    await appendFile(path, 'We accept this.\n')
    const filled = await readFile(path, 'utf8')
    await convert({})
    await convert({ formats: ['json'], isPruning: true })
    await convert({ formats: ['json', 'response'], isForced: true })
    expect(await readFile(path, 'utf8')).toBe(filled)
    expect(await readdir(join(root, 'out'))).toContain('south-east-2030-06-01.json')
  })
})
