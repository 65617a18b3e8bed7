// The command as a shell starts it, beside a bare script that imports the parser and parses once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { timeCommands } from './measure.mjs'

const RUNS = 12

/** What a bare script does with a file of each kind. */
const BARE = {
  markdown: `import { fromMarkdown } from 'mdast-util-from-markdown'
fromMarkdown(readFileSync(process.argv[2], 'utf8'))`,
  html: `import { unified } from 'unified'
import rehypeParse from 'rehype-parse'
unified().use(rehypeParse).parse(readFileSync(process.argv[2], 'utf8'))`,
  pdf: `import { PDFParse } from 'pdf-parse'
const parser = new PDFParse({ data: readFileSync(process.argv[2]), verbosity: 0 })
await parser.getText()
await parser.destroy()`,
}

/**
 * @param {{ kind: string, file: string }[]} samples One of each kind; text is measured beside the Markdown parser.
 * @returns {Promise<{ kind: string, bare: number, command: number, ratio: number, again: number, help: number }[]>} Milliseconds.
 */
export async function benchCold(samples) {
  const folder = mkdtempSync(join(tmpdir(), 'peelback-cold-'))
  const cli = resolve('dist/cli.js')
  const rows = []
  for (const { kind, file } of samples) {
    // The script stands in this folder, so that it finds the parsers.
    const script = resolve(`scripts/bench/.bare-${kind}.mjs`)
    const body = BARE[kind === 'html' || kind === 'pdf' ? kind : 'markdown']
    writeFileSync(script, `import { readFileSync } from 'node:fs'\n${body}\n`)
    const out = join(folder, kind)
    const convert = [cli, 'convert', file, '--out', out]
    const [bare, command, again, help] = await timeCommands(
      [[script, file], [...convert, '--force'], convert, [cli, '--help']],
      RUNS,
    ).finally(() => rmSync(script))
    if (!bare || !command || !again || !help) continue
    rows.push({
      kind,
      bare: bare.least,
      command: command.least,
      ratio: command.least / bare.least,
      again: again.least,
      help: help.least,
    })
  }
  rmSync(folder, { recursive: true })
  return rows
}
