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
    expression: /(?:[A-Z]{0,5}\d[A-Z\d]{6,19}|[A-Z]{1,2}[ -]\d{6,9}(?: \d)?)(?![A-Za-z\d])/iy,
    letters: [0, 5],
    opens: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    digits: [1, 20],
    context: {
      any: 'cni, cin, neph',
      en: 'identity card, id card, driving licence, driving license, driver license, drivers license, s license, s licence, residence permit, licence number, green card, alien number, visa number, uscis',
      fr: 'identite, titre de sejour, sejour, permis de conduire, conduire, permis, numero etranger, n etranger, agdref',
      de: 'personalausweis*, ausweis*, perso nr, perso nummer, mein perso, fuhrerschein*, aufenthaltstitel',
      es: 'conducir, permiso de residencia, tarjeta sanitaria',
      it: 'identita, patente, c i, tessera sanitaria, permesso soggiorno',
      nl: 'identiteitskaart*, id kaart, rijbewijs*, verblijfsvergunning',
      pt: 'cartao de cidadao, cidadao, carta de conducao, conducao, residencia, bilhete identidade, meu bi, numero bi, do bi',
    },
    against: {
      any: 'tel*, iban, ref*',
      fr: 'commande*, dossier, construire, amenager, demolir, urbanisme',
      es: 'construccion, obra',
    },
    score: { alone: 0, context: 0.8 },
  },
}
