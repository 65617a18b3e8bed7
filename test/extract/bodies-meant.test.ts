import { expect, it } from 'vitest'
import { extractBody, extractPart, openPart } from './compose.js'

it.each<[said: string, ...bodies: string[]]>([
  ['The ROCU led 455 disruptions.', 'ersou'],
  ['The regional organised crime unit manages 71 SCPOs.', 'ersou'],
  ['The ROCU led 455 disruptions. It supported a further 120.', 'ersou', 'ersou'],
  ['The unit led 40 disruptions.', 'essex'],
  ['The force supported the ROCU in 12 disruptions.', 'essex'],
  ['Across the region, 2,915 disruptions were recorded.', 'eastern'],
  ['In the region, there were 212 OCGs.', 'eastern'],
  ['There were 45 OCGs in the region with links to firearms.', 'eastern'],
  ['In the region, the force led the most disruptions: 312 disruptions.', 'essex'],
  ['The force recorded 312 disruptions, more than any other in the region.', 'essex'],
  ['Kent Police led 214 disruptions. The force led 100. It supported 30 more disruptions.', 'kent', 'essex', 'essex'],
])('%j, in a force’s part, is about the body that it names', (said, ...bodies) => {
  const body = extractBody('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ bodyId }) => bodyId)).toStrictEqual(bodies)
})

it.each([
  'Essex Police and Kent Police jointly led 24 disruptions.',
  'Together, Essex Police and Kent Police recorded 611 disruptions.',
  'Norfolk and Suffolk constabularies together recorded 110 disruptions.',
  'The force and the ROCU led 40 disruptions.',
])('%j has a number of several bodies at once, of which it warns', (said) => {
  const { body, diagnostics } = extractPart('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures).toStrictEqual([])
  expect(diagnostics.map(({ code }) => code)).toContain('figure-unread')
})

it.each<[said: string, ...figures: [bodyId: string, value: number][]]>([
  ['Kent Police and Essex Police each led 47 disruptions.', ['kent', 47], ['essex', 47]],
  ['Kent Police and Essex Police led 214 and 198 disruptions respectively.', ['kent', 214], ['essex', 198]],
  ['It works with Kent Police and Essex Police and led 30 disruptions.', ['essex', 30]],
])('%j is of one body each', (said, ...figures) => {
  const body = extractBody('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ bodyId, value }) => [bodyId, value])).toStrictEqual(figures)
})
