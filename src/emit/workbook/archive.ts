import { Zip, ZipDeflate } from 'fflate'

/** A zip that is written part by part; the same parts give the same bytes on any machine and day. */
export interface Archive {
  /** Begins a part; the one before is ended. */
  readonly begin: (path: string) => void
  readonly write: (text: string) => void
  /** Ends the last part and the zip. */
  readonly end: () => void
  /** Takes the bytes that are ready. */
  readonly take: () => Uint8Array
}

/** The first day that a zip can state: it stands for no day. */
const NO_DAY = new Date(1980, 0, 1)

/** Begins a zip. */
export function openArchive(): Archive {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  let part: ZipDeflate | null = null
  const close = (): void => part?.push(new Uint8Array(), true)
  return {
    begin: (path) => {
      close()
      part = new ZipDeflate(path, { level: 6 })
      part.mtime = NO_DAY
      zip.add(part)
    },
    write: (text) => part?.push(Buffer.from(text)),
    end: () => {
      close()
      zip.end()
    },
    take: () => {
      const bytes = Buffer.concat(ready)
      ready = []
      return bytes
    },
  }
}
