import type { Pattern } from '../pattern.ts'

export const identityCard: Pattern = {
  id: 'generic/identity-card',
  entity: 'NATIONAL_ID',
  title: 'Number of an identity card, residence permit or driving licence, named as one',
  sources: [
    'ICAO Doc 9303 part 5',
    'Arrêté du 15 mars 2021 (carte nationale d’identité)',
    'Directive 2006/126/CE (driving licences)',
  ],
  action: 'tokenise',
  examples: ["carte d'identité n° 880692310285", 'Personalausweis L01X00T47', 'driving licence MORGA657054SM9IJ'],
  form: {
    kind: 'code',
    expression: /[A-Z]{0,5}\d(?:[A-Z\d]{6,15})(?![A-Za-z\d])/iy,
    letters: [0, 5],
    opens: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
    digits: [1, 18],
    context: {
      any: 'cni, cin',
      en: 'identity card, id card, driving licence, driving license, driver license, drivers license, residence permit, licence number',
      fr: 'identite, titre de sejour, sejour, permis de conduire, conduire, permis n, permis numero',
      de: 'personalausweis*, ausweis*, fuhrerschein*, aufenthaltstitel',
      es: 'conducir, permiso de residencia',
      it: 'identita, patente',
      nl: 'identiteitskaart*, rijbewijs*, verblijfsvergunning',
      pt: 'cartao de cidadao, cidadao, carta de conducao, conducao, residencia',
    },
    against: { any: 'tel*, iban, ref*', fr: 'commande*, dossier' },
    score: { alone: 0, context: 0.8 },
  },
}
