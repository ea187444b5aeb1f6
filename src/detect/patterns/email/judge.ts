import emailJudge from 'validator/lib/isEmail.js'
import { isAlphanumeric } from '../characters.ts'
import { isLower } from '../words.ts'

/** What `validator` says of an address. */
export function isAddress(address: string): boolean {
  return isEmail(address, JUDGE)
}

/**
 * A CommonJS module that is its own `default`: Node's types see the module, the module loader of workerd's tests hands
 * out the bare function.
 */
const isEmail: typeof emailJudge.default = typeof emailJudge === 'function' ? emailJudge : emailJudge.default

/** Length limits are ours (windows); an unlisted or internal top-level domain is still an address. */
const JUDGE = {
  allow_utf8_local_part: true,
  require_tld: false,
  ignore_max_length: true,
  allow_underscores: true,
} as const

/**
 * What the judge never refuses, and most addresses are: letters and digits in ASCII, every sign between two of them,
 * and an ending of letters. The judge takes microseconds to say so.
 */
export function isPlainAddress(local: string, domain: string, top: string): boolean {
  return top.length > 1 && isPlainEnding(top) && isChain(domain, DOMAIN_SIGNS) && isChain(local, LOCAL_SIGNS)
}

const LOCAL_SIGNS = '._-+'
const DOMAIN_SIGNS = '.-'

function isChain(text: string, signs: string): boolean {
  let isBehindSign = true
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const isSign = !(code < 128 && isAlphanumeric(code))
    if (isSign && (isBehindSign || !signs.includes(text.charAt(index)))) return false
    isBehindSign = isSign
  }
  return !isBehindSign
}

/** "fr", "com": small letters of which a listed ending is made. */
export function isPlainEnding(label: string): boolean {
  for (let index = 0; index < label.length; index++) if (!isLower(label.charCodeAt(index))) return false
  return true
}
