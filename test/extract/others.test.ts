import { expect, it } from 'vitest'
import { extractPart, openPart } from './compose.js'

it.each<[said: string, ...figures: number[]]>([
  ['The force manages 22 SCPOs. Of these, 14 were trained.', 22],
  ['The force has 64 OCGs and 33 LROs. Of these, 14 were newly recruited.', 64],
  ['Five of the six forces in the region recorded prevent disruptions.'],
  ["Two of the forces hadn't recorded any prepare disruptions."],
  ['An analyst supports every 10 OCGs.'],
])('%j states what others are, and makes no figure of it', (said, ...figures) => {
  const { body, diagnostics } = extractPart('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ value }) => value)).toStrictEqual(figures)
  expect(diagnostics.map(({ code }) => code)).not.toContain('figure-unread')
})

it.each<[said: string, ...figures: number[]]>([
  ['The force manages 22 SCPOs. Of these, 14 were new.', 22, 14],
  ["Half of the region's recorded disruptions were pursue.", 50],
  ['Essex Police supports 10 OCGs.', 10],
])('%j has its figures', (said, ...figures) => {
  const { body } = extractPart('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ value }) => value)).toStrictEqual(figures)
})
