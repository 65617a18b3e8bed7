/** What an element can hold: text is put in as text, whatever it says. */
export type Child = Node | string | number | null | false

/** Attributes by name; false and null leave one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

const SVG = 'http://www.w3.org/2000/svg'

/** Makes an element of the page. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return fill(document.createElement(name), attributes, children)
}

/** Makes an element of a drawing. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return fill(document.createElementNS(SVG, name), attributes, children)
}

function fill<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [key, value] of Object.entries(attributes))
    if (value !== false && value !== null) made.setAttribute(key, value === true ? '' : String(value))
  for (const child of children)
    if (child !== null && child !== false) made.append(typeof child === 'number' ? String(child) : child)
  return made
}
