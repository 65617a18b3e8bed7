import type { Finding } from '../../schema/report.js'
import type { LaidBlock } from '../outline/lay.js'
import type { RecommendationOpening } from '../rules/recommendation.js'

/** A finding as it is being gathered. */
export interface DraftFinding {
  readonly kind: Finding['kind']
  /** What made it a finding of its kind. */
  readonly rule: string
  readonly title: string | null
  readonly section: Finding['section']
  /** Label, title and text, in order. */
  readonly blocks: LaidBlock[]
  /** The blocks of its text alone. */
  readonly text: LaidBlock[]
}

/** A recommendation as it is being gathered. */
export interface DraftRecommendation {
  opening: RecommendationOpening | null
  /** True for one that is quoted from an earlier report. */
  readonly isQuoted: boolean
  readonly start: number
  end: number
  text: string
  readonly items: string[]
  readonly finding: DraftFinding | null
}
