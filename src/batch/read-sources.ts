import pLimit from 'p-limit'
import { PeelbackError } from '../error.js'
import { toFailure } from './failure.js'
import type { Settings } from './options.js'
import { fileOf, type Outcome, type Plan, retell, type Source } from './plan.js'
import type { Store } from './store.js'
import type { Answer, Task } from './task.js'

/** The largest source that is read without a thread when it is the only one: it takes less time than starting one. */
const SMALL = 1024 * 1024

/** Reads what is open of a plan, several sources at a time, and gives the outcomes of all, in the order of their files. */
export async function readSources(plan: Plan, store: Store, settings: Settings): Promise<Outcome[]> {
  const { known, open, twins } = plan
  const total = known.length + open.length + twins.length
  let done = 0
  const tell = (file: string): void => settings.onProgress({ done: ++done, total, file })
  for (const outcome of known) tell(fileOf(outcome))
  const answers = new Map<string, Outcome>()
  const reader = await openReader(open, settings)
  try {
    const limit = pLimit(settings.jobs)
    await Promise.all(
      open.map((source) =>
        limit(async () => {
          answers.set(source.key, await readSource(source, store, settings, reader.read))
          tell(source.input.file)
        }),
      ),
    )
    // Memory is the whole process's: a file may have been ended for what another took beside it.
    for (const source of settings.jobs > 1 ? open : []) {
      const outcome = answers.get(source.key)
      if (outcome?.is === 'failed' && outcome.failure.code === 'too-large')
        answers.set(source.key, await readSource(source, store, settings, reader.read))
    }
  } finally {
    await reader.close()
  }
  for (const twin of twins) tell(twin.input.file)
  const others = twins.flatMap((twin) => takeOver(twin, answers.get(twin.key)))
  return [...known, ...answers.values(), ...others]
}

interface Reader {
  readonly read: (task: Task) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Threads, unless there is next to nothing to do, or a function reads that no thread can be given. */
async function openReader(open: readonly Source[], settings: Settings): Promise<Reader> {
  const { extract, jobs, timeout, maxMemory } = settings
  const isSmall = open.length === 0 || (open.length === 1 && open.every(isQuick))
  if (extract || isSmall) {
    return {
      // All that extracts is loaded only where there is something to extract.
      read: async (task) => (await import('./task.js')).runTask(task, extract ?? undefined),
      close: () => Promise.resolve(),
    }
  }
  const { openPool } = await import('./pool.js')
  const pool = await openPool(Math.min(jobs, open.length), { timeout, maxMemory })
  return { read: pool.run, close: pool.close }
}

/** PDFs are read in a thread of their own as it is. */
function isQuick({ bytes, input }: Source): boolean {
  return bytes <= SMALL || /\.pdf$/i.test(input.file)
}

async function readSource(source: Source, store: Store, { reading }: Settings, read: Reader['read']): Promise<Outcome> {
  const { input, held, sha256, key } = source
  try {
    const answer = await read({ file: input.file, path: input.path, bytes: held, sha256, key, store, reading })
    if (answer.is === 'kept') return { is: 'kept', source, result: answer.result, isReused: false }
    const { code, message, cause } = answer
    const error = new PeelbackError(code, message, cause ? { cause } : {})
    // What cannot be written of one cannot be of any other.
    if (code === 'out-not-writable') throw error
    return { is: 'failed', source, failure: toFailure(input.file, error) }
  } catch (error) {
    if (error instanceof PeelbackError && error.code === 'out-not-writable') throw error
    return { is: 'failed', source, failure: toFailure(input.file, error) }
  }
}

/** What comes of a source that has the same name and bytes as another. */
function takeOver(twin: Source, outcome: Outcome | undefined): Outcome[] {
  if (!outcome) return []
  if (outcome.is === 'kept') return [{ ...outcome, source: twin }]
  const { failure } = outcome
  const { file } = twin.input
  const message = retell(failure.message, failure.file, file)
  return [{ is: 'failed', source: twin, failure: { ...failure, file, message } }]
}
