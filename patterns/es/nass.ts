import type { Pattern } from '../pattern.ts'

/** Two digits of province, eight of number, and the ten together modulo 97 (leading zeros of the number dropped). */
function isNass(compact: string): boolean {
  const number = Number(compact.slice(2, 10))
  const province = Number(compact.slice(0, 2))
  const whole = number < 10_000_000 ? number + province * 10_000_000 : number + province * 100_000_000
  return whole % 97 === Number(compact.slice(10))
}

export const nass: Pattern = {
  id: 'es/nass',
  entity: 'NATIONAL_ID',
  title: 'Spanish social security number (NASS, NUSS)',
  sources: ['Tesorería General de la Seguridad Social'],
  action: 'tokenise',
  examples: ['NASS: 28 12345678 40'],
  form: {
    kind: 'code',
    expression: /\d{2}[ /-]?\d{8}[ /-]?\d{2}(?!\d)/y,
    opens: [2, 10, 12],
    digits: [12, 12],
    check: isNass,
    checks: 'check digits modulo 97',
    context: { any: 'nass, nuss, naf', es: 'seguridad social, afiliacion, seguridad' },
    score: { alone: 0.35, context: 0.98, mistyped: 0.6 },
  },
}
