import type { Evidence } from '../../span.ts'
import { type Scan, wordsBeforeOnce } from '../scan.ts'
import type { CompiledDate } from './form.ts'
import type { WrittenDate } from './written-date.ts'

const YEAR_ANNOUNCED = /(?:\b[eé]n|\bem|\bin|\bnel|\bborn|jahrgang|jaar|:) ?$/i

/** Weak evidence (the place, not a word) is only believed of somebody who can be an adult or a patient by now. */
const WEAK_LATEST = 2016

/** Weighs a date by the words and the place around it, and reports it if it may be one of birth. */
export function reportDate(scan: Scan, form: CompiledDate, date: WrittenDate): void {
  const { id: by, entity: type } = form.pattern
  // a year alone must stand directly behind: "né en 1940"
  if (date.month === 0 && !YEAR_ANNOUNCED.test(scan.text.slice(Math.max(0, date.start - 9), date.start))) return
  const said = scan.field.hint === type ? 'for' : saidOf(scan, form, date)
  if (date.month === 0 && wordsBeforeOnce(scan, date.start).some((word) => form.things.has(word), ANNOUNCED + 1)) return
  const evidence: Evidence[] = []
  let score = 0
  if (said === 'for') {
    evidence.push({ by, kind: 'context', why: 'a word nearby names a birth' })
    score = date.month === 0 ? 0.55 : 0.9
  } else if (
    date.month > 0 &&
    date.day > 0 &&
    date.wantsWord !== true &&
    (date.year <= WEAK_LATEST || date.spread === 'last') &&
    said === undefined
  ) {
    score = placeScore(scan, form, date)
    evidence.push({
      by,
      kind: 'form',
      why: 'a date where a date of birth stands: behind a name, as an answer, in a record',
    })
  }
  if (score === 0) return
  const canonical = `${String(date.year)}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
  scan.found.push({ start: date.start, end: date.end, type, score, evidence, canonical })
}

/** How many words back a birth may be announced, and how many back another event takes the date for itself. */
const ANNOUNCED = 5
const TAKEN = 2

function saidOf(scan: Scan, form: CompiledDate, date: WrittenDate): 'for' | 'against' | undefined {
  const words = wordsBeforeOnce(scan, date.start)
  const said = form.hear(words, ANNOUNCED)
  return said === 'against' && form.hear(words, TAKEN) === undefined ? undefined : said
}

/** "12/03/1978 (45 ans)": nothing else is so old. */
const AGE_BEHIND =
  /^,? ?\(?(?:\d{1,2}|1[01]\d) ?(?:ans|years old|y\.?o\.?|Jahre alt|a[nñ]os|anni|jaar oud|anos)(?!\p{L})/iu

const HOME_OR_INSURANCE =
  /^(?:,| -)? (?:\d{5} [A-ZÉ]|NIR|NSS|IPP|n° ?(?:de )?s[ée]cu|\d{1,4}(?: bis| ter)?,? (?:rue|av|avenue|bd|boulevard|place|all[ée]e|chemin|impasse|route|quai|cours)\b)/i

const NAME_IN_FRONT = /(?:^|\P{L})\p{Lu}\p{L}{1,24},? $/u

/** "12/03/1985 is my date of birth", "12.03.1985 geboren", "12 mars 1985 (date de naissance)". */
const NAMED_BEHIND =
  /^,? ?\(?(?:(?:est|c['’]est|is|ist|es|è|é) (?:bien )?(?:(?:ma|sa|my|his|her|mein|ihr|sein|mi|su|la mia|mijn|a minha) )?)?(?:date de naissance|date of birth|birth ?date|birthday|dob\b|ddn\b|geburtsdatum|geburtstag|fecha de nacimiento|data di nascita|geboortedatum|data de nascimento|(?:in \p{Lu}\p{L}{1,24} )?geboren(?! am| op))/iu

/** "4.17.21": with dots and two figures for the year, a date has two for day and month too, and no field to itself. */
function isVersion({ text, field }: Scan, { start, end }: WrittenDate): boolean {
  const written = text.slice(start, end)
  return /^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(written) && (field.kind === 'value' || written.length < 8)
}

/** "Patient Anna Berg (12/03/1985)", "Anna Berg, 12 March 1985" as a whole message, "| F | 03/03/1944 |". */
function placeScore(scan: Scan, form: CompiledDate, date: WrittenDate): number {
  const { text } = scan
  const before = text.slice(Math.max(0, date.start - 60), date.start)
  const after = text.slice(date.end, date.end + 24)
  scan.budget.spend(160)
  if (AGE_BEHIND.test(after)) return 0.75
  if (NAMED_BEHIND.test(text.slice(date.end, date.end + 56))) return 0.8
  if (/\(b\. ?$/.test(before)) return 0.6
  // "j'ai 43 ans, je suis du 14/07/1982"
  if (/(?:^|\P{L})(?:je suis|chuis|ik ben|yo soy|soy) (?:du|van|del) $/iu.test(before)) return 0.7
  if (/^[)\]]/.test(after) && /[\p{L}\d]{2} ?[([]$/u.test(before)) {
    return wordsBeforeOnce(scan, date.start).some((word) => form.people.has(word)) ? 0.8 : 0.35
  }
  if (scan.field.kind === 'number' || scan.field.hint !== undefined) return 0
  // surer than the identifier whose row it ends
  if (date.spread !== undefined) return date.spread === 'last' ? 0.6 : 0.55
  const whole = date.start < 60 && date.end > text.length - 3
  if (whole && /^\W{0,3}$/.test(before)) return isVersion(scan, date) ? 0 : 0.55
  if (whole && date.year <= 2010 && /^\p{L}[\p{L}'’.-]{1,24}(?: [\p{L}'’.-]{1,24}){1,4}[,:] ?$/u.test(before))
    return 0.6
  // a sex beside it: "| F | 03/03/1944 |", "(12/03/1978, F)"
  if (/[|;,\t(] ?[MFHmfhWw] ?[|;,\t] ?$/.test(before) || (before.endsWith('(') && /^, ?[MFH]\)/.test(after))) return 0.6
  // the German sign of a birth, which a bullet and emphasis are not: "(*12.03.1978 in Köln)"
  if (/(?:^|[^*\n])\*$/.test(before) && !after.startsWith('*')) return 0.55
  // "Paul Girard, 12/03/1985, 45 rue du Lys": behind a name, in front of where somebody lives or is insured
  if (HOME_OR_INSURANCE.test(after) && /(?:^|\P{L})\p{Lu}\p{L}{1,24} \p{Lu}\p{L}{1,24},?(?: -)? $/u.test(before))
    return 0.55
  // "Leite Maria 10/07/1980, 4019341801": behind a name, in front of an identifier
  if (/^[,;] ?(?:n[°o] ?)?\d{6}/.test(after) && /\p{Lu}\p{L}{1,24} \p{Lu}\p{L}{1,24},? $/u.test(before)) return 0.55
  // "Patientin Berg, Anna, 12.03.1978"
  if (date.year <= 2010 && /^(?:\n|$)/.test(after) && NAME_IN_FRONT.test(before)) {
    if (wordsBeforeOnce(scan, date.start).some((word) => form.people.has(word), 4)) return 0.55
  }
  // alone on its line under a name, or at the end of a line behind a name in capitals
  if (/^(?:\n|$)/.test(after) && date.year <= 2010) {
    if (
      /(?:^|\n)\p{L}[\p{L} ,.'’-]{2,50}\n ?$/u.test(before) ||
      /(?:^|\P{L})\p{Lu}\p{L}{1,24} \p{Lu}{2,24} $/u.test(before)
    )
      return 0.55
  }
  return 0
}
