import { sum371 } from '../checks/weights-371.ts'
import type { Pattern } from '../pattern.ts'

/** A Federal Reserve district (or what is numbered like one) in front, and 3-7-1 weights to a multiple of ten. */
function isRouting(compact: string): boolean {
  const digits = compact.slice(0, 9)
  return /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits) && sum371(digits, true) === 0
}

export const routing: Pattern = {
  id: 'us/routing',
  entity: 'BANK_ACCOUNT',
  title: 'American routing number (ABA), with the account number behind it where there is one',
  sources: ['American Bankers Association, routing number policy', 'Federal Reserve, E-Payments Routing Directory'],
  action: 'tokenise',
  examples: ['routing number 021000021', 'ABA 021000021, account 000123456789'],
  form: {
    kind: 'code',
    expression:
      /\d{9}(?:[ ,;/|\n-]{1,4}(?:and |& )?(?:(?:my |the )?(?:bank |checking |savings )?acc?(?:oun)?t\.?(?: ?(?:number|num|no\.?|nr|#))?(?: is)?[ :.#\n]{1,3})?\d{6,17})?(?!\d)/iy,
    opens: [9],
    digits: [9, 26],
    check: isRouting,
    checks: 'weights 3-7-1 modulo 10',
    context: { any: 'aba, rtn', en: 'routing, transit number' },
    score: { alone: 0, context: 0.95, mistyped: 0.5 },
  },
}
