import type { ReportModel } from '../model.js'
import { regionWords } from '../names.js'
import { MONTHS } from '../pattern.js'
import { isBefore } from './dates.js'
import type { Mutation } from './mutation.js'

/** Another cover. */
export const OTHER_COVER: Mutation = {
  name: 'cover/other',
  about: 'the cover has a title, a programme or none, and a date on the cover or behind the report, in another form',
  mutate: (model, random) => {
    const year = Number(latestYear(model)) + 1
    const month = random.int(1, 12)
    const day = random.int(1, 28)
    const iso = `${year}-${String(month).padStart(2, '0')}`
    const name = MONTHS[month - 1] ?? ''
    const [date, text, line, isBehind] = random.pick([
      [
        `${iso}-${String(day).padStart(2, '0')}`,
        `${day} ${name} ${year}`,
        `Published on: ${day} ${name} ${year}`,
        false,
      ],
      [
        `${iso}-${String(day).padStart(2, '0')}`,
        `${day} ${name} ${year}`,
        `Published on ${day} ${name} ${year}`,
        false,
      ],
      [`${iso}-${String(day).padStart(2, '0')}`, `${day} ${name} ${year}`, `${day} ${name} ${year}`, false],
      [iso, `${name} ${year}`, `${name} ${year}`, false],
      [iso, `${name} ${year}`, `${name} ${year} | \u00a9 HMICFRS ${year}`, true],
    ] as const)
    if (deadlinesOf(model).some((deadline) => isBefore(deadline, date))) return null
    const programme = random.pick([
      null,
      `PEEL ${year - 1}/${year % 100}`,
      `PEEL ${year - 2}-${year % 100}`,
      `PEEL ${year - 1}/${year % 100}`,
    ])
    return {
      ...model,
      title: `An inspection of the ${regionWords(model.region)} regional response to serious and organised crime`,
      programme,
      published: { date, text, line, isBehind },
    }
  },
}

/** The latest year that a report speaks of in its figures. */
function latestYear(model: ReportModel): string {
  const years = JSON.stringify(model.parts).match(/(?:"end"|"asAt"):"(\d{4})/g) ?? ['2022']
  return (
    years
      .map((found) => found.slice(-4))
      .sort()
      .at(-1) ?? '2022'
  )
}

function deadlinesOf(model: ReportModel): string[] {
  return model.parts
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.is === 'list' ? node.items : node.is === 'paragraph' ? [node] : []))
    .flatMap(({ recommendation }) =>
      recommendation === null || recommendation.isPrior || recommendation.deadline === null
        ? []
        : [recommendation.deadline],
    )
}
