import type { Finding } from '../../schema/report.js'
import type { LaidBlock } from '../outline/lay.js'
import type { RecommendationOpening } from '../rules/recommendation.js'

/** A finding as it is being gathered. */
export interface DraftFinding {
  readonly kind: Finding['kind']
  readonly title: string | null
  readonly section: Finding['section']
  /** Label, title and text, in order. */
  readonly blocks: LaidBlock[]
  /** The blocks of its text alone. */
  readonly text: LaidBlock[]
}

/** A recommendation as it is being gathered. */
export interface DraftRecommendation {
  readonly opening: RecommendationOpening | null
  readonly start: number
  end: number
  text: string
  readonly items: string[]
  readonly finding: DraftFinding | null
}
