import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { renderFieldsPage } from '../../src/emit/fields-page.js'
import { renderJson } from '../../src/emit/json.js'
import { buildJsonSchema } from '../../src/schema/json-schema.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

describe('generated files', () => {
  it.each([
    ['schema/report.schema.json', () => renderJson(buildJsonSchema())],
    ['docs/fields.md', renderFieldsPage],
  ])('%s is fresh: else run `npm run generate`', (file, render) => {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toBe(render())
  })
})

describe('buildJsonSchema', () => {
  it('names itself, its version and its records', () => {
    const schema = buildJsonSchema()
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe('urn:peelback:report:1.1.0')
    expect(Object.keys(schema.$defs ?? {})).toContain('Figure')
  })

  it('takes the sample, and refuses it with a wrong value in any record', () => {
    const schema = z.fromJSONSchema(buildJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
    expect(schema.safeParse(buildSample().report).error).toBeUndefined()
    for (const path of [
      'id',
      'source.format',
      'bodies.1.grade.value',
      'bodies.1.figures.0.span.start',
      'diagnostics.0.code',
    ]) {
      const { report } = buildSample()
      setAt(report, path, 'Not This')
      expect([path, schema.safeParse(report).success]).toStrictEqual([path, false])
    }
  })

  it('allows no field that the contract has not, in any record', () => {
    const text = JSON.stringify(buildJsonSchema())
    const objects = text.match(/"type":"object"/g) ?? []
    expect(objects.length).toBeGreaterThan(10)
    expect(text.match(/"additionalProperties":false/g)).toHaveLength(objects.length)
  })
})
