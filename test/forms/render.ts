import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FIXTURES } from '../extract/fixtures.js'
import { FORMS } from './forms.js'
import { type Model, modelReport } from './model.js'
import { printReports } from './print.js'

/** `npm run forms -- [--out out/forms] [--only name] [report files…]`: prints reports in every form, by default the fixtures. */
async function render(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string', default: 'out/forms' }, only: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  })
  const unknown = values.only.filter((name) => !FORMS.some((form) => form.name === name))
  if (unknown.length > 0)
    throw new RangeError(
      `expected --only to be one of ${FORMS.map(({ name }) => name).join(', ')}, got ${unknown.join(', ')}`,
    )
  const forms = FORMS.filter(({ name }) => values.only.length === 0 || values.only.includes(name))
  const models = positionals.length === 0 ? modelFixtures() : positionals.map(modelFile)
  await printReports(models, forms, resolve(values.out), ({ name }) => {
    console.log(`${name}: ${models.length} ${models.length === 1 ? 'report' : 'reports'} in ${values.out}/${name}`)
  })
}

function modelFixtures(): Model[] {
  return FIXTURES.map(({ id, file, bytes }) => modelReport(id, file, bytes))
}

function modelFile(path: string): Model {
  const file = basename(path)
  return modelReport(file.replace(/\.\w+$/, ''), file, readFileSync(path))
}

await render(process.argv.slice(2))
