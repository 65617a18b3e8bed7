import { ADDED_CASE, ADDED_CONCERN, ADDED_IMPROVEMENT, ADDED_INTRODUCTIONS, ADDED_STATEMENT } from './additions.js'
import { LARGER_REGION, OTHER_REGION, TRANSPLANTED_FINDING } from './bodies.js'
import { OTHER_COVER } from './cover.js'
import { MOVED_MONTHS, MOVED_YEARS, REPHRASED_DAYS, REPHRASED_PERIODS } from './dates.js'
import { OTHER_GRADES } from './grades.js'
import { NAMED_SECTIONS, NUMBERED_SECTIONS, OTHER_BODY_HEADINGS, OTHER_SECTION_NAMES } from './headings.js'
import { GROUPED_LABELS, NUMBERED_LABELS, OTHER_LABEL_CASES, OTHER_LABEL_PLACES } from './labels.js'
import type { Mutation } from './mutation.js'
import { PERCENT_SIGNS, RESPELT_NUMBERS, SCALED_NUMBERS } from './numbers.js'
import { FEWER_FINDINGS, OTHER_BODIES_FIRST, OTHER_FINDINGS_FIRST } from './order.js'

/**
 * All mutations, in the order in which those that are drawn for a variant are made: first which bodies there are, then
 * what is said of them, then how it is said, last how headings and labels are printed.
 */
export const MUTATIONS: readonly Mutation[] = [
  OTHER_REGION,
  LARGER_REGION,
  TRANSPLANTED_FINDING,
  FEWER_FINDINGS,
  ADDED_STATEMENT,
  ADDED_CASE,
  ADDED_IMPROVEMENT,
  ADDED_CONCERN,
  OTHER_GRADES,
  OTHER_BODIES_FIRST,
  OTHER_FINDINGS_FIRST,
  SCALED_NUMBERS,
  RESPELT_NUMBERS,
  PERCENT_SIGNS,
  MOVED_YEARS,
  MOVED_MONTHS,
  REPHRASED_PERIODS,
  REPHRASED_DAYS,
  OTHER_COVER,
  ADDED_INTRODUCTIONS,
  OTHER_BODY_HEADINGS,
  OTHER_SECTION_NAMES,
  NAMED_SECTIONS,
  NUMBERED_SECTIONS,
  OTHER_LABEL_CASES,
  NUMBERED_LABELS,
  GROUPED_LABELS,
  OTHER_LABEL_PLACES,
]
