import { describe, expect, it } from 'vitest'
import type { PeelbackError } from '../../../../src/error.js'
import type { SourceBlock } from '../../../../src/extract/read/block.js'
import { readWebPage } from '../../../../src/extract/read/web/index.js'
import { extractReportSync } from '../../../../src/extract/sync.js'

/** A block as a case gives it: its role, its depth, its text, and the kind of finding that markup alone says it is. */
type Given = readonly [
  role: SourceBlock['role'],
  depth: number | null,
  text: string,
  labelled?: SourceBlock['labelled'],
]

const text = (words: string): Given => ['text', null, words]
const item = (words: string): Given => ['item', null, words]
const note = (words: string): Given => ['note', null, words]
const link = (words: string): Given => ['link', null, words]
const bold = (words: string): Given => ['heading', 0, words]
const h = (depth: number, words: string, labelled?: SourceBlock['labelled']): Given =>
  labelled ? ['heading', depth, words, labelled] : ['heading', depth, words]

function readPage(html: string): { blocks: Given[]; furniture: string[]; lines: (number | null)[] } {
  const reading = readWebPage(html)
  if ('plain' in reading) throw new Error(`expected blocks, found plain text: ${reading.plain}`)
  return {
    blocks: reading.blocks.map(({ role, depth, text: words, labelled }) =>
      labelled === null ? [role, depth, words] : [role, depth, words, labelled],
    ),
    furniture: reading.furniture.map(({ text: words }) => words),
    lines: reading.blocks.map(({ marks }) => marks[0]?.line ?? null),
  }
}

type WebCase = [why: string, html: string, blocks: readonly Given[], furniture?: readonly string[]]

/** Tests that pages are read as the blocks, and that all else of them is the furniture that the cases list. */
function reads(name: string, cases: readonly WebCase[]): void {
  it.each(cases)(`reads ${name}: %s`, (_why, html, blocks, furniture = []) => {
    const found = readPage(`<!DOCTYPE html><html><body>${html}</body></html>`)
    expect(found.blocks).toStrictEqual(blocks)
    expect(found.furniture).toStrictEqual(furniture)
  })
}

describe('readWebPage', () => {
  reads('headings', [
    ['by their tags', '<h1>One</h1><h2>Two</h2><h6>Six</h6>', [h(1, 'One'), h(2, 'Two'), h(6, 'Six')]],
    [
      'by their roles',
      '<div role="heading" aria-level="3">Three</div><p role="heading">Two</p>',
      [h(3, 'Three'), h(2, 'Two')],
    ],
    ['a level that is no number', '<div role="heading" aria-level="x">Two</div>', [h(2, 'Two')]],
    ['bold paragraphs', '<p><strong>Kent</strong></p><p>It has a plan.</p>', [bold('Kent'), text('It has a plan.')]],
    [
      'bold by style',
      '<p style="font-weight: 700">Kent</p><p>It has a plan.</p>',
      [bold('Kent'), text('It has a plan.')],
    ],
    ['bold that a style takes back', '<p><b style="font-weight:normal">Kent</b></p>', [text('Kent')]],
    ['a bold sentence', '<p><b>It has a plan. It follows it.</b></p>', [text('It has a plan. It follows it.')]],
    ['a bold line over text', '<p><b>Kent</b><br>It has a plan.</p>', [bold('Kent'), text('It has a plan.')]],
    ['bold words in a sentence', '<p>It has <b>a plan</b>.</p>', [text('It has a plan.')]],
    [
      'a paragraph that is set as one',
      '<h3>The force has a plan. It follows the plan on most days.</h3>',
      [text('The force has a plan. It follows the plan on most days.')],
    ],
    ['over lines', '<h2>The force<br>knows its<br/>threats</h2>', [h(2, 'The force knows its threats')]],
    ['over lines of the source', '<h2>\n  The force\n  knows\n</h2>', [h(2, 'The force knows')]],
    [
      'a label, a break and a title',
      '<h3>Area for improvement<br>The force should know its threats</h3>',
      [h(3, 'Area for improvement'), h(3, 'The force should know its threats')],
    ],
    ['a grade on a line of its own', '<h2>Kent Police<br>Good</h2>', [h(2, 'Kent Police'), h(2, 'Good')]],
    ['with parts inside', '<h2><span>The force</span> <em>knows</em></h2>', [h(2, 'The force knows')]],
    [
      'a label and a title in elements of their own',
      '<h3><span>Promising practice</span><span>The force knows</span></h3>',
      [h(3, 'Promising practice'), h(3, 'The force knows')],
    ],
    ['empty ones', '<h2></h2><h2> &nbsp; </h2><h2>Kent</h2>', [h(2, 'Kent')]],
    ['a heading that is a link', '<h2><a href="/kent">Kent Police</a></h2>', [h(2, 'Kent Police')]],
    [
      'a heading that folds its section',
      '<h2><button>Kent Police</button></h2><p>It knows.</p>',
      [h(2, 'Kent Police'), text('It knows.')],
    ],
    [
      'a summary',
      '<details><summary>Kent Police</summary><p>It knows.</p></details>',
      [text('Kent Police'), text('It knows.')],
    ],
  ])

  reads('labels', [
    [
      'a paragraph of its own',
      '<p>Area for improvement</p><p>The force should know</p>',
      [bold('Area for improvement'), text('The force should know')],
    ],
    [
      'a line above its title in one paragraph',
      '<p>Area for improvement<br>The force should know its threats</p>',
      [bold('Area for improvement'), text('The force should know its threats')],
    ],
    [
      'a bold label in front of its title',
      '<p><strong>Area for improvement:</strong> The force should know its threats</p>',
      [text('Area for improvement: The force should know its threats')],
    ],
    [
      'a term that begins a sentence',
      '<p><strong>Innovative practice</strong> is what others can learn from.</p>',
      [text('Innovative practice is what others can learn from.')],
    ],
    [
      'a class alone',
      '<div class="box box--area-for-improvement"><h3>The force should know</h3><p>It does not.</p></div><h3>The force listens</h3>',
      [h(3, 'The force should know', 'area_for_improvement'), text('It does not.'), h(3, 'The force listens')],
    ],
    [
      'a class in capitals of a program',
      '<section class="causeOfConcern"><h3>Files are lost</h3></section>',
      [h(3, 'Files are lost', 'cause_of_concern')],
    ],
    [
      'an id alone',
      '<section id="promising-practice-2"><h4>The force asks</h4></section>',
      [h(4, 'The force asks', 'promising_practice')],
    ],
    [
      'a name that is read out',
      '<aside aria-label="Innovative practice"><h4>The force asks</h4></aside>',
      [h(4, 'The force asks', 'innovative_practice')],
    ],
    [
      'a class over a title without a heading’s tag',
      '<div class="promising-practice"><p>The force asks its ferries</p><p>They tell it.</p></div>',
      [h(null as never, 'The force asks its ferries', 'promising_practice'), text('They tell it.')],
    ],
    [
      'a class over text alone',
      '<div class="promising-practice"><p>They tell it nearly every week.</p></div>',
      [bold('Promising practice'), text('They tell it nearly every week.')],
    ],
    [
      'a class beside a printed label',
      '<div class="promising-practice"><p>Promising practice</p><h3>The force asks</h3></div>',
      [bold('Promising practice'), h(3, 'The force asks')],
    ],
    [
      'a class for several',
      '<div class="areas-for-improvement"><h3>One thing</h3><p>It is.</p><h3>Another thing</h3><p>It is too.</p></div>',
      [
        h(3, 'One thing', 'area_for_improvement'),
        text('It is.'),
        h(3, 'Another thing', 'area_for_improvement'),
        text('It is too.'),
      ],
    ],
    [
      'a class for one that has headings inside',
      '<div class="area-for-improvement"><h3>One thing</h3><p>It is.</p><h4>Why</h4><p>It is too.</p></div>',
      [h(3, 'One thing', 'area_for_improvement'), text('It is.'), h(4, 'Why'), text('It is too.')],
    ],
    [
      'a class that is only the name of a box',
      '<div class="promising-practice"><p>Area for improvement</p><h3>One</h3></div><div class="promising-practice"><h3>Two</h3></div>',
      [bold('Area for improvement'), h(3, 'One'), h(3, 'Two')],
    ],
    ['a class of a list of contents', '<div class="promising-practice-count"><h3>Two</h3></div>', [h(3, 'Two')]],
    ['a class of the page', '<main class="innovative-practice"><h3>Two</h3></main>', [h(3, 'Two')]],
    [
      'a picture',
      '<img src="a.png" alt="Promising practice"><h3>The force asks</h3>',
      [bold('Promising practice'), h(3, 'The force asks')],
    ],
  ])

  reads('grades', [
    [
      'a picture',
      '<div><h2>Kent Police</h2><img alt="Good"><p>It has a plan.</p></div>',
      [h(2, 'Kent Police'), text('Good'), text('It has a plan.')],
    ],
    ['a picture in words', '<img alt="Graded as: requires improvement badge">', [text('requires improvement')]],
    ['a drawing', '<svg><title>Adequate</title><path d="M0 0"/></svg>', [text('Adequate')]],
    ['a drawing with a name', '<svg aria-label="Outstanding"><path d="M0 0"/></svg>', [text('Outstanding')]],
    [
      'a picture of something else',
      '<p>It knows.</p><img alt="Officers at a good meeting">',
      [text('It knows.')],
      ['Officers at a good meeting'],
    ],
    ['a picture of nothing', '<p>It knows.</p><img alt=""><img src="a.png">', [text('It knows.')]],
  ])

  reads('text', [
    ['one space for any', '<p>It  has\n\ta&nbsp;plan.</p>', [text('It has a plan.')]],
    ['a break', '<p>It has<br>a plan.</p>', [text('It has a plan.')]],
    ['two breaks', '<p>It has a plan.<br><br>It follows it.</p>', [text('It has a plan.'), text('It follows it.')]],
    [
      'without an element',
      'It has a plan.<div>It follows it.</div>Mostly.',
      [text('It has a plan.'), text('It follows it.'), text('Mostly.')],
    ],
    ['quotation marks and hyphens', '<p>‘SOC’ “well‑known”</p>', [text('\'SOC\' "well-known"')]],
    ['entities', '<p>Tom &amp; Ann&#8217;s &lt;plan&gt;</p>', [text("Tom & Ann's <plan>")]],
    [
      'tags that nobody closed',
      '<p>It has a plan.<p>It follows <b>it.<ul><li>Once<li>Twice',
      [text('It has a plan.'), text('It follows it.'), item('Once'), item('Twice')],
    ],
    ['tags that nobody opened', '</div></p>It has a plan.</b></section>', [text('It has a plan.')]],
    [
      'links in a sentence',
      '<p>It has <a href="/a">a plan</a> and <a href="#b">a map</a>.</p>',
      [text('It has a plan and a map.')],
    ],
    [
      'words that are joined over elements',
      '<p>wel<span>l-kn</span>own, co<wbr>operate</p>',
      [text('well-known, cooperate')],
    ],
    ['soft hyphens', '<p>co&shy;operate</p>', [text('cooperate')]],
    ['a quotation', '<blockquote>It has a plan.</blockquote>', [text('It has a plan.')]],
    ['terms and what they mean', '<dl><dt>SOC</dt><dd>It is a crime.</dd></dl>', [text('SOC'), text('It is a crime.')]],
    ['deleted and added words', '<p>It <ins>has</ins> a plan.</p>', [text('It has a plan.')]],
    [
      'preformatted lines among others',
      '<p>It has a plan.</p><pre>One\nline</pre>',
      [text('It has a plan.'), text('One line')],
    ],
    [
      'bullets that are typed',
      '<p>It has:<br>• a plan<br>• a map</p>',
      [text('It has:'), item('a plan'), item('a map')],
    ],
    [
      'page numbers',
      '<p>It has a plan.</p><p>37</p><p>Page 3 of 4</p>',
      [text('It has a plan.')],
      ['37', 'Page 3 of 4'],
    ],
    ['lines that say nothing', '<p>It has a plan.</p><p>***</p><p>|</p>', [text('It has a plan.')]],
  ])

  reads('notes', [
    [
      'a raised sign',
      '<p>It has a plan.<sup>1</sup> It follows it.</p>',
      [text('It has a plan. It follows it.')],
      ['1'],
    ],
    [
      'a sign before a stop',
      '<p>It has a plan <sup><a href="#n1">[1]</a></sup>.</p>',
      [text('It has a plan.')],
      ['[1]'],
    ],
    ['a raised word', '<p>On the 21<sup>st</sup> of May</p>', [text('On the 21st of May')]],
    ['a star', '<p>It has 12<sup>*</sup> plans.</p>', [text('It has 12 plans.')], ['*']],
    [
      'the note itself, by where its sign leads',
      '<p>It has a plan.<sup><a href="#n1">1</a></sup></p><div id="n1">1. A plan is a list.</div>',
      [text('It has a plan.'), note('1. A plan is a list.')],
      ['1'],
    ],
    [
      'the note itself, where the page was saved with its address',
      '<p>It has a plan.<sup><a href="https://a.org/r#n1">1</a></sup></p><ol><li id="n1">A plan is a list.</li></ol>',
      [text('It has a plan.'), note('A plan is a list.')],
      ['1'],
    ],
    [
      'by their roles',
      '<p>It has a plan<a role="doc-noteref" href="#x">i</a>.</p><section role="doc-endnotes"><p>A list.</p></section>',
      [text('It has a plan.'), note('A list.')],
      ['i'],
    ],
  ])

  reads('controls', [
    ['a sign that links to its heading', '<h2>Kent Police <a href="#kent">#</a></h2>', [h(2, 'Kent Police')]],
    [
      'a word that links to its heading',
      '<h2>Kent Police <a href="#kent">Link to this section</a></h2>',
      [h(2, 'Kent Police')],
    ],
    ['[edit]', '<h2>Kent Police <span>[</span><a href="/edit">edit</a><span>]</span></h2>', [h(2, 'Kent Police')]],
    [
      'a way back',
      '<p>It has a plan.</p><p><a href="#top">Back to top</a></p>',
      [text('It has a plan.')],
      ['Back to top'],
    ],
    [
      'a way to share',
      '<p>It has a plan.</p><ul><li><a href="/f">Facebook</a></li><li>Print this page</li></ul>',
      [text('It has a plan.')],
      ['Facebook', 'Print this page'],
    ],
    ['a button', '<p>It has a plan.</p><button>Show more</button>', [text('It has a plan.')], ['Show more']],
    [
      'a button for a term in a sentence',
      '<p>It is a <button>threat</button> to all.</p>',
      [text('It is a threat to all.')],
    ],
    ['the name of contents', '<h2>Contents</h2><p>It has a plan.</p>', [h(2, 'Contents'), text('It has a plan.')]],
    [
      'a sentence that begins like one',
      '<p>Print this page and hand it on to your officers, it said.</p>',
      [text('Print this page and hand it on to your officers, it said.')],
    ],
  ])

  reads('links', [
    ['a line that is one', '<p><a href="/kent">Kent Police</a></p>', [link('Kent Police')]],
    [
      'a list of them',
      '<ul><li><a href="#a">Kent Police</a></li><li><a href="#b">Essex Police</a></li></ul>',
      [link('Kent Police'), link('Essex Police')],
    ],
    [
      'a list of them that a sentence introduces',
      '<p>We visited:</p><ul><li><a href="/a">a school</a></li><li><a href="/b">a shop</a></li></ul>',
      [text('We visited:'), item('a school'), item('a shop')],
    ],
    [
      'a list of some',
      '<ul><li>a school</li><li><a href="/b">a shop</a></li><li>a house</li></ul>',
      [item('a school'), item('a shop'), item('a house')],
    ],
    ['a sentence that is one', '<p><a href="/kent">Kent Police has a plan.</a></p>', [text('Kent Police has a plan.')]],
    [
      'a menu',
      '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">About</a></li></ul></nav><p>It knows.</p>',
      [text('It knows.')],
      ['Home About'],
    ],
    [
      'a menu by its role',
      '<div role="navigation"><a href="/a">Home</a></div><p>It knows.</p>',
      [text('It knows.')],
      ['Home'],
    ],
    [
      'contents in a menu',
      '<nav><a href="#a">Kent Police</a><br><a href="#b">Essex Police</a><br><a href="#c">Suffolk Constabulary</a></nav>',
      [link('Kent Police'), link('Essex Police'), link('Suffolk Constabulary')],
    ],
    [
      'contents with page numbers',
      '<p>Kent Police ........ 12</p><table><tr><td>Essex Police</td><td>14</td></tr></table>',
      [text('Kent Police\t12'), text('Essex Police\t14')],
    ],
  ])

  reads('lists', [
    ['by bullets and numbers', '<ul><li>One</li></ul><ol><li>Two</li></ol>', [item('One'), item('Two')]],
    [
      'lists in lists',
      '<ul><li>One<ul><li>Half</li></ul></li><li>Two</li></ul>',
      [item('One'), item('Half'), item('Two')],
    ],
    [
      'what follows a list in an entry',
      '<ul><li>One<ul><li>Half</li></ul>and more</li></ul>',
      [item('One'), item('Half'), item('and more')],
    ],
    ['entries of two paragraphs', '<ul><li><p>One.</p><p>More of it.</p></li></ul>', [item('One. More of it.')]],
    ['entries with a heading', '<ul><li><h3>One</h3><p>It is.</p></li></ul>', [h(3, 'One'), text('It is.')]],
    ['entries with a bold line', '<ul><li><p><b>One</b></p><p>It is.</p></li></ul>', [bold('One'), text('It is.')]],
    ['empty entries', '<ul><li></li><li>One</li></ul>', [item('One')]],
    ['entries without a list', '<li>One</li>', [item('One')]],
  ])

  reads('tables', [
    [
      'rows of data',
      '<table><tr><th>Force</th><th>Threats</th></tr><tr><td>Kent</td><td>12 threats</td></tr></table>',
      [text('| Force | Threats |'), text('| Kent | 12 threats |')],
    ],
    [
      'a cell of nothing',
      '<table><tr><td>Kent</td><td></td><td>12 threats</td></tr></table>',
      [text('| Kent | | 12 threats |')],
    ],
    [
      'a box',
      '<table><tr><td><p>Area for improvement</p><p>The force should know</p></td></tr></table>',
      [bold('Area for improvement'), text('The force should know')],
    ],
    [
      'a box whose label stands beside it',
      '<table><tr><td><b>Area for improvement</b></td><td>The force should know its threats</td></tr></table>',
      [bold('Area for improvement'), text('The force should know its threats')],
    ],
    [
      'data beside a label',
      '<table><tr><td>Area for improvement</td><td>12 a year</td></tr></table>',
      [text('| Area for improvement | 12 a year |')],
    ],
    [
      'a layout with headings',
      '<table><tr><td><h2>Kent</h2><p>It knows.</p></td><td><h2>Essex</h2></td></tr></table>',
      [h(2, 'Kent'), text('It knows.'), h(2, 'Essex')],
    ],
    [
      'a layout with much text',
      `<table><tr><td>${'It knows. '.repeat(30)}</td><td>Good</td></tr></table>`,
      [text('It knows. '.repeat(30).trim()), text('Good')],
    ],
    [
      'a caption',
      '<table><caption>Threats</caption><tr><td>Kent</td><td>12 threats</td></tr></table>',
      [note('Threats'), text('| Kent | 12 threats |')],
    ],
    [
      'a table in a table',
      '<table><tr><td><table><tr><td>Kent</td><td>12 threats</td></tr></table></td></tr></table>',
      [text('| Kent | 12 threats |')],
    ],
  ])

  reads('what is never text', [
    [
      'scripts, styles and the like',
      '<script>Kent()</script><style>p { color: red }</style><noscript><p>Turn it on.</p></noscript><template><p>Kent</p></template><p>It knows.</p>',
      [text('It knows.')],
    ],
    ['comments', '<!-- Kent --><p>It <!-- not -->knows.</p><!--[if mso]><p>Word</p><![endif]-->', [text('It knows.')]],
    [
      'what a reader fills in',
      '<input value="Kent"><textarea>Kent</textarea><select><option>Kent</option></select><p>It knows.</p>',
      [text('It knows.')],
    ],
    [
      'other files',
      '<iframe><p>Kent</p></iframe><object>Kent</object><video>Kent</video><p>It knows.</p>',
      [text('It knows.')],
    ],
    ['a script in a sentence', '<p>It <script>document.write("never ")</script>knows.</p>', [text('It knows.')]],
    [
      'a hidden remark',
      '<p hidden>Kent</p><p style="display:none">Essex</p><p style="visibility: hidden">Surrey</p><p>It knows.</p>',
      [text('It knows.')],
    ],
    ['a word that only Word hides', '<p>It <span style="mso-hide:all">never </span>knows.</p>', [text('It knows.')]],
  ])

  reads('paragraphs with the marks of a list', [
    ['hyphens', '<p>- One;</p><p>- two.</p>', [item('One;'), item('two.')]],
    ['dashes', '<p>\u2013 One;</p><p>\u2013 two.</p>', [item('One;'), item('two.')]],
    ['one behind a colon', '<p>It should:</p><p>- act.</p>', [text('It should:'), item('act.')]],
    [
      'numbers under the heading of recommendations',
      '<h5>Recommendations</h5><p>1. By 1 May 2025, it should act.</p><p>2. It should plan.</p>',
      [h(5, 'Recommendations'), item('By 1 May 2025, it should act.'), item('It should plan.')],
    ],
    [
      'letters behind a colon',
      '<p>It should:</p><p>(a) act;</p><p>(b) plan.</p>',
      [text('It should:'), item('act;'), item('plan.')],
    ],
    [
      'Roman numbers behind a colon',
      '<p>It should:</p><p>i) act;</p><p>ii) plan;</p><p>iii) ask.</p>',
      [text('It should:'), item('act;'), item('plan;'), item('ask.')],
    ],
    [
      'lines of one paragraph',
      '<p>It should:<br>- act;<br>- plan.</p>',
      [text('It should:'), item('act;'), item('plan.')],
    ],
    [
      'a report that counts its paragraphs',
      '<p>1. It knows.</p><p>2. It plans.</p>',
      [text('1. It knows.'), text('2. It plans.')],
    ],
    [
      'a count that goes on behind a colon',
      '<p>It should:</p><p>4. It knows.</p><p>5. It plans.</p>',
      [text('It should:'), text('4. It knows.'), text('5. It plans.')],
    ],
    [
      'one dash alone',
      '<p>It acts.</p><p>\u2013 Chief Constable</p>',
      [text('It acts.'), text('\u2013 Chief Constable')],
    ],
    ['different marks', '<p>- One.</p><p>* two.</p>', [text('- One.'), text('* two.')]],
  ])

  reads('badges in headings', [
    [
      'no space behind it',
      '<h4><span class="badge">Cause of concern</span>The force should act</h4>',
      [h(4, 'Cause of concern'), h(4, 'The force should act')],
    ],
    [
      'a space, and a short title',
      '<h4><span>INNOVATIVE PRACTICE</span> Training</h4>',
      [h(4, 'INNOVATIVE PRACTICE'), h(4, 'Training')],
    ],
    ['a number', '<h4><b>Area for improvement 2</b> It acts</h4>', [h(4, 'Area for improvement 2'), h(4, 'It acts')]],
    ['a colon behind it', '<h4><b>Area for improvement</b>: It acts</h4>', [h(4, 'Area for improvement: It acts')]],
    ['words in one with it', '<h4><b>Area for improvement</b> plans</h4>', [h(4, 'Area for improvement plans')]],
    ['a term in a sentence', '<p><b>Area for improvement</b> It acts.</p>', [text('Area for improvement It acts.')]],
    [
      'a heading behind one that is a label alone',
      '<h4><b>Area for improvement</b></h4><h4>The force should act</h4>',
      [h(4, 'Area for improvement'), h(4, 'The force should act')],
    ],
  ])

  reads('what is hidden for now', [
    ['until it is found', '<div hidden="until-found"><p>It knows.</p></div>', [text('It knows.')]],
    [
      'a section that is folded',
      `<div style="display:none"><p>${'It knows. '.repeat(70)}</p></div>`,
      [text('It knows. '.repeat(70).trim())],
    ],
    [
      'what a control behind a text opens',
      '<p>It knows.</p><button aria-controls="x" aria-expanded="false">Read more</button><div id="x" hidden><p>It led 12 disruptions in that year.</p></div>',
      [text('It knows.'), text('It led 12 disruptions in that year.')],
      ['Read more'],
    ],
    [
      'what a link in a heading opens',
      '<h4><a href="#" aria-expanded="false">The force should act</a></h4><section style="display:none"><p>It led 12 disruptions in that year.</p></section>',
      [h(4, 'The force should act'), text('It led 12 disruptions in that year.')],
    ],
    [
      'a box that goes on with a text',
      '<p>It knows.</p><div style="display:none"><p>It led 12 disruptions in that year.</p></div>',
      [text('It knows.'), text('It led 12 disruptions in that year.')],
    ],
    [
      'sentences of the site',
      '<div hidden><p>Your browser is too old for this page.</p></div><p>It knows.</p>',
      [text('It knows.')],
      ['Your browser is too old for this page.'],
    ],
    [
      'a form that a control opens',
      '<p>It knows.</p><button aria-expanded="false">Search</button><div hidden><p>Type the words to look for below.</p><input></div>',
      [text('It knows.')],
      ['Type the words to look for below.', 'Search'],
    ],
    [
      'a menu that a control opens',
      '<p>It knows.</p><button aria-expanded="false">Menu</button><ul hidden><li>Kent</li><li>Our other work</li></ul>',
      [text('It knows.')],
      ['Menu'],
    ],
    [
      'a section that nobody opened',
      '<details><summary>More</summary><p>It knows.</p></details>',
      [text('More'), text('It knows.')],
    ],
    [
      'a script that is long, in what is hidden',
      `<div hidden><script>${'Kent()\n'.repeat(200)}</script><p>Kent</p></div><p>It knows.</p>`,
      [text('It knows.')],
    ],
  ])

  reads('the site around a report', [
    [
      'what stands behind it',
      '<main><h2>Kent Police</h2><p>It has a plan, and it follows the plan on most days.</p></main><aside><p>Other news.</p></aside>',
      [h(2, 'Kent Police'), text('It has a plan, and it follows the plan on most days.')],
      ['Other news.'],
    ],
    [
      'a foot with an imprint',
      '<main><h2>Kent Police</h2><p>It has a plan.</p></main><footer><p>Follow us.</p><p>© Crown copyright 2024</p><p>Published on 3 May 2024</p></footer>',
      [h(2, 'Kent Police'), text('It has a plan.'), text('© Crown copyright 2024'), text('Published on 3 May 2024')],
      ['Follow us.'],
    ],
    [
      'a foot inside the report',
      '<article><h2>Kent Police</h2><p>It has a plan.</p><footer>Filed under news</footer></article>',
      [h(2, 'Kent Police'), text('It has a plan.')],
      ['Filed under news'],
    ],
    [
      'a dialog',
      '<dialog open><p>We use cookies.</p></dialog><p>It knows.</p>',
      [text('It knows.')],
      ['We use cookies.'],
    ],
    [
      'a head that says what the page is',
      '<header><p>PEEL 2021/22</p></header><h2>Kent Police</h2>',
      [text('PEEL 2021/22'), h(2, 'Kent Police')],
    ],
  ])

  it.each<[why: string, title: string, body: string, blocks: readonly Given[]]>([
    [
      'goes first where the page does not say it',
      'An inspection of Kent | HMICFRS',
      '<p>It knows.</p>',
      [text('An inspection of Kent'), text('It knows.')],
    ],
    [
      'is left out where the page says it',
      'An inspection of Kent - HMICFRS',
      '<h1>An Inspection of Kent</h1>',
      [h(1, 'An Inspection of Kent')],
    ],
    ['is nothing where it is empty', ' ', '<p>It knows.</p>', [text('It knows.')]],
  ])('takes the page’s title: %s', (_why, title, body, blocks) => {
    expect(readPage(`<!DOCTYPE html><head><title>${title}</title></head><body>${body}</body>`).blocks).toStrictEqual(
      blocks,
    )
  })

  it('says on which line of the source each block begins', () => {
    const html = '<!DOCTYPE html>\n<body>\n<h2>Kent\nPolice</h2>\n\n<p>\nIt knows.</p><p>It\r\nhas\r\n</p><p>a plan</p>'
    expect(readPage(html)).toStrictEqual({
      blocks: [h(2, 'Kent Police'), text('It knows.'), text('It has'), text('a plan')],
      furniture: [],
      lines: [3, 7, 7, 9],
    })
  })

  it.each<[why: string, html: string, plain: string]>([
    [
      'a text file as a browser shows it',
      '<html><head></head><body><pre style="white-space: pre-wrap">Kent Police\n\nIt knows.\n</pre></body></html>',
      'Kent Police\n\nIt knows.\n',
    ],
    [
      'with a script behind it',
      '<html><body><pre>Kent &amp; Essex</pre><script>x()</script></body></html>',
      'Kent & Essex',
    ],
  ])('gives the text of a page that only wraps it: %s', (_why, html, plain) => {
    expect(readWebPage(html)).toStrictEqual({ plain, firstLine: 1 })
  })

  it('counts the lines of a text in a page from the page’s first', () => {
    const source = `<html>\n<body>\n<pre>Kent Police\n\nKent Police is good at tackling serious and organised crime.\n</pre></body></html>`
    const { report } = extractReportSync({ file: 'page.html', bytes: Buffer.from(source) })
    expect(report.bodies.map(({ id, grade }) => [id, grade?.value ?? null, grade?.span.line ?? null])).toStrictEqual([
      ['kent', 'good', 5],
    ])
  })

  it.each<[why: string, bytes: string]>([
    ['nothing', ''],
    ['a tag', '<'],
    ['a tag without an end', '<p class="'],
    ['a comment without an end', '<p>Kent</p><!-- It knows'],
    ['a script without an end', '<p>Kent</p><script>It knows'],
    ['a frame set', '<frameset><frame src="a"></frameset>'],
    ['zero bytes', '<p>\0Kent</p>'],
    [
      'attributes without values',
      '<p hidden=false id class style>Kent</p><img alt><a href>x</a><svg><title></title></svg>',
    ],
    [
      'an XHTML page',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Kent<br/></p></body></html>',
    ],
  ])('throws nothing for %s', (_why, html) => {
    expect(() => readWebPage(html)).not.toThrow()
  })

  const NESTED: readonly [why: string, before: string, after: string][] = [
    ['divs', '<div>', '</div>'],
    ['divs that nobody closed', '<div>', ''],
    ['spans', '<span>', '</span>'],
    ['bold', '<b>', '</b>'],
    ['links', '<a href="#a">', '</a>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
    ['boxes', '<div class="panel">', '</div>'],
  ]

  // No browser goes deeper.
  it.each(NESTED)('reads what stands inside 512 elements: %s', (_why, before, after) => {
    const times = 512 / (before.split('<').length - 1)
    const { blocks } = readPage(`<p>It knows.</p>${before.repeat(times)}It follows.${after.repeat(times)}`)
    expect(blocks.map(([, , words]) => words)).toStrictEqual(['It knows.', 'It follows.'])
  })

  it.each(NESTED)(
    'reads, or says that it cannot read, what stands inside 20,000 elements: %s',
    (_why, before, after) => {
      const html = `<!doctype html><h2>Kent Police</h2>${before.repeat(20_000)}It follows.${after.repeat(20_000)}`
      const found = (() => {
        try {
          return extractReportSync({ file: 'deep.html', bytes: Buffer.from(html) }).report.id
        } catch (error) {
          return (error as PeelbackError).message
        }
      })()
      expect([
        'eastern',
        'deep.html: expected a report, found one whose elements stand hundreds deep in each other: save it again, or as text',
      ]).toContain(found)
    },
  )
})
