import type { Pattern } from '../pattern.ts'

const SOURCES = ['ISO/IEC 7813', 'PCI DSS, sensitive authentication data']

export const cardCode: Pattern = {
  id: 'secret/card-code',
  entity: 'SECRET',
  title: 'Verification code of a payment card behind its word',
  sources: SOURCES,
  action: 'mask',
  examples: ['CVC 123', 'CVV: 4821'],
  form: {
    kind: 'named',
    names: { any: 'cvc, cvv', fr: 'cryptogramme', de: 'kartenprufnummer, prufnummer' },
    marker: 'CV',
    spoken: /CV[CV]2?(?: (?:is|est|ist|es|è|é))? /y,
    value: /\d{3,4}(?![\d.,:/-]?\d)/y,
    score: 0.8,
  },
}

/** The same in small letters, and as French says it. */
export const cardCodeSmall: Pattern = {
  ...cardCode,
  id: 'secret/card-code-small',
  title: 'Verification code of a payment card in a sentence in small letters',
  examples: ['my cvv is 123', 'cvc 4821'],
  form: {
    kind: 'named',
    names: {},
    marker: 'cv',
    spoken: /cv[cv]2?(?: (?:code|number))?(?: (?:is|est|ist|es|è|é))?:? /y,
    value: /\d{3,4}(?![\d.,:/-]?\d)/y,
    score: 0.8,
  },
}

export const cryptogram: Pattern = {
  ...cardCode,
  id: 'secret/cryptogram',
  title: 'Verification code of a payment card behind its French word',
  examples: ['cryptogramme 123'],
  form: {
    kind: 'named',
    names: {},
    marker: 'ryptogramme',
    spoken: /ryptogramme(?: visuel)?(?: (?:est|c'est|c’est))?(?: le)?:? /y,
    value: /\d{3,4}(?![\d.,:/-]?\d)/y,
    score: 0.8,
  },
}

export const cardCodeBeside: Pattern = {
  id: 'secret/card-code-beside',
  entity: 'SECRET',
  title: 'Verification code of a payment card behind its number and the month it ends',
  sources: SOURCES,
  action: 'mask',
  examples: ['4556 7375 8689 9855 09/27 123'],
  form: {
    kind: 'beside',
    beside: 'CARD_EXPIRY',
    reach: 4,
    expression: /\d{3,4}(?![\d.,:/-]?\d| ?[€$£%])/y,
    score: 0.8,
  },
}

export const cardCodeSaid: Pattern = {
  ...cardCodeBeside,
  id: 'secret/card-code-said',
  title: 'Verification code of a payment card, said behind its number and the month it ends',
  examples: ['4556 7375 8689 9855, expiry 09/27, security code 123'],
  form: {
    kind: 'beside',
    beside: 'CARD_EXPIRY',
    reach: 40,
    context: {
      any: 'crypto, csc, cid, cvx',
      en: 'security code, code, back',
      fr: 'code, securite, verso, dos',
      de: 'sicherheitscode, code, prufziffer',
      es: 'codigo, seguridad',
      it: 'codice, sicurezza',
      nl: 'code, veiligheidscode',
      pt: 'codigo, seguranca',
    },
    expression: /\d{3,4}(?![\d.,:/-]?\d| ?[€$£%])/y,
    score: 0.8,
  },
}
