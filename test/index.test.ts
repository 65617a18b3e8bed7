import { expect, it } from 'vitest'
import * as peelback from '../src/index.js'

it('the library exports what it promises, and nothing else', () => {
  expect(Object.keys(peelback).sort()).toMatchInlineSnapshot(`
    [
      "BODY_KINDS",
      "ComparisonSchema",
      "DIALECTS",
      "ERROR_CODES",
      "FINDING_KINDS",
      "FORMATS",
      "GRADES",
      "INSPECTIONS",
      "ITEM_ABBREVIATIONS",
      "MEASURES",
      "NUMBER_KINDS",
      "ORIGINS",
      "PeelbackError",
      "PrintedNumberSchema",
      "QUALIFIERS",
      "REFERENCES",
      "REGISTRY",
      "ROLES",
      "ReportSchema",
      "SCHEMA_VERSION",
      "SECTIONS",
      "SEVERITIES",
      "STRANDS",
      "UNITS",
      "UNPLACED_KINDS",
      "buildJsonSchema",
      "checkNumbers",
      "checkReport",
      "compareReports",
      "convertBatch",
      "extractReport",
      "extractReportSync",
      "findEntry",
      "summarizeReport",
    ]
  `)
})
