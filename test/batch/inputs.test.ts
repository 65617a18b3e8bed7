import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expandInputs } from '../../src/batch/inputs.js'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-inputs-'))
  const files = [
    'reports/b.md',
    'reports/a.txt',
    'reports/B.TXT',
    'reports/c.markdown',
    'reports/deep/er/d.md',
    'reports/README.md',
    'reports/readme.txt',
    'reports/notes.pdf',
    'reports/page.html',
    'reports/page.HTM',
    'reports/page.xhtml',
    'reports/page.mht',
    'reports/page.docx',
    'reports/README.html',
    'reports/readme.pdf',
    'reports/data.json',
    'reports/.hidden.md',
    'reports/.git/x.md',
    'reports/node_modules/y/z.md',
    'reports/out/old.txt',
    'reports/folder.txt/inside.md',
    'reports/[odd].md',
    'none/data.json',
    'saved/Report.html',
    'saved/Report_files/advert.html',
    'saved/Report_files/deep/note.txt',
    'saved/Old.HTM',
    'saved/Old.files/advert.htm',
    'saved/Bericht.xhtml',
    'saved/Bericht-Dateien/advert.md',
    'saved/Notes.txt',
    'saved/Notes_files/annex.pdf',
    'saved/Annual_files/annex.pdf',
    'saved/Report_files_new/annex.pdf',
    'saved/Report-files/annex.pdf',
    'saved/deep/Report_files/annex.pdf',
  ]
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), 'x')
  }
  await symlink(join(root, 'gone.md'), join(root, 'reports/dangling.md'))
  await symlink(join(root, 'none/data.json'), join(root, 'reports/link.md'))
  await symlink(join(root, 'reports/b.md'), join(root, 'reports/same.md'))
  await symlink(join(root, 'reports'), join(root, 'reports/loop'))
})

afterAll(() => rm(root, { recursive: true }))

describe('expandInputs', () => {
  it.each<[why: string, given: string[], expected: string[]]>([
    ['a file', ['reports/b.md'], ['reports/b.md']],
    [
      'files by their names, in whatever order they are given',
      ['reports/b.md', 'reports/a.txt'],
      ['reports/a.txt', 'reports/b.md'],
    ],
    ['a file of any ending', ['reports/data.json'], ['reports/data.json']],
    ['a README that is asked for', ['reports/README.md'], ['reports/README.md']],
    ['a file whose name looks like a glob', ['reports/[odd].md'], ['reports/[odd].md']],
    ['standard input', ['-'], ['stdin']],
    [
      'a file that is given twice, once',
      ['reports/b.md', 'reports/../reports/b.md', 'reports/same.md'],
      ['reports/b.md'],
    ],
    [
      'the texts, web pages and PDFs of a folder at any depth, by name',
      ['reports'],
      [
        'reports/B.TXT',
        'reports/[odd].md',
        'reports/a.txt',
        'reports/b.md',
        'reports/c.markdown',
        'reports/dangling.md',
        'reports/deep/er/d.md',
        'reports/folder.txt/inside.md',
        'reports/link.md',
        'reports/notes.pdf',
        'reports/page.HTM',
        'reports/page.html',
        'reports/page.xhtml',
      ],
    ],
    [
      'a folder of saved pages without the folders of their parts',
      ['saved'],
      [
        'saved/Annual_files/annex.pdf',
        'saved/Bericht.xhtml',
        'saved/Notes.txt',
        'saved/Notes_files/annex.pdf',
        'saved/Old.HTM',
        'saved/Report-files/annex.pdf',
        'saved/Report.html',
        'saved/Report_files_new/annex.pdf',
        'saved/deep/Report_files/annex.pdf',
      ],
    ],
    [
      'the folder of a page’s parts that is asked for',
      ['saved/Report_files'],
      ['saved/Report_files/advert.html', 'saved/Report_files/deep/note.txt'],
    ],
    [
      'what a glob matches in the folder of a page’s parts',
      ['saved/Report*/*.html'],
      ['saved/Report_files/advert.html'],
    ],
    ['a glob', ['reports/*.md'], ['reports/README.md', 'reports/[odd].md', 'reports/b.md', 'reports/link.md']],
    ['a glob over folders, once where a link leads back', ['reports/**/[d]*.md'], ['reports/deep/er/d.md']],
    ['a glob with choices', ['reports/{b.md,a.txt}'], ['reports/a.txt', 'reports/b.md']],
    [
      'a glob without what is in the output folder',
      ['reports/*/{old.txt,inside.md}'],
      ['reports/folder.txt/inside.md'],
    ],
  ])('gives %s', async (_why, given, expected) => {
    const expansion = await expandInputs(given.map(inRoot), join(root, 'reports/out'))
    expect(expansion.failures).toStrictEqual([])
    expect(expansion.inputs.map((input) => input.file.replace(`${root}/`, ''))).toStrictEqual(expected)
  })

  it.each<[why: string, given: string, code: string, message: string]>([
    ['a name that is not there', 'gone.md', 'file-not-found', 'expected a file or folder, found none of this name'],
    ['a name below a file', 'reports/b.md/c', 'file-not-found', 'expected a file or folder, found none of this name'],
    [
      'a name that no disk takes',
      'x'.repeat(300),
      'file-unreadable',
      `expected a file or folder, found Error: ENAMETOOLONG: name too long, stat '@${'x'.repeat(300)}'`,
    ],
    [
      'a folder without reports',
      'none',
      'no-input-files',
      'expected files ending in .md, .markdown, .txt, .html, .htm, .xhtml or .pdf, found none',
    ],
    ['a glob without matches', 'none/*.md', 'no-input-files', 'expected files that match, found none'],
    [
      'a glob that only hidden files match',
      'reports/.h*/*.md',
      'no-input-files',
      'expected files that match, found none',
    ],
  ])('refuses %s', async (_why, given, code, message) => {
    const { inputs, failures } = await expandInputs([inRoot(given)], 'out')
    expect(inputs).toStrictEqual([])
    expect(failures).toMatchObject([
      { file: inRoot(given), error: { code, message: `${inRoot(given)}: ${message.replace('@', `${root}/`)}` } },
    ])
  })

  it('takes the output folder itself when it is given', async () => {
    const { inputs } = await expandInputs([inRoot('reports/out')], join(root, 'reports/out'))
    expect(inputs.map((input) => input.file)).toStrictEqual([inRoot('reports/out/old.txt')])
  })

  it('goes on after an input that it refuses', async () => {
    const { inputs, failures } = await expandInputs([inRoot('gone.md'), inRoot('reports/b.md')], 'out')
    expect([inputs.length, failures.length]).toStrictEqual([1, 1])
  })
})

function inRoot(name: string): string {
  return name === '-' ? name : `${root}/${name}`
}
