import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { columnsOfPeople } from '../../../src/detect/fields/columns-of-people.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'

function found(text: string): string[] {
  return columnsOfPeople
    .find(text, PROSE, budgetFor(text.length))
    .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
}

describe('the columns of people', () => {
  test('are those of first and last names', () => {
    expect(found('prenom;nom;score\nZephyrin;Abalo;12\nQing;Xu;14')).toEqual([
      'PERSON Zephyrin',
      'PERSON Abalo',
      'PERSON Qing',
      'PERSON Xu',
    ])
  })

  test('are those of a bare name beside what only people have', () => {
    expect(found('name,dob\nXiomara Quispe,1984-03-07')).toEqual(['PERSON Xiomara Quispe'])
  })

  test('are not those of a bare name beside a price', () => {
    expect(found('nom;prix\nChaise;45\nTable;90')).toEqual([])
  })

  test('hold quoted names', () => {
    expect(found('"first_name","last_name"\n"Tariq","Osei"')).toEqual(['PERSON Tariq', 'PERSON Osei'])
  })

  test('hold no numbers and no words for nobody', () => {
    expect(found('prenom;nom\n;\nn/a;42\nunknown;test')).toEqual([])
  })

  test('hold streets without a word for a street', () => {
    expect(found('ville;adresse\nBrest;12 Kerlouan')).toEqual(['ADDRESS 12 Kerlouan'])
  })

  test('hold secrets', () => {
    expect(found('login;password\nanna;soleil\nbob;hunter2x')).toEqual(['SECRET soleil', 'SECRET hunter2x'])
  })
})
