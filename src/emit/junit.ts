import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Comparison } from '../compare/comparison.js'
import { ITEM_KINDS } from '../compare/item.js'
import { KIND_NAMES, listDetails, titleChange } from './comparison-text.js'

/** A report with what came of it, as a test suite: each item that changed, and each problem, is a failed test. */
export interface Suite {
  /** The report's id, or the file where there is none. */
  readonly name: string
  /** null where the report could not be compared. */
  readonly comparison: Comparison | null
  /** What went wrong besides, each with a name: "source". */
  readonly problems: readonly { readonly name: string; readonly message: string }[]
}

/** Characters that no XML document may have, whatever the marks around them: controls and halves of a pair. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** Renders suites in the JUnit format that CI servers show. */
export function renderJunit(name: string, suites: readonly Suite[]): string {
  const listed = suites.map((suite) => ({ name: suite.name, cases: listCases(suite) }))
  const all = listed.flatMap(({ cases }) => cases)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(
    x('testsuites', { name, tests: all.length, failures: countFailures(all) }, [
      '\n',
      ...listed.flatMap((suite) => [renderSuite(suite.name, suite.cases), '\n']),
    ]),
  )}\n`
}

interface Case {
  readonly group: string
  readonly name: string
  /** null where the test passes. */
  readonly failure: { readonly type: string; readonly message: string; readonly text: string } | null
}

/** Problems first, then for each kind its changed items or, where there is none, one test that passes. */
function listCases({ comparison, problems }: Suite): Case[] {
  const cases = problems.map(
    ({ name, message }): Case => ({ group: 'source', name, failure: { type: name, message, text: message } }),
  )
  if (!comparison) return cases
  const kinds = ITEM_KINDS.flatMap((kind): Case[] => {
    const changes = comparison.changes.filter((change) => change.kind === kind)
    const { unchanged } = comparison.counts[kind]
    if (changes.length === 0) {
      return unchanged === 0 ? [] : [{ group: KIND_NAMES[kind], name: `${unchanged} unchanged`, failure: null }]
    }
    return changes.map((change) => ({
      group: KIND_NAMES[kind],
      name: titleChange(change),
      failure: {
        type: change.change,
        message: `${change.change}: ${titleChange(change)}`,
        text: listDetails(change, comparison.isDigested).join('\n'),
      },
    }))
  })
  return [...cases, ...kinds]
}

function renderSuite(name: string, cases: readonly Case[]) {
  return x('testsuite', { name, tests: cases.length, failures: countFailures(cases) }, [
    '\n',
    ...cases.flatMap((test) => ['  ', renderCase(name, test), '\n']),
  ])
}

function renderCase(suite: string, { group, name, failure }: Case) {
  return x(
    'testcase',
    { classname: `${suite}.${group}`, name: clean(name) },
    failure === null
      ? []
      : [x('failure', { type: failure.type, message: clean(failure.message) }, clean(failure.text))],
  )
}

function countFailures(cases: readonly Case[]): number {
  return cases.filter(({ failure }) => failure !== null).length
}

function clean(text: string): string {
  return text.replace(NOT_IN_XML, '')
}
