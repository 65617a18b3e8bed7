/** Puts a value, right or wrong, at a path such as "bodies[1].figures[0].quote"; undefined takes the key away. */
export function setAt(document: object, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '')
  const last = keys.pop()
  if (last === undefined) throw new RangeError('expected a path, found an empty text')
  const owner = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document)
  if (typeof owner !== 'object' || owner === null) throw new RangeError(`expected a record or list above ${path}`)
  if (value === undefined) Reflect.deleteProperty(owner, last)
  else Reflect.set(owner, last, value)
}
