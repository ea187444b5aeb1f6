import type { Form, Pattern } from '../../../patterns/pattern.ts'
import type { Budget } from '../budget.ts'
import type { Field, Recogniser } from '../recogniser.ts'
import type { Span } from '../span.ts'
import { addressFinder } from './address.ts'
import { birthDateFinder } from './birth-date.ts'
import { isDigit, isLetter } from './characters.ts'
import { codeFinder } from './code.ts'
import { emailFinder } from './email.ts'
import { ibanFinder } from './iban.ts'
import { type NumberRun, numberRunAt } from './number-run.ts'
import { linkFinder } from './link.ts'
import { namedFinder } from './named.ts'
import { networkFinder } from './network.ts'
import { normalise } from './normalise.ts'
import { placeFinder } from './place.ts'
import { spokenPhoneFinder } from './spoken-phone.ts'
import { tokenFinder } from './token.ts'
import { phoneFinder } from './phone.ts'
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
 * `@`, …) and tries what may stand there, each in a bounded window. Evidence names the pattern, not this recogniser.
 */
export function createPatternRecogniser(options: PatternOptions): Recogniser {
  const { patterns } = options
  const threshold = THRESHOLDS[options.sensitivity]
  const emails = emailFinder(patterns)
  const links = linkFinder(patterns)
  const named = namedFinder(patterns)
  const addresses = addressFinder(patterns)
  const spoken = spokenPhoneFinder(patterns, options.phoneRegions)
  // a kind of form that no pattern has is not asked about
  const of = (kind: Form['kind'], finder: RunFinder) =>
    patterns.some(({ form }) => form.kind === kind) ? [finder] : []
  const runFinders = [
    ...of('iban', ibanFinder(patterns, options.sensitivity)),
    ...of('code', codeFinder(patterns)),
    ...of('birth-date', birthDateFinder(patterns)),
    ...of('network', networkFinder(patterns)),
    ...of('place', placeFinder(patterns)),
    ...of('token', tokenFinder(patterns)),
    ...of('address', addresses.run),
    ...of('phone', phoneFinder(patterns, options.phoneRegions)),
  ]

  return {
    id: 'patterns/catalogue',
    entities: [...new Set(patterns.map((pattern) => pattern.entity))],
    find(text, field, budget) {
      budget.spend(text.length)
      const normal = normalise(text)
      const found = findAll(normal.text, field, budget)
      if (found.length === 0) return found
      const sure = found.filter((span) => span.score >= threshold)
      const spans = normal.text === text ? sure : sure.map((span) => normal.original(span))
      return spans.toSorted((left, right) => left.start - right.start || right.end - left.end)
    },
  }

  function findAll(text: string, field: Field, budget: Budget): Span[] {
    budget.spend(text.length)
    const scan = newScan(text, field, budget)
    TRIGGER.lastIndex = 0
    while (TRIGGER.test(text)) {
      const position = TRIGGER.lastIndex - 1
      const code = text.charCodeAt(position)
      if (isDigit(code)) {
        const run = numberRunAt(text, position)
        budget.spend(run.end - run.start)
        for (const finder of runFinders) finder(scan, run)
        TRIGGER.lastIndex = run.end
      } else if (code === AT) emails.atSign(scan, position)
      else if (code === COLON || code === EQUALS) {
        if (code === COLON && text.charCodeAt(position + 1) === SLASH && text.charCodeAt(position + 2) === SLASH)
          links(scan, position)
        else named.sign(scan, position)
      } else if (isLetter(code)) spoken(scan, position)
      else emails.bracket(scan, position)
    }
    spokenApart(scan)
    emails.written(scan)
    named.spoken(scan)
    addresses.written(scan)
    return scan.found
  }

  /** Number words that begin with a letter too frequent to stop at: a pass of their own looks for whole words. */
  function spokenApart(scan: Scan): void {
    const { text, found } = scan
    scan.memory.spokenTo = 0
    SPOKEN_APART.lastIndex = 0
    let behind = 0
    for (let match = SPOKEN_APART.exec(text); match !== null; match = SPOKEN_APART.exec(text)) {
      const at = match.index
      while ((found[behind]?.end ?? Infinity) <= at) behind++
      if ((found[behind]?.start ?? Infinity) > at) spoken(scan, at)
    }
  }
}

/** seis, siete, sieben, sechs */
const SPOKEN_APART = /[sS](?:eis[ ,.-]|iete[ ,.-]|ieben|echs)/g

/** Reads a run of digits for one kind of form. */
type RunFinder = (scan: Scan, run: NumberRun) => void

const AT = 64
const COLON = 58
const EQUALS = 61
const SLASH = 47

/**
 * What the finders stop at: digits, signs, brackets, and the letters around which number words are known (se·v·en,
 * fi·v·e, nue·v·e, si·x, z·ero, z·wei, q·uattro). The engine runs over everything else at a third of a nanosecond a character.
 */
const TRIGGER = /[@0-9:=[({<]|[vV](?=e(?![a-mo-z]))|[xX](?=[ ,.-])|[zZ](?=[eéEÉ]r|w[eo])|[qQ](?=uatt?ro)/g
