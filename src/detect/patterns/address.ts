import type { AddressForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit, isLetter, isSpace } from './characters.ts'
import { groupAt, type NumberRun } from './number-run.ts'
import { isRestOf, type Scan, wordsBeforeOnce } from './scan.ts'
import { type WordSet, wordSet } from './words.ts'

/**
 * Street addresses, found from their house number: "12 rue de l'Église" and "48 Station Road" from the number on,
 * "via Roma 73" and "Hauptstraße 157" from the number back. Floor, flat, postal code and town follow piece by piece.
 */
export function addressFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const forms = patterns.flatMap((pattern) => (pattern.form.kind === 'address' ? [compile(pattern, pattern.form)] : []))
  return (scan, run) => {
    for (const form of forms) {
      for (let group = 0; group < run.groups.length; group++) {
        const { start, end } = groupAt(run, group)
        if (end - start > 5) continue
        if (isJoined(scan.text, start, end)) continue
        if (isInside(scan, form, start)) continue
        const street =
          numberFirst(scan, form, start, end) ??
          withoutNumber(scan, form, start) ??
          streetFirst(scan, form, start, end) ??
          labelled(scan, form, start, end) ??
          box(scan, form, start)
        if (street !== undefined) report(scan, form, street)
      }
    }
  }
}

interface CompiledAddress {
  readonly pattern: Pattern
  readonly form: AddressForm
  readonly before: ReadonlySet<string>
  readonly everyday: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
  readonly endings: ReadonlySet<string>
  /** Last code units of the endings: most words end in none of them. */
  readonly endingEnds: ReadonlySet<number>
  readonly particles: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly label: RegExp
  readonly context: WordSet
}

/** A street of a sure kind with its number, or any with its postal code: surer than a name found inside it. */
const CERTAIN = 0.98
/** A sure kind of street in front of its number. */
const SURE_STREET = 0.8

interface Street {
  readonly start: number
  readonly end: number
  /** What the street and number alone are worth, before postal code and context. 0: nothing without them. */
  readonly score: number
  readonly why: string
  /** Written without capitals, so the town is too. */
  readonly lower?: boolean
}

function compile(pattern: Pattern, form: AddressForm): CompiledAddress {
  return {
    pattern,
    form,
    before: setOf(form.before),
    everyday: setOf(form.everyday),
    behind: setOf(form.behind),
    endings: setOf(form.endings),
    endingEnds: new Set(`${form.endings} e t .`.split(' ').map((ending) => ending.charCodeAt(ending.length - 1))),
    particles: setOf(form.particles),
    never: setOf(form.never),
    label: new RegExp(`(?:^|[^\\p{L}])(?:${form.labels}) ?$`, 'iu'),
    context: wordSet(form.context),
  }
}

/** Part of a reference (INV-2023-00421), a fraction (62.96), an amount (37,8). */
function isJoined(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (isAlphanumeric(before) || before === 45 || before === 95 || before === 35) return true
  if ((before === 46 || before === 44 || before === 58) && isDigit(text.charCodeAt(start - 2))) return true
  const after = text.charCodeAt(end)
  return (after === 46 || after === 44 || after === 58) && isDigit(text.charCodeAt(end + 1))
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

function isInside(scan: Scan, form: CompiledAddress, start: number): boolean {
  return isRestOf(scan, start, (span) => span.type === form.pattern.entity)
}

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

const WORD_MAX = 24

/** The word that starts at or one space behind `at`: letters, apostrophes, inner dots and hyphens. */
function wordAt(text: string, at: number): Word | undefined {
  let start = at
  if (isSpace(text.charCodeAt(start))) start++
  let end = start
  while (end - start < WORD_MAX && isWordPart(text, end)) end++
  return end === start ? undefined : { start, end, text: text.slice(start, end) }
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isLetter(code)) return true
  return (
    (code === 39 || code === 0x2019 || code === 45 || code === 46 || code === 47) && isLetter(text.charCodeAt(at - 1))
  )
}

/** The word that ends at `at`, or one separator before it. */
function wordEndingAt(text: string, at: number): Word | undefined {
  let end = at
  while (end - at > -2 && (isSpace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 44)) end--
  let start = end
  while (end - start < WORD_MAX && start > 0 && isWordEndPart(text, start - 1)) start--
  return end === start ? undefined : { start, end, text: text.slice(start, end) }
}

function isWordEndPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLetter(code) || code === 39 || code === 0x2019 || code === 45 || code === 46 || code === 47 || code === 0xba
}

function isCapital(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}

function bare(word: string): string {
  const last = word.charCodeAt(word.length - 1)
  return (last === 46 || last === 44 ? word.slice(0, -1) : word).toLowerCase()
}

/** A kind of street; with a dot only as an abbreviation, for else the dot ends a sentence. */
function isKind(form: CompiledAddress, word: Word): boolean {
  if (word.text.endsWith('.') && word.text.length > 5) return false
  const plain = bare(word.text)
  return form.before.has(plain) || form.before.has(word.text.toLowerCase())
}

/** Words a street name may have, its kind included; fewer where no capital holds it together. */
const NAME_WORDS = 7
const LOWER_WORDS = 4

/** "12 bis, rue de l'Église", "48 Station Road". */
function numberFirst(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  const { text } = scan
  const after = text.charCodeAt(end)
  if (!isSpace(after) && after !== 44 && after !== 45 && after !== 47 && !isLetter(after)) return undefined
  let at = match(form.form.addition, text, end) ?? end
  if (text.charCodeAt(at) === 44) at++
  const first = wordAt(text, at)
  if (first === undefined || first.start === end)
    return first?.start === end ? undefined : ordinalStreet(scan, form, start, at)
  scan.budget.spend(first.end - start)
  const kind = bare(first.text)
  if (isKind(form, first)) {
    const name = readName(scan, form, first.end, isCapital(first.text))
    if (name !== undefined) {
      const everyday = form.everyday.has(kind)
      return {
        start: flatBefore(text, start),
        end: name.end,
        score: everyday ? (name.capital ? 0.55 : 0.2) : CERTAIN,
        lower: !name.capital,
        why: 'a number, a kind of street and its name',
      }
    }
  }
  return englishStreet(scan, form, start, first)
}

/** "145 1st street", "1250 42nd Avenue". */
const ORDINAL = / ?\d{1,3}(?:st|nd|rd|th) /iy

function ordinalStreet(scan: Scan, form: CompiledAddress, start: number, at: number): Street | undefined {
  const ordinal = match(ORDINAL, scan.text, at)
  const kind = ordinal === undefined ? undefined : wordAt(scan.text, ordinal)
  if (kind === undefined || !form.behind.has(bare(kind.text))) return undefined
  return {
    start: flatBefore(scan.text, start),
    end: endOfKind(kind),
    score: 0.75,
    why: 'a number, an ordinal and a kind of street',
  }
}

function englishStreet(scan: Scan, form: CompiledAddress, start: number, first: Word): Street | undefined {
  const { text } = scan
  let word: Word | undefined = first
  let capitals = 0
  const most = isCapital(first.text) ? NAME_WORDS : LOWER_WORDS
  for (let count = 0; count < most && word !== undefined; count++) {
    const plain = bare(word.text)
    if (count > 0 && form.behind.has(plain)) {
      // "St" may still be a saint, and "Court" part of a name that goes on
      const next = wordAt(text, word.end)
      const longer = next !== undefined && isCapital(next.text) && form.behind.has(bare(next.text))
      if (!longer) {
        const score = capitals === count ? 0.7 : 0
        return {
          start: flatBefore(text, start),
          end: endOfKind(word),
          score,
          lower: capitals === 0,
          why: 'a number, a name and a kind of street',
        }
      }
    }
    if (
      (form.never.has(plain) && !(isCapital(word.text) && plain.length === 1)) ||
      /[.!?]$/.test(word.text.replace(/^[NSEW]\.$/, ''))
    )
      return undefined
    if (isCapital(word.text) || /^\d/.test(word.text)) capitals++
    const from: number = word.end
    word = wordAt(text, from) ?? ordinalAt(text, from)
    scan.budget.spend((word?.end ?? from) - from + 1)
    if (word !== undefined && word.start !== from + 1) return undefined
  }
  return undefined
}

function ordinalAt(text: string, at: number): Word | undefined {
  const end = match(/ \d{1,3}(?:st|nd|rd|th)\b/iy, text, at)
  return end === undefined ? undefined : { start: at + 1, end, text: text.slice(at + 1, end) }
}

/** The dot of "St." may be the sentence's as well: it is left outside. */
function endOfKind(kind: Word): number {
  return kind.text.endsWith('.') ? kind.end - 1 : kind.end
}

/** "Flat 3, 90 Oak Drive": the flat stands in front. */
const FLAT = /(?:flat|apartment|apt\.?|unit|suite|room|appartement|appt\.?) ?[A-Z\d]{1,5}, ?$/i

function flatBefore(text: string, start: number): number {
  const flat = FLAT.exec(text.slice(Math.max(0, start - 20), start))
  return flat === null ? start : start - flat[0].length
}

/** Small words inside a name that cannot open it: "12 rue et voirie". */
const NOT_FIRST = new Set(['et', 'and', 'of', 'y', 'e', 'en'])

interface Name {
  readonly end: number
  readonly capital: boolean
}

/** The street's own name: capitals and the small words between them; in text without capitals up to three words. */
function readName(scan: Scan, form: CompiledAddress, from: number, kindCapital: boolean): Name | undefined {
  const { text } = scan
  let end: number | undefined
  let capital = false
  let small = 0
  let at = from
  for (let count = 0; count < NAME_WORDS; count++) {
    if (!isSpace(text.charCodeAt(at)) && !/['’]/.test(text[at - 1] ?? '')) {
      // "321 rue d'Estienne\nd'Orves": a name may be broken by the line
      if (!(text.charCodeAt(at) === 10 && capital && /^\n(?:d['’]|de |du |des )/.test(text.slice(at, at + 5)))) break
    }
    const word = text.charCodeAt(at) === 10 ? wordAt(text, at + 1) : (wordAt(text, at) ?? numberIn(text, at))
    if (word === undefined) break
    scan.budget.spend(word.end - at)
    const plain = bare(word.text)
    const stripped = /^(?:d|l|qu|dell|all|sull|nell)['’]/i.test(word.text)
      ? word.text.slice(word.text.search(/['’]/) + 1)
      : word.text
    if (isCapital(stripped) || /^\d/.test(word.text)) {
      capital ||= isCapital(stripped)
      end = word.end
      small = 0
    } else if (count === 0 && NOT_FIRST.has(plain)) {
      break
    } else if (form.particles.has(plain) && small < 3) {
      small++
    } else if (end === undefined && (small > 0 || stripped !== word.text || !kindCapital)) {
      // "rue de l'église", "rue pasteur"
      end = word.end
    } else if (!capital && !kindCapital && count < 4 && isFollowedByPostal(text, word.end)) {
      end = word.end
    } else break
    at = word.end
    if (/[.]$/.test(word.text) && word.text.length > 4) return { end: word.end - 1, capital }
  }
  return end === undefined ? undefined : { end: text.charCodeAt(end - 1) === 46 ? end - 1 : end, capital }
}

/** "rue du 8 mai 1945", "avenue du 11 novembre". */
function numberIn(text: string, at: number): Word | undefined {
  const end = match(/ (?:\d{1,2}(?= \p{L})|1[789]\d\d\b)/uy, text, at)
  return end === undefined ? undefined : { start: at + 1, end, text: text.slice(at + 1, end) }
}

function isFollowedByPostal(text: string, at: number): boolean {
  return /^,? ?(?:\d{4,5}\b|\p{L}{1,20} \d{4,5}\b)/u.test(text.slice(at, at + 30))
}

/** "nº 15", "num. 4", "Nr. 7": a sign of the number in front of it. */
const SIGN = /(?:n[º°o]\.? ?|num\.? ?|nr\.? ?)$/i

/** Asked before `SIGN` is: the last letter of one, behind its dot and its space. */
function mayEndSign(text: string, start: number): boolean {
  let at = start - 1
  if (text.charCodeAt(at) === 32) at--
  if (text.charCodeAt(at) === 46) at--
  const code = text.charCodeAt(at)
  const letter = code | 32
  return letter === 111 || letter === 109 || letter === 114 || code === 0xba || code === 0xb0
}

/** "via Roma 73", "Hauptstraße 157", "calle del Carmen, 45", "Am Markt 47". */
function streetFirst(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  const { text } = scan
  // a letter, a dot or a degree sign ends what may stand in front: "Roma 73", "C/Pizarro, 22", "nº 15"
  let back = start - 1
  while (start - back < 3 && (isSpace(text.charCodeAt(back)) || text.charCodeAt(back) === 44)) back--
  if (!isWordEndPart(text, back) && text.charCodeAt(back) !== 0xb0) return undefined
  const stop = match(form.form.addition, text, end) ?? end
  const sign = mayEndSign(text, start) ? SIGN.exec(text.slice(Math.max(0, start - 5), start)) : null
  let word = wordEndingAt(text, start - (sign?.[0].length ?? 0))
  if (word === undefined) return undefined
  scan.budget.spend(start - word.start)
  const single = germanic(form, word)
  if (single > 0) {
    const from = firstOfName(text, word)
    return { start: from, end: stop, score: single, why: 'a street name and a number' }
  }
  const last = word
  for (let count = 0; count < NAME_WORDS && word !== undefined; count++) {
    const plain = bare(word.text)
    if (count > 0 && isKind(form, word)) {
      const everyday = form.everyday.has(plain)
      const wider = everyday ? wordEndingAt(text, word.start) : undefined
      // "Av/ Villa Libertad": the everyday word belongs to the name of another kind
      if (wider !== undefined && isKind(form, wider) && !form.everyday.has(bare(wider.text))) {
        return { start: wider.start, end: stop, score: SURE_STREET, why: 'a kind of street, its name and a number' }
      }
      const capital = isCapital(last.text)
      return {
        start: word.start,
        end: stop,
        score: everyday ? (capital ? 0.55 : 0) : capital ? SURE_STREET : 0.4,
        why: 'a kind of street, its name and a number',
      }
    }
    // "C/Pizarro" is written together
    if (/^(?:[Cc]|[Aa]v|[Pp]za|R)\/\p{Lu}\p{L}{2}/u.test(word.text))
      return { start: word.start, end: stop, score: 0.75, why: 'a kind of street, its name and a number' }
    const fits = isCapital(word.text) || form.particles.has(plain) || (!isCapital(last.text) && count < 2)
    if (!fits || (form.never.has(plain) && !form.particles.has(plain))) return prepositional(scan, last, stop)
    const previous: Word | undefined = spaceBefore(text, word.start) ? wordEndingAt(text, word.start) : undefined
    scan.budget.spend(word.start - (previous?.start ?? word.start) + 1)
    if (previous === undefined || text.charCodeAt(previous.end) === 44) break
    word = previous
  }
  return prepositional(scan, last, stop)
}

function spaceBefore(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at - 1)) || /[/.]/.test(text[at - 1] ?? '')
}

/** A name in one word with a telling end: how sure the end alone makes it. */
function germanic(form: CompiledAddress, word: Word): number {
  const plain = word.text.toLowerCase()
  if (!form.endingEnds.has(plain.charCodeAt(plain.length - 1))) return 0
  if (STREET.test(plain)) return 0.7
  for (let length = Math.min(ENDING_MAX, plain.length - 1); length >= 3; length--) {
    const ending = plain.slice(-length)
    if (!form.endings.has(ending)) continue
    // -straße and -straat mean nothing else; -weg, -ring, -hof, -park end other words too
    if (SURE_ENDING.test(ending)) return isCapital(word.text) ? 0.75 : 0.55
    return isCapital(word.text) ? 0.3 : 0.05
  }
  return 0
}

const ENDING_MAX = 9
const SURE_ENDING = /^(?:straße|strasse|strass|str\.|straat|laan|gracht|gasse)$/
const STREET = /^(?:straße|strasse|str\.|straat)$/

/** "Berliner Straße 12", "Karl-Marx-Allee": an adjective in front of the word belongs to it. */
function firstOfName(text: string, word: Word): number {
  if (!/^(?:stra(?:ß|ss)e|str\.|allee|platz|weg|ring|damm|ufer|straat|laan|plein)$/i.test(word.text)) return word.start
  const previous = wordEndingAt(text, word.start)
  return previous !== undefined && isCapital(previous.text) && text.charCodeAt(previous.end) !== 44
    ? previous.start
    : word.start
}

/** "Am Markt 47", "An der Alster 5", "Unter den Linden 77": only with a postal code or a word that speaks of homes. */
const PREPOSITION = /(?:^|[^\p{L}])((?:Am|An|Auf|Im|In|Unter|Zum|Zur|Bei|Op|Aan)(?: (?:der|den|dem|de|het))? )$/u

function prepositional(scan: Scan, last: Word, end: number): Street | undefined {
  if (!isCapital(last.text)) return undefined
  scan.budget.spend(16)
  if (!mayEndPreposition(scan.text, last.start)) return undefined
  const found = PREPOSITION.exec(scan.text.slice(Math.max(0, last.start - 16), last.start))
  if (found === null) return undefined
  return {
    start: last.start - (found[1]?.length ?? 0),
    end,
    score: 0,
    why: 'a name and a number in front of a postal code',
  }
}

/** A space, and before it the last letter of a preposition or of the article behind it. */
function mayEndPreposition(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 32 && 'mnfripet'.includes(text.charAt(start - 2))
}

/** Last words of what names a box. */
const BOX_WORDS = new Set([
  'box',
  'bp',
  'b.p',
  'cs',
  'tsa',
  'postale',
  'postfach',
  'postbus',
  'apartado',
  'correos',
  'postal',
  'n°',
  'no',
])

/** "C/ Pizarro, s/n, 36202 Vigo": the postal code is met, and in front of it what stands for a house number. */
const NO_NUMBER = /[, ](s\/n\.?º?)[,.]{0,2}(?: {1,2}(?:C\.?P\.?:? ?)?| - )$/i

function withoutNumber(scan: Scan, form: CompiledAddress, start: number): Street | undefined {
  if (scan.text.charCodeAt(start + 4) < 48) return undefined
  const from = Math.max(0, start - 16)
  scan.budget.spend(4)
  if (!holdsSlash(scan.text, from, start)) return undefined
  const found = NO_NUMBER.exec(scan.text.slice(from, start))
  if (found === null) return undefined
  const sign = from + found.index + 1
  return streetFirst(scan, form, sign, sign + (found[1]?.length ?? 0))
}

function holdsSlash(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === 47) return true
  return false
}

/** "Domicilio: Teatinos 180": the label on the same line makes an address of any name with a number. */
function labelled(scan: Scan, form: CompiledAddress, start: number, end: number): Street | undefined {
  if (!isSpace(scan.text.charCodeAt(start - 1))) return undefined
  const from = Math.max(0, start - LABEL_REACH)
  const colon = colonBefore(scan.text, from, start)
  scan.budget.spend(8)
  if (colon === undefined || !form.label.test(scan.text.slice(Math.max(from, colon - 24), colon))) return undefined
  scan.budget.spend(LABEL_REACH)
  const name = LABELLED_NAME.exec(scan.text.slice(colon + 1, start))
  if (name === null) return undefined
  const first = colon + 1 + name[0].length - name[0].trimStart().length
  return {
    start: first,
    end: match(form.form.addition, scan.text, end) ?? end,
    score: 0.75,
    why: 'a name and a number behind a label',
  }
}

function colonBefore(text: string, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    if (code === 58) return at
    if (code === 10) return undefined
  }
  return undefined
}

const LABEL_REACH = 64
const LABELLED_NAME = /^ {0,3}\p{L}[\p{L} .,'’ºª/-]{1,48}$/u

/** Post office boxes, read from their word, which stands directly in front of the number. */
function box(scan: Scan, form: CompiledAddress, start: number): Street | undefined {
  if (
    !isSpace(scan.text.charCodeAt(start - 1)) ||
    isDigit(scan.text.charCodeAt(start - 2)) ||
    !BOX_WORDS.has(bare(wordEndingAt(scan.text, start)?.text ?? ''))
  )
    return undefined
  const from = Math.max(0, start - 24)
  const lead =
    /(?:P\.? ?O\.? ?Box|Post Office Box|B\.?P\.?|CS|TSA|Bo[iî]te postale|Postfach|Postbus|Casella postale|Apartado(?: de correos| postal)?|Caixa postal) {0,2}(?:n[°o]\.? ?)?$/i.exec(
      scan.text.slice(from, start),
    )
  scan.budget.spend(12)
  if (lead === null || isAlphanumeric(scan.text.charCodeAt(from + lead.index - 1))) return undefined
  const end = match(form.form.box, scan.text, from + lead.index)
  if (end === undefined) return undefined
  const sure = /box|post|bo[iî]te|casella|apartado|caixa/i.test(lead[0])
  return { start: from + lead.index, end, score: sure ? 0.75 : 0.3, why: 'a post office box' }
}

function report(scan: Scan, form: CompiledAddress, street: Street): void {
  const { text, budget } = scan
  let end = street.end
  let coded = false
  budget.spend(40)
  for (let pieces = 0; pieces < 4; pieces++) {
    const next: number | undefined = form.form.tail
      .map((expression) => match(expression, text, end))
      .find((found) => found !== undefined)
    if (next === undefined) break
    end = next
  }
  const postal = street.lower === true ? form.form.lowerPostal : form.form.postal
  for (const expression of postal) {
    const next = match(expression, text, end)
    if (next === undefined) continue
    // without a kind of street the code must have its town: "in April 26, 2024" has none
    if (street.score === 0 && street.lower !== true && !/^[,\n].{0,64}\p{Lu}/su.test(text.slice(end, next))) continue
    end = next
    coded = true
    break
  }
  const by = form.pattern.id
  const evidence: Evidence[] = [{ by, kind: 'form', why: street.why }]
  let score = street.score
  if (coded) {
    evidence.push({ by, kind: 'form', why: 'a postal code or a town follows' })
    score = Math.max(score, street.score >= 0.5 ? CERTAIN : street.score > 0 ? 0.9 : 0.6)
  }
  // "calle Julio Vidal 19." ends there; "rue Pasteur 12 personnes" goes on
  if (score >= SURE_STREET && /^(?:[,;.)\n]|$)/.test(text.slice(end, end + 1))) score = CERTAIN
  if (score < CERTAIN) {
    const named =
      scan.field.hint === form.pattern.entity ||
      wordsBeforeOnce(scan, street.start).some((word) => form.context.has(word), 4)
    if (named) {
      evidence.push({ by, kind: 'context', why: 'a word nearby speaks of where somebody lives' })
      score = Math.max(score + 0.2, street.score > 0 || coded || street.lower === true ? 0.65 : 0.3)
    }
  }
  if (score > 0)
    scan.found.push({
      start: street.start,
      end: trimmed(text, end),
      type: form.pattern.entity,
      score: Math.min(score, CERTAIN),
      evidence,
    })
}

function trimmed(text: string, end: number): number {
  let at = end
  while (/[ ,;.\n-]/.test(text[at - 1] ?? '')) at--
  return at
}

function match(expression: RegExp, text: string, position: number): number | undefined {
  expression.lastIndex = position
  return expression.test(text) ? expression.lastIndex : undefined
}
