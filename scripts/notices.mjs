// Lists the packages whose code a bundle holds, with the texts of their licences, which ask to be handed on with the code.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ name: string, version: string, licence: string, text: string }} Notice
 * @typedef {Pick<import('esbuild').Metafile, 'outputs'>} Bundled
 */

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.]|$)/i

/**
 * What of each package is in the outputs of esbuild, by names; a package of which nothing is left there is not listed.
 * @param {Bundled} metafile What esbuild says of the bundle.
 * @param {string} root Folder that the paths in it start from.
 * @returns {Notice[]}
 * @throws {Error} Where a package holds no text of its licence.
 */
export function listNotices({ outputs }, root) {
  const kept = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const folders = new Set(kept.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []))
  return [...folders].map((folder) => readNotice(join(root, folder))).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/**
 * The notices as one text, in which packages with the same words share them.
 * @param {readonly Notice[]} notices
 */
export function renderNotices(notices) {
  /** @type {Map<string, string[]>} */
  const names = new Map()
  for (const notice of notices) names.set(notice.text, [...(names.get(notice.text) ?? []), keyOf(notice)])
  return [...names].map(([text, own]) => `${own.join(', ')}\n\n${text}\n`).join('\n')
}

/**
 * The notices as a comment that tools which make scripts smaller leave where it is; empty where there is none.
 * @param {readonly Notice[]} notices
 */
export function renderNoticeComment(notices) {
  return notices.length === 0 ? '' : `/*!\n${renderNotices(notices).replaceAll('*/', '* /')}*/\n`
}

/** @param {string} folder */
function readNotice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile())
  const texts = files.map((file) => file.name).filter((file) => LICENCE_FILE.test(file))
  if (texts.length === 0) throw new Error(`${folder}: expected a file with the text of its licence, found none`)
  const read = texts.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim())
  return { name, version, licence: license ?? 'none', text: read.join('\n\n') }
}

/** @param {Notice} notice */
function keyOf({ name, version }) {
  return `${name} ${version}`
}
