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
    expression:
      /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![A-Za-z\d])/iy,
    letters: [2, 2],
    digits: [6, 6],
    context: { any: 'nino, ni', en: 'national insurance, insurance' },
    score: { alone: 0.7, context: 0.97 },
  },
}
