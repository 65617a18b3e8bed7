import { isControl } from '../../words/controls.js'
import type { Run } from '../runs.js'

/** A piece of text with what the elements around it say. */
export interface WebRun extends Run {
  readonly link: 'page' | 'site' | null
}

/** Where the text leads, if it is a link and nothing else. */
export function linkOf(runs: readonly WebRun[]): WebRun['link'] {
  if (runs.every(({ link }) => link === null)) return null
  const said = runs.filter(({ text }) => /\p{L}/u.test(text))
  return said.every(({ link }) => link !== null) ? (said[0]?.link ?? null) : null
}

/** A heading without the sign beside it that links to itself. */
export function dropPermalink(runs: readonly WebRun[]): readonly WebRun[] {
  const links = runs.some(({ text, link }) => link !== null && isControl(text.trim()))
  const rest = runs.filter(({ text, link }) =>
    link === null ? !links || !/^[\s[\]]+$/.test(text) : /[\p{L}\d]/u.test(text) && !isControl(text.trim()),
  )
  return rest.some(({ text }) => /[\p{L}\d]/u.test(text)) ? rest : runs
}
