import { afterEach, describe, expect, it } from 'vitest'
import { renderJson } from '../../src/emit/json.js'
import { extract, FIXTURES, rowsOf } from './fixtures.js'

const { TZ } = process.env

afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

/** Everything that an extraction gives, as text. */
function render(bytes: Uint8Array, file: string): string {
  const { report, text, numbers } = extract(bytes, file)
  return renderJson(report) + text + renderJson(numbers)
}

describe.each(rowsOf(FIXTURES))('%s', (_id, { file, bytes }) => {
  const first = render(bytes, file)

  it('gives the same twice, also after another report', () => {
    for (const other of FIXTURES) extract(other.bytes, other.file)
    expect(render(bytes, file)).toBe(first)
  })

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'])(
    'gives the same in the time zone %s',
    (zone) => {
      process.env.TZ = zone
      expect(new Date(0).getTimezoneOffset()).not.toBe(0)
      expect(render(bytes, file)).toBe(first)
    },
  )

  it('asks for no locale, clock or chance', () => {
    const refuse = (name: string) => (): never => {
      throw new Error(`expected no use of ${name}`)
    }
    const restore = [
      replace(Date, 'now', refuse('Date.now')),
      replace(Math, 'random', refuse('Math.random')),
      replace(String.prototype, 'localeCompare', refuse('localeCompare')),
      replace(String.prototype, 'toLocaleLowerCase', refuse('toLocaleLowerCase')),
      replace(String.prototype, 'toLocaleUpperCase', refuse('toLocaleUpperCase')),
      replace(Number.prototype, 'toLocaleString', refuse('toLocaleString')),
      replace(Intl, 'DateTimeFormat', refuse('Intl.DateTimeFormat')),
      replace(Intl, 'NumberFormat', refuse('Intl.NumberFormat')),
      replace(Intl, 'Collator', refuse('Intl.Collator')),
    ]
    try {
      expect(render(bytes, file)).toBe(first)
    } finally {
      for (const put of restore) put()
    }
  })

  it('changes nothing in the bytes that it is given', () => {
    const copy = Uint8Array.from(bytes)
    extract(copy, file)
    expect(Buffer.from(copy).equals(bytes)).toBe(true)
  })
})

/** Replaces a function by another, and gives what puts it back. */
function replace(owner: object, name: string, by: () => never): () => void {
  const own: unknown = Reflect.get(owner, name)
  Reflect.set(owner, name, by)
  return () => {
    Reflect.set(owner, name, own)
  }
}
