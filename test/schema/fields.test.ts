import { describe, expect, it } from 'vitest'
import { findRecord, RECORDS } from '../../src/schema/fields.js'
import { ReportSchema } from '../../src/schema/report.js'

describe('RECORDS', () => {
  it('has every record of the contract, the report first', () => {
    expect(RECORDS.map((record) => record.name)).toStrictEqual([
      'Report',
      'PrintedDate',
      'Source',
      'Body',
      'Grade',
      'Span',
      'Finding',
      'Block',
      'Recommendation',
      'Figure',
      'Period',
      'Derived',
      'Unplaced',
      'Diagnostic',
    ])
  })

  it('lists the fields of the report in the order of its schema', () => {
    expect(findRecord('Report').fields.map((field) => field.name)).toStrictEqual(Object.keys(ReportSchema.shape))
  })

  it('says of each field what it means, and of each that can be null what null means', () => {
    const fields = RECORDS.flatMap((record) => record.fields.map((field) => ({ record: record.name, ...field })))
    expect(fields.length).toBeGreaterThan(60)
    expect(fields.filter((field) => field.description === '')).toStrictEqual([])
    const isSilent = fields.filter((field) => field.isNullable && !field.description.includes('null'))
    expect(isSilent.map((field) => `${field.record}.${field.name}`)).toStrictEqual([])
  })

  it('reads a union of shapes as one record', () => {
    expect(findRecord('Period').fields.map((field) => [field.name, field.isOptional])).toStrictEqual([
      ['start', true],
      ['end', true],
      ['asAt', true],
    ])
    expect(findRecord('Block').fields[0]?.type).toStrictEqual({ kind: 'term', terms: ['paragraph', 'list'] })
  })
})

describe('findRecord', () => {
  it('refuses a name that is none', () => {
    expect(() => findRecord('Org')).toThrow('expected the name of a record, found "Org"')
  })
})
