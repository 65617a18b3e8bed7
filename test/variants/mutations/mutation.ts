import type { ReportModel } from '../model.js'
import type { Random } from '../random.js'

/** One way to change a report and its answer together, after which it is as sound as before. */
export interface Mutation {
  /** `<topic>/<change>`. */
  readonly name: string
  /** What it does, in a sentence. */
  readonly about: string
  /** The changed model; null where there is nothing to change in this one. */
  mutate(model: ReportModel, random: Random): ReportModel | null
}
