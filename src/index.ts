export { type BatchResult, type Converted, convertBatch } from './batch/convert.js'
export type { Failure } from './batch/failure.js'
export type { ConvertOptions, Extract, Progress } from './batch/options.js'
export { type ReportSummary, summarizeReport } from './batch/summary.js'
export { compareReports } from './compare/compare.js'
export type { ComparedReport } from './compare/compared-report.js'
export { type Change, type Comparison, ComparisonSchema } from './compare/comparison.js'
export type { FormatName } from './emit/formats.js'
export { ERROR_CODES, PeelbackError, type PeelbackErrorCode } from './error.js'
export {
  type Extraction,
  type ExtractOptions,
  extractReport,
  type SourceFile,
} from './extract/pipeline.js'
export { extractReportSync } from './extract/sync.js'
export { checkNumbers, checkReport, type Problem } from './schema/check.js'
export { buildJsonSchema, type JsonSchema } from './schema/json-schema.js'
export { PrintedNumberSchema } from './schema/printed-number.js'
export { findEntry, REGISTRY, type RegistryEntry } from './schema/registry.js'
export * from './schema/report.js'
