import type { CodeForm, Pattern } from '../pattern.ts'

/** 97 minus the first eight digits modulo 97. */
function isEnterprise(compact: string): boolean {
  const digits = compact.replace(/^BE/, '').padStart(10, '0')
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))
}

const SHARED = {
  entity: 'COMPANY_ID',
  sources: ['Code de droit économique (Belgique), art. III.17', 'Directive 2006/112/CE, art. 215'],
  action: 'keep',
} as const

const CHECK: Pick<CodeForm, 'check' | 'checks' | 'context'> = {
  check: isEnterprise,
  checks: 'check digits modulo 97',
  context: {
    any: 'bce, kbo, rpm, rpr, tva, btw, vat',
    fr: 'd entreprise, numero entreprise, n entreprise',
    nl: 'ondernemingsnummer, onderneming*, ondernemingsnr',
    de: 'unternehmensnummer, mwst',
    en: 'enterprise number, company number',
  },
}

export const belgianEnterprise: Pattern = {
  ...SHARED,
  id: 'be/enterprise',
  title: 'Belgian enterprise number (BCE, KBO), named as one',
  examples: ["numéro d'entreprise 0403.170.701", 'BTW BE 0403.170.701'],
  form: {
    kind: 'code',
    expression: /[01]\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}(?!\d)/y,
    opens: [4, 10],
    digits: [10, 10],
    ...CHECK,
    score: { alone: 0, context: 0.95 },
  },
}

export const belgianVat: Pattern = {
  ...SHARED,
  id: 'be/vat',
  title: 'Belgian VAT number (numéro de TVA, btw-nummer)',
  examples: ['BE0403170701', 'BE 0403.170.701'],
  form: {
    kind: 'code',
    expression: /BE ?[01]?\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}(?!\d)/iy,
    letters: [2, 2],
    digits: [9, 10],
    ...CHECK,
    // surer than a phone number of another country
    score: { alone: 0.8, context: 0.97 },
  },
}
