import type { Pattern } from '../pattern.ts'

export const passport: Pattern = {
  id: 'generic/passport',
  entity: 'NATIONAL_ID',
  title: 'Passport number, named as one',
  sources: ['ICAO Doc 9303 part 4 (nine characters)'],
  action: 'tokenise',
  examples: ['passeport n° 14AB56789', 'passport C01X00T47'],
  form: {
    kind: 'code',
    expression: /[A-Z]{0,3}\d(?:[A-Z\d]{5,8})(?![A-Za-z\d])/iy,
    letters: [0, 3],
    opens: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    digits: [1, 9],
    context: {
      any: 'passport*',
      fr: 'passeport*',
      de: 'reisepass*, pass nr, passnummer',
      es: 'pasaporte*, pasaporte nº',
      it: 'passaport*',
      nl: 'paspoort*',
      pt: 'passaporte*',
    },
    score: { alone: 0, context: 0.85 },
  },
}
