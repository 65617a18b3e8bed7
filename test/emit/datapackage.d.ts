/** What the tests use of the library, which has no types. */
declare module 'datapackage' {
  interface Resource {
    read(options: { relations: boolean; keyed?: boolean }): Promise<Record<string, unknown>[]>
  }
  export class Package {
    static load(path: string, options: { strict: boolean; basePath?: string }): Promise<Package>
    readonly valid: boolean
    readonly errors: readonly Error[]
    readonly profile: { readonly name: string }
    readonly resources: readonly Resource[]
    getResource(name: string): Resource | null
  }
}
