import { describe, expect, test } from 'vitest'
import { prose } from '../../bench/prose.ts'
import { createRestorer, restoreWhole } from '../../src/pseudonym/create-restorer.ts'
import { counting, said, write } from './written.ts'

const { texts, live } = write([said('Ana Perez')], [{ type: 'PERSON', surfaces: ['Ana Perez'] }])
const TOKEN = texts[0] ?? ''
const CODE = TOKEN.replace('PERSON_', '')

/** How many tokens of a text are counted as not restored, whole and letter by letter. */
function unresolvedIn(text: string): number {
  const [whole, pieces] = [counting({ form: 'text' }), counting({ form: 'text' })]
  const out = restoreWhole(text, live, whole)
  const restorer = createRestorer(live, pieces)
  expect([...text].map((unit) => restorer.push(unit)).join('') + restorer.flush()).toBe(out)
  expect(pieces.unresolved).toBe(whole.unresolved)
  return whole.unresolved
}

describe('a token that something was glued to stays, and is counted', () => {
  test.each([
    ['a letter before it', `x${TOKEN}`],
    ['a digit before it', `7${TOKEN}`],
    ['a letter with an accent before it', `é${TOKEN}`],
    ['a word before it, in a sentence', `Dear Mr${TOKEN}, hello`],
    ['its separator doubled', `PERSON__${CODE}`],
    ['its separator three times', `PERSON___${CODE}`],
    ['its separator doubled and escaped', String.raw`PERSON\_\_${CODE}`],
    ['both', `the_xPERSON__${CODE}s`],
    ['a translated word', `xPERSONNE_${CODE}`],
  ])('%s', (_, text) => {
    expect(restoreWhole(text, live, counting({ form: 'text' }))).toBe(text)
    expect(unresolvedIn(text)).toBe(1)
  })

  test('each of several, and those beside it that are restored are not', () => {
    expect(unresolvedIn(`x${TOKEN} ${TOKEN} PERSON__${CODE} ${TOKEN}`)).toBe(2)
  })

  test('once, however else it may be read', () => {
    expect(unresolvedIn(`TELEPHONE_${CODE}`)).toBe(1)
    expect(unresolvedIn(`E-MAIL_${CODE}`)).toBe(1)
  })
})

describe('nothing else is counted', () => {
  test.each([
    ['a token that is restored', TOKEN],
    ['one behind an escape', String.raw`\n${TOKEN}`],
    ['a code with another check symbol', `x${TOKEN.slice(0, -1)}${TOKEN.endsWith('2') ? '3' : '2'}`],
    ['a name in a program', `const MAX_${CODE} = MYPERSON_COUNTER + user_person_${CODE.toLowerCase()}`],
    ['a word and a number', 'CONTEXT_2345678, IP__ADDRESS, SUBTEXT_CDFHJKM'],
  ])('%s', (_, text) => expect(unresolvedIn(text)).toBe(0))

  test('in prose', () => expect(unresolvedIn(`${prose('en', 400)} ${prose('fr', 400)}`)).toBe(0))
})
