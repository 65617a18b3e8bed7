import { extname } from 'node:path'
import { FIXTURES } from '../../extract/fixtures.js'
import { FORMS } from '../../forms/forms.js'
import { modelReport } from '../../forms/model.js'
import type { FuzzCase } from '../case.js'

/** The fixtures as they are, and in each form that needs no program to make. */
export function listSources(): FuzzCase[] {
  const forms = FORMS.filter(({ converter }) => converter === null)
  return FIXTURES.flatMap(({ id, file, bytes }) => {
    const model = modelReport(id, file, bytes)
    return [
      { file, bytes },
      ...forms.map((form) => ({
        file: `${id}.${form.extension}`,
        bytes: Buffer.from(form.write(model, new Map())),
      })),
    ]
  }).map(({ file, bytes }) => ({ kind: `changed ${extname(file).slice(1)}`, file, bytes }))
}
