import type { Recogniser } from '../recogniser.ts'
import type { Evidence, Span } from '../span.ts'

const PLACE = 'address-field'
const BY_FIELD: readonly Evidence[] = [
  { by: PLACE, kind: 'context', why: 'the value of a field that holds an address' },
]

/** Four lines of an envelope. */
const MOST = 160
/** What addresses of machines, accounts and messages hold. */
const NO_STREET = /[@{}<>=\\]|:\/\/|^0x/

/**
 * A value under a key that names a street or an address is one if it has a number and a name in words ("12 Kerlouan",
 * "Lieu Kermaria 4"), though no word in it says what kind of street it is.
 */
export const addressField: Recogniser = {
  id: PLACE,
  entities: ['ADDRESS'],
  find(text, field, budget) {
    if (field.kind !== 'value' || field.hint !== 'ADDRESS' || text.length > MOST) return []
    budget.spend(text.length)
    const written = text.trim()
    if (!/\d/.test(written) || !/\p{L}{3}/u.test(written) || !/\s/.test(written) || NO_STREET.test(written)) return []
    const start = text.length - text.trimStart().length
    const span: Span = { start, end: start + written.length, type: 'ADDRESS', score: 0.7, evidence: BY_FIELD }
    return [span]
  },
}
