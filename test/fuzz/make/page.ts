import fc from 'fast-check'
import { block } from './text.js'

const TAGS =
  'p|h1|h2|h3|h4|div|section|main|nav|header|ul|ol|li|table|tr|td|th|b|strong|span|a|img|svg|pre|details|template'
const ATTRIBUTES = [
  '',
  '',
  ' class="box"',
  ' id="constructor"',
  ' hidden',
  ' style="display:none"',
  ' colspan="99"',
  ' alt="Good"',
]

const openTag = fc
  .tuple(fc.constantFrom(...TAGS.split('|')), fc.constantFrom(...ATTRIBUTES))
  .map(([tag, attributes]) => `<${tag}${attributes}>`)
const closeTag = fc.constantFrom(...TAGS.split('|')).map((tag) => `</${tag}>`)

const element = fc
  .tuple(fc.constantFrom('p', 'h1', 'h2', 'h3', 'li', 'td', 'div'), block)
  .map(([tag, text]) => `<${tag}>${text}</${tag}>`)

/** A web page of a report's blocks whose tags are opened and closed in any order. */
export const webPage = fc
  .tuple(
    fc.constantFrom(
      '<!DOCTYPE html>',
      '<html><body><h2>Regional findings</h2><p>The region has a plan.</p><h2>Surrey Police</h2><p>Good</p>',
      '<!DOCTYPE html><main><h1>Kent Police</h1>',
      '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "Kent">]><html><h1>&a; Police</h1><h1>Kent Police</h1>',
    ),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: element },
        { weight: 2, arbitrary: openTag },
        { weight: 1, arbitrary: closeTag },
        { weight: 1, arbitrary: block },
      ),
      { maxLength: 20 },
    ),
  )
  .map(([opening, pieces]) => opening + pieces.join('\n'))
