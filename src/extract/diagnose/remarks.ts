import type { Remark } from './check.js'

/** What readers remark on the source as they read it. */
export const READING_REMARKS = [
  {
    code: 'pdf-damaged',
    severity: 'warning',
    about: 'a PDF is damaged and was read as far as it goes',
    cause: 'A download that broke off, or a disk or mail gateway that changed the file.',
    remedy: 'Download the file again, or repair it with a tool such as qpdf. Until then, take it that text is missing.',
  },
  {
    code: 'page-without-text',
    severity: 'info',
    about: 'a page inside a PDF is only a picture, and what it says is not read',
    cause: 'A full-page photograph, map or chart; or one page that was scanned.',
    remedy: 'Look at the page. If it has text, run text recognition (OCR) on the file first.',
  },
] as const satisfies readonly Remark[]

/** What the outline remarks on where it puts blocks. */
export const OUTLINE_REMARKS = [
  {
    code: 'box-put-back',
    severity: 'info',
    about:
      'a box, or the text around it, was printed elsewhere and put back where the width of its lines shows that it belongs',
    cause: 'A viewer copies the text of a page first and its boxes after it.',
    remedy: 'None is needed. To be sure, compare the finding at this place with the page.',
  },
  {
    code: 'may-be-displaced',
    severity: 'info',
    about: 'narrow lines may be the rest of the box with which the page before ends',
    cause: 'A box that a page’s end cuts, with too few lines behind the cut to be sure of their width.',
    remedy:
      'Compare the finding at this place with the page; where the words belong to the box, move them there in the source.',
  },
] as const satisfies readonly Remark[]

/** What the passes over figures remark on the sentences that they read. */
export const FIGURE_REMARKS = [
  {
    code: 'qualifier-unsaid',
    severity: 'warning',
    about: 'words such as "fewer than" say that a number is lower than printed, for which the data has no term',
    cause: 'The contract has terms for "almost", "about", "over" and "at least", and none for an upper limit.',
    remedy: 'Read the figure’s quote before its value is used: the value is the limit, and its qualifier is null.',
  },
  {
    code: 'figure-unread',
    severity: 'warning',
    about: 'a number counts disruptions, threats, groups, vulnerabilities or orders, and no figure was made of it',
    cause: 'A wording that no rule knows.',
    remedy: 'Take the figure from the sentence by hand, and add a rule for the wording (see CONTRIBUTING).',
  },
  {
    code: 'number-unread',
    severity: 'info',
    about: 'a sentence names what is counted and a number, and no figure was made of it',
    cause: 'A number of something else (people, reports, money), or a wording that no rule knows.',
    remedy: 'Read the sentence where every figure matters; mostly nothing is missing.',
  },
  {
    code: 'table-unread',
    severity: 'warning',
    about: 'a table names what is counted and has numbers, and figures are taken from sentences only',
    cause: 'A table of data, which these reports hardly ever print.',
    remedy: 'Take its figures by hand; the numbers are in `numbers.csv`.',
  },
] as const satisfies readonly Remark[]

/** Another file of the batch is a copy. */
export const SAME_REPORT: Remark = {
  code: 'same-report',
  severity: 'info',
  about: 'another file of the batch is the same report and gives the same data',
  cause: 'A report that was saved in two forms, or twice.',
  remedy: 'None is needed.',
}

/** Another file of the batch says something else under the same id. */
export const SAME_REPORT_DIFFERS: Remark = {
  code: 'same-report-differs',
  severity: 'warning',
  about: 'another file of the batch has the same id and gives other data',
  cause:
    'Another edition of the report, a damaged copy, or a form that prints less, such as a grade that is a picture.',
  remedy:
    'The message says what differs. Decide which file is right and name it first, or convert the two into folders of their own.',
}

/** Codes of the remarks that stages make as they go. */
export type ReadingCode = (typeof READING_REMARKS)[number]['code']
export type OutlineCode = (typeof OUTLINE_REMARKS)[number]['code']
export type FigureCode = (typeof FIGURE_REMARKS)[number]['code']
