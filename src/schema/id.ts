import * as z from 'zod'
import { ITEM_ABBREVIATIONS } from './terms.js'

const SLUG = '[a-z]+(?:-[a-z]+)*'
const REPORT = `${SLUG}(?:-\\d{4}(?:-\\d{2}){0,2})?`
const ITEM = Object.values(ITEM_ABBREVIATIONS).join('|')

/** Id of a body: a slug of the registry. */
export const BodyIdSchema = z.string().regex(new RegExp(`^${SLUG}$`), { error: 'expected a slug such as "norfolk"' })

/** Id of a report: its region, then the years of its programme or its publication date, where printed. */
export const ReportIdSchema = z
  .string()
  .regex(new RegExp(`^${REPORT}$`), { error: 'expected an id such as "eastern-2021-22"' })

/** Id of an item: report, body, then the abbreviation of its kind and its number. */
export const ItemIdSchema = z.string().regex(new RegExp(`^${REPORT}/${SLUG}/(?:${ITEM})-[1-9]\\d*$`), {
  error: 'expected an id such as "eastern-2021-22/norfolk/afi-1"',
})
