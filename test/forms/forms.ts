import type { Form } from './form.js'
import { MARKDOWN_FORM } from './markdown.js'
import { BARE_PAGE } from './pages/bare.js'
import { CLASSES_PAGE } from './pages/classes.js'
import { INSPECTORATE_PAGE } from './pages/inspectorate.js'
import { READER_PAGE } from './pages/reader.js'
import { BOOK_SHEET } from './sheets/book.js'
import { BORDERED_SHEET } from './sheets/bordered.js'
import { COLUMNS_SHEET } from './sheets/columns.js'
import { NOTES_SHEET } from './sheets/notes.js'
import { TINTED_SHEET } from './sheets/tinted.js'
import { TEXT_FORM } from './text.js'
import { FRAMES_DOCUMENT } from './writer/frames.js'
import { TABLES_DOCUMENT } from './writer/tables.js'

/** All forms that a report is printed in. */
export const FORMS: readonly Form[] = [
  MARKDOWN_FORM,
  TEXT_FORM,
  INSPECTORATE_PAGE,
  CLASSES_PAGE,
  READER_PAGE,
  BARE_PAGE,
  BORDERED_SHEET,
  TINTED_SHEET,
  BOOK_SHEET,
  COLUMNS_SHEET,
  NOTES_SHEET,
  TABLES_DOCUMENT,
  FRAMES_DOCUMENT,
]
