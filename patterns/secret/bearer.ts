import type { Pattern } from '../pattern.ts'

/** What a machine makes has both; a word or a number has not. */
export function hasDigitAndLetter(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value)
}

export const bearer: Pattern = {
  id: 'secret/bearer',
  entity: 'SECRET',
  title: 'Bearer or basic credentials of an HTTP request',
  sources: ['RFC 6750', 'RFC 7617'],
  action: 'mask',
  examples: ['Authorization: Bearer 5f3a9c1e07b5d44208c1'],
  form: {
    kind: 'token',
    prefixes: [],
    after: ['bearer', 'basic', 'apikey'],
    expression: /[A-Za-z0-9_\-.~+/]{16,512}={0,2}/y,
    check: hasDigitAndLetter,
    score: 0.9,
  },
}

/** What is no identifier of a program: both cases and three figures, or longer than those are. */
function isRandom(value: string): boolean {
  if (!/[a-z]/.test(value) || !/[A-Z]/.test(value)) return false
  return value.length >= 36 || /\d[^\d]{0,80}\d[^\d]{0,80}\d/.test(value)
}

export const saidToken: Pattern = {
  ...bearer,
  id: 'secret/token-said',
  title: 'Key, token or secret directly behind the word',
  sources: ['OWASP Secrets Management Cheat Sheet'],
  examples: ['secret wJalrXUtnFEMI7K7MDENGbPxRfiCYzEX3AMPLEK3Y'],
  form: {
    kind: 'token',
    prefixes: [],
    after: ['secret', 'token', 'key', 'jeton'],
    expression: /[A-Za-z0-9_\-.~+/]{20,512}={0,2}/y,
    check: isRandom,
    score: 0.7,
  },
}

export const namedKey: Pattern = {
  id: 'secret/named-key',
  entity: 'SECRET',
  title: 'Key, token or secret behind the name of a setting',
  sources: ['OWASP Secrets Management Cheat Sheet'],
  action: 'mask',
  examples: ['api_key = "9f8e7d6c5b4a39281706f5e4"'],
  form: {
    kind: 'named',
    names: {
      any: 'api key, apikey, secret key, secret, client secret, access key, account key, shared key, signing key, webhook secret, access token, auth token, refresh token, private key, token, authorization, encryption key',
      fr: 'cle api, cle secrete, jeton',
      de: 'api schlussel',
      es: 'clave api',
    },
    value: /[A-Za-z0-9_\-.~+/]{16,512}={0,2}/y,
    check: hasDigitAndLetter,
    score: 0.8,
  },
}
