import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/extract/read/text.js'

/** Text as a viewer copies it: lines that run as wide as the page lets them. */
const TEXT = [
  'The unit has a team that works with banks and shops to find out who has been a victim',
  'of fraud and to visit them. Each officer keeps a list of those who have been visited and',
  'goes back to them after a month. We spoke to five of them, who all said that this had',
  'helped. The team told us that it would like to see more people, but that it has neither',
  'the time nor the money to do so, and that nobody had asked what it would need for this.',
]

/** The blocks of the wrapped text with these lines behind it. */
function blocksOf(...lines: string[]): [role: string, text: string][] {
  return readText([...TEXT, ...lines, ...TEXT].join('\n')).blocks.map(({ role, text }) => [role, text])
}

describe('lines as a page shows them', () => {
  it('are wrapped text', () => {
    expect(readText([...TEXT, ...TEXT].join('\n')).dialect).toBe('wrapped')
  })

  it.each<[why: string, lines: string[], ...blocks: ReturnType<typeof blocksOf>]>([
    [
      'a title that a line breaks inside a name',
      ['Area for improvement: Yorkshire and the Humber Regional Organised', 'Crime Unit should plan ahead'],
      ['heading', 'Area for improvement: Yorkshire and the Humber Regional Organised Crime Unit should plan ahead'],
    ],
    [
      'a heading whose second line begins with a dash',
      ['South East Regional Organised Crime Unit', '\u2013 SEROCU'],
      ['heading', 'South East Regional Organised Crime Unit \u2013 SEROCU'],
    ],
    [
      'a title of a label alone, whose line is as full as a line of text',
      ['Area for improvement', 'The unit should agree with the forces in the region what training those leaders need'],
      ['heading', 'Area for improvement'],
      ['heading', 'The unit should agree with the forces in the region what training those leaders need'],
    ],
    [
      'the last item of a list and the appendix on the next page',
      ['It split them:', '\u2022 91 percent pursue', '\u2022 2 percent prepare', '', '8', '\fAppendix: About our data'],
      ['item', '2 percent prepare'],
      ['heading', 'Appendix: About our data'],
    ],
  ])('keep %s', (_why, lines, ...blocks) => {
    const found = blocksOf(...lines)
    for (const block of blocks) expect(found).toContainEqual(block)
  })
})

/** A paragraph that surely ends with its line. */
const SHORT = 'That was in May.'

describe('a full line and a line with a capital under it', () => {
  const label = 'Area for improvement'

  it.each<[why: string, lines: string[], ...blocks: ReturnType<typeof blocksOf>]>([
    [
      'a clause of its own, whose first word is no name',
      [
        'The unit works with its partners to make young people safer on trains and on buses',
        'Bus drivers in Leeds have been shown how to spot children who carry drugs.',
      ],
      ['heading', 'The unit works with its partners to make young people safer on trains and on buses'],
    ],
    [
      'a clause that opens with a number in words',
      [
        'The unit works with its partners to make young people safer on trains and on buses',
        'Thirty-six drivers have been shown how to spot children who carry drugs.',
      ],
      ['heading', 'The unit works with its partners to make young people safer on trains and on buses'],
    ],
    [
      'a title that a label needs, though its last word leads on',
      [
        label,
        'The unit should do more to make sure that it assesses all of the threats it knows of',
        'Officers told us that they knew where to find help.',
      ],
      ['heading', 'The unit should do more to make sure that it assesses all of the threats it knows of'],
    ],
    [
      'a word that has a capital only where a sentence begins, behind a full last line',
      [
        'The unit and its five forces have come to rely on goodwill and not on agreements',
        'The last agreement is from 2014. It names teams that no longer exist.',
      ],
      ['heading', 'The unit and its five forces have come to rely on goodwill and not on agreements'],
    ],
  ])('part where there is %s', (_why, lines, ...blocks) => {
    const found = blocksOf(SHORT, ...lines)
    for (const block of blocks) expect(found).toContainEqual(block)
  })

  it.each<[why: string, lines: string[], joint: string]>([
    [
      'a date runs over the end',
      [
        'Seven in ten of the lead disruptions that the unit had in the whole year ending 31',
        'December 2022 were protect, which is a high share.',
      ],
      '31 December 2022',
    ],
    [
      'a number is still to count something',
      [
        'The unit had 71 threats in all of that month, made up of 52 organised crime groups, 10',
        'SOC vulnerabilities and nine people.',
      ],
      '10 SOC vulnerabilities',
    ],
    [
      'the line ends with whose something is',
      [
        "It may be of some help to know how many of them there were, and also that the force's",
        'Leeds office has more of them than any other.',
      ],
      "force's Leeds office",
    ],
    [
      'a name runs over the end',
      [
        'The region has five forces (Cheshire Constabulary, Cumbria Constabulary, Greater',
        'Manchester Police and two others) and is served by a unit.',
      ],
      'Greater Manchester Police',
    ],
    [
      'the line ends with a word that leads on',
      [
        'The unit has asked for help with its plans, and it has been given much of that by',
        'Operation Larch, which has been run from Leeds for two years.',
      ],
      'by Operation Larch',
    ],
    [
      'the rest of the line is too little for a clause',
      [
        'The unit has changed how it uses its people, so that it is better prepared concerning',
        'SOC',
        'The unit has hired people in Leeds to help with this.',
      ],
      'concerning SOC',
    ],
    [
      'a name goes on, with a word that is no name elsewhere',
      [
        'The unit pays for some of its work with money that it got through the Home Office Fraud',
        'Team fund. Its team is new.',
      ],
      'Home Office Fraud Team fund',
    ],
    [
      'a clause that has begun lacks its verb',
      [`${label}: The region should agree with all of its forces how it chooses which threats`, 'ROCUWM takes on'],
      'which threats ROCUWM takes on',
    ],
  ])('belong together where %s', (_why, lines, joint) => {
    expect(blocksOf(SHORT, ...lines).some(([, text]) => text.includes(joint))).toBe(true)
  })
})

describe('items and paragraphs', () => {
  it.each<[why: string, lines: string[], ...blocks: ReturnType<typeof blocksOf>]>([
    [
      'an item without a full stop from the sentence under its list',
      ['It split them:', '\u2022 91 percent pursue', '\u2022 2 percent prepare', 'In Leeds there were more.'],
      ['item', '2 percent prepare'],
    ],
    [
      'no item from the rest of its sentence',
      ['It should:', '\u2022 ask the region for help with', 'Operation Larch;', '\u2022 train its staff.'],
      ['item', 'ask the region for help with Operation Larch;'],
    ],
    [
      'no sentence that points back from the full line before it',
      [
        'In the whole of the 12 months to 31 December 2024, the force recorded 157 disruptions.',
        'These comprised:',
        '\u2022 pursue;',
        '\u2022 prevent.',
      ],
      [
        'text',
        'In the whole of the 12 months to 31 December 2024, the force recorded 157 disruptions. These comprised:',
      ],
    ],
    [
      'a sentence that opens a list from the full line before it',
      [
        'In the whole of the 12 months to 31 December 2024, the force recorded 157 disruptions.',
        'The force should:',
        '\u2022 plan;',
        '\u2022 train.',
      ],
      ['text', 'The force should:'],
    ],
  ])('part %s', (_why, lines, ...blocks) => {
    const found = blocksOf(SHORT, ...lines)
    for (const block of blocks) expect(found).toContainEqual(block)
  })
})

describe('blank lines between all blocks', () => {
  const heading = 'The unit works with its partners to make young people safer'
  const report = (...middle: string[]): [role: string, text: string][] => {
    const block = [...TEXT, '', heading, '', ...TEXT, '', ...TEXT, '']
    const lines = [...block, ...block, ...block, ...middle, '', ...block]
    return readText(lines.join('\n')).blocks.map(({ role, text }) => [role, text])
  }

  it.each<[why: string, middle: string[], ...blocks: [role: string, text: string][]]>([
    [
      'make a heading of a line that leaves a word open',
      ['The unit should do more to make sure that it assesses all of the threats it knows of', '', 'Its plan is new.'],
      ['heading', 'The unit should do more to make sure that it assesses all of the threats it knows of'],
      ['text', 'Its plan is new.'],
    ],
    [
      'leave a sentence together that the end of a page parts',
      ['The unit has a plan which it has agreed with all of the forces in the region and that', '', 'has been tried.'],
      ['text', 'The unit has a plan which it has agreed with all of the forces in the region and that has been tried.'],
    ],
  ])('%s', (_why, middle, ...blocks) => {
    const found = report(...middle)
    for (const block of blocks) expect(found).toContainEqual(block)
  })
})

describe('blank lines before all headings', () => {
  const block = [...TEXT, SHORT, '', 'The unit works with its partners', ...TEXT, SHORT]
  const report = (...middle: string[]): [role: string, text: string][] => {
    const lines = [...block, ...block, ...block, ...block, ...middle, ...TEXT]
    return readText(lines.join('\n')).blocks.map(({ role, text }) => [role, text])
  }

  it.each<[why: string, middle: string[], ...blocks: [role: string, text: string][]]>([
    ['are asked of a heading', ['', 'The unit plans ahead'], ['heading', 'The unit plans ahead']],
    [
      'may stand before a note',
      ['', 'https://example.org', 'The unit plans ahead'],
      ['heading', 'The unit plans ahead'],
    ],
    [
      'are not asked of a title with its label',
      ['That was in June.', 'Promising practice: Old hands teach'],
      ['heading', 'Promising practice: Old hands teach'],
    ],
  ])('%s', (_why, middle, ...blocks) => {
    const found = report(...middle)
    for (const one of blocks) expect(found).toContainEqual(one)
  })

  it('make no heading of a line without', () => {
    const found = report('That was in June.', 'The unit plans ahead').map(([, text]) => text)
    expect(found).not.toContain('The unit plans ahead')
  })
})

describe('the cover of wrapped lines', () => {
  const title = 'An inspection of the response of the north-west region to serious and organised crime'
  const page = (head: string | null, nth: number): string[] => [
    ...(nth > 1 && head !== null ? [`\f${head}`, ''] : []),
    // No line stands on two pages but the head.
    ...TEXT.map((line) => line.replace(' ', ` ${nth} `)),
    '',
    String(nth),
  ]
  const furnitureOf = (lines: readonly string[]): string[] =>
    readText(lines.join('\n')).furniture.map(({ text }) => text)

  it.each<[why: string, cover: string[], head: string | null, ...blocks: [role: string, text: string][]]>([
    ['a month under a title as wide as a line', [title, 'November 2022'], null, ['heading', 'November 2022']],
    ['a day', [title, 'Published on 30 August 2024'], null, ['heading', 'Published on 30 August 2024']],
    ['a title that the heads of pages repeat', ['PEEL 2022/23', title], title, ['heading', title]],
    [
      'a title whose last line a date completes',
      ['How the region has dealt with threats from abroad and at home in the year ending', '31 May 2022'],
      null,
      ['heading', 'How the region has dealt with threats from abroad and at home in the year ending 31 May 2022'],
    ],
  ])('keeps %s', (_why, cover, head, ...blocks) => {
    const lines = [...cover, '', '1', ...[2, 3, 4, 5].flatMap((nth) => page(head, nth))]
    const found = readText(lines.join('\n')).blocks.map(({ role, text }) => [role, text])
    for (const block of blocks) expect(found).toContainEqual(block)
    expect(found.filter(([, text]) => text === title)).toHaveLength(cover.includes(title) ? 1 : 0)
  })

  it('drops the foot of its page, as of any other', () => {
    const lines = [
      title,
      ...TEXT,
      ...TEXT,
      'HMICFRS on crime',
      ...[2, 3, 4].flatMap(() => ['\fA page', 'HMICFRS on crime']),
    ]
    expect(furnitureOf(lines).filter((text) => text === 'HMICFRS on crime')).toHaveLength(4)
  })
})
