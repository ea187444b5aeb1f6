import type { Pattern } from '../pattern.ts'

/** 97 minus the first nine digits modulo 97; who was born from 2000 on has a 2 set in front before dividing. */
function isNiss(compact: string): boolean {
  const body = Number(compact.slice(0, 9))
  const key = Number(compact.slice(9))
  return 97 - (body % 97) === key || 97 - ((2_000_000_000 + body) % 97) === key
}

export const niss: Pattern = {
  id: 'be/niss',
  entity: 'NATIONAL_ID',
  title: 'Belgian national register number (NISS, INSZ, numéro de registre national)',
  sources: ['Arrêté royal du 3 avril 1984 relatif à la composition du numéro d’identification'],
  action: 'tokenise',
  examples: ['85.07.30-033.28'],
  form: {
    kind: 'code',
    // month 00 when unknown, +20 or +40 in the bis register
    expression: /\d\d[ .\u00a0-]?(?:[024]\d|[135][0-2])[ .\u00a0-]?[0-3]\d[ .\u00a0-]?\d{3}[ .\u00a0-]?\d\d(?!\d)/y,
    opens: [2, 6, 9, 11],
    digits: [11, 11],
    check: isNiss,
    checks: 'check digits modulo 97',
    context: {
      any: 'niss, insz, bis',
      fr: 'registre, national, matricule, identification, securite',
      nl: 'rijksregister*, insz, nationaal, identificatienummer',
      de: 'nationalregister*',
    },
    score: { alone: 0.7, context: 1, mistyped: 0.5 },
  },
}
