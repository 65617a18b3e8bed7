import { fileURLToPath } from 'node:url'
import { SyntaxKind } from 'typescript/unstable/ast'
import { isCallExpression, isNewExpression } from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A regular expression as a source file has it. */
export interface Written {
  /** File and line: "src/error.ts:12". */
  readonly place: string
  /** The literal; null where `new RegExp` builds it. */
  readonly literal: RegExp | null
}

/** Every regular expression that the source files write, as the compiler reads them: literals, and calls of `RegExp`. */
export function listWritten(): { readonly files: readonly string[]; readonly written: readonly Written[] } {
  const api = new API({ cwd: ROOT })
  try {
    const program = api.updateSnapshot({ openProject: `${ROOT}tsconfig.json` }).getProjects()[0]?.program
    if (!program) throw new Error('expected the project of tsconfig.json, found none')
    const files = program.getSourceFileNames().filter((name) => name.startsWith(`${ROOT}src/`))
    return { files, written: files.flatMap((name) => listFile(program.getSourceFile(name), name)) }
  } finally {
    api.close()
  }
}

type Parsed = NonNullable<
  ReturnType<ReturnType<ReturnType<API['updateSnapshot']>['getProjects']>[number]['program']['getSourceFile']>
>
type Node = Parameters<Parameters<Parsed['forEachChild']>[0]>[0]

function listFile(file: Parsed | undefined, name: string): Written[] {
  if (!file) throw new Error(`expected the source of ${name}, found none`)
  const found: Written[] = []
  const visit = (node: Node): void => {
    const literal = node.kind === SyntaxKind.RegularExpressionLiteral ? readLiteral(node.getText(file)) : null
    if (literal || isCall(node, file)) {
      const line = file.text.slice(0, node.getStart(file)).split('\n').length
      found.push({ place: `${name.slice(ROOT.length)}:${line}`, literal })
    }
    node.forEachChild(visit)
  }
  file.forEachChild(visit)
  return found
}

/** `new RegExp(…)` or `RegExp(…)`. */
function isCall(node: Node, file: Parsed): boolean {
  return (isNewExpression(node) || isCallExpression(node)) && node.expression.getText(file) === 'RegExp'
}

function readLiteral(text: string): RegExp {
  const end = text.lastIndexOf('/')
  return new RegExp(text.slice(1, end), text.slice(end + 1))
}
