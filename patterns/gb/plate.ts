import type { Pattern } from '../pattern.ts'

export const britishPlate: Pattern = {
  id: 'gb/plate',
  entity: 'PLATE',
  title: 'British number plate (since 2001), named as one',
  sources: ['DVLA, vehicle registration numbers and number plates (INF104)'],
  action: 'tokenise',
  examples: ['my reg is AB12 CDE'],
  form: {
    kind: 'code',
    expression: /[A-HJ-PR-Y][A-HJ-PR-Y]\d{2} ?[A-HJ-PR-Z]{3}(?![A-Za-z\d])/iy,
    letters: [2, 2],
    digits: [2, 2],
    context: { en: 'reg, registration, number plate, car, vehicle, van' },
    score: { alone: 0, context: 0.85 },
  },
}
