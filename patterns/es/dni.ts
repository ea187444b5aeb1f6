import type { Pattern } from '../pattern.ts'

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** The letter is the number modulo 23, looked up; a NIE's X, Y, Z count as 0, 1, 2 in front. */
function isDni(compact: string): boolean {
  const digits = compact.slice(0, -1).replace(/^X/, '0').replace(/^Y/, '1').replace(/^Z/, '2')
  return LETTERS[Number(digits) % 23] === compact.at(-1)
}

const CONTEXT = {
  any: 'dni, nie, nif, tie, dni nº, nie nº, nif nº',
  es: 'documento, identidad, identificacion, nacional, extranjero, extranjeria',
}

export const dni: Pattern = {
  id: 'es/dni',
  entity: 'NATIONAL_ID',
  title: 'Spanish identity card number (DNI, NIF)',
  sources: ['Real Decreto 1553/2005', 'Ministerio del Interior, cálculo del dígito de control'],
  action: 'tokenise',
  examples: ['12345678Z', '12.345.678-Z'],
  form: {
    kind: 'code',
    expression: /\d{1,2}\.?\d{3}\.?\d{3}[ -]?[A-HJ-NP-TV-Z](?![A-Za-z\d])/iy,
    opens: [1, 2, 7, 8],
    digits: [7, 8],
    check: isDni,
    checks: 'check letter modulo 23',
    context: CONTEXT,
    score: { alone: 0.75, context: 1, mistyped: 0.6 },
  },
}

export const dniNumber: Pattern = {
  ...dni,
  id: 'es/dni-number',
  title: 'Spanish identity card number without its letter, named as one',
  examples: ['DNI 12345678'],
  form: {
    kind: 'code',
    expression: /\d{2}\.?\d{3}\.?\d{3}(?![A-Za-z\d]|[ .,-]\d)/y,
    opens: [2, 8],
    digits: [8, 8],
    context: { any: 'dni, dni nº' },
    score: { alone: 0, context: 0.75 },
  },
}

export const nie: Pattern = {
  id: 'es/nie',
  entity: 'NATIONAL_ID',
  title: 'Spanish foreigner number (NIE)',
  sources: ['Real Decreto 557/2011, art. 206'],
  action: 'tokenise',
  examples: ['X1234567L'],
  form: {
    kind: 'code',
    expression: /[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z](?![A-Za-z\d])/iy,
    letters: [1, 1],
    digits: [7, 7],
    check: isDni,
    checks: 'check letter modulo 23',
    context: CONTEXT,
    score: { alone: 0.85, context: 1, mistyped: 0.6 },
  },
}
