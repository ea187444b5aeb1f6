import { ALPHABET, ENTITY_SYMBOLS, isMixed, symbolIndex } from './alphabet.ts'

/** Symbols of a code: five of the entity, one of the written form, one check symbol. */
export const CODE_LENGTH = 7

/** Written forms one set of entity symbols can number. */
export const FORMS = ALPHABET.length

/**
 * All different, none 0 and none 22 (the check symbol's own weight is -1): over a field of 23 the sum then changes
 * with any one symbol and with any swap of two neighbours, the check symbol included.
 */
const WEIGHTS = [2, 3, 5, 7, 11, 13] as const

/** The token as it is written upstream: `PERSON_K7QX2C4`. */
export function formatToken(word: string, code: string): string {
  return `${word}_${code}`
}

/** The code of one written form of an entity. `form` counts from 0 and is less than `FORMS`. */
export function codeOf(entitySymbols: string, form: number): string {
  const body = entitySymbols + ALPHABET.charAt(form)
  return body + checkSymbol(body)
}

/** Whether `code` could have been issued by anyone: seven symbols in capitals, mixed, with the right check symbol. */
export function isCode(code: string): boolean {
  if (code.length !== CODE_LENGTH) return false
  for (const symbol of code) if (!ALPHABET.includes(symbol)) return false
  return isMixed(code) && checkSymbol(code.slice(0, ENTITY_SYMBOLS + 1)) === code.charAt(CODE_LENGTH - 1)
}

function checkSymbol(body: string): string {
  let sum = 0
  WEIGHTS.forEach((weight, at) => {
    sum += weight * symbolIndex(body.charCodeAt(at))
  })
  return ALPHABET.charAt(sum % ALPHABET.length)
}
