import type { Pattern } from '../pattern.ts'

export const germanPlate: Pattern = {
  id: 'de/plate',
  entity: 'PLATE',
  title: 'German number plate, named as one or beside a word for a car',
  sources: ['Fahrzeug-Zulassungsverordnung (FZV) § 9, Anlage 1'],
  action: 'tokenise',
  examples: ['Kennzeichen B-XY 1234', 'mein Auto K-AB 123'],
  form: {
    kind: 'code',
    // E: electric, H: historic
    expression: /[A-Z]{1,2}[ -]?[1-9]\d{1,3}(?: ?[EH])?(?![A-Za-z\d]|[-.,]\d)/iy,
    // the district, with a hyphen in any letters or with a blank in capitals
    front: /(?:^|[^\p{L}\d-])(\p{L}{1,3}-|(?!BMW|VW|AMG|MG|DS)[A-ZÄÖÜ]{1,3} )$/u,
    letters: [1, 2],
    digits: [1, 4],
    context: {
      any: 'auto, plaque*, plate*, kfz, pkw, lkw',
      de: 'kennzeichen*, kennz, kfzkennzeichen, wagen, fahrzeug*, nummernschild*, motorrad, halter, autokennzeichen, zugelassen',
      fr: 'immat*, vehicule, voiture',
      en: 'car, vehicle, registration',
      it: 'targa, macchina',
      nl: 'kenteken*, nummerplaat',
      es: 'matricula, coche',
      pt: 'matricula, carro',
    },
    against: { any: 'model*, typ*, modele, variante' },
    score: { alone: 0, context: 0.85 },
  },
}
