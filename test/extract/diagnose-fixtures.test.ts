import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/extract/diagnose/index.js'
import { checkReport } from '../../src/schema/check.js'
import type { Severity } from '../../src/schema/report.js'
import { extract, FIXTURES } from './fixtures.js'
import { plain } from './fold.js'

/** How a report is broken: what stands in it once, and what is put in its place. */
type Edits = readonly (readonly [old: string, by: string])[]

/** The remark that a break must give: how grave, the words at its place, and the body. */
type Expected = readonly [severity: Severity, words: string | null, bodyId: string | null]

interface Break {
  readonly why: string
  readonly fixture: string
  readonly edits: Edits
  readonly gives: Expected
}

const WALES = 'southern-wales-2021-22'
const WALES_LATER = 'southern-wales-2023-25'
const MIDLANDS = 'west-midlands-2022-23'
const YORKSHIRE = 'yorkshire-and-the-humber-2021-22'
const SOUTH_EAST = 'south-east-2024-08-30'
const LONDON = 'london'

/** For each code, the ways in which a fixture is broken so that the report gets it, and nothing else. */
const BREAKS: Readonly<Record<string, readonly Break[]>> = {
  'contents-differ': [
    {
      why: 'a section’s heading is lost',
      fixture: WALES,
      edits: [['\n### Resources and skills\n', '\n']],
      gives: ['warning', 'Dyfed-Powys Police | Adequate | Dyfed-Powys Police is adequa', 'dyfed-powys'],
    },
    {
      why: 'a section’s heading runs into the text',
      fixture: YORKSHIRE,
      edits: [['Resources and skills\n\nThe force has the people', 'The force has the people']],
      gives: ['warning', 'West Yorkshire Police | Good | West Yorkshire Police is good', 'west-yorkshire'],
    },
  ],
  'membership-differs': [
    {
      why: 'a force is left out of the region’s sentence',
      fixture: WALES,
      edits: [
        ['three forces \\(Dyfed-Powys Police, Gwent Police and South', 'two forces \\(Dyfed-Powys Police and South'],
      ],
      gives: ['warning', 'The southern Wales region is made up of two forces (Dyfed-Po', 'southern-wales'],
    },
    {
      why: 'a force is named twice',
      fixture: WALES,
      edits: [['Gwent Police and South Wales Police\\)', 'Gwent Police, Gwent Police and South Wales Police\\)']],
      gives: ['warning', 'The southern Wales region is made up of three forces (Dyfed-', 'southern-wales'],
    },
    {
      why: 'the number of the forces is another than that of their names',
      fixture: WALES,
      edits: [['is made up of three forces', 'is made up of four forces']],
      gives: ['warning', 'The southern Wales region is made up of four forces (Dyfed-P', 'southern-wales'],
    },
  ],
  'body-repeated': [
    {
      why: 'a body’s part begins again inside it',
      fixture: LONDON,
      edits: [
        [
          'Tackling SOC and safeguarding people and communities\n\nProtecting the public',
          'City of London Police\n\nOutstanding\n\nTackling SOC and safeguarding people and communities\n\nProtecting the public',
        ],
      ],
      gives: ['warning', 'City of London Police', 'city-of-london'],
    },
  ],
  'grade-missing': [
    {
      why: 'neither label nor sentence',
      fixture: LONDON,
      edits: [['Outstanding\n\nCity of London Police is outstanding at tackling serious and organised crime.\n', '']],
      gives: ['error', 'City of London Police | The force is the smallest in England', 'city-of-london'],
    },
  ],
  'grade-unknown': [
    {
      why: 'a sentence with a word that is no grade',
      fixture: SOUTH_EAST,
      edits: [['Sussex Police requires improvement at tackling', 'Sussex Police is middling at tackling']],
      gives: ['error', 'Sussex Police is middling at tackling serious and organised ', 'sussex'],
    },
    {
      why: 'a label with a word that is no grade',
      fixture: WALES,
      edits: [['## Adequate\n', '## Very good\n']],
      gives: ['error', 'Very good', 'dyfed-powys'],
    },
  ],
  'grade-conflict': [
    {
      why: 'a label that says otherwise than the sentence',
      fixture: LONDON,
      edits: [['Outstanding\n\nCity', 'Good\n\nCity']],
      gives: ['error', 'Good | City of London Police is outstanding at tackling seri', 'city-of-london'],
    },
  ],
  'grade-of-other-body': [
    {
      why: 'another grade than the body’s own part gives it',
      fixture: WALES,
      edits: [
        [
          'But we followed up 24',
          'South Wales Police is adequate at tackling serious and organised crime.\n\nBut we followed up 24',
        ],
      ],
      gives: ['warning', 'South Wales Police is adequate at tackling serious and organ', 'southern-wales'],
    },
  ],
  'title-missing': [
    {
      why: 'a label without its title',
      fixture: YORKSHIRE,
      edits: [['\nPeople who fix locks and alarms now help to protect victims of organised crime\n', '']],
      gives: ['warning', 'Promising practice | YHROCU pays a charity to make homes saf', 'yhrocu'],
    },
  ],
  'text-missing': [
    {
      why: 'a title without its text',
      fixture: SOUTH_EAST,
      edits: [
        [
          'Ten were among the best that we have seen. But seven of them hadn’t been opened since the day that they were written.\nThe constabulary manages',
          'Ten were good.\nA plan needs an owner\nThe constabulary manages',
        ],
      ],
      gives: ['warning', 'A plan needs an owner', 'hampshire'],
    },
  ],
  'recommendation-missing': [
    {
      why: 'a cause of concern without its recommendations',
      fixture: WALES,
      edits: [
        ['# Recommendations\n\n', ''],
        [
          '- By 1 October 2023, Gwent Police should train all response officers to recognise people who may be exploited. It should check each year that the training is working.\n',
          '',
        ],
        [
          '- By 1 October 2023, the chief constable of Gwent Police should make one senior officer responsible for the force’s response to [modern slavery](#).\n',
          '',
        ],
      ],
      gives: ['warning', 'Cause of concern: Gwent Police isn’t finding the people who ', 'gwent'],
    },
  ],
  'deadline-passed': [
    {
      why: 'a year that is ten years too early',
      fixture: MIDLANDS,
      edits: [['By 30 November 2024 the force', 'By 30 November 2014 the force']],
      gives: ['warning', 'By 30 November 2014 the force should: | make one chief offic', 'west-midlands-police'],
    },
  ],
  'reference-missing': [
    {
      why: 'a third area for improvement where there are two',
      fixture: SOUTH_EAST,
      edits: [['by the second area for improvement', 'by the third area for improvement']],
      gives: ['warning', 'LROs aren’t given enough time | The training of LROs is cove', 'sussex'],
    },
  ],
  'findings-missing': [
    {
      why: 'a part without a single heading',
      fixture: MIDLANDS,
      edits: [
        ['**The force has only recently begun to build its own SOC teams**\n', ''],
        ['**Area for improvement**\n\n**Warwickshire Police should record disruptions more accurately**\n', ''],
        ['**Partners want to do more**\n', ''],
      ],
      gives: ['warning', 'Warwickshire Police | Warwickshire Police requires improveme', 'warwickshire'],
    },
  ],
  'text-cut': [
    {
      why: 'a paragraph that breaks off behind ", and"',
      fixture: YORKSHIRE,
      edits: [
        [
          'It runs a text service for 3,400 farmers, and a forum where they meet officers every two months.',
          'It runs a text service for 3,400 farmers, and',
        ],
      ],
      gives: ['warning', 'The force believes that nearly 50 OCGs steal from farms in i', 'north-yorkshire'],
    },
    {
      why: 'a title with a verb at its end, to which the rest of a paragraph was joined',
      fixture: LONDON,
      edits: [
        ['On the four days before our visit to one borough, every neigh­bour­hood oﬃcer had been', 'oﬃcer had been'],
        [
          'Local oﬃcers want to help but are often moved to other work',
          'Local oﬃcers do less for the public than they could',
        ],
      ],
      gives: ['warning', 'Local officers do less for the public than they could office', 'metropolitan'],
    },
    {
      why: 'a title on a line of its own, to which the rest of a wrapped paragraph was joined',
      fixture: WALES_LATER,
      edits: [
        [
          'Tarian has a full picture of the drugs trade but not of exploitation\nThree',
          'Tarian knows the drugs trade\nThree',
        ],
        [
          "Three of Tarian's seven threat desks deal with drugs",
          'threat desks and the people who work at them deal with drugs',
        ],
      ],
      gives: ['warning', 'Tarian knows the drugs trade threat desks and the people who', 'tarian'],
    },
    {
      why: 'a paragraph whose end is cut off, to which the next one was joined',
      fixture: SOUTH_EAST,
      edits: [
        ['The remainder were protect, except for a single prepare disruption.', 'The remainder were protect and the'],
      ],
      gives: ['warning', 'Surrey Police recorded 122 disruptions in the year ending 31', 'surrey'],
    },
    {
      why: 'a paragraph that is cut off before its list',
      fixture: WALES,
      edits: [
        [
          'Response officers told us that they:',
          'We met 20 response officers on three days in May. They told us that they',
        ],
      ],
      gives: ['warning', 'We met 20 response officers on three days in May. They told ', 'gwent'],
    },
    {
      why: 'a few words of a paragraph whose end is cut off',
      fixture: WALES,
      edits: [
        [
          'The desk reads every intelligence report within 24 hours. It passes on what it learns to a meeting at 8am, which all three area commanders attend.',
          'The desk reads the',
        ],
      ],
      gives: ['warning', 'The desk reads the', 'gwent'],
    },
    {
      why: 'a quotation whose beginning is cut off',
      fixture: LONDON,
      edits: [
        [
          `A detective told us: "We've got a map for every gang, but nothing for the people they steal from."`,
          'We have a map for every gang, but nothing for the people they steal from."',
        ],
      ],
      gives: ['warning', 'We have a map for every gang, but nothing for the people the', 'metropolitan'],
    },
    {
      why: 'a paragraph whose end is cut off',
      fixture: WALES,
      edits: [
        [
          'The desk reads every intelligence report within 24 hours. It passes on what it learns to a meeting at 8am, which all three area commanders attend.',
          'The desk reads every intelligence report within 24 hours. It passes on what it learns to a meeting at',
        ],
      ],
      gives: ['warning', 'The desk reads every intelligence report within 24 hours. It', 'gwent'],
    },
    {
      why: 'a paragraph whose beginning is cut off',
      fixture: WALES,
      edits: [['The force has eight financial investigators, but two', 'investigators, but two']],
      gives: ['warning', 'investigators, but two were on loan to other teams. In three', 'gwent'],
    },
    {
      why: 'a list that lost its last item',
      fixture: LONDON,
      edits: [['•\tco-ordinate their requests to the National Crime Agency.\n', '']],
      gives: ['warning', 'send the right people to the regional meeting, which four of', 'london'],
    },
    {
      why: 'a title to which the rest of a paragraph was joined',
      fixture: YORKSHIRE,
      edits: [
        ['All but six were filled. Each of the five districts', 'but six were filled. Each of the five districts'],
        [
          'Programme Precision, the force’s name for its work on organised crime, has a budget of £11m and 260 posts. ',
          '',
        ],
      ],
      gives: ['warning', 'The force has the people and the skills that it needs but si', 'west-yorkshire'],
    },
    {
      why: 'a list that does not follow its opening',
      fixture: LONDON,
      edits: [
        ['•\tagree a single list, and review it twice a year;\n', ''],
        [
          '•\tsend the right people to the regional meeting, which four of six members missed when we watched it; and\n',
          '',
        ],
        ['•\tco-ordinate their requests to the National Crime Agency.\n', ''],
      ],
      gives: ['warning', 'The forces should:', 'london'],
    },
  ],
  'text-repeated': [
    {
      why: 'a title and its list that stand there twice, each line of it short',
      fixture: LONDON,
      edits: [
        [
          'The forces should:\n',
          'The forces should:\n\n•\tagree a single list, and review it twice a year;\n•\tsend the right people to the regional meeting, which four of six members missed when we watched it; and\n•\tco-ordinate their requests to the National Crime Agency.\n\nThe forces should:\n',
        ],
      ],
      gives: ['warning', 'send the right people to the regional meeting, which four of', 'london'],
    },
    {
      why: 'a paragraph that stands there twice',
      fixture: LONDON,
      edits: [
        [
          'Its economic crime academy trained',
          'Seven in ten of the force’s 205 lead disruptions in the year ending 31 December 2022 were protect. No other force in the country has so high a share. It also supported a further 61 disruptions, of which 33 were led by the Metropolitan Police Service.\n\nIts economic crime academy trained',
        ],
      ],
      gives: ['warning', 'Seven in ten of the force’s 205 lead disruptions in the year', 'city-of-london'],
    },
  ],
  'number-misread': [
    {
      why: 'one of what there are several of',
      fixture: LONDON,
      edits: [['Its economic crime academy trained', 'In the last 1 months, its economic crime academy trained']],
      gives: ['warning', '1', 'city-of-london'],
    },
    {
      why: 'a digit that is a letter',
      fixture: LONDON,
      edits: [['the force led 2,316 disruptions', 'the force led 2,3l6 disruptions']],
      gives: ['warning', '2,3l6', 'metropolitan'],
    },
    {
      why: 'a digit at a number’s end that is a letter',
      fixture: LONDON,
      edits: [['The force is the smallest in', 'It led 12S disruptions of fraud. The force is the smallest in']],
      gives: ['warning', '12S', 'city-of-london'],
    },
  ],
  'date-misread': [
    {
      why: 'a year that lost a digit',
      fixture: MIDLANDS,
      edits: [['By 30 November 2024 the force', 'By 30 November 202 the force']],
      gives: ['warning', 'By 30 November 202 the force should:', 'west-midlands-police'],
    },
  ],
  'parts-differ': [
    {
      why: 'a digit wrong in a whole whose parts stand in a sentence below it',
      fixture: LONDON,
      edits: [['recorded 77 disruptions', 'recorded 70 disruptions']],
      gives: ['warning', 'British Transport Police recorded 70 disruptions in the 12 m', 'british-transport'],
    },
    {
      why: 'a digit lost in a breakdown that names few bodies and all that is left',
      fixture: YORKSHIRE,
      edits: [['South Yorkshire Police 102, Humberside Police 64', 'Humberside Police 6']],
      gives: ['warning', 'On 1 May 2022, the four forces and YHROCU had 431 SOC threat', 'yorkshire-and-the-humber'],
    },
    {
      why: 'a digit lost in a breakdown by the four Ps',
      fixture: MIDLANDS,
      edits: [['* 378 pursue;', '* 37 pursue;']],
      gives: ['warning', 'Between 1 April 2022 and 31 March 2023, ROCUWM was the lead ', 'rocuwm'],
    },
    {
      why: 'a digit wrong in a breakdown of which none makes the fourth part',
      fixture: YORKSHIRE,
      edits: [['38 were pursue and 3 protect', '36 were pursue and 3 protect']],
      gives: ['warning', 'North Yorkshire Police led the fewest disruptions of any for', 'north-yorkshire'],
    },
    {
      why: 'a part that is more than its whole',
      fixture: YORKSHIRE,
      edits: [['38 were pursue and 3 protect', '83 were pursue and 3 protect']],
      gives: ['warning', 'Of these, 83 were pursue and 3 protect; it had recorded no p', 'north-yorkshire'],
    },
    {
      why: 'a digit wrong in the forces’ numbers of the region’s total',
      fixture: WALES,
      edits: [['48 by Tarian, 21 by', '48 by Tarian, 12 by']],
      gives: ['warning', 'Data taken from the SOC master list on 1 July 2022 shows tha', 'southern-wales'],
    },
  ],
  'parts-open': [
    {
      why: 'three of the four Ps that leave something for the fourth',
      fixture: WALES,
      edits: [
        ['five were protect and three were prevent', 'five were protect and one was prevent'],
        [' There were no prepare disruptions.', ''],
      ],
      gives: ['info', 'Of these 87 disruptions, 79 (91 percent) were pursue, five w', 'dyfed-powys'],
    },
  ],
  'share-differs': [
    {
      why: 'a percentage behind the whole that is not the count’s',
      fixture: WALES,
      edits: [['412 disruptions \\(60 percent\\)', '412 disruptions \\(6 percent\\)']],
      gives: ['warning', 'In the year ending 30 June 2022, 247 of the force’s 412 disr', 'south-wales'],
    },
    {
      why: 'a percentage that is not the count’s',
      fixture: WALES,
      edits: [['79 \\(91 percent\\) were pursue', '79 \\(19 percent\\) were pursue']],
      gives: ['warning', 'Of these 87 disruptions, 79 (19 percent) were pursue, five w', 'dyfed-powys'],
    },
  ],
  'ratio-differs': [
    {
      why: 'a comparison of two numbers beside their nouns',
      fixture: LONDON,
      edits: [['three times as many prevent', 'five times as many prevent']],
      gives: ['warning', 'five times as many prevent disruptions (36) as pursue disrup', 'british-transport'],
    },
    {
      why: 'a comparison with the number of another body',
      fixture: LONDON,
      edits: [
        [
          'The force is the smallest in',
          'It has 90 vans, twice as many as Kent Police (12). The force is the smallest in',
        ],
      ],
      gives: ['warning', '90 vans, twice as many as Kent Police (12)', 'city-of-london'],
    },
  ],
  'values-differ': [
    {
      why: 'a total that is another in another place',
      fixture: WALES,
      edits: [
        [
          'In the year ending 30 June 2022, South Wales Police recorded 412 disruptions on',
          'In the year ending 30 June 2022, Dyfed-Powys Police recorded 78 disruptions on',
        ],
      ],
      gives: ['warning', 'The number of disruptions that the force recorded fell from ', 'dyfed-powys'],
    },
  ],
  'text-unplaced': [
    {
      why: 'a second grade in a part',
      fixture: LONDON,
      edits: [['The three oﬃcers who look after them', '\n\nGood\n\nThe three oﬃcers who look after them']],
      gives: ['warning', 'Good', 'metropolitan'],
    },
  ],
  'aside-unplaced': [
    {
      why: 'an address on the web between paragraphs',
      fixture: LONDON,
      edits: [
        [
          'The three oﬃcers who look after them',
          '\n\nhttps://www.example.org/orders\n\nThe three oﬃcers who look after them',
        ],
      ],
      gives: ['info', null, null],
    },
  ],
  'figure-unread': [
    {
      why: 'a wording that no rule knows',
      fixture: LONDON,
      edits: [
        [
          'The three oﬃcers who look after them',
          'Its register of SCPOs runs to 31. The three oﬃcers who look after them',
        ],
      ],
      gives: ['warning', '31', 'metropolitan'],
    },
  ],
  'number-unread': [
    {
      why: 'a number of something else beside a measure',
      fixture: LONDON,
      edits: [['A charity worker is on call', 'We read 14 reports about OCGs. A charity worker is on call']],
      gives: ['info', '14', 'british-transport'],
    },
    {
      why: 'a number without a noun beside figures',
      fixture: LONDON,
      edits: [['A charity worker is on call', 'It has mapped nine OCGs and given up 14. A charity worker is on call']],
      gives: ['info', '14', 'british-transport'],
    },
  ],
  'table-unread': [
    {
      why: 'a table of what each force recorded',
      fixture: WALES,
      edits: [
        [
          'But we followed up 24',
          '| Force | Disruptions |\n|---|---|\n| Gwent Police | 312 |\n| South Wales Police | 455 |\n\nBut we followed up 24',
        ],
      ],
      gives: ['warning', '| Force | Disruptions | | Gwent Police\t312 | South Wales Pol', 'southern-wales'],
    },
  ],
  'qualifier-unsaid': [
    {
      why: 'a number that is said to be lower',
      fixture: LONDON,
      edits: [['the force had 174 serious', 'the force had fewer than 174 serious']],
      gives: ['warning', 'fewer than 174', 'metropolitan'],
    },
  ],
}

/** Changes that look like a break and are none: no code of them is given. */
const SOUND: readonly (Omit<Break, 'gives'> & { readonly code: string })[] = [
  {
    code: 'membership-differs',
    why: 'a force named in two languages',
    fixture: WALES,
    edits: [['(Dyfed-Powys Police, Gwent Police and', '(Dyfed-Powys Police, Heddlu Gwent / Gwent Police and']],
  },
  {
    code: 'grade-of-other-body',
    why: 'the grade that the body’s own part gives it',
    fixture: WALES,
    edits: [
      [
        'But we followed up 24',
        'South Wales Police is outstanding at tackling serious and organised crime.\n\nBut we followed up 24',
      ],
    ],
  },
  {
    code: 'grade-of-other-body',
    why: 'a grade of an earlier year, and a body that a sentence names in passing',
    fixture: WALES,
    edits: [
      [
        'But we followed up 24',
        'In 2019, South Wales Police was adequate at tackling serious and organised crime.\n\nIts work with Gwent Police is good for tackling serious and organised crime.\n\nBut we followed up 24',
      ],
    ],
  },
  {
    code: 'text-cut',
    why: 'a paragraph that a page cuts behind two lines of print',
    fixture: LONDON,
    edits: [
      [
        'Nobody had assessed fraud in this way, although it makes up two',
        'Nobody had assessed fraud in this way, although it makes up\n\ntwo',
      ],
    ],
  },
  {
    code: 'text-cut',
    why: 'a name at the place where a page cuts a paragraph',
    fixture: LONDON,
    edits: [['every gang, but nothing', 'every gang in Kent and every gang in\n\nKent and Essex, but nothing']],
  },
  {
    code: 'text-cut',
    why: 'a list whose last item begins with a number in words',
    fixture: WALES,
    edits: [["weren't told what happened to the reports they sent in.", "Six of them weren't told what happened."]],
  },
  {
    code: 'text-cut',
    why: 'the last of two paragraphs of one quotation',
    fixture: LONDON,
    edits: [
      [
        'gang, but nothing for the people they steal from."',
        'gang.\n\nBut we have nothing for the people they steal from."',
      ],
    ],
  },
  {
    code: 'text-cut',
    why: 'lines that links broke, behind which the sentences go on',
    fixture: WALES_LATER,
    edits: [
      ['Between them, they have 170 years of experience.', 'Between them, they have 170\nyears of experience.'],
      ['The scheme costs £88,000 a\nyear', 'The scheme costs\n£88,000 a year'],
      [
        'were lead disruptions and 133 were support disruptions.',
        'were lead disruptions and\n133 were support disruptions.',
      ],
      ['Managers told us that 41 officers had', 'Managers told us that 41\nofficers had'],
      ['Tarian recorded 334 disruptions in the year ending', 'Tarian recorded 334 disruptions\nin the year ending'],
    ],
  },
  {
    code: 'text-repeated',
    why: 'a short sentence that stands there twice',
    fixture: LONDON,
    edits: [['Its economic crime academy', 'It is a good force.\n\nIt is a good force.\n\nIts economic crime academy']],
  },
  {
    code: 'number-misread',
    why: 'a 1 that is a name',
    fixture: LONDON,
    edits: [['Its economic crime academy', 'It deals with tier 1 threats. Its economic crime academy']],
  },
  {
    code: 'parts-differ',
    why: 'others than the sentence before counts',
    fixture: LONDON,
    edits: [['It recorded three times as many prevent disruptions', 'It also had a further 90 protect disruptions']],
  },
  {
    code: 'parts-differ',
    why: 'forces that are left, and not threats',
    fixture: YORKSHIRE,
    edits: [['; YHROCU was managing the other 48 itself', '; the other two bodies had few']],
  },
  {
    code: 'ratio-differs',
    why: 'a rough comparison',
    fixture: LONDON,
    edits: [['three times as many prevent', 'more than twice as many prevent']],
  },
  {
    code: 'ratio-differs',
    why: 'a comparison that is rounded',
    fixture: LONDON,
    edits: [
      [
        'The force is the smallest in',
        'It has 90 vans, twice as many as Kent Police (44). The force is the smallest in',
      ],
    ],
  },
  {
    code: 'title-missing',
    why: 'a title of two sentences',
    fixture: LONDON,
    edits: [
      [
        'City of London Police turns reports of fraud into warnings within a day',
        'City of London Police turns reports of fraud into warnings within a day. It helps all forces in the country to do the same with reports of their own',
      ],
    ],
  },
]

/** Codes that no change of one fixture's text can give, and the test that provokes each. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'body-missing': 'test/extract/diagnose.test.ts',
  'body-of-other-region': 'test/extract/diagnose.test.ts',
  'grade-not-given': 'test/extract/diagnose.test.ts',
  'page-furniture': 'test/extract/diagnose.test.ts',
  'box-put-back': 'test/extract/displaced.test.ts',
  'may-be-displaced': 'test/extract/displaced.test.ts',
  'pdf-damaged': 'test/extract/read/pdf/failures.test.ts',
  'page-without-text': 'test/extract/read/pdf/failures.test.ts',
  'same-report': 'test/batch/convert.test.ts',
  'same-report-differs': 'test/batch/convert.test.ts',
}

type Row = [severity: Severity, code: string, words: string | null, bodyId: string | null]

/** The remarks on a text, each with the words at its place. */
function remarksOn(content: string, file: string): Row[] {
  const { report, text } = extract(content, file)
  expect(checkReport(report, text)).toStrictEqual([])
  return report.diagnostics.map(({ severity, code, span, bodyId }) => [
    severity,
    code,
    span && text.slice(span.start, span.end).replace(/\n/g, ' | ').slice(0, 60),
    bodyId,
  ])
}

function breakText(source: string, edits: Edits): string {
  return edits.reduce((text, [old, by]) => {
    const [from, to] = [plain(old), plain(by)]
    expect(text.split(from), `expected once: ${from}`).toHaveLength(2)
    return text.replace(from, () => to)
  }, source)
}

const ROWS = Object.entries(BREAKS).flatMap(([code, breaks]) => breaks.map((item) => [code, item.why, item] as const))

describe('a broken fixture', () => {
  it.each(ROWS)('gets %s for %s', (code, _why, { fixture, edits, gives }) => {
    const found = FIXTURES.find(({ id }) => id === fixture)
    const source = plain(found?.text ?? '')
    const file = found?.file ?? ''
    const base = remarksOn(source, file).map((row) => JSON.stringify(row))
    expect(base.filter((row) => row.includes(`"${code}"`) && !row.startsWith('["info"'))).toStrictEqual([])
    const [severity, words, bodyId] = gives
    const all = remarksOn(breakText(source, edits), file).filter((row) => !base.includes(JSON.stringify(row)))
    // What is broken may also leave text that belongs to nothing, which the account of the text says as well.
    const added = all.filter((row) => row[1] === code || !/^(?:text|aside)-unplaced$/.test(row[1]))
    expect(added).toStrictEqual([[severity, code, words === null ? null : plain(words), bodyId]])
  })
})

describe('a fixture that is changed and not broken', () => {
  it.each(SOUND.map((item) => [item.code, item.why, item] as const))(
    'gets no %s for %s',
    (code, _why, { fixture, edits }) => {
      const found = FIXTURES.find(({ id }) => id === fixture)
      const remarks = remarksOn(breakText(plain(found?.text ?? ''), edits), found?.file ?? '')
      expect(remarks.filter((remark) => remark[1] === code)).toStrictEqual([])
    },
  )
})

describe('the catalogue', () => {
  const remarks = CATALOGUE.flatMap((chapter) => chapter.remarks)
  const codes = remarks.map(({ code }) => code)

  it('has each code once, with cause and remedy', () => {
    expect(codes.length).toBeGreaterThan(20)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { about, cause, remedy } of remarks) {
      expect(about).toMatch(/^[a-z].*[^.]$/)
      expect(cause).toMatch(/^[A-Z].*\.$/)
      expect(remedy).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('has a test for each code that provokes it', () => {
    expect([...Object.keys(BREAKS), ...Object.keys(ELSEWHERE)].sort()).toStrictEqual(codes.toSorted())
    for (const [code, file] of Object.entries(ELSEWHERE))
      expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file).toContain(code)
  })
})
