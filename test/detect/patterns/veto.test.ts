import { describe, expect, test } from 'vitest'
import { vetoes } from '../../../src/detect/patterns/veto.ts'

/** The name is marked with «…». */
function isVetoed(marked: string): boolean {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  return vetoes(marked.replaceAll(/[«»]/g, ''), { start, end })
}

describe('a name is vetoed', () => {
  test.each([
    ['in one of our own tokens', '«PERSON»_K7QX2C4 a écrit'],
    ['in a UUID', 'id «550e8400»-e29b-41d4-a716-446655440000'],
    ['in a hash', 'md5 «d41d8cd98f00b204e9800998ecf8427e»'],
    ['in base64', 'data «Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0»'],
    ['in the path of a source file', 'see src/detect/«Martin».ts'],
    ['as the name of a package', '{"name":"«lodash»","version":"4.17.21"}'],
    ['as the name of a crate', '[package]\nname = "«serde»"\nversion = "1.0"'],
    ['in a system directory', '/usr/lib/«jean»/bin'],
    ['in a documentation address', '«claire»@example.com'],
    ['in an identifier', 'const «rose»_color = 1'],
    ['in a call', '«Martin»() returns'],
    ['in an identifier with a number', 'x3«Rose» = 1'],
    ['in a numbered call', '«Martin»2() returns'],
    ['in a variable with a number', 'let «rose»1 = 2'],
    ['with an underscore behind it that is assigned', '«Claire»_ = 1'],
    ['with an underscore in front', 'class _«Claire» {'],
    ['with underscores around it, in small letters', 'self.__«rose»__'],
    ['in a word of three parts', 'Marie_«Claire»_Value'],
    ['in a namespace', 'use «Pierre»::config'],
  ])('%s', (_, marked) => {
    expect(isVetoed(marked)).toBe(true)
  })
})

describe('a name is not vetoed', () => {
  test.each([
    ['as the name of a customer', '{"name":"«Claire»","city":"Lyon"}'],
    ['in a sentence', 'Bonjour «Claire Morel», merci'],
    ['in a home directory', 'cd /home/«jean.dupont»/src/app.ts'],
    ['in a Windows profile', String.raw`C:\Users\«Claire»\Documents\lettre.txt`],
    ['in an SQL dump', `INSERT INTO clients VALUES (1,'«Claire Morel»','Lyon')`],
    ['before a bracket', '«Claire Morel» (34 ans)'],
    ['behind an escaped line break', String.raw`fin\n«Claire Morel» a écrit`],
    ['behind an escaped letter', String.raw`\u00c9«mile Morel» a écrit`],
    ['against a telephone number', '«Claire Morel»06 39 98 41 27'],
    ['behind a telephone number', '06 39 98 41 27«Claire Morel»'],
    ['against a postal code', '«Claire Morel»75013 Paris'],
    ['between slashes', 'les équipes «Morel»/Martin/Durand'],
    ['in emphasis', 'Le client _«Maëlle Kerbrat»_ a appelé'],
    ['in strong emphasis', 'My name is __«Ines Caradec»__.'],
    ['where emphasis ends', '*Client :* Mme «Kerbrat»_'],
    ['in quotes', '"«Claire»"'],
    ['that looks like a token but was never one', '«PERSON»_AAAAAAA'.replace('_AAAAAAA', '')],
  ])('%s', (_, marked) => {
    expect(isVetoed(marked)).toBe(false)
  })
})
