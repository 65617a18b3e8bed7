import { describe, expect, it } from 'vitest'
import { readText } from '../../../../src/extract/read/web/text.js'
import {
  childrenOf,
  isElement,
  isText,
  lineOf,
  type PageElement,
  type PageNode,
  type PageText,
  parsePage,
  readAttribute,
} from '../../../../src/extract/read/web/tree.js'

function collect<T extends PageNode>(node: PageNode, is: (node: PageNode) => node is T): T[] {
  return [...(is(node) ? [node] : []), ...childrenOf(node).flatMap((child) => collect(child, is))]
}

describe('parsePage', () => {
  it.each<[why: string, html: string, texts: readonly [value: string, line: number, place: string][]]>([
    ['of several words', '<p>Kent  has\n a plan.</p>', [['Kent  has\n a plan.', 1, 'Kent  has\n a plan.']]],
    [
      'behind other lines',
      '<p>\n<b>Kent</b></p>',
      [
        ['\n', 1, '\n'],
        ['Kent', 2, 'Kent'],
      ],
    ],
    ['with a character by its name', '<p>Kent &amp; Essex</p>', [['Kent & Essex', 1, 'Kent &amp; Essex']]],
    ['at the end of a page that is cut', '<p>Kent has', [['Kent has', 1, 'Kent has']]],
    [
      'that a table puts before itself',
      '<table>\n<tr>Kent<td>Essex</td></tr>has</table>',
      [
        ['Kenthas', 2, 'Kent<td>Essex</td></tr>has'],
        ['\n', 1, '\n'],
        ['Essex', 2, 'Essex'],
      ],
    ],
    [
      'that a comment parts',
      '<p>Kent<!-- has -->a plan</p>',
      [
        ['Kent', 1, 'Kent'],
        ['a plan', 1, 'a plan'],
      ],
    ],
  ])('says where a text stands: one %s', (_why, body, texts) => {
    const html = `<!DOCTYPE html><html><body>${body}`
    const found = collect<PageText>(parsePage(html), isText)
    expect(
      found.map((text) => [
        text.value,
        lineOf(text),
        html.slice(text.sourceCodeLocation?.startOffset, text.sourceCodeLocation?.endOffset),
      ]),
    ).toStrictEqual(texts)
    expect(found.map((text) => readText(text, html))).toStrictEqual(texts.map(([value]) => value))
  })

  it.each<[why: string, html: string, names: readonly string[], lines: readonly number[]]>([
    ['as it begins', '<div\nclass="a">\n<p>Kent', ['div', 'p'], [1, 3]],
    ['set again behind a block', '<b>\n<p>Kent</b> has</p>', ['b', 'p', 'b'], [1, 2, 1]],
    ['that the page leaves out', '\n<table><tr><td>Kent', ['table', 'tbody', 'tr', 'td'], [2, 1, 2, 2]],
  ])('says on which line an element begins: one %s', (_why, body, names, lines) => {
    const [, ...elements] = collect<PageElement>(parsePage(`<!DOCTYPE html><body>${body}`), isElement).filter(
      ({ tagName }) => tagName !== 'html' && tagName !== 'head',
    )
    expect(elements.map(({ tagName }) => tagName)).toStrictEqual(names)
    expect(elements.map(lineOf)).toStrictEqual(lines)
  })

  it.each<[why: string, tag: string, name: string, value: string | undefined]>([
    ['in small letters', '<p ARIA-Label="Kent">', 'aria-label', 'Kent'],
    ['that has no value', '<p hidden>', 'hidden', ''],
    ['that is not there', '<p id="kent">', 'class', undefined],
    ['that is of another language of marks', '<svg><a xlink:href="#kent"></svg>', 'href', undefined],
  ])('gives the value of an attribute: one %s', (_why, tag, name, value) => {
    const element = collect<PageElement>(parsePage(`<!DOCTYPE html><body>${tag}`), isElement).at(-1)
    expect(element && readAttribute(element, name)).toBe(value)
  })
})
