import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Browser } from './browser.js'
import type { Form } from './form.js'
import { findMarks } from './marks.js'
import type { Model } from './model.js'
import { convertDocuments } from './office.js'

const NO_PAGES: ReadonlyMap<string, number> = new Map()

/**
 * Prints each report in each form, into `<folder>/<form>/<report id>.<extension>`; `report` is told when a form is done.
 * @throws Error where a program that makes PDFs is missing or fails.
 */
export async function printReports(
  models: readonly Model[],
  forms: readonly Form[],
  folder: string,
  report: (form: Form) => void = () => undefined,
): Promise<void> {
  const browser = forms.some(({ converter }) => converter === 'browser') ? new Browser() : null
  const sources = mkdtempSync(join(tmpdir(), 'peelback-forms-'))
  try {
    for (const form of forms) {
      mkdirSync(join(folder, form.name), { recursive: true })
      if (form.converter === 'office') await printDocuments(models, form, folder, sources)
      else for (const model of models) await printReport(model, form, folder, sources, browser)
      report(form)
    }
  } finally {
    await browser?.close()
    rmSync(sources, { recursive: true, force: true })
  }
}

/** Where a report is printed to. */
export function fileOf({ id }: Pick<Model, 'id'>, { name, extension }: Form, folder: string): string {
  return join(folder, name, `${id}.${extension}`)
}

async function printReport(
  model: Model,
  form: Form,
  folder: string,
  sources: string,
  browser: Browser | null,
): Promise<void> {
  const file = fileOf(model, form, folder)
  if (browser === null || form.converter === null) {
    writeFileSync(file, form.write(model, NO_PAGES))
    return
  }
  const source = join(sources, `${model.id}.html`)
  const print = async (pages: ReadonlyMap<string, number>): Promise<Uint8Array> => {
    writeFileSync(source, form.write(model, pages))
    return browser.print(pathToFileURL(source).href, form.isTagged)
  }
  const first = await print(NO_PAGES)
  writeFileSync(file, form.asksForPages ? await print(findMarks(first)) : first)
}

/** One call for all reports: the program takes longer to start than to make a PDF. */
async function printDocuments(models: readonly Model[], form: Form, folder: string, sources: string): Promise<void> {
  const files = models.map((model) => join(sources, `${model.id}.fodt`))
  for (const [index, file] of files.entries()) {
    const model = models[index]
    if (!model) continue
    writeFileSync(file, form.write(model, NO_PAGES))
    // So that no file of an earlier run is taken for the new one.
    rmSync(fileOf(model, form, folder), { force: true })
  }
  await convertDocuments(files, join(folder, form.name), form.isTagged)
}

/** Reads a report that was printed. */
export function readPrinted(model: Pick<Model, 'id'>, form: Form, folder: string): Uint8Array {
  return readFileSync(fileOf(model, form, folder))
}
