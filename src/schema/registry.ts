import { REGISTRY, type RegistryEntry } from './registry-data.js'

export { REGISTRY, type RegistryEntry }

const ENTRIES = new Map(REGISTRY.map((entry) => [entry.id, entry]))

/**
 * Finds the body with this id; undefined where the registry has none.
 *
 * @example findEntry('norfolk')?.name // 'Norfolk Constabulary'
 */
export function findEntry(id: string): RegistryEntry | undefined {
  return ENTRIES.get(id)
}
