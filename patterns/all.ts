import { creditCard } from './generic/credit-card.ts'
import { email } from './generic/email.ts'
import { iban } from './generic/iban.ts'
import { phone } from './generic/phone.ts'
import type { Pattern } from './pattern.ts'

/** Everything that ships, once. Adding an identifier is a file, a line here and a test. */
export const PATTERNS: readonly Pattern[] = [email, phone, iban, creditCard]
