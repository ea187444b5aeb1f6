import type { Pattern } from '../pattern.ts'

export const utente: Pattern = {
  id: 'pt/utente',
  entity: 'NATIONAL_ID',
  title: 'Portuguese number of a health service user (número de utente), named as one',
  sources: ['Decreto-Lei n.º 52/2000 (cartão de identificação do utente)'],
  action: 'tokenise',
  examples: ['número de utente 123456789'],
  form: {
    kind: 'code',
    expression: /\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}(?!\d)/y,
    opens: [3, 9],
    digits: [9, 9],
    context: { any: 'sns', pt: 'utente' },
    score: { alone: 0, context: 0.85 },
  },
}
