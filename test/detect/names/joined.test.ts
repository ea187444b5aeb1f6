import { describe, expect, test } from 'vitest'
import { inspect } from '../../../src/detect/causal.ts'
import { loadNameRecogniser } from '../../../src/detect/names/recogniser.ts'
import { vetoes } from '../../../src/detect/patterns/veto.ts'
import { detectorOf, knows, shown, surfaces, turns } from '../slots.ts'

const detector = detectorOf([await loadNameRecogniser({ sensitivity: 'balanced' })], { veto: vetoes })

describe('a first name and a surname of the lists', () => {
  test.each([
    [
      'as a folder and in the name of a file',
      '/home/ines.caradec/docs/CV_Ines_Caradec.pdf',
      ['ines.caradec', 'Ines_Caradec'],
    ],
    ['in two keys of a query', 'https://shop.fr/?first=Ines&last=Caradec', ['Ines', 'Caradec']],
    ['in one, escaped', 'https://shop.fr/?name=Ines%20Caradec&page=1', ['Ines%20Caradec']],
    ['as a profile with a number', 'https://linkedin.com/in/ines-caradec-12345/', ['ines-caradec']],
    ['as a profile', 'https://facebook.com/ines.caradec', ['ines.caradec']],
    ['as an account, without the words behind it', 'user=maelle.kerbrat login ok', ['maelle.kerbrat']],
    ['as an account with an initial', 'username: icaradec', ['icaradec']],
    ['in a statement of SQL', "SELECT * FROM users WHERE last_name='Tanguy'", ['Tanguy']],
    ['behind a civility, with an apostrophe', 'M. L’Hostis, Me Guivarc’h', ['L’Hostis', 'Guivarc’h']],
    ['in the path of a person', 'GET /u/ines-caradec HTTP/1.1', ['ines-caradec']],
    ['in such a path of a site', 'voir https://forum.fr/members/ines.caradec/posts', ['ines.caradec']],
    ['in the path of a user', 'https://forum.fr/users/ines-caradec/', ['ines-caradec']],
    ['as a home', 'ls ~ines.caradec/docs', ['ines.caradec']],
    ['as a home on a site', 'https://univ.fr/~ines.caradec', ['ines.caradec']],
    ['over a line break', 'Je m’appelle Ines\nCaradec et mon adresse est nouvelle', ['Ines', 'Caradec']],
  ])('are found %s', (_, text, expected) => {
    expect(surfaces(inspect(turns(text), detector))).toEqual([expected])
  })

  test.each([
    ['of what a path of users holds', '/users/sign-in and https://forum.fr/u/top-posts'],
    ['of a page', 'https://forum.fr/people/press-office'],
    ['of about so many', 'environ ~dix-sept jours'],
    ['of a service', '/home/build.agent/docs'],
    ['of a file', 'see report.summary.pdf and annual-report.pdf'],
    ['of a machine’s account', 'username: admin'],
    ['of an account like a word', 'login: parents'],
    ['of a column that is no name', "WHERE name = 'Paris'"],
    ['of a place below a first name', 'Il habite Saint-Renan\nBrest est belle'],
  ])('are not seen in the name %s', (_, text) => {
    expect(surfaces(inspect(turns(text), detector))).toEqual([[]])
  })
})

describe('a known name in another case', () => {
  test.each([
    ['Russian', 'Меня зовут Анна Иванова.', 'Письмо Анне Ивановой, с Ивановой.', ['Анне Ивановой', 'Ивановой']],
    ['Russian, of a man', 'Это Роман Петров.', 'Скажите Роману Петрову.', ['Роману Петрову']],
    ['Greek', 'Με λένε Γιώργος Παπαδόπουλος.', 'Το τηλέφωνο του Γιώργου Παπαδόπουλου', ['Γιώργου Παπαδόπουλου']],
  ])('is found: %s', (_, first, second, expected) => {
    expect(surfaces(inspect(turns(first, second), detector))[1]).toEqual(expected)
  })

  test('is found: Czech', () => {
    const findings = inspect(
      turns('Jana Nováková', 'Nabídka pro Novákové a Novotnou'),
      detectorOf([knows('Jana Nováková')]),
    )
    expect(surfaces(findings)[1]).toEqual(['Novákové'])
  })

  test('is not found in a word with another stem, or in a small one', () => {
    expect(surfaces(inspect(turns('Это Роман Петров.', 'Читаю романы. Петербург велик.'), detector))[1]).toEqual([])
  })

  test('makes nobody one with another', () => {
    const findings = shown(inspect(turns('Это Иван Петров.', 'Это Анна Петрова.'), detector)).flat()
    expect(new Set(findings.map((each) => each.split('#')[1])).size).toBe(2)
  })
})
