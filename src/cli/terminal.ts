import type { CommandIo } from './io.js'

/** What a terminal obeys instead of showing: control characters but the end of a line, and marks that turn the direction of text. */
const OBEYED = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text with the characters that a terminal would obey as escapes that it shows, in the form that JSON has them, so that JSON
 * stays what it was.
 */
function showControls(text: string): string {
  // A second run prints megabytes of paths, most of them plain.
  if (!/[^\n -~]/.test(text)) return text
  return text.replace(OBEYED, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Text that stays on one line, with its line ends shown too: a file's name may have some.
 *
 * @example showOnLine('a\nb\u001b[2J.txt') // 'a\\nb\\u001b[2J.txt'
 */
export function showOnLine(text: string): string {
  return showControls(text).replaceAll('\n', '\\n')
}

/** The same output, on which no file's name or text can work the terminal. */
export function guardTerminal(io: CommandIo): CommandIo {
  return { ...io, print: (text) => io.print(showControls(text)), warn: (text) => io.warn(showControls(text)) }
}
