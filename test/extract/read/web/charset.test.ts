import { describe, expect, it } from 'vitest'
import { decodeWebPage } from '../../../../src/extract/read/web/charset.js'
import { extractReportSync } from '../../../../src/extract/sync.js'

/** A sentence with letters that each character set writes in bytes of its own. */
const SAID = 'The force’s café costs £5 – “cheap”'
/** The same in bytes of Windows-1252. */
const SAID_1252 = Buffer.from('The force\x92s caf\xe9 costs \xa35 \x96 \x93cheap\x94', 'latin1')

/** A page of ASCII around what is said in bytes of some character set. */
function page(head: string, said: Buffer, before = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`${before}<!DOCTYPE html><html><head>${head}</head><body><p>`),
    said,
    Buffer.from('</p></body></html>'),
  ])
}

const UTF_8 = Buffer.from(SAID)

/** A page in UTF-16. */
function wide(text: string, isBig: boolean, hasMark: boolean): Buffer {
  const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

const WHOLE = `<!DOCTYPE html><html><head></head><body><p>${SAID}</p></body></html>`
const XML = '<?xml version="1.0" encoding="'

/** What the page's paragraph says. */
function decode(bytes: Uint8Array): string | undefined {
  return /<p>(.*)<\/p>/.exec(decodeWebPage('page.html', bytes))?.[1]
}

describe('decodeWebPage', () => {
  it.each<[why: string, bytes: Buffer]>([
    ['UTF-8 that says nothing', page('', UTF_8)],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from('\ufeff'), page('', UTF_8)])],
    [
      'UTF-8 with its mark that says it is something else',
      Buffer.concat([Buffer.from('\ufeff'), page('<meta charset="windows-1252">', UTF_8)]),
    ],
    ['UTF-16LE with its mark', wide(WHOLE, false, true)],
    ['UTF-16BE with its mark', wide(WHOLE, true, true)],
    ['UTF-16LE without its mark', wide(WHOLE, false, false)],
    ['UTF-16BE without its mark', wide(WHOLE, true, false)],
    ['UTF-8 by <meta charset>', page('<meta charset="utf-8">', UTF_8)],
    ['UTF-8 by <meta charset> without quotation marks', page('<META CHARSET=UTF8>', UTF_8)],
    ['UTF-8 by <meta http-equiv>', page('<meta http-equiv="Content-Type" content="text/html; charset=utf-8">', UTF_8)],
    [
      'UTF-8 by <meta http-equiv> with its parts the other way round',
      page('<meta content="text/html; charset=UTF-8" http-equiv="content-type" />', UTF_8),
    ],
    ['UTF-8 by a declaration of XML', page('', UTF_8, `${XML}UTF-8"?>\n`)],
    ['UTF-8 that says it is UTF-16', page('<meta charset="utf-16">', UTF_8)],
    ['UTF-8 that says it is something unknown', page('<meta charset="klingon">', UTF_8)],
    ['Windows-1252 that says nothing', page('', SAID_1252)],
    ['Windows-1252 by <meta charset>', page('<meta charset="windows-1252">', SAID_1252)],
    ['Windows-1252 by another name', page('<meta charset="cp1252">', SAID_1252)],
    ['Windows-1252 that says it is ISO 8859-1', page('<meta charset="iso-8859-1">', SAID_1252)],
    ['Windows-1252 that says it is ASCII', page('<meta charset="us-ascii">', SAID_1252)],
    ['Windows-1252 that says it is UTF-8', page('<meta charset="utf-8">', SAID_1252)],
    ['Windows-1252 by a declaration of XML', page('', SAID_1252, `${XML}windows-1252"?>\n`)],
    [
      'Windows-1252 by <meta http-equiv>',
      page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', SAID_1252),
    ],
    [
      'a server that says Windows-1252',
      page('', SAID_1252, 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n'),
    ],
    [
      'a server that is right where the page is wrong',
      page(
        '<meta charset="windows-1252">',
        UTF_8,
        'HTTP/1.1 200 OK\r\nServer: nginx\r\ncontent-type: text/html; charset="UTF-8"\r\n\r\n',
      ),
    ],
    [
      'a server that says nothing and a page that does',
      page('<meta charset="windows-1252">', SAID_1252, 'HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n'),
    ],
    ['a character set in a comment', page('<!-- <meta charset="utf-16"> --><meta charset="windows-1252">', SAID_1252)],
    [
      'a letter of Windows-1252 far behind a kilobyte of UTF-8',
      page('<meta charset="utf-8">', Buffer.concat([Buffer.from(' '.repeat(2000)), SAID_1252])),
    ],
  ])('reads %s', (_why, bytes) => {
    expect(decode(bytes)?.trim()).toBe(SAID)
  })

  it.each<[why: string, charset: string, bytes: number[], said: string]>([
    ['ISO 8859-15', 'iso-8859-15', [0xa4], '\u20ac'],
    ['Mac Roman', 'macintosh', [0xd2, 0xd5], '\u201c\u2019'],
    ['Shift JIS', 'shift_jis', [0x93, 0xfa], '\u65e5'],
  ])('reads %s, which pages are in less often', (_why, charset, bytes, said) => {
    expect(decode(page(`<meta charset="${charset}">`, Buffer.from(bytes)))).toBe(said)
  })

  it('keeps the lines that a server put before a page as blank ones, so that line numbers hold', () => {
    const text = decodeWebPage('page.html', page('', UTF_8, 'HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n'))
    expect(text.slice(0, 18)).toBe('\n\n\n<!DOCTYPE html>')
  })

  it('gives the same report in each character set', () => {
    const text = (charset: string): string =>
      `<!DOCTYPE html><html><head><meta charset="${charset}"></head><body><h1>Kent Police</h1>` +
      '<h2>The force’s work</h2><p>Kent Police is good – “very good” – at tackling serious and organised crime.</p></body></html>'
    const windows = (said: string): Buffer =>
      Buffer.from(
        said.replace(/[’–“”]/g, (mark) => ({ '’': '\x92', '–': '\x96', '“': '\x93', '”': '\x94' })[mark] ?? mark),
        'latin1',
      )
    const read = (bytes: Buffer): string => extractReportSync({ file: 'page.html', bytes }).text
    const said =
      'Kent Police\nThe force\'s work\nKent Police is good \u2013 "very good" \u2013 at tackling serious and organised crime.\n'
    expect(read(Buffer.from(text('utf-8')))).toBe(said)
    expect(read(windows(text('windows-1252')))).toBe(said)
    expect(read(windows(text('utf-8')))).toBe(said)
    expect(read(wide(text('utf-16'), false, true))).toBe(said)
    expect(read(wide(text('utf-16'), true, true))).toBe(said)
  })
})
