import type { Pattern } from '../pattern.ts'
import { hasDigitAndLetter } from './bearer.ts'
import { isPasswordLike } from './password.ts'

/** "pass" is a verb, a card and the outcome of a test as well: only what is typed like a password is believed. */
export const pass: Pattern = {
  id: 'secret/pass',
  entity: 'SECRET',
  title: 'Password behind "pass", with a figure and a letter in it',
  sources: ['CNIL, délibération n° 2022-100 (mots de passe)'],
  action: 'mask',
  examples: ['login: jdupont / pass: Soleil2024', 'DB_PASS=s3cr3t'],
  form: {
    kind: 'named',
    names: { any: 'pass' },
    value: /[^\s"'`“”«»<>]{5,64}/y,
    check: (value) => isPasswordLike(value) && hasDigitAndLetter(value),
    score: 0.7,
  },
}

/** The Spanish word is a key to anything: a word of letters alone behind it is no password. */
export const clave: Pattern = {
  ...pass,
  id: 'secret/clave',
  title: 'Password behind its Spanish word',
  examples: ['clave: gato2024'],
  form: {
    kind: 'named',
    names: { es: 'clave, clave wifi' },
    value: /[^\s"'`“”«»<>]{4,64}/y,
    check: isPasswordLike,
    score: 0.7,
  },
}
