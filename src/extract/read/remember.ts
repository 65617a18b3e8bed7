/** A reading of lines that is asked again and again of the same lines. */
export type Reader<T> = (text: string) => T

/** The same reading, done once for each line: for as long as one source is read. */
export function remember<T>(read: Reader<T>): Reader<T> {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const result = read(text)
    known.set(text, result)
    return result
  }
}
