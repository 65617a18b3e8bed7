import { listChapters } from './chapters.js'
import type { Form } from './form.js'
import { joinLabel, printChapter, type Style } from './style.js'

const PARAGRAPHS: Style = {
  heading: (text) => `${text}\n`,
  paragraph: (text) => `${text}\n`,
  list: (items) => items.map((item) => `• ${item}\n`).join('\n'),
  grade: (text) => `${text}\n`,
  box: (box, inner) => `${joinLabel(box)}\n\n${inner}`,
}

/** Plain text with a blank line between paragraphs, a box's label before its title. */
export const TEXT_FORM: Form = {
  name: 'paragraphs',
  extension: 'txt',
  grade: 'words',
  converter: null,
  isTagged: false,
  asksForPages: false,
  write: (model) => {
    const cover = [model.programme, model.title, model.published].filter((line) => line !== null)
    return [
      ...cover.map((line) => `${line}\n`),
      ...listChapters(model).map((chapter) => printChapter(chapter, PARAGRAPHS)),
    ].join('\n')
  },
}
