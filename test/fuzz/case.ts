/** A file that is fed to the extractor. */
export interface FuzzCase {
  /** How it was made, in a few words. */
  readonly kind: string
  readonly file: string
  readonly bytes: Uint8Array
}
