import { describe, expect, it } from 'vitest'
import { readLabel, readUnpartedLabel } from '../../../src/extract/words/labels.js'

type Kind = NonNullable<ReturnType<typeof readLabel>>['kind']
const [AFI, COC, INP, PRP]: Kind[] = [
  'area_for_improvement',
  'cause_of_concern',
  'innovative_practice',
  'promising_practice',
]

describe('readLabel', () => {
  it.each<[line: string, kind: Kind | undefined, title: string | null, isPlural: boolean]>([
    ['Area for improvement', AFI, null, false],
    ['Areas for improvement', AFI, null, true],
    ['Area for improvement 2', AFI, null, false],
    ['AFI', AFI, null, false],
    ['AREA FOR IMPROVEMENT', AFI, null, false],
    ['Cause of concern', COC, null, false],
    ['Causes of concern', COC, null, true],
    ['Cause for concern', COC, null, false],
    ['Accelerated cause of concern: The force has no plan', COC, 'The force has no plan', false],
    ['ACCELERATED CAUSES OF CONCERN', COC, null, true],
    ['New area for improvement', AFI, null, false],
    ['Further areas for improvement', AFI, null, true],
    ['Area for improvement 1 of 2', AFI, null, false],
    ['Area for improvement 1 of 2: The force should plan', AFI, 'The force should plan', false],
    ['Areas for improvement (AFIs)', AFI, null, true],
    ['Area for improvement (AFI 3)', AFI, null, false],
    ['Area for improvement for Surrey Police', AFI, null, false],
    ['Cause of concern \u2013 Surrey Police', COC, null, false],
    ['Tarian: areas for improvement', AFI, null, true],
    ['Area for improvement: the region', AFI, null, false],
    ['Innovative practice', INP, null, false],
    ['Innovative practices:', INP, null, true],
    ['Promising practice', PRP, null, false],
    ['Promising practice.', PRP, null, false],
    ['Area for improvement: The force should plan', AFI, 'The force should plan', false],
    ['Area for improvement \u2013 The force should plan', AFI, 'The force should plan', false],
    ['Area for improvement\u2014The force should plan', AFI, 'The force should plan', false],
    ['Area for improvement - The force should plan', AFI, 'The force should plan', false],
    ['Area for improvement | The force should plan', AFI, 'The force should plan', false],
    ['Area for improvement 2: The force should plan', AFI, 'The force should plan', false],
    ['Cause of concern: The force: a plan', COC, 'The force: a plan', false],
    ['The force should plan (area for improvement)', AFI, 'The force should plan', false],
    ['The force should plan \u2013 area for improvement', AFI, 'The force should plan', false],
    ['The force trains well [Promising practice]', PRP, 'The force trains well', false],
    ['4.2.1 Area for improvement: The force should plan', AFI, 'The force should plan', false],
    ['4. Cause of concern \u2013 The force has no plan', COC, 'The force has no plan', false],
    ['4.2) Areas for improvement', AFI, null, true],
    ['(Area for improvement) The force should plan', AFI, 'The force should plan', false],
    ['[Innovative practice]: The force has a game', INP, 'The force has a game', false],
    ['3.1 (AFI 2) The force should plan', AFI, 'The force should plan', false],
    ['(Promising practice)', PRP, null, false],
  ])('reads %j', (line, kind, title, isPlural) => {
    expect(readLabel(line)).toStrictEqual({ kind, title, isPlural })
  })

  it.each<[why: string, line: string]>([
    ['nothing', ''],
    ['a sentence about one', 'What we say here also bears on the area for improvement in our regional findings.'],
    ['a sentence that begins with it', 'Area for improvement work had stalled by May.'],
    ['a sentence that begins with the plural', 'Areas for improvement were found in three forces.'],
    ['a title about practice', 'Innovative practices are shared with other forces'],
    ['an adjective in front', 'Good practice'],
    ['another word', 'Area of concern'],
    ['what it is for', 'Area for improvement for training'],
    ['where it was found', 'Promising practice in the region'],
    ['a body among other words', 'Area for improvement for Surrey Police officers'],
    ['one that is closed', 'Closed area for improvement'],
    ['a sentence about a new one', 'New areas for improvement were found in three forces'],
    ['a title about concern', 'The force has cause for concern about its data'],
    ['a hyphen without a space', 'Area for improvement-led work'],
    ['how many there are', '3 areas for improvement'],
    ['how many there are, and a title', '3 areas for improvement: what they say'],
    ['the end of a sentence in brackets', '(area for improvement) was closed in May'],
    ['a sentence behind a number', '4.2 Areas for improvement were found in three forces'],
    ['a numbered title', '4.2.1 The force should plan'],
  ])('reads none in %s', (_why, line) => {
    expect(readLabel(line)).toBeNull()
  })
})

describe('readUnpartedLabel', () => {
  it.each<[heading: string, kind: Kind | undefined, title: string]>([
    ['Cause of concern The force should train its officers', COC, 'The force should train its officers'],
    ['INNOVATIVE PRACTICE Officers use drones', INP, 'Officers use drones'],
    ['Area for improvement 2 The force should plan', AFI, 'The force should plan'],
    ["Promising practice 'Clear' works well", PRP, "'Clear' works well"],
    ['Area for improvement A force should plan', AFI, 'A force should plan'],
  ])('reads %j', (heading, kind, title) => {
    expect(readUnpartedLabel(heading)).toStrictEqual({ kind, title, isPlural: false })
  })

  it.each<[why: string, heading: string]>([
    ['goes on in lower case', 'Area for improvement plans'],
    ['goes on with what it is to whom', 'Cause of concern for the community'],
    ['a name', 'Cause of concern Kent Police'],
    ['a long name', 'Areas for improvement British Transport Police'],
    ['a heading of its own behind it', 'Cause of concern Recommendations'],
    ['a label alone', 'Area for improvement 2'],
    ['a label inside', 'The area for improvement The force has'],
  ])('leaves %s', (_why, heading) => {
    expect(readUnpartedLabel(heading)).toBeNull()
  })
})
