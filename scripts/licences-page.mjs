// Renders docs/licences.md from package-lock.json and what is installed. Pure: scripts/write-licences-page.mjs prints it, a test compares it.

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, hasInstallScript?: boolean, license?: string }} Locked
 * @typedef {{ name: string, version: string, licence: string, isOptional: boolean, runsScript: boolean }} Dependency
 * @typedef {Pick<Dependency, 'name' | 'version' | 'licence'>} Held
 */

/** Licences that allow use, change and redistribution with a notice, or without. */
export const PERMISSIVE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
]

/**
 * What is installed with the package, each with the licence that its own package.json names; the lock file's where a package
 * for another machine is not installed here.
 * @param {Record<string, Locked>} locked The packages of package-lock.json, by their folder.
 * @param {(folder: string) => { license?: string } | null} readPackage The package.json in a folder; null where there is none.
 * @returns {Dependency[]}
 */
export function listDependencies(locked, readPackage) {
  return Object.entries(locked)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true)
    .map(([folder, { version, optional, hasInstallScript, license }]) => ({
      name: folder.replace(/^.*node_modules\//, ''),
      version: version ?? '',
      licence: (optional === true ? license : readPackage(folder)?.license) ?? 'none',
      isOptional: optional === true,
      runsScript: hasInstallScript === true,
    }))
}

/**
 * The page with every dependency and its licence.
 * @param {readonly Dependency[]} dependencies
 * @param {readonly Held[]} held Packages whose code the page of a batch holds.
 */
export function renderLicencesPage(dependencies, held) {
  const counts = new Map()
  for (const { licence } of dependencies) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  const summary = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, count]) => `${count} ${licence}`)
  const rows = dependencies.map(
    ({ name, version, licence, isOptional }) =>
      `| ${name} | ${version} | ${licence} |${isOptional ? ' for one kind of machine' : ''} |`,
  )
  return `# Licences

Everything that is installed with peelback, with the licence that each package names. All of them are permissive, and none
runs a script when it is installed; a test fails where one is not, or does. This page is made by \`npm run generate\`.

${dependencies.length} packages: ${summary.join(', ')}.

| package | version | licence | |
| --- | --- | --- | --- |
${rows.join('\n')}

The command is bundled, and so holds code of some of them; \`dist/notices.txt\` has their licences.

## In the page

\`index.html\` (\`--format html\`) holds code of these packages, and their licences as its script begins.

| package | version | licence |
| --- | --- | --- |
${held.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}
`
}
