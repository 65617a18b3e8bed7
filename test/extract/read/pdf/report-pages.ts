import type { PageSpec, SetText } from './build-pdf.js'
import { setPage } from './build-pdf.js'

const heading = (text: string): SetText => ({ is: 'heading', text })
const text = (words: string): SetText => ({ is: 'text', text: words })

/** A small report, a page for each of its parts. */
export const REPORT: readonly (readonly SetText[])[] = [
  [
    { is: 'title', text: 'Regional findings' },
    text('The South East region consists of four forces that share much of what they know about organised crime.'),
    heading('Promising practice: The region shares its analysts'),
    text(
      'Analysts work across forces, borrowed by the week. Each of them keeps a diary of what was learned, and the ' +
        'diaries are read out on the first Monday of the month. Managers told us that this had saved weeks of work.',
    ),
  ],
  [
    { is: 'title', text: 'South East Regional Organised Crime Unit' },
    text('SEROCU is good at tackling serious and organised crime.'),
    heading('SEROCU listens to its officers'),
    text(
      'Between 1 April 2023 and 31 March 2024, SEROCU carried out 87 disruptions. Its officers are asked twice a year ' +
        'what they would change, and most of what they ask for is done before they are asked again.',
    ),
  ],
  [
    { is: 'title', text: 'Surrey Police' },
    text('Surrey Police is adequate at tackling serious and organised crime.'),
    heading('Area for improvement'),
    heading('The force should know its threats'),
    text(
      'The force does not know its threats. It has a list of them, but the list is two years old and nobody could ' +
        'tell us who keeps it.',
    ),
  ],
  [
    { is: 'title', text: 'Sussex Police' },
    text('Sussex Police requires improvement at tackling serious and organised crime.'),
    heading('The force has too few analysts'),
    text(
      'The force has four analysts for the whole of the county. They told us that they could not answer half of the ' +
        'questions that they were asked, and that nobody chose which half it should be.',
    ),
  ],
  [
    { is: 'title', text: 'Thames Valley Police' },
    text('Thames Valley Police is outstanding at tackling serious and organised crime.'),
    heading('The force tells its officers what came of their work'),
    text(
      'Each officer who sent in intelligence hears within the month what was done with it. We read 30 such letters.',
    ),
  ],
  [
    { is: 'title', text: 'Hampshire and Isle of Wight Constabulary' },
    text('Hampshire and Isle of Wight Constabulary is good at tackling serious and organised crime.'),
    heading('Innovative practice: The force asks its ferries'),
    text(
      'The crews of four ferries were shown what to look for, and the force hears from one of them nearly every week.',
    ),
  ],
]

/** The pages of the report as they are drawn. */
export const REPORT_PAGES: readonly PageSpec[] = REPORT.map((texts) => ({ texts: setPage(texts) }))

/** The report's text without its layout, a blank line between any two paragraphs. */
export const REPORT_TEXT = REPORT.flat()
  .map(({ text: words }) => `${words}\n`)
  .join('\n')
