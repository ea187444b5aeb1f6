import type { Pattern } from '../pattern.ts'

export const plate: Pattern = {
  id: 'fr/plate',
  entity: 'PLATE',
  title: 'French number plate (SIV, since 2009), and the Italian one of the same form',
  sources: ['Arrêté du 9 février 2009 relatif aux modalités d’immatriculation des véhicules'],
  action: 'tokenise',
  examples: ['plaque AB-123-CD'],
  form: {
    kind: 'code',
    // I, O and U are not used
    expression: /[A-HJ-NP-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NP-TV-Z]{2}(?![A-Za-z\d])/iy,
    letters: [2, 2],
    digits: [3, 3],
    context: {
      fr: 'plaque*, immat*, voiture, vehicule*, moto, scooter, camion, utilitaire, stationnement, grise',
      en: 'plate*, registration, car, vehicle',
      it: 'targa, macchina',
    },
    score: { alone: 0.35, context: 0.85 },
  },
}
