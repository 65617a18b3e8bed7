import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATORS } from '../../../../src/extract/read/pdf/drawing.js'
import { SOURCE_TEXT } from '../../../cli/source-text.js'
import { buildPdf, type PageSpec, setPage } from './build-pdf.js'
import { REPORT_PAGES } from './report-pages.js'

const DIST = new URL('../../../../dist/', import.meta.url)
let root: string

beforeAll(async () => {
  if (!existsSync(DIST)) throw new Error('expected dist: run `npm run build`')
  root = await mkdtemp(join(tmpdir(), 'peelback-isolation-'))
  await Promise.all([
    writeFile(join(root, 'report.pdf'), buildPdf(REPORT_PAGES)),
    writeFile(join(root, 'long.pdf'), buildPdf([...REPORT_PAGES, ...Array.from({ length: 600 }, fillPage)])),
    writeFile(join(root, 'cut.pdf'), buildPdf(REPORT_PAGES).subarray(0, 400)),
    writeFile(join(root, 'report.txt'), SOURCE_TEXT),
    writeFile(join(root, 'report.html'), `<!DOCTYPE html>${SOURCE_TEXT.replace(/^.+$/gm, '<p>$&</p>')}`),
  ])
})

afterAll(() => rm(root, { recursive: true }))

/** A page full of text. */
function fillPage(_: unknown, page: number): PageSpec {
  const paragraphs = Array.from({ length: 10 }, (_none, index) => ({
    is: 'text' as const,
    text:
      `In week ${page * 10 + index} the officers of the unit met on a day that suited all of them, and they talked of ` +
      'what they had found. Nobody could tell us who had written it down, though all of them said that somebody had.',
  }))
  return { texts: setPage(paragraphs) }
}

/** The library as a script names it. */
const LIBRARY = JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve('pdf-parse')).href)
const PREAMBLE = `
  import { readFileSync } from 'node:fs'
  import { extractReport } from ${JSON.stringify(new URL('index.js', DIST).href)}
  const read = (file, options) => extractReport({ file, bytes: readFileSync(file) }, options)
  const say = (value) => console.log(JSON.stringify(value))
`

/** Writes a script that a fresh process can run. */
function writeScript(script: string): string {
  const path = join(root, `${randomUUID()}.mjs`)
  writeFileSync(path, script)
  return path
}

/** What a script says in a fresh process, in the folder of the files above. */
function run<T>(script: string, before = ''): T {
  return runNode<T>([writeScript(before + PREAMBLE + script)])
}

function runNode<T>(args: readonly string[]): T {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 60_000 })
  expect({ stderr, status }).toStrictEqual({ stderr: '', status: 0 })
  return JSON.parse(stdout) as T
}

describe('reading a PDF', () => {
  it('leaves the built-ins and globals of the process as they were', () => {
    const { seen, changed, isNative } = run<{ seen: number; changed: string[]; isNative: boolean[] }>(`
      const snapshot = () => {
        const found = new Map()
        const list = (name, object) => {
          for (const key of Reflect.ownKeys(object)) {
            const { value, get, set } = Object.getOwnPropertyDescriptor(object, key)
            found.set(name + '.' + String(key), [value, get, set])
          }
        }
        list('globalThis', globalThis)
        for (const name of Object.getOwnPropertyNames(globalThis)) {
          const { value } = Object.getOwnPropertyDescriptor(globalThis, name)
          if (value === null || !['object', 'function'].includes(typeof value) || value === globalThis) continue
          list(name, value)
          if (typeof value === 'function' && value.prototype) list(name + '.prototype', value.prototype)
        }
        list('process', process)
        list('iterator', Object.getPrototypeOf(Object.getPrototypeOf([].values())))
        list('TypedArray', Object.getPrototypeOf(Uint8Array))
        list('TypedArray.prototype', Object.getPrototypeOf(Uint8Array).prototype)
        return found
      }
      // Node wraps process.chdir itself when threads are loaded.
      await import('node:worker_threads')
      const before = snapshot()
      await read('report.pdf')
      const after = snapshot()
      const names = new Set([...before.keys(), ...after.keys()])
      const changed = [...names].filter((name) => {
        const [one, other] = [before.get(name), after.get(name)]
        return !one || !other || one.some((value, index) => !Object.is(value, other[index]))
      })
      const isNative = [Array.prototype.push, JSON.parse].map((method) => /\\[native code\\]/.test(String(method)))
      say({ seen: before.size, changed: changed.filter((name) => !name.startsWith('process._')), isNative })
    `)
    expect(seen).toBeGreaterThan(1000)
    // Node makes this one itself when it is first looked at.
    expect(changed.filter((name) => !name.includes('undici.globalDispatcher'))).toStrictEqual([])
    expect(isNative).toStrictEqual([true, true])
  })

  it('would find what the library does to a process that loads it', () => {
    const found = run<{ hasMatrix: boolean; isNative: boolean }>(`
      const { push } = Array.prototype
      await import(${LIBRARY})
      say({ hasMatrix: 'DOMMatrix' in globalThis, isNative: Array.prototype.push === push })
    `)
    // Newer versions of Node have what the library brings for older ones.
    expect(found).toStrictEqual({ hasMatrix: true, isNative: Number(process.versions.node.split('.')[0]) >= 22 })
  })

  it('lets the process go on meanwhile', () => {
    const { ticks, longest, took, pages } = run<{ ticks: number; longest: number; took: number; pages: number }>(`
      let [ticks, longest, last] = [0, 0, performance.now()]
      const timer = setInterval(() => {
        ticks += 1
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
      }, 10)
      const start = performance.now()
      const { report } = await read('long.pdf')
      const took = performance.now() - start
      clearInterval(timer)
      say({ ticks, longest: Math.max(longest, performance.now() - last), took, pages: report.source.pages })
    `)
    expect(pages).toBe(606)
    expect(took).toBeGreaterThan(500)
    // A free process ticks a hundred times a second. The pages are laid out in one go, which must not take the longest.
    expect(ticks).toBeGreaterThan(took / 10 / 5)
    expect(longest).toBeLessThan(took / 2)
  })

  it.each<[why: string, script: string]>([
    ['a PDF', `await read('report.pdf')`],
    ['two PDFs at once', `await Promise.all([read('report.pdf'), read('report.pdf')])`],
    ['a PDF that cannot be opened', `await read('cut.pdf').catch(() => null)`],
    ['a PDF that takes too long', `await read('long.pdf', { timeout: 0.2 }).catch(() => null)`],
    [
      'a PDF that takes too long and another',
      `await read('long.pdf', { timeout: 0.2 }).catch(() => null); await read('report.pdf')`,
    ],
  ])('lets the process end after %s', async (_why, script) => {
    const child = spawn(process.execPath, [writeScript(`${PREAMBLE} ${script}; say(Date.now())`)], { cwd: root })
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    const exit = await new Promise((resolve) => child.on('close', resolve))
    expect([exit, /^\d+\n$/.test(stdout)]).toStrictEqual([0, true])
    expect(Date.now() - Number(stdout)).toBeLessThan(1500)
  })

  it('keeps the process alive until it is done', () => {
    expect(run(`void read('report.pdf').then(({ report }) => say(report.id))`)).toBe('south-east')
  })
})

describe('the thread', () => {
  it.each<[why: string, args: string[]]>([
    ['a script in an argument', ['--input-type=module', '-e']],
    ['a script in an argument and warnings as errors', ['--throw-deprecation', '--input-type=module', '-e']],
    ['a limit of memory', ['--max-old-space-size=4096', '--input-type=module', '-e']],
  ])('does not take over %s from the command line', (_why, args) => {
    expect(runNode([...args, `${PREAMBLE} say((await read('report.pdf')).report.id)`])).toBe('south-east')
  })
})

describe('what is loaded', () => {
  /** Lists each script that the process's main thread loads, by the debugger's own account. */
  const WATCH = `
    import { Session } from 'node:inspector'
    const scripts = new Set()
    const session = new Session()
    session.connect()
    session.on('Debugger.scriptParsed', ({ params }) => scripts.add(params.url))
    session.post('Debugger.enable')
  `
  /** What of the libraries is loaded: scripts by the main thread, native parts by any; and how many other threads run. */
  const LIST = `
    process.report.excludeNetwork = true
    const { sharedObjects, workers } = process.report.getReport()
    const packages = ['pdf-parse', 'pdfjs-dist', '@napi-rs/canvas', 'parse5', 'remark-parse']
    const isLoaded = (name) => [...scripts].some((url) => url.includes('/node_modules/' + name + '/'))
    say({
      scripts: packages.filter(isLoaded),
      canvas: sharedObjects.some((path) => /canvas|skia/.test(path)),
      threads: workers.length,
    })
  `

  it.each<[why: string, script: string, found: { scripts: string[]; canvas: boolean; threads: number }]>([
    ['a text', `await read('report.txt')`, { scripts: ['parse5', 'remark-parse'], canvas: false, threads: 0 }],
    ['a web page', `await read('report.html')`, { scripts: ['parse5', 'remark-parse'], canvas: false, threads: 0 }],
    [
      'a PDF',
      `await read('report.pdf')`,
      // The native part is there, and so would be seen in a run without a PDF.
      { scripts: ['parse5', 'remark-parse'], canvas: true, threads: 1 },
    ],
    [
      'the library itself',
      `await import(${LIBRARY})`,
      {
        // It has a copy of pdfjs-dist in it.
        scripts: ['pdf-parse', '@napi-rs/canvas', 'parse5', 'remark-parse'],
        canvas: true,
        threads: 0,
      },
    ],
  ])('by a run on %s, is as little as it can be', (_why, script, found) => {
    expect(run(script + LIST, WATCH)).toStrictEqual(found)
  })

  it('by the command without a PDF, has nothing of the library', () => {
    const hook = `
      import { appendFileSync } from 'node:fs'
      export async function resolve(name, context, next) {
        const found = await next(name, context)
        appendFileSync(process.env.RECORD, found.url + '\\n')
        return found
      }`
    const register = `
      import { register } from 'node:module'
      register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}))`
    const registering = `data:text/javascript,${encodeURIComponent(register)}`
    const isLoaded = (args: readonly string[]): [status: number | null, urls: boolean, isLoaded: boolean] => {
      const record = join(root, `${randomUUID()}.txt`)
      const env = { ...process.env, RECORD: record }
      const { status } = spawnSync(process.execPath, ['--import', registering, ...args], { cwd: root, env })
      const urls = readFileSync(record, 'utf8').split('\n')
      const isFound = urls.some((url) => /node_modules\/(?:pdf-parse|pdfjs-dist|@napi-rs)\//.test(url))
      return [status, urls.length > 20, isFound]
    }
    const cli = fileURLToPath(new URL('cli.js', DIST))
    expect(isLoaded([cli, 'convert', 'report.txt', '--out', 'out'])).toStrictEqual([0, true, false])
    expect(isLoaded([cli, 'convert', 'report.html', '--out', 'out'])).toStrictEqual([0, true, false])
    expect(isLoaded([cli, 'convert', '-', 'cut.txt', '--out', 'out'])).toStrictEqual([1, true, false])
    expect(isLoaded([writeScript(`${PREAMBLE} import ${LIBRARY}`)])).toStrictEqual([0, true, true])
  })
})

describe('OPERATORS', () => {
  it('are the numbers that the library gives these operators', () => {
    // pdf-parse has a copy of pdfjs-dist in it, and that is what reads.
    const numbers = run<Record<string, number>>(`
      await import(${LIBRARY})
      say(globalThis.pdfjsLib.OPS)
    `)
    const names = Object.keys(OPERATORS)
    expect(names).toHaveLength(17)
    expect(Object.fromEntries(names.map((name) => [name, numbers[name]]))).toStrictEqual({ ...OPERATORS })
  })
})
