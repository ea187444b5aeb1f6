import { foldText } from '../../text/fold.ts'
import type { Recogniser } from '../recogniser.ts'
import type { Evidence, Span } from '../span.ts'

const PLACE = 'secret-field'
const BY_FIELD: readonly Evidence[] = [{ by: PLACE, kind: 'context', why: 'the value of a field that holds a secret' }]

/** What stands in such a field and gives nothing away: types of schemas, labels of forms, states. */
const NO_SECRET = new Set(
  'string text str varchar char number integer int boolean bool object array null nil none undefined empty true false yes no oui non ja nein si required optional requis obligatoire erforderlich requerido hidden redacted masked secret token apikey bearer basic oauth jwt password passwd passwort kennwort contrasena wachtwoord senha pin otp incorrect invalid wrong missing expired unknown changed unchanged unset default disabled enabled valid example placeholder'.split(
    ' ',
  ),
)

const MOST = 4096
/** A placeholder, a reference or a mask: "<password>", "${PASSWORD}", "{{ token }}", "$TOKEN", "%TOKEN%", "****", "[MASKED]". */
const STAND_IN = /^(?:[<[{$%].*|[*•.xX_…-]+)$/u

/**
 * A value under a key that names a secret ("password", "apiKey", "mot_de_passe") is one, though no word stands in
 * front of it. A sentence or a label is none: a value with blanks has to hold a figure.
 */
export const secretField: Recogniser = {
  id: PLACE,
  entities: ['SECRET'],
  find(text, field, budget) {
    if (field.kind !== 'value' || field.hint !== 'SECRET' || text.length > MOST) return []
    budget.spend(text.length)
    const written = text.trim()
    if (written.length < 3 || STAND_IN.test(written) || NO_SECRET.has(foldText(written))) return []
    if (/\s/.test(written) && (!/\d/.test(written) || written.length > SENTENCE)) return []
    if (/^https?:\/\//.test(written)) return []
    const start = text.length - text.trimStart().length
    const span: Span = { start, end: start + written.length, type: 'SECRET', score: 0.85, evidence: BY_FIELD }
    return [span]
  },
}

/** A longer value with blanks explains something. */
const SENTENCE = 40
