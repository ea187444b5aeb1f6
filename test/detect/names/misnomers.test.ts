import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { loadNameRecogniser } from '../../../src/detect/names/recogniser.ts'
import { readSourceCode } from '../../../src/detect/names/source-code.ts'

const names = await loadNameRecogniser({ sensitivity: 'balanced' })

function found(text: string): string[] {
  return names
    .find(text, { author: 'user', kind: 'prose' }, budgetFor(text.length))
    .map(({ start, end }) => text.slice(start, end))
}

const PROGRAM = `// Copyright Rozenn Abgrall
import { nil } from './nil.ts'

export class Parent {
  // Ask Maëlle Kerbrat before you change this.
  find(curr: Curr, valid: boolean): Parent {
    const namespace = curr.parent
    if (typeof namespace === 'object') {
      return this.find(namespace, valid)
    }
    return greet('Dear Mr Tanguy')
  }
}
`

describe('what is written like something else is no name', () => {
  test.each([
    ['a return', 'return nil, err'],
    ['a branch', 'elif isinstance(x, int): nil'],
    ['parameters', '(parent, child) => parent.id'],
    ['tags', '<strong>very important</strong> and <mark>this</mark>'],
    ['members that are called', 'z.int().check(z.gte(1), z.lte(10))'],
    ['words about programs', 'It writes to stderr whether the metadata is valid, :param uri: the uri'],
    ['a tag with attributes', '<summary class="rose" title="x">more</summary>'],
    ['the date of a log', 'Mar 01 12:00:00 web-01 nginx[1234]: started'],
    [
      'labels in capitals',
      'The VIN and the NIR, the CLABE, BSN, CPR and SIRET fields are required. Enter MAC: and VIN:',
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('but in comments and strings of a program names are found', () => {
    expect(found(PROGRAM)).toEqual(['Rozenn Abgrall', 'Maëlle Kerbrat', 'Tanguy'])
  })

  test.each([
    ['between lines of code', `${PROGRAM}\nje m'appelle maelle kerbrat et ce code ne marche pas\n`, 'maelle kerbrat'],
    ['in a nickname before a line', '<maelle> salut, je suis maelle', 'maelle'],
    ['in an element', '<name>Maëlle Kerbrat</name>', 'Maëlle Kerbrat'],
    ['in a fence that holds no code', '```\nBonjour,\nje suis Maëlle Kerbrat\nde Brest\n```', 'Maëlle Kerbrat'],
    ['in capitals, beginning like a label', 'Monsieur MAC DONALD, bonjour', 'MAC DONALD'],
    ['in an address written out', 'ines.caradec(at)laposte.fr', 'caradec'],
    ['that is also a keyword', 'hey elif,\nare you there?', 'elif'],
    ['in an order', 'let kerbrat know that i am late', 'kerbrat'],
    ['in a list by people', 'for kerbrat:\n12 boxes\nfor abgrall:\n3 boxes\nwith tanguy:\n1 box', 'kerbrat'],
    ['under a program', `${PROGRAM}\nmerci,\nkerbrat`, 'kerbrat'],
    ['in settings', 'owner = kerbrat\nregion = west\nsize = 3\nauthor = abgrall', 'kerbrat'],
    ['with a date', 'Mar Caradec est venue le 01', 'Mar Caradec'],
  ])('and a name stays one %s', (_, text, name) => {
    expect(found(text)).toContain(name)
  })
})

describe('places of source code', () => {
  test('are told apart', () => {
    const code = readSourceCode(PROGRAM)
    expect(code.placeAt(PROGRAM.indexOf('curr'))).toBe('code')
    expect(code.placeAt(PROGRAM.indexOf('Kerbrat'))).toBe('quoted')
    expect(code.placeAt(PROGRAM.indexOf('Tanguy'))).toBe('quoted')
    expect(readSourceCode('So (a) => b').placeAt(4)).toBe('line')
    expect(readSourceCode('I am here').placeAt(4)).toBe('text')
  })

  test.each([String.raw`\"`, '"', "'", '/*', '((', '`\\', '<!--', '= '])(
    'a long text of %s is read in one pass',
    (piece) => {
      const time = (repeats: number): number => {
        const text = piece.repeat(repeats)
        const from = performance.now()
        readSourceCode(text)
        return performance.now() - from
      }
      time(20_000)
      expect(time(200_000)).toBeLessThan(1000)
    },
  )
})
