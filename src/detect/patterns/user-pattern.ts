import { luhn } from '../../../patterns/checks/luhn.ts'
import { mod97 } from '../../../patterns/checks/mod-97.ts'
import type { Budget } from '../budget.ts'
import type { Field, Recogniser } from '../recogniser.ts'
import type { Evidence, Span } from '../span.ts'
import { boundsOf, ExpressionRefused } from './expression-bounds.ts'
import { normalise } from './normalise.ts'
import { type Sensitivity, THRESHOLDS } from './sensitivity.ts'
import { type WordSet, wordSet } from './words.ts'
import { WordsBefore } from './words-before.ts'

/** An identifier of the operator's own: a customer number, a case file. */
export interface UserPattern {
  readonly name: string
  /** Entity type in capitals. */
  readonly type: string
  /** A regular expression in the `u` flavour of JavaScript, bounded, without look-behind and references back. */
  readonly pattern: string
  /** Words nearby that speak for it; with one of them the score rises by 0.3. */
  readonly context: readonly string[]
  /** Check digits a match must pass, letters and digits only. */
  readonly checksum?: 'luhn' | 'mod97'
  /** Score without context, 0 to 1. */
  readonly score: number
}

/** The longest identifier worth the name. */
const LONGEST_MAX = 256
/** Ways to match times length: what one place of a text may cost. */
const WORK_MAX = 2048

/** Why a pattern cannot be used, as a sentence for its author; undefined when it can. */
export function refusalOf(source: string): string | undefined {
  if (/^\/.{1,1000}\/[a-z]{0,8}$/s.test(source))
    return 'the slashes around it would be part of what it matches; leave them out'
  try {
    const { shortest, longest, ways } = boundsOf(source)
    if (shortest === 0) return 'it can match nothing at all, so it would match everywhere'
    if (longest > LONGEST_MAX) return `its longest match has ${longest} characters; the most is ${LONGEST_MAX}`
    if (ways * longest > WORK_MAX)
      return 'a text could make it try too many ways of matching; narrow its repetitions or alternatives'
    // the engine has the last word on the syntax
    void new RegExp(source, 'u')
    return undefined
  } catch (error) {
    if (error instanceof ExpressionRefused) return error.message
    return 'it is not a regular expression in the u flavour of JavaScript'
  }
}

/** All of the operator's patterns. Throws `RangeError` on one that `refusalOf` refuses: the configuration was not checked. */
export function createUserPatternRecogniser(patterns: readonly UserPattern[], sensitivity: Sensitivity): Recogniser {
  const compiled = patterns.map(compile)
  return {
    id: 'user/patterns',
    entities: [...new Set(patterns.map(({ type }) => type))],
    find(text, field, budget) {
      if (compiled.length === 0) return []
      budget.spend(text.length)
      const normal = normalise(text)
      const found: Span[] = []
      for (const one of compiled) findOne(one, normal.text, field, budget, found)
      return found.filter(({ score }) => score >= THRESHOLDS[sensitivity]).map((span) => normal.original(span))
    },
  }
}

interface CompiledUserPattern {
  readonly definition: UserPattern
  readonly expression: RegExp
  readonly context: WordSet
  /** Steps one character of text is priced at. */
  readonly price: number
}

function compile(definition: UserPattern): CompiledUserPattern {
  if (refusalOf(definition.pattern) !== undefined) throw new RangeError('a user pattern was not checked')
  const { longest, ways } = boundsOf(definition.pattern)
  return {
    definition,
    // whole words only: an identifier is not the inside of a longer one
    expression: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${definition.pattern})(?![\p{L}\p{N}])`, 'gu'),
    context: wordSet({ any: definition.context.join(', ') }),
    price: Math.max(1, Math.ceil((longest * ways) / WORK_MAX)),
  }
}

function findOne(one: CompiledUserPattern, text: string, field: Field, budget: Budget, found: Span[]): void {
  const { definition, expression, context } = one
  const by = `user/${definition.name}`
  budget.spend(text.length * one.price)
  expression.lastIndex = 0
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const [written] = match
    const start = match.index
    budget.spend(written.length + 4)
    if (!passes(definition, written)) continue
    const evidence: Evidence[] = []
    if (definition.checksum !== undefined)
      evidence.push({
        by,
        kind: 'checksum',
        why: definition.checksum === 'luhn' ? 'Luhn check digit' : 'mod-97 check digits',
      })
    else evidence.push({ by, kind: 'form', why: 'the form the operator gave' })
    const named =
      field.hint === definition.type ||
      (definition.context.length > 0 && new WordsBefore(text, budget).of(start).some((word) => context.has(word)))
    if (named) evidence.push({ by, kind: 'context', why: 'a word the operator gave stands nearby' })
    const score = Math.min(1, definition.score + (named ? 0.3 : 0))
    found.push({ start, end: start + written.length, type: definition.type, score, evidence })
  }
}

function passes({ checksum }: UserPattern, written: string): boolean {
  if (checksum === undefined) return true
  const compact = written.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  return checksum === 'luhn' ? luhn(compact) : mod97(compact)
}
