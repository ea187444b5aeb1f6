import type { Pattern } from '../pattern.ts'

export const bearer: Pattern = {
  id: 'secret/bearer',
  entity: 'SECRET',
  title: 'Bearer or basic credentials of an HTTP request, and keys named as such',
  sources: ['RFC 6750', 'RFC 7617'],
  action: 'mask',
  examples: ['Authorization: Bearer 5f3a9c1e07b5d44208c1', 'api_key = "9f8e7d6c5b4a39281706f5e4"'],
  form: {
    kind: 'named',
    names:
      'bearer|authorization: basic|api[_-]?key|secret[_-]?key|client[_-]?secret|access[_-]?token|auth[_-]?token|clé api|clé secrète',
    joint: /["']? {0,3}(?:(?:[:=]|=>) {0,3})?["'`]?/y,
    value: /[A-Za-z0-9_\-.~+/]{16,512}={0,2}/y,
    check: hasDigitAndLetter,
    score: 0.85,
  },
}

export function hasDigitAndLetter(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value)
}
