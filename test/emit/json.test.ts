import { describe, expect, it } from 'vitest'
import { renderJson } from '../../src/emit/json.js'
import { buildSample } from '../sample-report.js'

describe('renderJson', () => {
  it.each([
    ['two spaces and a line end', { a: [1] }, '{\n  "a": [\n    1\n  ]\n}\n'],
    ['letters as they are', { a: 'é “x”' }, '{\n  "a": "é “x”"\n}\n'],
    ['null as null', { a: null }, '{\n  "a": null\n}\n'],
  ])('writes %s', (_why, value, expected) => {
    expect(renderJson(value)).toBe(expected)
  })

  it('parses back', () => {
    const { report } = buildSample()
    expect(JSON.parse(renderJson(report))).toStrictEqual(report)
  })
})
