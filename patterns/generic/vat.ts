import type { Pattern } from '../pattern.ts'

export const vat: Pattern = {
  id: 'generic/vat',
  entity: 'COMPANY_ID',
  title: 'European VAT number, named as one',
  sources: ['Directive 2006/112/CE, art. 214 and 215', 'European Commission, VIES (structure of the numbers)'],
  action: 'keep',
  examples: ['USt-IdNr. DE123456789', 'btw NL123456789B01', 'CIF B12345674'],
  form: {
    kind: 'code',
    expression:
      /(?:DE ?\d{9}|ATU ?\d{8}|NL ?\d{9} ?B ?\d{2}|IT ?\d{11}|(?:ES ?)?[A-HJNP-SUVW]-?\d{7}[A-J\d]|PT ?\d{9}|LU ?\d{8}|IE ?\d{7}[A-Z]{1,2}|PL ?\d{10}|RO ?\d{2,10}|(?:DK|FI|HU|MT|SI) ?\d{8}|SE ?\d{12}|CZ ?\d{8,10}|SK ?\d{10}|HR ?\d{11}|EL ?\d{9}|CHE[- ]?\d{3}\.?\d{3}\.?\d{3})(?![A-Za-z\d])/iy,
    letters: [1, 4],
    digits: [2, 13],
    context: {
      any: 'vat, tva, btw, ust, ustid, umsatzsteuer, uid, mwst, iva, cif, p iva, intracom*, nif',
      de: 'ust idnr, umsatzsteuer*, mehrwertsteuer*',
      it: 'partita iva, partita',
    },
    score: { alone: 0, context: 0.9 },
  },
}

/** By the words alone: the registers' own numbers, without a country in front. */
export const register: Pattern = {
  id: 'generic/register-number',
  entity: 'COMPANY_ID',
  title: 'Number of a firm in the register of its country, named as one (KvK, partita IVA, CNPJ)',
  sources: ['Handelsregisterwet 2007 (NL)', 'D.P.R. 633/1972, art. 35 (IT)', 'Instrução Normativa RFB 2119/2022 (BR)'],
  action: 'keep',
  examples: ['KvK 12345678', 'P.IVA 01234567897', 'CNPJ 11.222.333/0001-81'],
  form: {
    kind: 'code',
    expression: /(?:\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}|\d{11}|\d{8})(?![\dA-Za-z])/y,
    opens: [2, 8, 11, 14],
    digits: [8, 14],
    context: {
      any: 'kvk, kv k, cnpj, p iva, piva',
      it: 'partita iva',
      nl: 'kvk nummer, handelsregister*',
    },
    score: { alone: 0, context: 0.85 },
  },
}
