import { listChapters } from './chapters.js'
import type { Form } from './form.js'
import { printChapter, type Style } from './style.js'

const MARKDOWN: Style = {
  heading: (text, level) => (level === 5 ? bold(text) : `${'#'.repeat(level)} ${escapeMarks(text)}\n`),
  paragraph: (text) => `${escapeMarks(text)}\n`,
  list: (items) => `${items.map((item) => `- ${escapeMarks(item)}`).join('\n')}\n`,
  grade: bold,
  box: ({ label, title }, inner) => {
    const heading = title === null ? '' : `${'#'.repeat(label === null ? 5 : 4)} ${escapeMarks(title)}\n\n`
    return `${label === null ? '' : `${bold(label)}\n`}${heading}${inner}`
  },
}

/** Markdown as a converter writes it: headings by depth, a box's label in bold over its title. */
export const MARKDOWN_FORM: Form = {
  name: 'markdown',
  extension: 'md',
  grade: 'words',
  converter: null,
  isTagged: false,
  asksForPages: false,
  write: (model) => {
    const { title, programme, published } = model
    const cover = [programme, title === null ? null : `# ${escapeMarks(title)}`, published]
    return [
      ...cover.filter((line) => line !== null).map((line) => `${line}\n`),
      ...listChapters(model).map((chapter) => printChapter(chapter, MARKDOWN)),
    ].join('\n')
  },
}

function bold(text: string): string {
  return `**${escapeMarks(text)}**\n`
}

/** Text in which no character means anything to Markdown. */
export function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[+-]/, '\\$&')
}
