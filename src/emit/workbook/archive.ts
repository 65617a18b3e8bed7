import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Zip, ZipDeflate } from 'fflate'
import { type Draft, openDraft } from '../write.js'

/** A part of a zip. */
interface Part {
  readonly write: (text: string) => void
  /** Lets go of what is compressed, where it has become much. */
  readonly flush: () => Promise<void>
}

/** A zip of which several parts are written at a time; the same parts give the same bytes on any machine and day. */
export interface Archive {
  /** Begins a part. */
  readonly begin: (path: string) => Part
  /** Ends all parts and writes the zip, its parts in the order in which they began. */
  readonly end: () => Promise<void>
}

/** The first day that a zip can state: it stands for no day. */
const NO_DAY = new Date(1980, 0, 1)

/** Compressed bytes of a part that are held before they go to a file. */
const HELD = 1 << 18

/**
 * Begins a zip, which has its parts one after the other: until it is written each stands compressed in a file of its own.
 *
 * @param side Path of these files, which get an ending each.
 * @param write Takes the next bytes of the zip.
 */
export function openArchive(side: string, write: (bytes: Uint8Array) => Promise<void>): Archive {
  const parts: ReturnType<typeof openPart>[] = []
  return {
    begin: (path) => {
      const part = openPart(path, `${side}.part-${parts.length + 1}`)
      parts.push(part)
      return part
    },
    end: async () => {
      let ready: Uint8Array[] = []
      const zip = new Zip((error, bytes) => {
        if (error) throw error
        ready.push(bytes)
      })
      const put = async (): Promise<void> => {
        const bytes = Buffer.concat(ready)
        ready = []
        await write(bytes)
      }
      for (const part of parts) await part.copy(zip, put)
      zip.end()
      await put()
    },
  }
}

function openPart(path: string, file: string) {
  const deflate = new ZipDeflate(path, { level: 6 })
  deflate.mtime = NO_DAY
  let held: Uint8Array[] = []
  let bytes = 0
  let draft: Draft | null = null
  deflate.ondata = (error, piece) => {
    if (error) throw error
    held.push(piece)
    bytes += piece.length
  }
  return {
    write: (text: string): void => {
      deflate.push(Buffer.from(text))
    },
    flush: async (): Promise<void> => {
      if (bytes < HELD) return
      draft ??= await openDraft(file)
      await draft.write(Buffer.concat(held))
      held = []
      bytes = 0
    },
    copy: async (zip: Zip, put: () => Promise<void>): Promise<void> => {
      deflate.push(new Uint8Array(), true)
      // From here on what the part gives goes into the zip, and here it is what was compressed before.
      zip.add(deflate)
      if (draft) {
        await draft.close()
        for await (const piece of createReadStream(file) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
          deflate.ondata(null, piece, false)
          await put()
        }
        await rm(file)
      }
      deflate.ondata(null, Buffer.concat(held), true)
      await put()
    },
  }
}
