import { describe, expect, test } from 'vitest'
import { inspect } from '../../../src/detect/causal.ts'
import type { Recogniser } from '../../../src/detect/recogniser.ts'
import { detectorOf, knows, matching, shown, slot, surfaces, turns } from '../slots.ts'

/** Sure of a name, but only when it is all that is said. */
function hears(name: string): Recogniser {
  const sure = knows(name)
  return { ...sure, find: (text, field, budget) => (text === name ? sure.find(text, field, budget) : []) }
}

/** What the second turn shows of the names that the first turn introduced. */
function later(names: readonly string[], text: string): string[] {
  const findings = inspect(turns(names.join(', '), text), detectorOf([knows(...names)]))
  return surfaces(findings)[1] ?? []
}

describe('a known name is found again', () => {
  test.each<[string, string, string, string[]]>([
    ['in full', 'Jean Dupont', 'puis Jean Dupont', ['Jean Dupont']],
    ['in lower case', 'Jean Dupont', 'puis jean dupont', ['jean dupont']],
    ['in capitals', 'Jean Dupont', 'puis JEAN DUPONT', ['JEAN DUPONT']],
    ['by the surname', 'Jean Dupont', 'puis Dupont.', ['Dupont']],
    ['by the first name', 'Jean Dupont', 'puis Jean.', ['Jean']],
    ['by a part in lower case', 'Jean Dupont', 'puis dupont.', ['dupont']],
    ['without its accents', 'Chloé Lefèvre', 'chloe lefevre, LEFEVRE', ['chloe lefevre', 'LEFEVRE']],
    ['with accents written apart', 'Chloé Lefèvre', 'Chloe\u0301', ['Chloe\u0301']],
    ['in the possessive', 'Jean Dupont', "Dupont's and Jean’s", ['Dupont', 'Jean']],
    ['in the German genitive', 'Anna Krüger', 'Bitte Annas Termin und Krügers Akte', ['Annas', 'Krügers']],
    ['elided', 'Alice Martin', "l'avis d'Alice et d’alice", ['Alice', 'alice']],
    ['with an initial', 'Jean Dupont', 'Cher J. Dupont', ['J. Dupont']],
    ['with an initial and no dot', 'Jean Dupont', 'Cher J Dupont', ['J Dupont']],
    ['with two initials', 'Jean-Pierre Dupont', 'Cher J.-P. Dupont', ['J.-P. Dupont']],
    ['with the initial after it', 'Jean Dupont', 'dossier Dupont J.', ['Dupont J']],
    ['with a middle initial', 'Jean Dupont', 'dossier Jean F. Dupont', ['Jean F. Dupont']],
    ['surname first', 'Jean Dupont', 'M. DUPONT Jean', ['DUPONT Jean']],
    ['after monsieur, who is no initial', 'Marie Dupont', 'M. Dupont', ['Dupont']],
    ['a compound first name alone', 'Jean-Pierre Dupont', 'Bonjour jean-pierre', ['jean-pierre']],
    ['one half of a double surname', 'Anne Dupont-Moretti', 'et Moretti', ['Moretti']],
    ['a surname with its particles', 'Anna van der Berg', 'Frau van der Berg', ['van der Berg']],
    ['an initial before particles', 'Anna van der Berg', 'Frau A. van der Berg', ['A. van der Berg']],
    ['an Irish name, and not its O', "Sean O'Brien", "ask O'Brien", ["O'Brien"]],
    ['in Cyrillic', 'Иван Петров', 'иван ПЕТРОВ', ['иван ПЕТРОВ']],
    ['in Han', '王伟明', '我叫王伟明。', ['王伟明']],
    ['without the title it came with', 'Mme Besson', 'Mme Dupont et Besson', ['Besson']],
    ['written as a handle', 'Jean_Dupont', 'et Dupont, jean', ['Dupont', 'jean']],
    ['glued to digits and underscores', 'Jean Dupont', 'dupont_jean.pdf dupont42', ['dupont', 'jean', 'dupont']],
  ])('%s', (_, name, text, found) => {
    expect(later([name], text)).toEqual(found)
  })

  test.each<[string, string, string]>([
    ['not inside another word', 'Jean Martin', 'la Martinique, des jeans'],
    ['an ordinary word in lower case is that word', 'Pierre Blanc', 'une pierre sur un mur blanc'],
    ['so is will', 'Will Young', 'he will, while young'],
    ['so is grace', 'Grace May', 'a grace period, you may'],
    ['so is mark', 'Mark Rose', 'mark the rose'],
    ['an ordinary word that begins a sentence', 'Will Young', 'Hello. Will you? Young people.\n- Will they'],
    ['an ordinary word in a shouted sentence', 'Will May', 'YES WILL DO'],
    ['an ordinary noun after a German article', 'Anna Koch', 'Ich fragte den Koch'],
    ['nor after one that is short', 'Will Young', 'Yes. Will you? Oui. Will'],
    ['two letters in lower case', 'Wei Li', 'en li of je'],
    ['a particle alone', 'Anna van der Berg', 'van der Rohe'],
  ])('%s', (_, name, text) => {
    expect(later([name], text)).toEqual([])
  })

  test('an ordinary word with a capital inside a sentence is the name', () => {
    expect(later(['Rose Martin'], 'Then Rose met M. Rose, ROSE and Dr. Rose')).toEqual(['Rose', 'Rose', 'ROSE', 'Rose'])
  })

  test('a name that is no ordinary word may begin a sentence', () => {
    expect(later(['Alice Martin'], 'Alice dort. Martin aussi.')).toEqual(['Alice', 'Martin'])
  })

  test('an ordinary word as the whole value of a field is the name', () => {
    const findings = inspect(
      [slot(0, 'Rose Martin'), slot(1, 'Rose', { kind: 'value' })],
      detectorOf([knows('Rose Martin')]),
    )
    expect(surfaces(findings)[1]).toEqual(['Rose'])
  })

  test('a name that was replaced as it stands is found however it stands: the backstop would refuse it', () => {
    const findings = inspect(turns('ask Grace', 'Grace is here'), detectorOf([matching('PERSON', /Grace/g)]))
    expect(surfaces(findings)).toEqual([['Grace'], ['Grace']])
    const spread = inspect(turns('Grace Hopper'), detectorOf([knows('Grace Hopper')]))
    expect(surfaces(spread)).toEqual([['Grace Hopper']])
    const own = inspect(turns('Grace Hopper. So Grace came. Grace left.'), detectorOf([knows('Grace Hopper')]))
    expect(surfaces(own)).toEqual([['Grace Hopper', 'Grace', 'Grace']])
  })

  test('a doubtful name spreads as it is written, and not by its parts', () => {
    const names = knows('Conforme Tests')
    const doubtful: Recogniser = {
      ...names,
      find: (text, field, budget) => names.find(text, field, budget).map((span) => ({ ...span, score: 0.45 })),
    }
    const findings = inspect(turns('Conforme Tests', 'CONFORME, Tests, conforme tests'), detectorOf([doubtful]))
    expect(surfaces(findings)).toEqual([['Conforme Tests'], []])
    const eager = inspect(turns('Conforme Tests', 'tests'), detectorOf([doubtful]), { sure: 0.4 })
    expect(surfaces(eager)[1]).toEqual(['tests'])
    const sure = inspect(
      turns('Conforme Tests', 'Conforme Tests', 'conforme'),
      detectorOf([doubtful, hears('Conforme Tests')]),
    )
    expect(surfaces(sure)[2]).toEqual(['conforme'])
  })

  test('within the unit that introduces it, also before it', () => {
    const slots = [slot(0, 'Dupont a appelé'), slot(0, 'Jean Dupont'), slot(1, 'dupont')]
    expect(surfaces(inspect(slots, detectorOf([knows('Jean Dupont')])))).toEqual([
      ['Dupont'],
      ['Jean Dupont'],
      ['dupont'],
    ])
  })
})

describe('other known values', () => {
  const accounts = matching('ACCOUNT', /ACC-\d+/g, (surface) => surface.toLowerCase())
  const projects = matching('PROJECT', /(?<=project )Orange/g)

  test('are found by their text where no recogniser reports them', () => {
    const findings = inspect(turns('ACC-12345', 'see acc-12345 and ACC-123456'), detectorOf([accounts]))
    expect(shown(findings)[1]).toEqual(['acc-12345#0', 'ACC-123456#1'])
  })

  test('words only letter by letter', () => {
    const findings = inspect(turns('project Orange', 'Orange juice, orange juice'), detectorOf([projects]))
    expect(surfaces(findings)[1]).toEqual(['Orange'])
  })

  test('short ones not at all', () => {
    const findings = inspect(turns('age: 42', 'chapter 42'), detectorOf([matching('AGE', /(?<=age: )\d+/g)]))
    expect(surfaces(findings)[1]).toEqual([])
  })

  test('a number is covered whole or not at all', () => {
    const phone = matching('PHONE', /0033612345678/g)
    const slots = [
      slot(0, 'call 0033612345678'),
      slot(1, '-0033612345678', { kind: 'number' }),
      slot(1, '12345678', { kind: 'number' }),
    ]
    expect(surfaces(inspect(slots, detectorOf([phone])))).toEqual([['0033612345678'], ['-0033612345678'], []])
    const half = matching('PHONE', /612345678/g)
    expect(surfaces(inspect([slot(0, '33612345678', { kind: 'number' })], detectorOf([half])))).toEqual([[]])
  })
})

describe('token look-alikes', () => {
  const tokens = matching('TOKEN', /PERSON_[A-Z0-9]{7}/g)

  test('hold nothing else and are linked to nothing', () => {
    const detector = detectorOf([tokens, knows('Person Martin')])
    const findings = inspect(turns('Person Martin', 'PERSON_K7QX2A4 and PERSON_K7QX2A5, PERSON_K7QX2A4'), detector)
    expect(shown(findings)[1]).toEqual(['PERSON_K7QX2A4#1', 'PERSON_K7QX2A5#2', 'PERSON_K7QX2A4#1'])
  })
})
