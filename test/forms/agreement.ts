import type { FlatReport } from '../extract/fixtures.js'
import { foldAll } from '../extract/fold.js'

/** Kinds of items that forms of one report are compared by. */
export type Kind = 'grades' | 'labelled findings' | 'narrative findings' | 'recommendations' | 'figures'

/** Of how many items how many are the same in every form. */
export interface Agreement {
  readonly same: number
  readonly all: number
}

const KINDS: Readonly<Record<Kind, (report: FlatReport) => readonly unknown[]>> = {
  grades: ({ bodies }) => bodies.flatMap(({ id, grade }) => (grade === null ? [] : [{ id, grade }])),
  'labelled findings': ({ findings }) => findings.filter(({ kind }) => kind !== 'narrative'),
  'narrative findings': ({ findings }) => findings.filter(({ kind }) => kind === 'narrative'),
  recommendations: ({ recommendations, priorRecommendations }) => [...recommendations, ...priorRecommendations],
  figures: ({ figures }) => figures,
}

/** Compares the forms of one report item by item; an item that two forms give in different words is two items. */
export function measureAgreement(
  forms: readonly FlatReport[],
  kinds: readonly Kind[],
): (Agreement & { readonly kind: Kind })[] {
  return kinds.map((kind) => {
    const counts = forms.map((report) => countItems(KINDS[kind](report)))
    const items = new Set(counts.flatMap((count) => [...count.keys()]))
    let [same, all] = [0, 0]
    for (const item of items) {
      const times = counts.map((count) => count.get(item) ?? 0)
      same += Math.min(...times)
      all += Math.max(...times)
    }
    return { kind, same, all }
  })
}

/** The agreement of several reports or kinds together. */
export function sumAgreements(agreements: readonly Agreement[]): Agreement {
  return {
    same: agreements.reduce((sum, { same }) => sum + same, 0),
    all: agreements.reduce((sum, { all }) => sum + all, 0),
  }
}

/** An agreement in words: "1423 of 1424 items (99.9 %)". */
export function describeAgreement({ same, all }: Agreement): string {
  // Cut and not rounded, so that only full agreement is 100.
  return `${same} of ${all} items (${Math.floor((same / all) * 1000) / 10} %)`
}

function countItems(items: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    const key = JSON.stringify(foldAll(item))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
