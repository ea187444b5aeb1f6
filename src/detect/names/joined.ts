import type { InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import type { Evidence, Span } from '../span.ts'
import { hashOf } from './fold.ts'
import { firstName, lookUp, ordinary, surname, type Lexicon } from './lexicon.ts'

/** Names in the name of a file: what joins them to the words around them is no sign of code. */
export const FILE_NAME = 'names/file-name'
const BY = 'names/joined'

const WORD = String.raw`\p{L}[\p{L}\p{M}]{1,23}`
const pair = (joints: string): string => `(?<one>${WORD})[${joints}](?<two>${WORD})`
const PAIR = pair('._-')
const END = String.raw`(?![\p{L}\d@])`

interface Place {
  readonly pattern: RegExp
  readonly by: string
  readonly why: string
}

/** A first name and a surname written as one in a place that is somebody's. The groups are the two names. */
const PAIRS: readonly Place[] = [
  place(String.raw`[\\/](?:home|[Uu]sers?|utilisateurs?)[\\/]${PAIR}${END}`, 'as the folder of a person'),
  place(String.raw`/(?:u|profiles?|profils?|members?|membres?|people)/@?${PAIR}${END}`, 'as the path of a person'),
  place(String.raw`(?<![^\s/"'(<])~${PAIR}${END}`, 'as the home of a person'),
  place(
    String.raw`(?:linkedin\.com/in|facebook\.com|instagram\.com|github\.com|twitter\.com|[/.]x\.com|xing\.com/profile)/@?${PAIR}${END}`,
    'as the address of a profile',
  ),
  place(
    String.raw`(?<![\p{L}\d])(?:user(?:name)?|login|account|pseudo|compte|benutzer|usuario|utente)\s?[:=]\s?["']?${PAIR}${END}`,
    'as the name of an account',
  ),
  place(
    String.raw`[?&](?:full_?)?(?:name|nom|customer|client|patient|user)=${pair(' ._+-')}${END}`,
    'in the query of a link',
  ),
  place(
    String.raw`[?&](?:first|first_?name|given_?name|prenom|vorname)=(?<one>${WORD})&(?:last|last_?name|family_?name|surname|nom|nachname)=(?<two>${WORD})${END}`,
    'in the query of a link',
  ),
  place(
    String.raw`(?<![\p{L}\d])(?<one>${WORD})[ _.-](?<two>${WORD})\.(?:pdf|docx?|odt|xlsx?|csv|txt|rtf|jpe?g|png|zip|eml|msg)(?![\p{L}\d])`,
    'in the name of a file',
    FILE_NAME,
  ),
]

/** One name that its place says is a person's. */
const SINGLES: readonly Place[] = [
  place(
    String.raw`(?<![\p{L}\d])(?:(?:last|first|family|given|full|sur)_?name|nom|prenom|nachname|vorname|apellidos?|cognome|achternaam)\s?=\s?["'](?<one>${WORD})["']`,
    'in a field for a name',
  ),
]

const ACCOUNTS = place(
  String.raw`(?<![\p{L}\d])(?:user(?:name)?|login|pseudo|compte)\s?[:=]\s?["']?(?<one>[a-z]${WORD})${END}`,
  'as the name of an account: an initial and a listed surname',
)

/** French and Breton surnames with an apostrophe in them, behind a civility; the lists hold their halves. */
const CIVILITIES = place(
  String.raw`(?<![\p{L}\d])(?:M\.|MM\.|Mme|Mlle|Me|Dr|Monsieur|Madame|Maître)\s(?<one>L['’]\p{Lu}\p{Ll}{2,20}|\p{Lu}\p{Ll}{2,20}c['’]h\p{Ll}{0,8})(?![\p{L}\d])`,
  'after a civility or title',
)

function place(pattern: string, why: string, by = BY): Place {
  return { pattern: new RegExp(pattern, 'gdu'), by, why }
}

/** Letters of a surname that an account's name adds an initial to. */
const ACCOUNT_LEAST = 5
const SCORE = 0.9

/** A first name and a surname of the lists, joined as paths, links, accounts and names of files join them. */
export function* findJoined(text: string, lexicon: Lexicon, budget: Budget): InSteps<readonly Span[]> {
  if (!PLACES.test(text)) return []
  budget.spend(text.length * 2)
  const codeOf = (word: string): number => lookUp(lexicon, hashOf(word))
  const spans: Span[] = []
  for (const each of PAIRS) {
    for (const [one, two] of placesOf(text, each)) {
      if (!areNames(codeOf(text.slice(...one)), codeOf(text.slice(...two)))) continue
      // "first=Ines&last=Caradec" is two places.
      if (text.slice(one[1], two[0]).length > 1) spans.push(spanOf(one[0], one[1], each), spanOf(two[0], two[1], each))
      else spans.push(spanOf(one[0], two[1], each))
    }
    yield text.length
  }
  for (const each of SINGLES) {
    for (const [one] of placesOf(text, each)) {
      const code = codeOf(text.slice(...one))
      if (Math.max(firstName(code), surname(code)) >= 2) spans.push(spanOf(one[0], one[1], each))
    }
    yield text.length
  }
  for (const [[start, end]] of placesOf(text, CIVILITIES)) spans.push(spanOf(start, end, CIVILITIES))
  yield text.length
  for (const [[start, end]] of placesOf(text, ACCOUNTS)) {
    const last = codeOf(text.slice(start + 1, end))
    const whole = codeOf(text.slice(start, end))
    if (end - start <= ACCOUNT_LEAST || surname(last) < 2 || ordinary(last) > 1 || ordinary(whole) > 0) continue
    spans.push(spanOf(start, end, ACCOUNTS))
  }
  return spans
}

/** A first look: none of the places is there without one of these. Each begins with a sign: letters are passed over. */
const PLACES =
  /=|(?<=c)['’]h|(?<=\sL)['’]\p{Lu}|\.com\/@?\p{L}|[\\/](?:home|users?|utilisateurs?|u|profiles?|profils?|members?|membres?|people)[\\/]|~\p{L}|(?<=(?:user|name|login|account|pseudo|compte|benutzer|usuario|utente)\s?):|\.(?:pdf|docx?|odt|xlsx?|csv|txt|rtf|jpe?g|png|zip|eml|msg)/iu

type Extent = readonly [start: number, end: number]

function* placesOf(text: string, { pattern }: Place): Generator<readonly [Extent, Extent]> {
  for (const { indices } of text.matchAll(pattern)) {
    const one = indices?.groups?.['one']
    if (one !== undefined) yield [one, indices?.groups?.['two'] ?? one]
  }
}

/** In either order, and not two words of every day. */
function areNames(one: number, two: number): boolean {
  return (isFull(one, two) || isFull(two, one)) && Math.min(ordinary(one), ordinary(two)) < 2
}

function isFull(first: number, last: number): boolean {
  return firstName(first) >= 2 && surname(last) >= 2
}

function spanOf(start: number, end: number, { by, why }: Place): Span {
  const evidence: readonly Evidence[] = [{ by, kind: 'context', why }]
  return { start, end, type: 'PERSON', score: SCORE, evidence }
}
