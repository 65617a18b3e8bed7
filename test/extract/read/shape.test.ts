import { describe, expect, it } from 'vitest'
import {
  endsOpen,
  hasSentenceInside,
  isAddress,
  isPageNumber,
  isTerminated,
  LIST_MARKER,
  startsInside,
  startsWithScrap,
} from '../../../src/extract/read/shape.js'

type Row = readonly [text: string, is: boolean]

describe.each<[name: string, test: (text: string) => boolean, rows: readonly Row[]]>([
  [
    'isTerminated',
    isTerminated,
    [
      ['The force has a plan.', true],
      ['Does it?', true],
      ['It should:', true],
      ['have a plan;', true],
      ['have a plan; and', true],
      ['have a plan, or', true],
      ['He said "no."', true],
      ['(It is new.)', true],
      ['and so on\u2026', true],
      ['The force has a plan', false],
      ['Surrey Police', false],
      ['bread and', false],
      ['', false],
    ],
  ],
  [
    'hasSentenceInside',
    hasSentenceInside,
    [
      ['The force has a plan. It is new.', true],
      ['It has 39. They are', true],
      ['He asked "why?" Nobody knew', true],
      ['The force has a plan.', false],
      ['Some, e.g. Kent Police', false],
      ['Recommendation no. 4', false],
      ['The force has a plan', false],
    ],
  ],
  [
    'endsOpen',
    endsOpen,
    [
      ['The force and the', true],
      ['It works with,', true],
      ['one, two \u2013', true],
      ['its forces and/or', true],
      ['police (', true],
      ['a list of', true],
      ['which it has', true],
      ['Surrey Police', false],
      ['The force has a plan', false],
      ['a well-known', false],
    ],
  ],
  [
    'endsOpen before "On 1 October 2022, the force had"',
    (text) => endsOpen(text, 'On 1 October 2022, the force had'),
    [
      ['The force knows where its threats come from', false],
      ['It puts its effort where each group does', false],
      ['It assesses all the threats that it knows of', false],
      ['Its staff are proud of this', false],
      ['The force and the', true],
      ['The work of', true],
      ['It has told us that this', true],
      ['The force has seen that', true],
    ],
  ],
  [
    'endsOpen before "YHROCU delivered 602 disruptions"',
    (text) => endsOpen(text, 'YHROCU delivered 602 disruptions'),
    [
      ['The unit records its work more fully than it did', false],
      ['The unit has the equipment that it asked for', false],
      ['The members of', true],
    ],
  ],
  [
    'endsOpen before "YHROCU and its forces"',
    (text) => endsOpen(text, 'YHROCU and its forces'),
    [
      ['The unit records its work more fully than it did', false],
      ['This is paid for by', true],
      ['The agreement between', true],
    ],
  ],
  [
    'endsOpen before "24 hours a day"',
    (text) => endsOpen(text, '24 hours a day'),
    [
      ['The desk is open for', true],
      ['It answers within', true],
      ['Nobody knew what to do', true],
      ['The desk has a plan', false],
    ],
  ],
  [
    'startsInside',
    startsInside,
    [
      ['and so on', true],
      ['(ROCU) tackle crime', true],
      ['"quoted', true],
      [', too', true],
      ['The force', false],
      ['39 were pursue', false],
      ['"The force', false],
      ['', false],
    ],
  ],
  [
    'startsWithScrap',
    startsWithScrap,
    [
      ['the plan. Then it went on.', true],
      ['Police. The force', true],
      ['The force has a plan that works. Then', false],
      ['no full stop', false],
    ],
  ],
  [
    'isAddress',
    isAddress,
    [
      ['https://example.org/glossary/soc/', true],
      ['www.example.org', true],
      ['see https://example.org', false],
      ['https://example.org is new', false],
      ['example', false],
    ],
  ],
  [
    'isPageNumber',
    isPageNumber,
    [
      ['37', true],
      ['Page 3 of 21', true],
      ['3/21', true],
      ['- 4 -', true],
      ['\u2013 4 \u2013', true],
      ['2023 figures', false],
      ['12345', false],
      ['Page three', false],
      ['39.', false],
    ],
  ],
  [
    'LIST_MARKER',
    (text) => LIST_MARKER.test(text),
    [
      ['\u2022 one', true],
      ['- one', true],
      ['* one', true],
      ['\u2013 one', true],
      ['1. one', true],
      ['12) one', true],
      ['(a) one', true],
      ['a) one', true],
      ['(iii) one', true],
      ['o one', true],
      ['--- one', false],
      ['-one', false],
      ['2023. One', false],
      ['1.5 percent', false],
      ['\u2022', false],
      ['(ROCU) tackle', false],
      ['one', false],
    ],
  ],
])('%s', (_name, test, rows) => {
  it.each(rows)('%j is %s', (text, is) => {
    expect(test(text)).toBe(is)
  })
})
