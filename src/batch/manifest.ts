import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import type { ManifestSchema } from './manifest-schema.js'

/** Name of the manifest in the output folder. */
export const MANIFEST = 'manifest.json'

/** What a batch came to, source by source, and what it wrote. */
export type Manifest = z.infer<typeof ManifestSchema>
export type ManifestSource = Manifest['sources'][number]
/** A file of the output folder, with what tells whether it is still what was written. */
export type OutputMark = Manifest['outputs'][number]
/** A file that no source gives now; the key is that of the source that gave it, or null. */
export type LeftMark = Manifest['left'][number]

/** Version of the manifest's shape. */
const MANIFEST_VERSION: Manifest['manifestVersion'] = 1

/**
 * Reads the manifest of an earlier run; null where there is none that this version can read.
 *
 * @param written SHA-256 of the manifest that this folder's last run wrote, if that is known: nobody needs to check that one.
 */
export async function readManifest(out: string, written: string | undefined): Promise<Manifest | null> {
  try {
    const text = await readFile(join(out, MANIFEST), 'utf8')
    const data: unknown = JSON.parse(text)
    if (createHash('sha256').update(text).digest('hex') === written) return data as Manifest
    const { ManifestSchema: schema } = await import('./manifest-schema.js')
    return schema.parse(data)
  } catch {
    return null
  }
}

/** Renders a manifest as JSON with each source and each output on a line. */
export function renderManifest(
  manifest: {
    readonly [Key in keyof Omit<Manifest, 'manifestVersion'>]: Readonly<Manifest[Key]>
  },
): string {
  const { engine, formats, gathered, outputs, left, sources } = manifest
  const head = JSON.stringify({ manifestVersion: MANIFEST_VERSION, engine, formats, gathered }).slice(1, -1)
  const lists = Object.entries({ outputs, left, sources }).map(([key, items]) => `"${key}": ${renderLines(items)}`)
  return `{\n  ${[head, ...lists].join(',\n  ')}\n}\n`
}

function renderLines(items: readonly object[]): string {
  if (items.length === 0) return '[]'
  return `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
}
