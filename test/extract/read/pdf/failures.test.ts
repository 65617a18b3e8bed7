import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../../../src/cli/run.js'
import type { PeelbackErrorCode } from '../../../../src/error.js'
import { type ExtractOptions, extractReport } from '../../../../src/extract/pipeline.js'
import { extractReportSync } from '../../../../src/extract/sync.js'
import { SOURCE_TEXT } from '../../../cli/source-text.js'
import { buildPdf, type PageSpec, setPage } from './build-pdf.js'
import { REPORT, REPORT_PAGES, REPORT_TEXT } from './report-pages.js'

const SOUND = buildPdf(REPORT_PAGES)
/** A file of 3,000 pages, which takes seconds. */
const LONG = buildPdf(Array.from({ length: 500 }, () => REPORT_PAGES).flat())
const SOUND_TEXT = extractReportSync({ file: 'report.txt', bytes: Buffer.from(REPORT_TEXT) }).text
/** Writes encrypted files and other forms of sound ones; where it is not installed, those tests are left out. */
const QPDF = 'qpdf'
const HAS_QPDF = spawnSync(QPDF, ['--version']).status === 0
/** The page of the sound file that tests damage: the fourth, about Sussex Police. */
const DAMAGED_PAGE = 3
const PICTURE: PageSpec = { hasPicture: true }

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-pdf-'))
})

afterEach(() => rm(root, { recursive: true }))

/** The sound file with its pages changed. */
function change(how: (page: PageSpec, index: number) => PageSpec): Buffer {
  return buildPdf(REPORT_PAGES.map(how))
}

/** The sound file with the fourth page's content changed. */
function damage(how: (content: Buffer) => Buffer): Buffer {
  return change((page, index) => (index === DAMAGED_PAGE ? { ...page, damage: how } : page))
}

/** Bytes without an order, the same each time. */
function makeNoise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + ((index * index) % 251) + 3) % 256))
}

/** The sound file up to some words of its end. */
function cutBefore(words: string): Buffer {
  return SOUND.subarray(0, SOUND.lastIndexOf(words))
}

/** The sound file as qpdf writes it with these arguments. */
async function rewrite(...args: string[]): Promise<Buffer> {
  const [from, to] = [join(root, 'sound.pdf'), join(root, 'rewritten.pdf')]
  await writeFile(from, SOUND)
  execFileSync(QPDF, [...args, from, to])
  return readFile(to)
}

/** The reading text without the fourth part, but for the lines of it that are still there. */
function withoutSussex(...left: string[]): string {
  const dropped = (REPORT[DAMAGED_PAGE] ?? []).map(({ text }) => text).filter((text) => !left.includes(text))
  return SOUND_TEXT.split('\n')
    .filter((line) => !dropped.includes(line))
    .join('\n')
}

const DAMAGED = 'pdf-damaged: expected a whole PDF, found one that is damaged: text may be missing'
const NO_SUSSEX = 'body-missing: expected a part about Sussex Police, found no heading for one'
const TURNED =
  'page-furniture: 6 page numbers, running heads and feet or signs for notes are no text of the report and were left out of it: pages 1, 2, 3, 4, 5, 6'

/** Data without the lines and pages of the source. */
function withoutPlaces(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === 'line' || key === 'page' ? undefined : value)))
}

/** What is read of a file: its format, its pages, its text and what is remarked on it. */
async function read(bytes: Uint8Array, options: ExtractOptions = {}) {
  const { report, text } = await extractReport({ file: 'report.pdf', bytes }, options)
  const { format, pages } = report.source
  return { format, pages, text, remarks: report.diagnostics.map(({ code, message }) => `${code}: ${message}`) }
}

describe('a PDF', () => {
  it('gives the report that the same words give as text', async () => {
    expect(await read(SOUND)).toStrictEqual({ format: 'pdf', pages: 6, text: SOUND_TEXT, remarks: [] })
    expect(SOUND_TEXT.split('\n')).toHaveLength(REPORT.flat().length + 1)
    const [pdf, text] = [
      await extractReport({ file: 'report.pdf', bytes: SOUND }),
      extractReportSync({ file: 'report.pdf', bytes: Buffer.from(REPORT_TEXT) }),
    ]
    expect(withoutPlaces(pdf.report.bodies)).toStrictEqual(withoutPlaces(text.report.bodies))
    expect(
      pdf.report.bodies.map(({ id, grade, findings, span }) => [id, grade?.value ?? null, findings.length, span.page]),
    ).toStrictEqual([
      ['south-east', null, 1, 1],
      ['serocu', 'good', 1, 2],
      ['surrey', 'adequate', 1, 3],
      ['sussex', 'requires_improvement', 1, 4],
      ['thames-valley', 'outstanding', 1, 5],
      ['hampshire', 'good', 1, 6],
    ])
  })

  it('is not changed by being read', async () => {
    const bytes = new Uint8Array(SOUND)
    await extractReport({ file: 'report.pdf', bytes })
    expect(Buffer.compare(bytes, SOUND)).toBe(0)
  })

  it.each<[why: string, bytes: Uint8Array, text: string, remarks: string[], pages?: number]>([
    ['the place of its table of objects cut off', cutBefore('startxref'), SOUND_TEXT, []],
    [
      'a wrong place of its table of objects',
      Buffer.from(SOUND.toString('latin1').replace(/startxref\n\d+/, 'startxref\n999999'), 'latin1'),
      SOUND_TEXT,
      [],
    ],
    [
      'lines of a web server before it',
      Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n'), SOUND]),
      SOUND_TEXT,
      [],
    ],
    ['1,010 bytes before it', Buffer.concat([Buffer.alloc(1010, '\n'), SOUND]), SOUND_TEXT, []],
    ['text after its end', Buffer.concat([SOUND, Buffer.from('\r\n--boundary--\r\n')]), SOUND_TEXT, []],
    [
      'blank pages between its pages',
      buildPdf(REPORT_PAGES.flatMap((page, index) => (index === 0 ? [page] : [{}, page]))),
      SOUND_TEXT,
      [],
      11,
    ],
    [
      'a page with a drawing and without fonts',
      buildPdf([...REPORT_PAGES, { lacksFonts: true, content: '1 0 0 rg 10 10 100 100 re f' }]),
      SOUND_TEXT,
      [],
      7,
    ],
    [
      'a page that is turned to be read',
      change((page, index) =>
        index === DAMAGED_PAGE ? { texts: setPage(REPORT[index] ?? [], 842, 595), rotate: 90 } : page,
      ),
      SOUND_TEXT,
      [],
    ],
    [
      'all pages turned to be read',
      change((_page, index) => ({ texts: setPage(REPORT[index] ?? [], 842, 595), rotate: 90 })),
      SOUND_TEXT,
      [],
    ],
    [
      'text down the margin, drawn first',
      change((page) => ({
        texts: [{ text: 'PEEL 2021/22', x: 30, y: 200, size: 9, turn: 90 }, ...(page.texts ?? [])],
      })),
      SOUND_TEXT,
      [TURNED],
    ],
    [
      'text down the margin beside a line, drawn last',
      change((page) => ({
        texts: [...(page.texts ?? []), { text: 'PEEL 2021/22', x: 62, y: 700, size: 9, turn: 90 }],
      })),
      SOUND_TEXT,
      [TURNED],
    ],
    [
      'a page that is printed sideways',
      change((page, index) =>
        index === DAMAGED_PAGE
          ? { texts: (page.texts ?? []).map((text) => ({ ...text, x: 842 - text.y, y: text.x, turn: 90 })) }
          : page,
      ),
      withoutSussex(),
      [
        'page-furniture: 6 page numbers, running heads and feet or signs for notes are no text of the report and were left out of it: pages 4',
        NO_SUSSEX,
      ],
    ],
    [
      'half of its pages pictures',
      change((page, index) => (index % 2 === 1 ? PICTURE : page)),
      SOUND_TEXT.split('\n')
        .filter((line) => [0, 2, 4].some((index) => REPORT[index]?.some(({ text }) => text === line)))
        .join('\n')
        .concat('\n'),
      [
        'page-without-text: expected text on every page, found only a picture on pages 2, 4, 6',
        'body-missing: expected a part about South East Regional Organised Crime Unit, found no heading for one',
        'body-missing: expected a part about Hampshire and Isle of Wight Constabulary, found no heading for one',
        NO_SUSSEX,
      ],
    ],
    [
      'one page a picture',
      change((page, index) => (index === DAMAGED_PAGE ? PICTURE : page)),
      withoutSussex(),
      ['page-without-text: expected text on every page, found only a picture on page 4', NO_SUSSEX],
    ],
    [
      'one page a picture with its number under it',
      change((page, index) =>
        index === DAMAGED_PAGE ? { ...PICTURE, texts: [{ text: '4', x: 300, y: 30, size: 9 }] } : page,
      ),
      withoutSussex(),
      [
        'page-without-text: expected text on every page, found only a picture on page 4',
        'page-furniture: 1 page numbers, running heads and feet or signs for notes are no text of the report and were left out of it: pages 4',
        NO_SUSSEX,
      ],
    ],
    [
      'noise in the middle of a page',
      damage((content) => Buffer.from(content).fill(0xff, content.length >> 1, (content.length >> 1) + 20)),
      withoutSussex('Sussex Police', 'Sussex Police requires improvement at tackling serious and organised crime.'),
      [DAMAGED],
    ],
    [
      'a page whose content ends in its middle',
      damage((content) => content.subarray(0, content.length >> 1)),
      withoutSussex(),
      [DAMAGED, NO_SUSSEX],
    ],
    ['noise in place of a page', damage(({ length }) => makeNoise(length)), withoutSussex(), [DAMAGED, NO_SUSSEX]],
    [
      'a page that uses fonts which it does not name',
      change((page, index) => (index === DAMAGED_PAGE ? { ...page, lacksFonts: true } : page)),
      SOUND_TEXT,
      [DAMAGED],
    ],
  ])('is read with %s', async (_why, bytes, text, remarks, pages = 6) => {
    expect(await read(bytes)).toStrictEqual({ format: 'pdf', pages, text, remarks })
  })

  it('is read after another that is damaged, and before one', async () => {
    const bad = SOUND.subarray(0, 400)
    const outcomes = await Promise.allSettled([read(bad), read(SOUND), read(bad), read(SOUND)])
    expect(outcomes.map(({ status }) => status)).toStrictEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })
})

describe.skipIf(!HAS_QPDF)('a PDF that qpdf wrote', () => {
  it.each<[why: string, args: string[], options: ExtractOptions]>([
    ['an owner’s password alone (AES-256)', ['--encrypt', '', 'owner', '256', '--'], {}],
    ['an owner’s password alone (RC4-40)', ['--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--'], {}],
    ['nothing allowed', ['--encrypt', '', 'owner', '256', '--print=none', '--extract=n', '--'], {}],
    ['its password', ['--encrypt', 'open', 'owner', '256', '--'], { password: 'open' }],
    ['its owner’s password', ['--encrypt', 'open', 'owner', '256', '--'], { password: 'owner' }],
    [
      'its password (RC4-128)',
      ['--allow-weak-crypto', '--encrypt', 'open', 'owner', '128', '--use-aes=n', '--'],
      { password: 'open' },
    ],
    [
      'a password that has more than ASCII',
      ['--encrypt', 'schlüssel', 'owner', '256', '--'],
      { password: 'schlüssel' },
    ],
    ['a password that it does not ask for', [], { password: 'open' }],
    ['the first page’s objects first (linearized)', ['--linearize'], {}],
    ['object streams', ['--object-streams=generate'], {}],
    ['nothing compressed', ['--qdf', '--object-streams=disable'], {}],
  ])('is read with %s', async (_why, args, options) => {
    expect(await read(await rewrite(...args), options)).toStrictEqual({
      format: 'pdf',
      pages: 6,
      text: SOUND_TEXT,
      remarks: [],
    })
  })
})

/** Something that is no report, or that cannot be read, and what is said of it after the file's name. */
type FailureCase = [
  why: string,
  file: string,
  bytes: Uint8Array | (() => Promise<Uint8Array>),
  code: PeelbackErrorCode,
  message: string,
  args?: string,
]

const CANNOT_OPEN =
  'expected a whole PDF, found one that cannot be opened (Invalid PDF structure): download it again, or repair it with a tool such as qpdf'
const OCR = 'run text recognition (OCR) on it first'
const GIVE_PASSWORD = 'give it with --password, or save the PDF without one'
const NO_REPORT =
  'expected a regional report with a part for each unit and force, found no heading that names one of them'

const FAILURES: FailureCase[] = [
  ['a PDF cut in half', 'bad.pdf', SOUND.subarray(0, SOUND.length / 2), 'pdf-damaged', CANNOT_OPEN],
  ['a PDF without its trailer', 'bad.pdf', cutBefore('trailer'), 'pdf-damaged', CANNOT_OPEN],
  ['a PDF without its table of objects', 'bad.pdf', cutBefore('xref\n0'), 'pdf-damaged', CANNOT_OPEN],
  ['400 bytes of a PDF', 'bad.pdf', SOUND.subarray(0, 400), 'pdf-damaged', CANNOT_OPEN],
  ['the first line of a PDF', 'bad.pdf', Buffer.from('%PDF-1.7'), 'pdf-damaged', CANNOT_OPEN],
  [
    'noise after the first line of a PDF',
    'bad.pdf',
    Buffer.concat([Buffer.from('%PDF-1.7\n'), makeNoise(2000)]),
    'pdf-damaged',
    CANNOT_OPEN,
  ],
  ['a PDF by another name', 'bad.txt', SOUND.subarray(0, 400), 'pdf-damaged', CANNOT_OPEN],
  ['no bytes', 'bad.pdf', Buffer.alloc(0), 'file-empty', 'expected a report, found an empty file'],
  [
    'noise',
    'bad.pdf',
    makeNoise(2000),
    'file-binary',
    `expected text, found binary data (a zero byte at offset ${makeNoise(2000).indexOf(0)}); a PDF would begin with %PDF-: download it again`,
  ],
  [
    'noise without a zero byte',
    'bad.pdf',
    makeNoise(2000).map((byte) => byte || 1),
    'file-binary',
    'expected text in UTF-8, found bytes that are no text; a PDF would begin with %PDF-: download it again',
  ],
  [
    'a PDF without its first kilobyte',
    'bad.PDF',
    SOUND.subarray(1024),
    'file-binary',
    `expected text, found binary data (a zero byte at offset ${SOUND.indexOf(0, 1024) - 1024}); a PDF would begin with %PDF-: download it again`,
  ],
  [
    'a page that says why there is no PDF',
    'bad.pdf',
    Buffer.from('<!DOCTYPE html><title>404</title><h1>Not found</h1><p>The page that you asked for has moved.</p>'),
    'not-a-report',
    NO_REPORT,
  ],
  [
    'a scan',
    'bad.pdf',
    change(() => PICTURE),
    'pdf-scanned',
    `expected text on most pages, found pictures of text on 6 of 6: ${OCR}`,
  ],
  [
    'a scan with a stamp on each page',
    'bad.pdf',
    change(() => ({ ...PICTURE, texts: [{ text: 'Scanned on 3 May 2024', x: 70, y: 30, size: 9 }] })),
    'pdf-scanned',
    `expected text on most pages, found pictures of text on 6 of 6: ${OCR}`,
  ],
  [
    'more pictures than pages of text',
    'bad.pdf',
    change((page, index) => (index > 1 ? PICTURE : page)),
    'pdf-scanned',
    `expected text on most pages, found pictures of text on 4 of 6: ${OCR}`,
  ],
  [
    'blank pages',
    'bad.pdf',
    change(() => ({})),
    'pdf-scanned',
    `expected text on most pages, found next to none on 6 of 6: ${OCR}`,
  ],
  ['no pages', 'bad.pdf', buildPdf([]), 'not-a-report', NO_REPORT],
  [
    'a document of another kind',
    'bad.pdf',
    buildPdf([
      {
        texts: setPage([
          { is: 'title', text: 'Annual report' },
          { is: 'text', text: 'Sales rose in the second half of the year, and nobody could say what had made them.' },
        ]),
      },
    ]),
    'not-a-report',
    NO_REPORT,
  ],
  [
    'a PDF that takes too long',
    'bad.pdf',
    async () => buildPdf(Array.from({ length: 2000 }, () => REPORT_PAGES).flat()),
    'too-slow',
    'expected a file that can be read in 3 seconds, found one that takes longer: raise the limit with --timeout',
    ' --timeout 3',
  ],
]

const SEALED: FailureCase[] = [
  [
    'a PDF that asks for a password',
    'bad.pdf',
    () => rewrite('--encrypt', 'open', 'owner', '256', '--'),
    'pdf-password',
    `expected the password that the PDF asks for, found none: ${GIVE_PASSWORD}`,
  ],
  [
    'a PDF that asks for a password (RC4-40)',
    'bad.pdf',
    () => rewrite('--allow-weak-crypto', '--encrypt', 'open', 'owner', '40', '--'),
    'pdf-password',
    `expected the password that the PDF asks for, found none: ${GIVE_PASSWORD}`,
  ],
  [
    'a PDF that asks for another password',
    'bad.pdf',
    () => rewrite('--encrypt', 'open', 'owner', '256', '--'),
    'pdf-password',
    `expected the password that the PDF asks for, found another password than the file’s: ${GIVE_PASSWORD}`,
    ' --password shut',
  ],
]

/** Runs the command on a bad file beside a good one, as a user does. */
async function convertBoth(file: string, bytes: Uint8Array, args: string) {
  await writeFile(join(root, file), bytes)
  await writeFile(join(root, 'good.txt'), SOURCE_TEXT)
  const printed = { stdout: '', stderr: '' }
  const given = `convert ${join(root, file)} ${join(root, 'good.txt')} --out ${join(root, 'out')} --json${args}`
  const exit = await runCommand(given.split(' '), {
    print: (text) => {
      printed.stdout += text
    },
    warn: (text) => {
      printed.stderr += text
    },
    isTerminal: false,
    readStdin: () => Promise.reject(new Error('not asked for')),
  })
  const { reports, failures, files } = JSON.parse(printed.stdout.replaceAll(`${root}/`, '')) as Record<string, object[]>
  return { exit, reports, failures, files, stderr: printed.stderr.replaceAll(`${root}/`, '') }
}

async function expectFailure([, file, given, code, message, args = '']: FailureCase): Promise<void> {
  const bytes = typeof given === 'function' ? await given() : given
  const { exit, reports, failures, files, stderr } = await convertBoth(file, bytes, args)
  expect(failures).toStrictEqual([{ file, code, message: `${file}: ${message}` }])
  expect(stderr).toBe(`${file}: ${message} (${code})\n`)
  expect(reports).toMatchObject([{ id: 'south-east', file: 'good.txt' }])
  expect(files).toContain('south-east.json')
  expect(exit).toBe(1)
}

describe('the command, given a file that it cannot convert beside one that it can', () => {
  it.each(FAILURES)('says what is wrong with %s', (...failure) => expectFailure(failure))

  it.skipIf(!HAS_QPDF).each(SEALED)('says what is wrong with %s', (...failure) => expectFailure(failure))

  it('does not take pages that are all damaged for a scan', async () => {
    const bytes = change((page) => ({ ...page, damage: ({ length }) => makeNoise(length) }))
    await expect(read(bytes)).rejects.toMatchObject({ code: 'pdf-damaged' })
  })

  it.each<[why: string, bytes: Buffer, format: string]>([
    ['text', Buffer.from(REPORT_TEXT), 'text'],
    ['a web page', Buffer.from(`<!DOCTYPE html>${REPORT_TEXT.replace(/^.+$/gm, '<p>$&</p>')}`), 'html'],
  ])('reads %s that is named .pdf as what it is', async (_why, bytes, format) => {
    expect(await read(bytes)).toStrictEqual({ format, pages: null, text: SOUND_TEXT, remarks: [] })
  })

  it('names the cause of what the library said', async () => {
    await expect(read(SOUND.subarray(0, 400))).rejects.toMatchObject({
      name: 'PeelbackError',
      cause: { name: 'InvalidPDFException', message: 'Invalid PDF structure.' },
    })
  })
})

describe('limits', () => {
  it('ends a PDF that takes too long on time, and reads the next one', async () => {
    const start = performance.now()
    const [slow, next] = await Promise.allSettled([read(LONG, { timeout: 0.5 }), read(SOUND)])
    expect(performance.now() - start).toBeLessThan(2500)
    expect(slow).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'too-slow',
        message:
          'report.pdf: expected a file that can be read in 0.5 seconds, found one that takes longer: raise the limit with --timeout',
      },
    })
    expect(next).toMatchObject({ status: 'fulfilled', value: { text: SOUND_TEXT } })
  })

  it('counts the time of a PDF from when its turn comes', async () => {
    const waiting = Array.from({ length: 8 }, () => read(LONG.subarray(0, 400)).catch(() => null))
    const last = read(SOUND, { timeout: 30 })
    await Promise.all(waiting)
    expect((await last).text).toBe(SOUND_TEXT)
  })

  it('refuses a PDF of more than 512 MB before it takes memory for it', async () => {
    // Memory that nobody has written to is none.
    const bytes = new Uint8Array(512 * 1024 * 1024 + 1)
    bytes.set(Buffer.from('%PDF-1.7\n'))
    const before = process.memoryUsage.rss()
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'too-large',
      message: 'report.pdf: expected a PDF of at most 512 MB, found 513 MB: split it into its reports',
    })
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('ends a PDF that takes more memory than it may, on the heap or not, and reads the next one', async () => {
    const rss = vi
      .spyOn(process.memoryUsage, 'rss')
      .mockReturnValue(3 * 1024 ** 3)
      .mockReturnValueOnce(0)
    const start = performance.now()
    try {
      await expect(read(LONG)).rejects.toMatchObject({
        code: 'too-large',
        message:
          'report.pdf: expected a file that can be read in 1024 MB of memory, found one that needs more: raise the limit with --max-memory, or split the file into its reports',
      })
    } finally {
      rss.mockRestore()
    }
    expect(performance.now() - start).toBeLessThan(2000)
    expect((await read(SOUND)).text).toBe(SOUND_TEXT)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 86_401])('refuses a timeout of %d', async (timeout) => {
    await expect(read(SOUND, { timeout })).rejects.toMatchObject({
      code: 'usage',
      message: `option \`timeout\` must be a number of seconds above 0 and at most 86400, got ${timeout}`,
    })
  })
})
