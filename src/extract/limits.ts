import { PeelbackError } from '../error.js'

/** Seconds that reading a file may take where nothing else is said. */
export const DEFAULT_TIMEOUT = 120
/** Megabytes of memory that it may take where nothing else is said. */
export const DEFAULT_MEMORY = 1024

/** Timers go no further than this. */
const LONGEST_TIMEOUT = 86_400

/**
 * Refuses a limit that no timer can keep.
 * @throws PeelbackError usage where it is not above 0 and at most a day.
 */
export function checkTimeout(timeout: number | undefined): void {
  if (timeout === undefined || (timeout > 0 && timeout <= LONGEST_TIMEOUT)) return
  throw new PeelbackError(
    'usage',
    `option \`timeout\` must be a number of seconds above 0 and at most ${LONGEST_TIMEOUT}, got ${timeout}`,
  )
}

/** What is said of a file that takes longer than so many seconds. */
export function tooSlow(file: string, timeout: number): PeelbackError {
  const limit = timeout === 1 ? '1 second' : `${timeout} seconds`
  return new PeelbackError(
    'too-slow',
    `${file}: expected a file that can be read in ${limit}, found one that takes longer: raise the limit with --timeout`,
  )
}

/** What is said of a file that takes more than so many megabytes. */
export function tooHungry(file: string, maxMemory: number, cause?: Error): PeelbackError {
  return new PeelbackError(
    'too-large',
    `${file}: expected a file that can be read in ${maxMemory} MB of memory, found one that needs more: raise the limit with --max-memory, or split the file into its reports`,
    cause ? { cause } : {},
  )
}
