import type { InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import type { Evidence, Span } from '../span.ts'
import { hashOf } from './fold.ts'
import { BRAND, CALENDAR, PLACE, firstName, lookUp, ordinary, surname, thing, type Lexicon } from './lexicon.ts'

/** Titles of a person as they stand in front of a name, and those that nobody writes of whom he does not name. */
const SHORT = String.raw`M\.|MM\.|Mmes?|Mlles?|Mgr|Me|Mrs?\.?|Ms\.?|Dr\.?|Sra?\.|Srta\.|Sig\.(?:ra)?|Dott\.(?:ssa)?|Dhr\.|Mevr\.|MME|MLLE|MR\.?`
const WORDY = String.raw`Ma(?:dame|demoiselle|ître)|M(?:onsieur|esdames|essieurs|evrouw|eneer|ADAME|ONSIEUR)|Docteur|Prof(?:esseur|\.)|Pr|Herrn?|HERR|Fr(?:au|äulein)|FRAU|Señor(?:a|ita)?|Doña|Senhora?|Signora?`
const TITLE = new RegExp(`(?:(?<short>${SHORT})|${WORDY})[ \u00a0]`, 'gu')

const LOWER = String.raw`de|du|des|da|do|dos|das|di|del|dell[aeo]|dei|degli|van|von|vom|zu|zum|zur|und|der|den|dem|ter|ten|te|la|las|los|le|les|y|e`
const UPPER = String.raw`De|Du|Des|La|Le|Les|Da|Di|Del|Della|Van|Von|Zu|DE|DU|DES|LA|LE|LES|VON|VAN|DER|ZU`
const PARTICLE = new RegExp(`(?:(?:${LOWER}|${UPPER})[ \u00a0]|[dlDL]['’](?=\\p{Lu}))`, 'uy')
const WORD = /\p{Lu}[\p{L}\p{M}]{1,23}(?:[-'’][\p{L}\p{M}]{2,23}){0,3}(?![\p{L}\p{M}\d_@-])/uy

/** More of either make no name. */
const PARTICLES_MOST = 5
const WORDS_MOST = 5

const SCORE = 0.8
/** Steps: what is read of a name and looked up. */
const NAME_PRICE = 48
const EVIDENCE: readonly Evidence[] = [
  { by: 'names/titled', kind: 'context', why: 'after a civility or title, with the particles of a name' },
]

/** "Mme de La Tour du Pin", "Frau von und zu Lilienfeld": a title, particles, and what no list need have. */
export function* findTitled(text: string, lexicon: Lexicon, budget: Budget): InSteps<readonly Span[]> {
  const spans: Span[] = []
  budget.spend(text.length)
  TITLE.lastIndex = 0
  for (let match = TITLE.exec(text); match !== null; match = TITLE.exec(text)) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(match.index - 1))) continue
    const start = TITLE.lastIndex
    const name = readName(text, start, lexicon)
    if (name === undefined) continue
    budget.spend(NAME_PRICE)
    if (isName(name, match.groups?.['short']))
      spans.push({ start, end: name.end, type: 'PERSON', score: SCORE, evidence: EVIDENCE })
  }
  yield text.length
  return spans
}

interface TitledName {
  readonly end: number
  /** In front of the first word, as they are written. */
  readonly lead: string
  readonly words: readonly ListedWord[]
  /** Whether particles join the second word to the first. */
  readonly joins: boolean
}

interface ListedWord {
  readonly written: string
  /** What the lists say of it. */
  readonly code: number
}

function readName(text: string, start: number, lexicon: Lexicon): TitledName | undefined {
  let at = particlesAt(text, start)
  if (at === start) return undefined
  const lead = text.slice(start, at)
  const words: ListedWord[] = []
  let joins = false
  while (words.length < WORDS_MOST) {
    const from = words.length === 0 ? at : particlesAt(text, at + 1)
    const written = wordAt(text, from)
    const code = lookUp(lexicon, hashOf(written))
    const isJoined = words.length === 0 || from > at + 1
    // without particles an ordinary word with a capital begins something else
    if (written === '' || (!isJoined && (ordinary(code) > 1 || thing(code) === CALENDAR))) break
    if (words.length === 1) joins = isJoined
    words.push({ written, code })
    at = from + written.length
    if (!isBlank(text.charCodeAt(at))) break
  }
  return { end: at, lead, words, joins }
}

/**
 * Who is spoken of, and not where somebody works: "Mme de la Banque", "Herr vom Amt", "M. de Paris". `title`: where it
 * is one that nobody writes of whom he does not name.
 */
function isName({ lead, words, joins }: TitledName, title: string | undefined): boolean {
  const [first, second] = words
  if (first === undefined || IS_OFFICE.test(lead)) return false
  // an initial in German: "M. des Diebstahls"
  if (title === 'M.' && IS_GENITIVE.test(lead) && !isListed(first.code)) return false
  const isShouted = !/\p{Ll}/u.test(lead)
  // "de la CAF"
  if (!isShouted && !/\p{Ll}/u.test(first.written)) return false
  if (!isShouted && HAS_CAPITAL.test(lead)) return true
  if (joins && title !== undefined && second !== undefined && !isThing(second.code)) return true
  if (isThing(first.code) && words.length === 1) return false
  if (!HAS_ARTICLE.test(lead)) return ordinary(first.code) < 2 || isSurname(first.code)
  if (ordinary(first.code) > 0) return isSurname(first.code)
  return isListed(first.code) || !(isGerman(lead) || AT_WORK.test(first.written))
}

function isThing(code: number): boolean {
  return thing(code) === PLACE || (thing(code) === BRAND && surname(code) < 2)
}

function isSurname(code: number): boolean {
  return surname(code) > 1 && ordinary(code) < 3
}

function isListed(code: number): boolean {
  return Math.max(firstName(code), surname(code)) > 0
}

/** "Monsieur Le Maire", "Mme la Directrice", and what is done to whom: "M. der Geschädigten", "M. und Frau". */
const IS_OFFICE = /^(?:(?:la|le|les|l['’])[ \u00a0]?$|(?:der|den|dem|und|e|y)[ \u00a0])/i
/** "Du Plessis", "de La Tour": a capital that only a name gives a particle. */
const HAS_CAPITAL = /^(?:D[eu]|[Dd]e L[ae]|Des|D['’])/
const IS_GENITIVE = /^d[ae]s\b/
const HAS_ARTICLE = /\b(?:la|le|les|du|des|der|dem|den|vom|zum|zur|l)\b/i
/** What offices and departments end with: "Facturation", "Scolarité", "Billetterie". */
const AT_WORK = /(?:[st]ion|té|erie|ique|[ae]nce|ment|age|thèque|oire|ture|iel|iat)s?$/i

function isGerman(lead: string): boolean {
  return /^(?:von|vom|zu[mr]?)\b/i.test(lead)
}

function particlesAt(text: string, start: number): number {
  let at = start
  for (let count = 0; count < PARTICLES_MOST; count++) {
    PARTICLE.lastIndex = at
    if (!PARTICLE.test(text)) break
    at = PARTICLE.lastIndex
  }
  return at
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0] ?? ''
}

function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0
}
