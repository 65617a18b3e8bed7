// Renders docs/diagnostics.md from the records of the remarks. Pure: scripts/write-diagnostics-page.mjs prints it, a test
// compares it.

/**
 * @typedef {{ code: string, severity: string, about: string, cause: string, remedy: string }} Remark
 * @typedef {{ title: string, remarks: readonly Remark[] }} Chapter
 */

/**
 * The page with every remark: how grave it is, what is remarked on, what lies behind it and what to do about it.
 * @param {readonly Chapter[]} catalogue
 */
export function renderDiagnosticsPage(catalogue) {
  return `${[
    '# Diagnostics',
    'What peelback remarks on in a report, with the cause and the remedy of each remark. This page is made from the records in ' +
      '`src/extract/diagnose` by `npm run generate`; edit those, not this. How to add a check: ' +
      '[CONTRIBUTING](../CONTRIBUTING.md#a-diagnostic). What is said of files that cannot be read at all: [failures](failures.md).',
    'An **error** says that data is missing or wrong, a **warning** that it may be, an **info** what is merely worth knowing. A clean ' +
      'report has no error and no warning. Codes are stable. The fields of a diagnostic are in [fields](fields.md#diagnostic); they ' +
      'follow the convention of [vfile-message](https://github.com/vfile/vfile-message): `code` is its `ruleId`, `message` its `reason`.',
    renderOverview(catalogue),
    ...catalogue.map(renderChapter),
  ].join('\n\n')}\n`
}

/** @param {readonly Chapter[]} catalogue */
function renderOverview(catalogue) {
  const rows = catalogue.flatMap(({ remarks }) =>
    remarks.map(
      ({ code, severity, about }) => `| [\`${code}\`](#${code}) | ${severity} | ${about.replaceAll('|', '\\|')} |`,
    ),
  )
  return ['| code | severity | what is remarked on |', '| --- | --- | --- |', ...rows].join('\n')
}

/** @param {Chapter} chapter */
function renderChapter({ title, remarks }) {
  return [`## ${title}`, ...remarks.map(renderRemark)].join('\n\n')
}

/** @param {Remark} remark */
function renderRemark({ code, severity, about, cause, remedy }) {
  const sentence = `${about[0]?.toUpperCase()}${about.slice(1)}.`
  return `### ${code}\n\n*${severity}.* ${sentence}\n\n- Cause: ${cause}\n- Remedy: ${remedy}`
}
