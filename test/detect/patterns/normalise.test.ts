import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, unquote } from '../../../src/detect/patterns/normalise.ts'

/** What the original has behind `part` of the normal text. */
function behind(text: string, part: string): string {
  const normal = normalise(text)
  const start = normal.text.indexOf(part)
  const span = { start, end: start + part.length, type: 'PERSON', score: 1, evidence: [] }
  const found = normal.original(span)
  return text.slice(found.start, found.end)
}

describe('what hides letters is seen through', () => {
  test.each([
    ['a line break escaped', String.raw`fin\nWell`, 'fin\nWell'],
    ['a line break of Windows', String.raw`fin\r\nWell`, 'fin\n\nWell'],
    ['a tab', String.raw`nom\tJean`, 'nom\tJean'],
    ['a slash', String.raw`a\/b`, 'a/b'],
    ['a quote', String.raw`\"Jean\"`, '"Jean"'],
    ['an escape escaped again', String.raw`fin\\nWell`, 'fin\nWell'],
    ['an escape three levels deep', String.raw`fin\\\\nWell`, 'fin\nWell'],
    ['a letter', String.raw`H\u00e9l\u00e8ne`, 'Hélène'],
    ['a letter escaped again', String.raw`H\\u00e9l\\u00e8ne`, 'Hélène'],
    ['a doubled backslash', String.raw`dossier\\bleu`, String.raw`dossier\bleu`],
    ['a backslash four times', String.raw`dossier\\\\bleu`, String.raw`dossier\\bleu`],
    ['a folder of a drive', String.raw`C:\Users\nathalie\toto`, String.raw`C:\Users\nathalie\toto`],
    ['a folder of a host', String.raw`\\srv1\nathalie`, String.raw`\srv1\nathalie`],
    ['a line behind a colon', String.raw`Bonjour:\nje suis`, 'Bonjour:\nje suis'],
    ['an entity', 'H&eacute;l&egrave;ne', 'Hélène'],
    ['a lone backslash', String.raw`a\ b`, String.raw`a\ b`],
    ['an apostrophe escaped', String.raw`O\'Brien, O\\'Neill`, "O'Brien, O'Neill"],
    ['an apostrophe doubled', "('O''Brien')", "('O'Brien')"],
    ['apostrophes around nothing', "x = '' or ''a'' 2''3", "x = '' or ''a'' 2''3"],
    ['a typographer’s apostrophe as an entity', 'O&rsquo;Brien', 'O’Brien'],
    ['a word that mail encodes, in Q', 'De : =?UTF-8?Q?Ana=C3=AFs_Morel?= ici', 'De : Anaïs Morel ici'],
    ['one in base64', 'De : =?utf-8?b?QW5hw69zIE1vcmVs?=', 'De : Anaïs Morel'],
    ['one in Latin letters of one byte', '=?iso-8859-1?Q?Ana=EFs?=', 'Anaïs'],
    ['one with its language', '=?us-ascii*en?Q?Anais?=', 'Anais'],
    ['two in a row', '=?UTF-8?Q?Ana=C3=AFs_?=\r\n =?UTF-8?Q?Morel?= x', 'Anaïs Morel x'],
    ['one with a line break in it', '=?UTF-8?Q?a=0Ab?=', 'a b'],
    ['one in letters that are not read', '=?koi8-r?B?6dfBzs/X?=', '=?koi8-r?B?6dfBzs/X?='],
    ['one that is no base64', '=?UTF-8?B?QQ=Q?= =?UTF-8?B?QUJDR?=', '=?UTF-8?B?QQ=Q?= =?UTF-8?B?QUJDR?='],
    ['one that does not end', '=?UTF-8?Q?Morel et a =? b', '=?UTF-8?Q?Morel et a =? b'],
  ])('%s', (_, text, seen) => {
    expect(normalise(text).text).toBe(seen)
  })
})

describe('a span of the normal text', () => {
  test.each([
    [String.raw`fin\nWell Morel`, 'Well Morel', 'Well Morel'],
    [String.raw`"H\u00e9l\u00e8ne Kerbrat"`, 'Hélène Kerbrat', String.raw`H\u00e9l\u00e8ne Kerbrat`],
    [String.raw`dossier\\bleu ici`, String.raw`dossier\bleu`, String.raw`dossier\\bleu`],
    ["x 'O''Brien'", "O'Brien", "O''Brien"],
    ['De =?UTF-8?Q?Ana=C3=AFs_Morel?= ici', 'Anaïs Morel', '=?UTF-8?Q?Ana=C3=AFs_Morel?='],
    ['De =?UTF-8?Q?pour_Morel?= ici', 'Morel', '=?UTF-8?Q?pour_Morel?='],
    [String.raw`12 rue du Lys\n75013 Paris`, '12 rue du Lys\n75013 Paris', String.raw`12 rue du Lys\n75013 Paris`],
  ])('of %s is the whole of what stands behind it', (text, part, original) => {
    expect(behind(text, part)).toBe(original)
  })

  test.each([
    ['all of an encoded word', '=?UTF-8?Q?Morel?=', 'Morel', 1],
    ['part of one, so that the rest is no name', '=?UTF-8?Q?pour_Morel?=', 'Morel', 0.55],
    ['what one ends', 'Anna =?UTF-8?Q?Morel_ici?=', 'Anna Morel', 0.55],
  ])('is worth what was found, and less where it is not whole: %s', (_, text, part, expected) => {
    const normal = normalise(text)
    const start = normal.text.indexOf(part)
    const span = { start, end: start + part.length, type: 'PERSON', score: 1, evidence: [] }
    expect(normal.original(span).score).toBe(expected)
  })

  test('never leaves the original, and never splits what stands for one character', () => {
    const piece = fc.constantFrom(
      'a',
      'É',
      '\\',
      '\\\\',
      String.raw`\n`,
      String.raw`\u00e9`,
      '&eacute;',
      '%C3%A9',
      "''",
      '=?utf-8?q?_b=C3=A9?=',
      ' ',
      '7',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 24 }), fc.nat(), fc.nat(), (pieces, from, length) => {
        const text = pieces.join('')
        const normal = normalise(text)
        if (normal.text === '') return
        const start = from % normal.text.length
        const end = Math.min(normal.text.length, start + 1 + (length % 6))
        const found = normal.original({ start, end, type: 'X', score: 1, evidence: [] })
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(found.end).toBeLessThanOrEqual(text.length)
        expect(normalise(text.slice(found.start, found.end)).text.length).toBeGreaterThan(0)
        expect(found.start).toBeLessThan(found.end)
      }),
    )
  })
})

describe('a string of JSON with doubled backslashes', () => {
  test('is read strictly where a hurried reader takes one for an escape', () => {
    expect(unquote(String.raw`"dossier\\noir\n"`)?.text).toBe('"dossier\\noir\n"')
  })

  test('has no other reading where nothing is doubtful', () => {
    expect(unquote(String.raw`"dossier\\bleu"`)).toBeUndefined()
    expect(unquote('dossier bleu')).toBeUndefined()
  })
})
