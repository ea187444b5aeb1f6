import type { Form, Pattern } from '../../../patterns/pattern.ts'
import { STEP } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import type { Field, Recogniser } from '../recogniser.ts'
import type { Span } from '../span.ts'
import { addressFinder } from './address/finder.ts'
import { besideFinder } from './beside.ts'
import { birthDateFinder } from './birth-date/finder.ts'
import { isDigit } from './characters.ts'
import { codeFinder } from './code.ts'
import { Columns, type Table, tablesIn, tablesInSteps } from './columns.ts'
import { contextWords } from './context-words.ts'
import { emailFinder } from './email/finder.ts'
import { ibanFinder } from './iban.ts'
import { type NumberRun, numberRunAt, runUpTo } from './number-run.ts'
import { linkFinder } from './link.ts'
import { namedFinder } from './named.ts'
import { networkFinder } from './network.ts'
import { normalise, normaliseInSteps, type NormalText } from './normalise.ts'
import { placeFinder } from './place.ts'
import { LETTERS, placesOf, type RarePlaces, type TextReader, textReader } from './rare-words.ts'
import { SPOKEN_WORDS, SPOKEN_WORDS_APART, spokenPhoneFinder } from './phone/spoken.ts'
import { tokenFinder } from './token.ts'
import { phoneFinder } from './phone/finder.ts'
import { newScan, type Scan } from './scan.ts'
import { type Sensitivity, THRESHOLDS } from './sensitivity.ts'

export interface PatternOptions {
  readonly patterns: readonly Pattern[]
  readonly sensitivity: Sensitivity
  /** ISO 3166 alpha-2 codes whose national writing is read as a phone number without a country code, first wins. */
  readonly phoneRegions: readonly string[]
}

/**
 * The catalogue as one recogniser: one pass over the text stops at what an identifier cannot do without (a digit, an
 * `@`, …) and tries what may stand there, each in a bounded window; it notes the words of those that need no such sign. Evidence names the pattern, not this recogniser.
 */
export function createPatternRecogniser(options: PatternOptions): Recogniser {
  const { patterns } = options
  const threshold = THRESHOLDS[options.sensitivity]
  const emails = emailFinder(patterns)
  const links = linkFinder(patterns)
  const named = namedFinder(patterns)
  const addresses = addressFinder(patterns)
  const isTelling = contextWords(patterns)
  const spoken = spokenPhoneFinder(patterns, options.phoneRegions)
  const isDictated = patterns.some(({ form }) => form.kind === 'phone')
  const readerOf = textReader(SIGNS, [
    [SPOKEN, isDictated ? SPOKEN_WORDS : []],
    [SPOKEN_APART, isDictated ? SPOKEN_WORDS_APART : []],
    [EMAIL, emails.words],
    [NAMED, named.words],
    [ADDRESS, addresses.words],
  ])
  // a kind of form that no pattern has is not asked about
  const of = (kind: Form['kind'], finder: RunFinder) =>
    patterns.some(({ form }) => form.kind === kind) ? [finder] : []
  const runFinders = [
    ...of('iban', ibanFinder(patterns, options.sensitivity)),
    ...of('code', codeFinder(patterns)),
    ...of('beside', besideFinder(patterns)),
    ...of('birth-date', birthDateFinder(patterns)),
    ...of('network', networkFinder(patterns)),
    ...of('place', placeFinder(patterns)),
    ...of('token', tokenFinder(patterns)),
    ...of('address', addresses.run),
    ...of('phone', phoneFinder(patterns, options.phoneRegions, options.sensitivity)),
  ]

  /** What is looked for once all of the text has been read, where there are rare words in it. */
  const endings: readonly Ending[] = [
    ({ scan, reader: { places }, heard }) => void hear(scan, places, heard, scan.text.length),
    ({ scan, reader: { places } }) => hearApart(scan, places),
    ({ scan, reader: { places } }) => emails.written(scan, placesOf(places, EMAIL)),
    ({ scan, reader: { places } }) => named.spoken(scan, placesOf(places, NAMED)),
    ({ scan, reader: { places } }) => addresses.written(scan, placesOf(places, ADDRESS)),
  ]

  return {
    id: 'patterns/catalogue',
    entities: [...new Set(patterns.map((pattern) => pattern.entity))],
    find(text, field, budget) {
      budget.spend(2 * text.length)
      const normal = normalise(text)
      const reading = readingOf(text, normal, tablesIn(normal.text, budget, isTelling), field, budget)
      read(reading, Infinity)
      for (const finish of endingsOf(reading)) finish(reading)
      return reported(reading)
    },
    *findInSteps(text, field, budget) {
      budget.spend(2 * text.length)
      const normal = yield* normaliseInSteps(text)
      const tables = yield* tablesInSteps(normal.text, budget, isTelling)
      const reading = readingOf(text, normal, tables, field, budget)
      while (reading.next < reading.scan.text.length) {
        read(reading, reading.next + STEP)
        yield STEP
      }
      for (const finish of endingsOf(reading)) {
        finish(reading)
        yield reading.reader.places.ends.length
      }
      return reported(reading)
    },
  }

  function readingOf(
    given: string,
    normal: NormalText,
    tables: readonly Table[],
    field: Field,
    budget: Budget,
  ): PatternReading {
    const columns = tables.length === 0 ? undefined : new Columns(normal.text, tables, budget)
    const scan = newScan(normal.text, field, budget, columns)
    return { normal, given, scan, columns, reader: readerOf(normal.text), heard: 0, next: 0 }
  }

  function endingsOf({ reader: { places } }: PatternReading): readonly Ending[] {
    return places.ends.length === 0 ? NO_ENDINGS : endings
  }

  function reported({ given, normal, scan: { found } }: PatternReading): readonly Span[] {
    if (found.length === 0) return found
    const sure = found.filter((span) => span.score >= threshold)
    const spans = normal.text === given ? sure : sure.map((span) => normal.original(span))
    return isSorted(spans) ? spans : spans.toSorted(inOrder)
  }

  /** Reads on until a place beyond `until` is looked at, or the text ends. */
  function read(reading: PatternReading, until: number): void {
    const { scan, reader, columns } = reading
    const { text, budget } = scan
    const { places } = reader
    let { heard, next } = reading
    while (next <= until) {
      const position = reader.next(next)
      if (position >= text.length) {
        next = text.length
        break
      }
      next = position + 1
      if (heard < places.ends.length) heard = hear(scan, places, heard, position)
      const code = text.charCodeAt(position)
      if (isDigit(code)) {
        const found = numberRunAt(text, position)
        const run = columns === undefined ? found : runUpTo(found, columns.endAt(position))
        budget.spend(run.end - run.start)
        for (const finder of runFinders) finder(scan, run)
        next = run.end
      } else if (code === AT) {
        scan.memory.at = position
        emails.atSign(scan, position)
      } else if (code === COLON || code === EQUALS) {
        if (code === COLON) scan.memory.colon = position
        if (code === COLON && text.charCodeAt(position + 1) === SLASH && text.charCodeAt(position + 2) === SLASH)
          links(scan, position)
        else named.sign(scan, position)
      } else emails.bracket(scan, position)
    }
    reading.heard = heard
    reading.next = next
  }

  /** Number words in front of `limit`, from a place on; the first place that was not looked at. */
  function hear(scan: Scan, { ends, kinds }: RarePlaces, from: number, limit: number): number {
    let index = from
    for (; index < ends.length; index++) {
      const end = ends[index] ?? 0
      if (end >= limit) break
      if (((kinds[index] ?? 0) & SPOKEN) === 0) continue
      for (let at = Math.max(0, end - LETTERS + 1); at <= end; at++) {
        SPOKEN_LETTER.lastIndex = at
        if (SPOKEN_LETTER.test(scan.text)) spoken(scan, at)
      }
    }
    return index
  }

  /** Number words with no such letter: read last, where nothing was found. */
  function hearApart(scan: Scan, places: RarePlaces): void {
    const { text, found } = scan
    scan.memory.spokenTo = 0
    let behind = 0
    for (const end of placesOf(places, SPOKEN_APART)) {
      const at = end - LETTERS + 1
      SPOKEN_APART_WORD.lastIndex = Math.max(0, at)
      if (!SPOKEN_APART_WORD.test(text)) continue
      while ((found[behind]?.end ?? Infinity) <= at) behind++
      if ((found[behind]?.start ?? Infinity) > at) spoken(scan, at)
    }
  }
}

/** Kinds of rare words. */
const SPOKEN = 1
const SPOKEN_APART = 2
const EMAIL = 4
const NAMED = 8
const ADDRESS = 16

/** The letters around which number words are known: se·v·en, fi·v·e, nue·v·e, si·x, z·ero, z·wei, q·uattro. */
const SPOKEN_LETTER = /[vV](?=e(?![a-mo-z]))|[xX](?=[ ,.-])|[zZ](?=[eéEÉ]r|w[eo])|[qQ](?=uatt?ro)/y

/** seis, siete, sieben, sechs, zes */
const SPOKEN_APART_WORD = /[sS](?:eis[ ,.-]|iete[ ,.-]|ieben|echs)|[zZ]es[ ,]/y

function inOrder(left: Span, right: Span): number {
  return left.start - right.start || right.end - left.end
}

/** Most finds are: the text is read from its beginning. */
function isSorted(spans: readonly Span[]): boolean {
  let last: Span | undefined
  for (const span of spans) {
    if (last !== undefined && inOrder(last, span) > 0) return false
    last = span
  }
  return true
}

/** One text on its way through the catalogue. */
interface PatternReading {
  readonly normal: NormalText
  readonly given: string
  readonly scan: Scan
  readonly columns: Columns | undefined
  readonly reader: TextReader
  /** Rare words that number words were looked for at. */
  heard: number
  /** The first place that was not looked at. */
  next: number
}

type Ending = (reading: PatternReading) => void
const NO_ENDINGS: readonly Ending[] = []

/** Reads a run of digits for one kind of form. */
type RunFinder = (scan: Scan, run: NumberRun) => void

const AT = 64
const COLON = 58
const EQUALS = 61
const SLASH = 47

/** What the finders stop at. */
const SIGNS = '@0123456789:=[({<'
