import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What stands before and behind the data of the page. */
export interface Shell {
  readonly head: string
  readonly tail: string
}

/** Makes the page around the data: its style and script stand in it, and its policy allows these two and nothing else. */
export function renderShell(): Shell {
  const style = readAsset('#page-style')
  const script = readAsset('#page-script')
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return { head: renderHead(policy, style), tail: `<script>${script}</script>\n</body>\n</html>\n` }
}

function renderHead(policy: string, style: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Serious and organised crime inspections</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header class="banner"><div class="width"><p>Serious and organised crime inspections</p></div></header>
<nav class="views" aria-label="Views"><div class="width"><ul id="views"></ul></div></nav>
<div class="width frame">
<main id="main" tabindex="-1">
<p id="loading">Loading the reports.</p>
<noscript><p>This page needs JavaScript to show the reports, which it holds itself: it asks nothing of any network.</p></noscript>
</main>
<dialog id="source" aria-labelledby="source-title"></dialog>
</div>
<footer class="foot"><div class="width">
<p>Read by rules from regional inspection reports of HMICFRS; nothing here is connected with HMICFRS. Every value leads to its
sentence in the report: check it there before you rely on it.</p>
<p>The reports are Crown copyright, available under the
<a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="noreferrer">Open Government Licence v3.0</a>.</p>
</div></footer>
`
}

function readAsset(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(name), 'utf8')
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
