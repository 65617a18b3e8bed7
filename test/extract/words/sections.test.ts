import { describe, expect, it } from 'vitest'
import { readSectionHeading } from '../../../src/extract/words/sections.js'

describe('readSectionHeading', () => {
  it.each<[line: string, section: string, rest: string | null]>([
    ['Understanding SOC and setting priorities to tackle it', 'understanding', null],
    ['Understanding serious and organised crime and setting priorities to tackle it', 'understanding', null],
    ['UNDERSTANDING SOC AND SETTING PRIORITIES TO TACKLE IT', 'understanding', null],
    ['Resources and skills', 'resources', null],
    ['Resources and skills:', 'resources', null],
    ['Resources', 'resources', null],
    ['Resources: Essex Police', 'resources', 'Essex Police'],
    ['Skills and resources', 'resources', null],
    ['Resources & skills', 'resources', null],
    ['Resources & skills: Essex Police', 'resources', 'Essex Police'],
    ['Understanding SOC & setting priorities to tackle it', 'understanding', null],
    ['Understanding SOC and setting a strategy to tackle it', 'understanding', null],
    ['Understanding the threat from serious and organised crime', 'understanding', null],
    ['Tackling serious & organised crime and safeguarding people & communities', 'tackling', null],
    ['2. Resources and skills', 'resources', null],
    ['2.1 Resources and skills', 'resources', null],
    ['(b) Resources and skills'.slice(1), 'resources', null],
    ['Section 2: Resources and skills', 'resources', null],
    ['Tackling SOC and safeguarding people and communities', 'tackling', null],
    ['Tackling serious and organised crime and safeguarding people and communities', 'tackling', null],
    ['Tackling SOC, and safeguarding people and communities', 'tackling', null],
    ['Resources and skills: Essex Police', 'resources', 'Essex Police'],
    ['Resources and skills \u2013 Essex Police', 'resources', 'Essex Police'],
    ['Resources and skills - Essex Police', 'resources', 'Essex Police'],
    ['Resources and skills (Essex Police)', 'resources', 'Essex Police'],
    ['Essex Police: Resources and skills', 'resources', 'Essex Police'],
    ['Understanding SOC and setting priorities to tackle it | EMSOU', 'understanding', 'EMSOU'],
  ])('reads %j', (line, section, rest) => {
    expect(readSectionHeading(line)).toStrictEqual({ section, rest })
  })

  it.each<[why: string, line: string]>([
    ['nothing', ''],
    ['a title that begins alike', 'Tackling SOC needs more people than the force has'],
    ['a title about resources', 'Resources are stretched'],
    ['resources of one kind', 'Resources for victims'],
    ['another word in front', 'Human resources'],
    ['a title about skills', 'The force lacks resources and skills'],
    ['a title that goes on', 'Resources and skills are in short supply'],
    ['understanding of something else', 'Understanding demand'],
    ['a title that goes on behind a sign', 'Resources & skills are in short supply'],
    ['something else beside a sign', 'Skills & training'],
    ['a sign without spaces, which joins a name', 'Resources&skills'],
    ['a sentence', 'Resources and skills.'],
    ['other sections of other reports', 'Leadership'],
  ])('reads none in %s', (_why, line) => {
    expect(readSectionHeading(line)).toBeNull()
  })
})
