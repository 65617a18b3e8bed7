import { describe, expect, it } from 'vitest'
import { extractReportSync } from '../../../src/extract/sync.js'

const PLAIN = 'This is a paragraph with enough words to be one, and it ends in a full stop as paragraphs do.'
const MARKED = [
  '# Essex Police',
  '## Resources and skills',
  '### The force has cars',
  PLAIN,
  '# Kent Police',
  '## Resources and skills',
  '### The force has vans',
  PLAIN,
]
const bare = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^#+ /, ''))

/** The titles of the last force's findings, and the recommendations of all. */
function readLast(lines: readonly string[]): { titles: (string | null)[]; recommendations: number } {
  const bytes = Buffer.from(lines.join('\n\n'))
  const { bodies } = extractReportSync({ file: 'report', bytes }).report
  return {
    titles: bodies.at(-1)?.findings.map(({ title }) => title) ?? [],
    recommendations: bodies.flatMap((body) => body.recommendations).length,
  }
}

const ASK = 'By 1 May 2024, all forces should tell us about their progress.'

describe('a chapter behind the last part', () => {
  it.each(['Next steps', 'Conclusion', 'Background', 'Data annex', 'How the public sees it'])(
    'is %j where it has the level of the bodies',
    (chapter) => {
      expect(readLast([...MARKED, `# ${chapter}`, ASK, '## More of it', PLAIN])).toStrictEqual({
        titles: ['The force has vans'],
        recommendations: 0,
      })
    },
  )

  it.each([
    'Next steps',
    'Conclusions',
    'Summary of recommendations',
    'About this inspection',
    'Contact us',
    'Thanks',
    'Full list of recommendations',
  ])('is %j by its name where nothing has a level', (chapter) => {
    expect(readLast(bare([...MARKED, chapter, ASK]))).toStrictEqual({
      titles: ['The force has vans'],
      recommendations: 0,
    })
  })

  it('may list what the parts say', () => {
    const list = ['# List of areas for improvement', '## Area for improvement 1', PLAIN]
    expect(readLast([...MARKED, ...list]).titles).toStrictEqual(['The force has vans'])
    expect(readLast(bare([...MARKED, ...list])).titles).toStrictEqual(['The force has vans'])
  })

  it('is a list of recommendations for several bodies where it has the level of the bodies', () => {
    const list = [
      '# Recommendations',
      'By 1 May 2024, Essex Police should plan.',
      'By 1 May 2024, Kent Police should plan.',
    ]
    expect(readLast([...MARKED, ...list])).toStrictEqual({ titles: ['The force has vans'], recommendations: 0 })
  })

  it('is none where the recommendations are for the last body, or stand below the bodies', () => {
    const own = ['# Recommendations', 'By 1 May 2024, Kent Police should plan.']
    expect(readLast([...MARKED, ...own]).recommendations).toBe(1)
    expect(
      readLast([...MARKED, '## Recommendations', 'By 1 May 2024, Essex Police should plan.']).recommendations,
    ).toBe(1)
  })

  it('is looked for before the appendices, which may say what parts say', () => {
    const glossary = ['# Glossary', '## Area for improvement', PLAIN]
    expect(readLast(bare([...MARKED, '# Acknowledgements', PLAIN, ...glossary])).titles).toStrictEqual([
      'The force has vans',
    ])
  })

  it.each<[why: string, lines: string[], titles: string[]]>([
    ['a heading below the bodies’', [...MARKED, '### Next steps', PLAIN], ['The force has vans', 'Next steps']],
    ['a bold heading', [...MARKED, '**Next steps**', PLAIN], ['The force has vans', 'Next steps']],
    [
      'a level that findings have too',
      [...MARKED.slice(0, 4), '# The force has bikes', PLAIN, ...MARKED.slice(4), '# The force has vets', PLAIN],
      ['The force has vans', 'The force has vets'],
    ],
    [
      'a chapter with a section behind it',
      [...MARKED, '# Next steps', PLAIN, '## Tackling SOC', '### The force has vets', PLAIN],
      ['The force has vans', 'Next steps', 'The force has vets'],
    ],
    [
      'thanks for something',
      bare([...MARKED, 'Thanks to training, it is ready', PLAIN]),
      ['The force has vans', 'Thanks to training, it is ready'],
    ],
    ['a heading without a level', bare([...MARKED, 'Background', PLAIN]), ['The force has vans', 'Background']],
    [
      'a title that such a name opens',
      bare([...MARKED, 'Next steps are planned by the force', PLAIN]),
      ['The force has vans', 'Next steps are planned by the force'],
    ],
  ])('is none in %s', (_why, lines, titles) => {
    expect(readLast(lines).titles).toStrictEqual(titles)
  })
})
