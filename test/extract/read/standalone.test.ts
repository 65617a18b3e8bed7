import { describe, expect, it } from 'vitest'
import {
  isBackMatter,
  isDateLine,
  isRecommendationsHeading,
  isRegionalHeading,
  isRegionalOverview,
  leadsToDate,
} from '../../../src/extract/read/standalone.js'

type Row = readonly [text: string, is: boolean]

describe.each<[name: string, test: (text: string) => boolean, rows: readonly Row[]]>([
  [
    'isDateLine',
    isDateLine,
    [
      ['November 2022', true],
      ['30 August 2024', true],
      ['30th August 2024', true],
      ['Friday 30 August 2024', true],
      ['Published: Friday, 30 August 2024', true],
      ['On Friday 30 August 2024', false],
      ['2024-08-30', true],
      ['Published on 30 August 2024', true],
      ['Published November 2022', true],
      ['First published: 30/08/2024', true],
      ['Date: 30 August 2024', true],
      ['30 August 2024.', false],
      ['30 August 2024, when the unit moved', false],
      ['On 30 August 2024', false],
      ['the year ending 31 May 2022', false],
      ['Published in part on 30 August 2024', false],
      ['November', false],
      ['2022', false],
      ['PEEL 2021/22', false],
    ],
  ],
  [
    'isRecommendationsHeading',
    isRecommendationsHeading,
    [
      ['Recommendations', true],
      ['Recommendation 2:', true],
      ['4.2.3 Recommendations', true],
      ['4. Recommendation', true],
      ['Recommendations for Kent Police', true],
      ['Recommendations to the Home Office', true],
      ['Recommendation for the Home Office and the National Crime Agency', true],
      ['Recommendations for the chief constable and the police and crime commissioner', true],
      ['Recommendations for chief constables, the NPCC and the College of Policing:', true],
      ['Recommendations for the Home Office and for others to consider', false],
      ['Recommendations to improve plans', false],
      ['Recommendations for schools', false],
      ['4 recommendations', false],
      ['Recommendations from 2020', false],
      ['4.2.3 Recommendations were made', false],
    ],
  ],
  [
    'isBackMatter',
    isBackMatter,
    [
      ['Appendix', true],
      ['Appendix A', true],
      ['Annex 2', true],
      ['Appendix: About our data', true],
      ['Annex B \u2013 What we read', true],
      ['Appendix 3. Where the numbers come from', true],
      ['Appendix 1 says how we counted them', false],
      ['Appendix 1 says how we counted them.', false],
      ['Appendix: the plan has three of them, one for each threat.', false],
      ['Appendices show how', false],
      ['The appendix', false],
      ['Annexed', false],
    ],
  ],
  [
    'isRegionalHeading',
    isRegionalHeading,
    [
      ['Regional findings', true],
      ['Regional findings:', true],
      ['2.1 Regional findings', true],
      ['Eastern regional findings', true],
      ['The north-west regional findings', true],
      ['Findings for the eastern region', true],
      ['Our findings for the East Midlands region', true],
      ['Other regional findings', false],
      ['Findings for the force', false],
      ['Findings for the border region', false],
      ['Regional findings are used well', false],
      ['Regional overview', false],
    ],
  ],
  [
    'isRegionalOverview',
    isRegionalOverview,
    [
      ['Regional overview', true],
      ['Regional summary', true],
      ['South West regional summary', true],
      ['The regional overview of threats', false],
      ['Good regional overview', false],
    ],
  ],
  [
    'leadsToDate',
    (text) => leadsToDate(text, '31 May 2022'),
    [
      ['Threats in the year ending', true],
      ['What the force has done since', true],
      ['An inspection of the region', false],
      ['The pending', false],
      ['', false],
    ],
  ],
])('%s', (_name, test, rows) => {
  it.each(rows)('%j is %s', (text, is) => {
    expect(test(text)).toBe(is)
  })
})

it('leads to nothing but a date', () => {
  expect(leadsToDate('What the force has done since', 'Its plan is new')).toBe(false)
})
