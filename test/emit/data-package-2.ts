import { z } from 'zod'

/**
 * What version 2 of the Data Package standard says of all that `datapackage.json` states, written from its profiles, which no
 * package of the registry has. It is narrower than they are: a member that it does not name is refused, so that none is misspelt.
 */
const PROFILES = 'https://datapackage.org/profiles/2.0'
const Text = z.string().min(1)
const Url = z.string().regex(/^https:\/\/\S+$/)
const File = z.string().regex(/^(?![./~])[\w.-]+$/)
/** What version 1 had in place of `$schema`; members that it does not know are of no account to version 2. */
const Profile = z.enum(['tabular-data-package', 'tabular-data-resource'])

const named = { name: Text, description: Text }
const Constraints = z.strictObject({ required: z.literal(true).optional() })
const Unique = { ...Constraints.shape, unique: z.literal(true).optional() }
const Field = z.discriminatedUnion('type', [
  z.strictObject({
    ...named,
    type: z.literal('string'),
    constraints: z.strictObject({ ...Unique, enum: z.array(Text).min(1).optional() }).optional(),
  }),
  z.strictObject({ ...named, type: z.literal('integer'), constraints: z.strictObject(Unique).optional() }),
  z.strictObject({ ...named, type: z.literal('number'), constraints: z.strictObject(Unique).optional() }),
  z.strictObject({
    ...named,
    type: z.literal('boolean'),
    trueValues: z.array(Text).min(1),
    falseValues: z.array(Text).min(1),
    constraints: Constraints.optional(),
  }),
])

const Names = z
  .array(Text)
  .min(1)
  .refine((names) => new Set(names).size === names.length, 'expected each name once')
const ForeignKey = z.strictObject({
  fields: Names,
  reference: z.strictObject({ resource: z.string(), fields: Names }),
})

const Resource = z.strictObject({
  $schema: z.literal(`${PROFILES}/dataresource.json`),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal('table'),
  profile: Profile,
  path: File,
  format: z.literal('csv'),
  mediatype: z.string().regex(/^(.+)\/(.+)$/),
  encoding: Text,
  description: Text,
  dialect: z.strictObject({
    $schema: z.literal(`${PROFILES}/tabledialect.json`),
    delimiter: Text,
    quoteChar: z.string().length(1),
    doubleQuote: z.boolean(),
    lineTerminator: Text,
    header: z.boolean(),
  }),
  schema: z.strictObject({
    $schema: z.literal(`${PROFILES}/tableschema.json`),
    fields: z.array(Field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: Names.optional(),
    foreignKeys: z.array(ForeignKey).min(1).optional(),
  }),
})

/** The descriptor, in which each key names fields that are there, as many as what it leads to. */
export const DataPackage2 = z
  .strictObject({
    $schema: z.literal(`${PROFILES}/datapackage.json`),
    profile: Profile,
    name: z.string().regex(/^[a-z0-9._-]+$/),
    title: Text,
    description: Text,
    licenses: z.array(z.strictObject({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/), title: Text, path: Url })).min(1),
    contributors: z.array(z.strictObject({ title: Text, path: Url, roles: z.array(Text).min(1) })).min(1),
    sources: z.array(z.strictObject({ title: Text, path: Url.optional() })),
    resources: z.array(Resource).min(1),
  })
  .superRefine(({ resources }, context) => {
    const fieldsOf = new Map(resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]))
    const check = (resource: string, names: readonly string[]): void => {
      for (const name of names)
        if (!fieldsOf.get(resource)?.includes(name))
          context.addIssue({ code: 'custom', message: `expected a field ${name} of ${resource}` })
    }
    for (const { name, schema } of resources) {
      if (fieldsOf.get(name)?.length !== new Set(fieldsOf.get(name)).size)
        context.addIssue({ code: 'custom', message: `expected each field of ${name} once` })
      check(name, schema.primaryKey ?? [])
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        check(name, fields)
        check(reference.resource || name, reference.fields)
        if (fields.length !== reference.fields.length)
          context.addIssue({ code: 'custom', message: `expected as many fields as ${fields.join()} of ${name}` })
      }
    }
  })
