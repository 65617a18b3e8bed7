import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A regular expression that a source file built while it ran. */
export interface Built {
  /** File and line of the call: "src/extract/words/dates.ts:40". */
  readonly place: string
  readonly pattern: RegExp
}

/**
 * Runs `work` and gives the regular expressions that files of `src` build meanwhile with `new RegExp`. Files that were loaded
 * before have built theirs already.
 */
export async function watchBuilding(work: () => Promise<void>): Promise<Built[]> {
  const built: Built[] = []
  const Plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args: ConstructorParameters<RegExpConstructor>) {
      const pattern = new target(...args)
      const place = findCaller()
      if (place) built.push({ place, pattern })
      return pattern
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = Plain
  }
  return built
}

/** Where in `src` the constructor was called; null where a library called it. */
function findCaller(): string | null {
  // The error's own line, this function and the trap stand before the caller.
  const caller = new Error('to see the stack').stack?.split('\n')[3] ?? ''
  const place = /([^\s(]+):(\d+):\d+\)?$/.exec(caller)
  const file = place?.[1]?.replace(/^file:\/\//, '') ?? ''
  return file.startsWith(`${ROOT}src/`) ? `${file.slice(ROOT.length)}:${place?.[2]}` : null
}
