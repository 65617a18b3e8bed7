/** Renders a value as JSON with two spaces and a line end, its keys in the order that the value has. */
export function renderJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
