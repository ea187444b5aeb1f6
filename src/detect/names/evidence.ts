import type { Evidence } from '../span.ts'
import { firstName, surname } from './lexicon.ts'
import { tellsParticipant } from './public-figures.ts'
import type { NameRun } from './spans.ts'
import { COLON } from './page.ts'
import { lookAround } from './features.ts'
import type { Surroundings } from './features.ts'
import type { Reading } from './tagger.ts'
import { LOWERCASE } from './tokens.ts'
import { TRIGGER } from './triggers.ts'

const BY = 'names/tagger'

export const INTRODUCED = 'after an introduction such as "my name is"'
export const PRESENTED = 'after a self-presentation such as "I am" or "this is"'

/** What a data protection officer reads for each kind of trigger; the others say nothing for a name. */
const CONTEXT: Readonly<Record<number, string>> = {
  [TRIGGER.civility]: 'after a civility or title',
  [TRIGGER.introduction]: INTRODUCED,
  [TRIGGER.presence]: PRESENTED,
  [TRIGGER.greeting]: 'after a greeting',
  [TRIGGER.signOff]: 'after a closing formula',
  [TRIGGER.label]: 'in a form field for a person',
  [TRIGGER.header]: 'in an e-mail header',
  [TRIGGER.relation]: 'after a family or work relation',
  [TRIGGER.role]: 'after a role or profession',
}
/** The same for the line above: thanks there close a letter. */
const ABOVE: Readonly<Record<number, string>> = { ...CONTEXT, [TRIGGER.greeting]: CONTEXT[TRIGGER.signOff]! }
const SPEAKER = 'as the speaker of a line'

for (const kind of [TRIGGER.civility, TRIGGER.introduction, TRIGGER.presence, TRIGGER.greeting, TRIGGER.signOff, TRIGGER.label, TRIGGER.header, TRIGGER.relation]) tellsParticipant(CONTEXT[kind]!) // prettier-ignore
tellsParticipant(SPEAKER)

const FIRST_NAME = ['', 'listed first name, rare', 'listed first name', 'listed first name, frequent'] as const
const SURNAME = ['', 'listed surname, rare', 'listed surname', 'listed surname, frequent'] as const

/** Endings that mark a surname by themselves, by the last four folded letters packed as the tokenizer packs them. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'suffix -ski': 'ski sky cki',
    'suffix -ov, -ova': 'ova eva nov rov',
    'suffix -enko': 'nko',
    'suffix -ić, -vic': 'vic vich',
    'suffix -sson, -sen': 'sson nsen rsen',
    'suffix -opoulos, -idis, -akis': 'ulos idis akis adis',
    'suffix -escu': 'escu',
    'suffix -ez': 'guez ndez inez opez rrez',
    'suffix -ini, -elli, -etti': 'ini elli etti ucci ozzi',
    'suffix -yan, -shvili, -dze': 'yan vili adze',
    'suffix -oğlu': 'oglu',
  }).flatMap(([why, endings]) => endings.split(' ').map((ending) => [ending, why] as const)),
)

/** The reasons for a name, strongest first: what stands around it, what the lists say, how sure the tagger is. */
export function explain(reading: Reading, run: NameRun, around: Surroundings): Evidence[] {
  const { page } = reading
  const { shape } = page.tokens
  lookAround(page, run.first, run.last, around)
  const reasons: Evidence[] = []
  const context = CONTEXT[around.trigger] ?? ABOVE[around.aboveTrigger] ?? CONTEXT[around.labelTrigger]
  if (context !== undefined) reasons.push({ by: BY, kind: 'context', why: context })
  else if (around.opensLine && around.after === COLON) reasons.push({ by: BY, kind: 'context', why: SPEAKER })
  let first = 0
  let last = 0
  let ending: string | undefined
  for (let at = run.first; at <= run.last; at++) {
    if (shape[at]! < LOWERCASE) continue
    const code = page.code[at]!
    first = Math.max(first, firstName(code))
    last = Math.max(last, surname(code))
    ending ??= endingOf(page.tokens.suffix3[at]!, page.tokens.suffix4[at]!)
  }
  if (first > 0 && (first >= last || run.last > run.first))
    reasons.push({ by: BY, kind: 'list', why: FIRST_NAME[first]! })
  if (last > 0 && (last > first || run.last > run.first)) reasons.push({ by: BY, kind: 'list', why: SURNAME[last]! })
  if (ending !== undefined && last < 2) reasons.push({ by: BY, kind: 'form', why: ending })
  reasons.push({ by: BY, kind: 'model', why: sureness(run.probability) })
  return reasons
}

function sureness(probability: number): string {
  if (probability >= 0.95) return 'the tagger is near certain'
  if (probability >= 0.75) return 'the tagger finds a name likely'
  if (probability >= 0.4) return 'the tagger finds a name more likely than not'
  return 'the tagger finds a name possible'
}

function endingOf(suffix3: number, suffix4: number): string | undefined {
  if (suffix4 === 0) return undefined
  return ENDINGS.get(unpacked(suffix4, 4)) ?? ENDINGS.get(unpacked(suffix3, 3))
}

function unpacked(packed: number, letters: number): string {
  let ending = ''
  for (let at = letters - 1; at >= 0; at--) ending += String.fromCharCode((packed >>> (8 * at)) & 255)
  return ending
}
