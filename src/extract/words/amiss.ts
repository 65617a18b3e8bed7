/** What areas for improvement and causes of concern are titled with: what should be done, or what is amiss. */
const AMISS =
  /\b(?:should|must|needs?|could|requires?|improv\w+|cannot|not|no|nobody|none|few|little|too|lacks?|lacking|insufficient\w*|inadequate\w*|inconsistent\w*|poor\w*|limited|weak\w*|slow\w*|fail\w*|unable|unclear|without|backlogs?|delays?|gaps?|missing|risks?|vulnerable)\b|n't\b/i

/** True for a title that says what should be done or what is amiss, and so may be an area for improvement's. */
export function saysAmiss(title: string): boolean {
  return AMISS.test(title)
}
