import { describe, expect, it } from 'vitest'
import { extractReportSync } from '../../../src/extract/sync.js'

const PLAIN = 'This is a paragraph with enough words to be one, and it ends in a full stop as paragraphs do.'

/** The kind and title of each finding of a force whose part has these lines under a section's heading. */
function findingsOf(file: 'report.md' | 'report.html' | 'report.txt', lines: readonly string[]): string[] {
  const isPage = file === 'report.html'
  const heading = (depth: number, text: string): string =>
    isPage ? `<h${depth}>${text}</h${depth}>` : file === 'report.md' ? `${'#'.repeat(depth)} ${text}` : text
  const text = [
    heading(1, 'Kent Police'),
    isPage ? `<p>${PLAIN}</p>` : PLAIN,
    heading(2, 'Resources and skills'),
    ...lines,
    heading(1, 'Appendix 1: Map'),
  ].join('\n\n')
  const bytes = Buffer.from(isPage ? `<!DOCTYPE html><html><body><main>${text}</main></body></html>` : text)
  const { bodies } = extractReportSync({ file, bytes }).report
  return bodies.flatMap(({ findings }) => findings.map(({ kind, title }) => `${kind}: ${title}`))
}

const afi = (title: string): string => `area_for_improvement: ${title}`
const narrative = (title: string): string => `narrative: ${title}`
const P = `<p>${PLAIN}</p>`
const LABEL = 'Areas for improvement'

describe('a label over several titles', () => {
  it.each<[why: string, file: Parameters<typeof findingsOf>[0], lines: string[], findings: string[]]>([
    [
      'ends at a heading of its own level, where the titles stand below',
      'report.md',
      [
        `### ${LABEL}`,
        '#### Plans',
        PLAIN,
        '#### Records',
        PLAIN,
        '### The force has cars',
        PLAIN,
        '#### A van',
        PLAIN,
      ],
      [afi('Plans'), afi('Records'), narrative('The force has cars'), narrative('A van')],
    ],
    [
      'ends at a marked heading, where the titles are only bold',
      'report.md',
      [`### ${LABEL}`, '**Plans**', PLAIN, '**Records**', PLAIN, '### The force has cars', PLAIN],
      [afi('Plans'), afi('Records'), narrative('The force has cars')],
    ],
    [
      'ends at a marked heading, where the label is only bold too',
      'report.md',
      [`**${LABEL}**`, '**Plans**', PLAIN, '**Records**', PLAIN, '### The force has cars', PLAIN],
      [afi('Plans'), afi('Records'), narrative('The force has cars')],
    ],
    [
      'goes on over titles of its own level',
      'report.md',
      [`### ${LABEL}`, '### Plans', PLAIN, '### Records', PLAIN],
      [afi('Plans'), afi('Records')],
    ],
    [
      'ends at a heading of its own level, where nothing marks the titles',
      'report.md',
      [`### ${LABEL}`, 'Plans should be read', PLAIN, '### The force has cars', PLAIN],
      [afi('Plans should be read'), narrative('The force has cars')],
    ],
    [
      'goes on over a heading below it, where the first title is only bold',
      'report.md',
      [`### ${LABEL}`, '**Plans**', PLAIN, '#### Records', PLAIN],
      [afi('Plans'), afi('Records')],
    ],
    [
      'goes on where nothing is marked',
      'report.txt',
      [LABEL, 'Plans', PLAIN, 'Records', PLAIN],
      [afi('Plans'), afi('Records')],
    ],
    [
      'ends where nothing is marked at a title that finds nothing amiss, unlike the first',
      'report.txt',
      [LABEL, 'The force should plan', PLAIN, "It doesn't train its staff", PLAIN, 'The force has cars', PLAIN],
      [afi('The force should plan'), afi("It doesn't train its staff"), narrative('The force has cars')],
    ],
    [
      'goes on over such a title where it is marked as the others are',
      'report.md',
      [`### ${LABEL}`, '#### The force should plan', PLAIN, '#### Records', PLAIN],
      [afi('The force should plan'), afi('Records')],
    ],
    [
      'goes on over such a title where practice is named',
      'report.txt',
      ['Innovative practices', 'A game for those who need help', PLAIN, 'The force has cars', PLAIN],
      ['innovative_practice: A game for those who need help', 'innovative_practice: The force has cars'],
    ],
    [
      'numbers its titles, which are the same without',
      'report.md',
      [`### ${LABEL}`, '#### 1. Plans', PLAIN, '#### 2. Records', PLAIN, '### 3. The force has cars', PLAIN],
      [afi('Plans'), afi('Records'), narrative('3. The force has cars')],
    ],
    [
      'ends where its box ends',
      'report.html',
      [`<div><h4>${LABEL}</h4><h4>Plans</h4>${P}<h4>Records</h4>${P}</div>`, '<h4>The force has cars</h4>', P],
      [afi('Plans'), afi('Records'), narrative('The force has cars')],
    ],
    [
      'goes on where each title below it has a box of its own',
      'report.html',
      [`<div><h4>${LABEL}</h4><h5>Plans</h5>${P}</div>`, `<div><h5>Records</h5>${P}</div>`],
      [afi('Plans'), afi('Records')],
    ],
    [
      'goes on where it has no box',
      'report.html',
      [`<h4>${LABEL}</h4><h4>Plans</h4>`, P, '<h4>Records</h4>', P],
      [afi('Plans'), afi('Records')],
    ],
  ])('%s', (_why, file, lines, findings) => {
    expect(findingsOf(file, lines)).toStrictEqual(findings)
  })
})

describe('a heading over several labels', () => {
  it.each<[why: string, lines: string[], findings: string[]]>([
    [
      'is no title of the first finding',
      ['### Innovative and promising practice', '#### Innovative practice', PLAIN, '#### Promising practice', PLAIN],
      ['innovative_practice: null', 'promising_practice: null'],
    ],
    [
      'names labels of any kinds',
      ['### Causes of concern and areas for improvement', '#### Cause of concern', '**No plans**', PLAIN],
      ['cause_of_concern: No plans'],
    ],
    [
      'is a finding where no label follows',
      ['### Innovative and promising practice', PLAIN],
      ['narrative: Innovative and promising practice'],
    ],
    [
      'is no other heading, which a label below it names',
      ['### Innovative and promising staff', '#### Innovative practice', PLAIN],
      ['innovative_practice: Innovative and promising staff'],
    ],
  ])('%s', (_why, lines, findings) => {
    expect(findingsOf('report.md', lines)).toStrictEqual(findings)
  })
})
