import { PeelbackError } from '../error.js'

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
