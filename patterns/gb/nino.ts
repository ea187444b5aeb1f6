import type { Pattern } from '../pattern.ts'

export const nino: Pattern = {
  id: 'gb/nino',
  entity: 'NATIONAL_ID',
  title: 'British National Insurance number',
  sources: ['HMRC, National Insurance Manual NIM39110'],
  action: 'tokenise',
  examples: ['AB 12 34 56 C'],
  form: {
    kind: 'code',
    // D F I Q U V never stand first, nor O second; BG GB KN NK NT TN ZZ are not issued
    // two small letters apart are a word: "né le 12 03 85 a Brest"
    expression:
      /(?!BG|GB|KN|NK|NT|TN|ZZ|(?:[aejlmnst]e|ce|la|et|es|el|al|am|as|at|be|by|he|we|my|no|so|to|ma|sa|ta|na|za) )[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-Da-d](?![A-Za-z\d])/y,
    letters: [2, 2],
    digits: [6, 6],
    context: { any: 'nino, ni', en: 'national insurance, insurance' },
    score: { alone: 0.7, context: 0.97 },
  },
}
