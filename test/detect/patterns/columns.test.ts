import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { Columns, tablesIn } from '../../../src/detect/patterns/columns.ts'
import { found } from '../../patterns/lists.ts'

function headsOf(text: string): string[][] {
  const budget = budgetFor(text.length)
  return tablesIn(text, budget, () => true).map(({ heads }) => heads.map(({ start, end }) => text.slice(start, end)))
}

describe('a table', () => {
  test.each([
    ['with semicolons', 'nom;ddn\nDurand;12/03/1978', ['nom', 'ddn']],
    ['with commas', 'name,birth date\nAnna,1984-03-07', ['name', 'birth date']],
    ['with tabs', 'name\tdob\nAnna\t1984-03-07', ['name', 'dob']],
    ['in Markdown', '| a | b |\n|---|:-:|\n| 1 | 2 |', ['', ' a ', ' b ', '']],
    ['behind a sentence', 'Voici le fichier :\n\na;b\n1;2', ['a', 'b']],
    ['with quoted cells', '"a","b"\n"1, 2","3"', ['"a"', '"b"']],
    ['with numbered heads', 'tel1;tel 2\n1;2', ['tel1', 'tel 2']],
  ])('%s has its heads', (_, text, heads) => {
    expect(headsOf(text)).toEqual([heads])
  })

  test.each([
    ['without rows', 'nom;ddn'],
    ['whose next line has other cells', 'nom;ddn\nDurand;12;13'],
    ['whose first line holds numbers', 'Durand;12/03/1978\nMartin;07/08/1983'],
    ['that is a sentence', 'Bonjour, voici mon numéro : 06\nmerci, Jean'],
    ['that is a long sentence', 'Bonjour je vous écris au sujet de ma commande de la semaine, merci\nà bientôt, Jean'],
    ['that is code', 'import { a, b }\nfoo(a, b)'],
    ['that is an object', '"name": "Anna",\n"dob": "1984-03-07",'],
  ])('%s is none', (_, text) => {
    expect(headsOf(text)).toEqual([])
  })

  test('ends where the number of cells changes, and another may follow', () => {
    expect(headsOf('a;b\n1;2\n\nc;d;e\n1;2;3')).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ])
  })

  test('tells the cell and the head of a place, in any order', () => {
    const text = 'nom;ddn\nDurand;12/03/1978\nMartin;07/08/1983\nfin'
    const budget = budgetFor(text.length)
    const columns = new Columns(
      text,
      tablesIn(text, budget, () => true),
      budget,
    )
    const headAt = (written: string) => {
      const place = columns.at(text.indexOf(written))
      return place === undefined ? undefined : text.slice(place.head.start, place.head.end)
    }
    expect(['12/03', '07/08', 'Martin', 'Durand', 'fin', 'nom'].map(headAt)).toEqual([
      'ddn',
      'ddn',
      'nom',
      'nom',
      undefined,
      undefined,
    ])
  })
})

describe('what the head of a column says', () => {
  test('holds for every row', () => {
    expect(found('nom;né le;inscrit le\nX;12/03/1978;01/02/2023\nY;07/08/1983;03/04/2023')).toEqual([
      'DATE_OF_BIRTH 12/03/1978',
      'DATE_OF_BIRTH 07/08/1983',
    ])
  })

  test('does not hold for the column beside it', () => {
    expect(found('name\tbirthdate\tsignup\nX\t1984-03-07\t2023-01-05')).toEqual(['DATE_OF_BIRTH 1984-03-07'])
  })

  test('makes a number without a form of its own a phone, a passport, a plate', () => {
    expect(found('nombre,telefono\nA,612345678\nB,911234567\nC,934567890')).toEqual([
      'PHONE 612345678',
      'PHONE 911234567',
      'PHONE 934567890',
    ])
    expect(found('nom;passeport\nX;14AB56789\nY;15CD98765')).toEqual(['NATIONAL_ID 14AB56789', 'NATIONAL_ID 15CD98765'])
    expect(found('nom;immatriculation\nX;AB-123-CD\nY;EF-456-GH')).toEqual(['PLATE AB-123-CD', 'PLATE EF-456-GH'])
  })

  test('keeps a number that it calls an order from being a phone', () => {
    expect(found('tel;commande\n0612345698;612345678\n0612345699;611234567')).toEqual([
      'PHONE 0612345698',
      'PHONE 0612345699',
    ])
  })
})
