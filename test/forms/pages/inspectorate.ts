import { listChapters, listEntries } from '../chapters.js'
import type { Form } from '../form.js'
import { PLAIN_HTML, writeContents, writeText } from '../html.js'
import { printChapter, type Style } from '../style.js'
import { makeSlug } from '../typography.js'

const STYLE: Style = {
  ...PLAIN_HTML,
  grade: (text) => `<div class="judgement judgement--${makeSlug(text)}"><strong>${writeText(text)}</strong></div>`,
  box: ({ label, title }, inner) => {
    const heading = title === null ? '' : `<p><strong>${writeText(title)}</strong></p>\n`
    const first = label === null ? '' : `<h4 class="box__label">${writeText(label)}</h4>\n`
    return `<div class="box">\n${first}${heading}${inner}\n</div>`
  },
}

const HEAD = `<a class="skip" href="#main">Skip to content</a>
<div id="cookies" class="cookies" role="region" aria-label="Cookies on this site">
<p>We use cookies to make this site work. We would also like to use some that tell us how it is used.</p>
<button type="button">Accept cookies</button> <button type="button">Reject cookies</button>
</div>
<header>
<a href="/" class="logo"><img src="/logo.svg" alt="Inspectorate"></a>
<form action="/search"><label for="q">Search</label><input id="q" name="s"><button>Search</button></form>
<nav aria-label="Main"><ul>
<li><a href="/about/">About us</a></li>
<li><a href="/police-forces/">Police forces</a></li>
<li><a href="/fire-and-rescue/">Fire and rescue services</a></li>
<li><a href="/publications/">Publications</a></li>
<li><a href="/news/">News</a></li>
</ul></nav>
</header>`

const SHARE = `<div class="share"><p>Share this page</p>
<ul><li><a href="https://example.org/share?by=mail">Email</a></li><li><a href="https://example.org/share?by=post">Facebook</a></li></ul>
</div>`

const FOOT = `<footer>
<h2>Get in touch</h2>
<p>Tell us what you think of this page.</p>
<ul><li><a href="/contact/">Contact us</a></li><li><a href="/accessibility/">Accessibility</a></li><li><a href="/privacy/">Privacy</a></li></ul>
<p>All content is available under a licence, except where otherwise stated.</p>
</footer>`

/** A page of a publisher's site: menus and banners around the report, a numbered list of contents, boxes as `div`. */
export const INSPECTORATE_PAGE: Form = {
  name: 'page-inspectorate',
  extension: 'html',
  grade: 'words',
  converter: null,
  isTagged: false,
  asksForPages: false,
  write: (model) => {
    const chapters = listChapters(model)
    const { id, title, programme, published } = model
    const contents = writeContents(
      listEntries(chapters),
      ({ number, text }) => `<span class="number">${number}</span> ${writeText(text)}`,
    )
    return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${writeText(title ?? id)} - Inspectorate</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>window.dataLayer = window.dataLayer || []; document.documentElement.className = 'js'</script>
<style>.box { border: 2px solid; padding: 1em } .skip { position: absolute; left: -999px }</style>
</head>
<body class="publication">
${HEAD}
<main id="main">
<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/publications/">Publications</a></li></ol></nav>
<article>
${title === null ? '' : `<h1>${writeText(title)}</h1>`}
${programme === null ? '' : `<p class="series">${writeText(programme)}</p>`}
${published === null ? '' : `<p class="date">Published on: ${writeText(published)}</p>`}
<p><a href="#" class="print">Print this document</a></p>
<div class="contents">
<p class="contents__title">Contents</p>
${contents}
</div>
${chapters.map((chapter) => `<section>\n${printChapter(chapter, STYLE)}\n</section>`).join('\n')}
</article>
<p><a href="/publications/">Back to publication</a></p>
${SHARE}
</main>
${FOOT}
</body>
</html>
`
  },
}
