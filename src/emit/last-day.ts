/**
 * The last day of a date that is only as precise as printed.
 *
 * @example findLastDay('2022-02') // '2022-02-28'
 */
export function findLastDay(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return date
  if (month === undefined) return `${year}-12-31`
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
