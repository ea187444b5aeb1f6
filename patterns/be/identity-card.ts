import type { Pattern } from '../pattern.ts'

/** The first ten digits modulo 97; 97 for none. */
function isCard(compact: string): boolean {
  return (Number(compact.slice(0, 10)) % 97 || 97) === Number(compact.slice(10))
}

export const belgianCard: Pattern = {
  id: 'be/identity-card',
  entity: 'NATIONAL_ID',
  title: 'Number of a Belgian identity card',
  sources: ['Arrêté royal du 25 mars 2003 relatif aux cartes d’identité'],
  action: 'tokenise',
  examples: ['592-1234567-32'],
  form: {
    kind: 'code',
    expression: /\d{3}-\d{7}-\d{2}(?!\d)/y,
    opens: [3],
    digits: [12, 12],
    check: isCard,
    checks: 'check digits modulo 97',
    context: {
      any: 'eid',
      fr: 'identite, carte, titre',
      nl: 'identiteitskaart*, kaart',
      en: 'identity card, id card',
      de: 'personalausweis*, ausweis*',
    },
    score: { alone: 0.75, context: 0.97, mistyped: 0.7 },
  },
}
