import type { Evidence } from '../span.ts'
import { triggerBefore } from './features.ts'
import { firstName, surname } from './lexicon.ts'
import type { NameRun } from './spans.ts'
import type { Reading } from './tagger.ts'
import { LOWERCASE } from './tokens.ts'
import { TRIGGER } from './triggers.ts'

const BY = 'names/tagger'

/** What a data protection officer reads for each kind of trigger. */
const CONTEXT: Readonly<Record<number, string>> = {
  [TRIGGER.civility]: 'after a civility or title',
  [TRIGGER.introduction]: 'after an introduction such as "my name is"',
  [TRIGGER.presence]: 'after a self-presentation such as "I am" or "this is"',
  [TRIGGER.greeting]: 'after a greeting',
  [TRIGGER.signOff]: 'after a closing formula',
  [TRIGGER.label]: 'in a form field for a person',
  [TRIGGER.header]: 'in an e-mail header',
  [TRIGGER.relation]: 'after a family or work relation',
  [TRIGGER.role]: 'after a role or profession',
}

/** The reasons for a name, strongest first. */
export function explain(reading: Reading, run: NameRun): Evidence[] {
  const { page } = reading
  const { shape } = page.tokens
  const reasons: Evidence[] = []
  const context = CONTEXT[triggerBefore(page, run.first)]
  if (context !== undefined) reasons.push({ by: BY, kind: 'context', why: context })
  let first = 0
  let last = 0
  for (let at = run.first; at <= run.last; at++) {
    if ((shape[at] as number) < LOWERCASE) continue
    const code = page.code[at] as number
    first = Math.max(first, firstName(code))
    last = Math.max(last, surname(code))
  }
  if (first > 0 && first >= last)
    reasons.push({ by: BY, kind: 'list', why: first === 3 ? 'frequent first name' : 'listed first name' })
  if (last > 0) reasons.push({ by: BY, kind: 'list', why: last === 3 ? 'frequent surname' : 'listed surname' })
  reasons.push({
    by: BY,
    kind: 'model',
    why:
      run.probability >= 0.9
        ? 'reads like a name: near certain'
        : run.probability >= 0.6
          ? 'reads like a name: likely'
          : 'reads like a name: possible',
  })
  return reasons
}
