import { readFileSync } from 'node:fs'
import { readVersion } from './version.js'

/** What reads the sources: two runs of the same engine give the same data. */
export interface Engine {
  /** Version of peelback. */
  readonly version: string
  /** Fingerprint of its code, or of its rules where it runs from its sources. */
  readonly build: string
}

/** Finds out what reads the sources: the build leaves a fingerprint of all that it made. */
export async function findEngine(): Promise<Engine> {
  const version = readVersion()
  try {
    const text = readFileSync(new URL('./build.json', import.meta.url), 'utf8')
    return { version, build: (JSON.parse(text) as { build: string }).build }
  } catch {
    const { fingerprintRules } = await import('./extract/rules/fingerprint.js')
    return { version, build: fingerprintRules() }
  }
}
