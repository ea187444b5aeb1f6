import type { Pattern } from '../pattern.ts'

export const caf: Pattern = {
  id: 'fr/caf',
  entity: 'NATIONAL_ID',
  title: 'Number of somebody who gets family benefits (CAF, numéro d’allocataire), named as one',
  sources: ['Code de la sécurité sociale, art. L. 512-1', 'caf.fr, numéro d’allocataire (seven digits and a letter)'],
  action: 'tokenise',
  examples: ['numéro allocataire 0123456 W'],
  form: {
    kind: 'code',
    expression: /\d{7}(?: ?[A-Z](?![A-Za-z\d])|(?!\d| ?(?:€|eur)))/iy,
    opens: [7],
    digits: [7, 7],
    context: { any: 'caf', fr: 'allocataire*' },
    against: { fr: 'euros, montant, prime' },
    score: { alone: 0, context: 0.85 },
  },
}
