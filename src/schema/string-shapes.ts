/** Text on one line. The shapes stand apart from their schemas, since a command asks them of its options. */
export const ONE_LINE = /^[^\r\n]+$/

/** ISO 8601 dates that are only as precise as printed, whatever their days. */
export const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** True for a day that its month has; a month or a year has all of its own. */
export function isOnCalendar(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return true
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
