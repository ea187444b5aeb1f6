import type { Pattern } from '../pattern.ts'

export const sortCode: Pattern = {
  id: 'gb/sort-code',
  entity: 'BANK_ACCOUNT',
  title: 'British sort code, with the account number behind it where there is one',
  sources: ['Pay.UK, sorting codes and account numbers (six and eight digits)'],
  action: 'tokenise',
  examples: ['sort code 20-00-00', 'sort code 20-00-00, account number 55779911'],
  form: {
    kind: 'code',
    expression:
      /(?<!\d[- ])\d{2}[- ]?\d{2}[- ]?\d{2}(?:[ ,;/|\n-]{1,4}(?:and |& )?(?:(?:my |the )?(?:bank )?a\/?cc?(?:oun)?t?\.?(?: ?(?:number|num|no\.?|nr|#))?(?: is)?[ :.#\n]{1,3})?\d{8})?(?!\d|[- ]\d)/iy,
    opens: [2, 6],
    digits: [6, 14],
    context: { any: 'sortcode', en: 'sort code, sorting code, sort' },
    score: { alone: 0, context: 0.85 },
  },
}
