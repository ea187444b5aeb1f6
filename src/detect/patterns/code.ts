import type { CodeForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit, isLetter } from './characters.ts'
import type { NumberRun } from './number-run.ts'
import { isProven, type Scan } from './scan.ts'
import { type WordSet, wordSet, wordsBefore } from './words.ts'

/**
 * Identifiers of a fixed length. A run of digits names the patterns worth trying by how many digits are left in it
 * from each group on; each is tried once there with its sticky expression.
 */
export function codeFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const codes = patterns.flatMap((pattern) => (pattern.form.kind === 'code' ? [compile(pattern, pattern.form)] : []))
  const plain = codes.filter((code) => code.letters[1] === 0)
  const fewest = Math.min(...plain.map((code) => code.form.digits[0]))
  return (scan, run) => {
    if (run.digits.length < fewest) return
    const context: { words?: string[] } = {}
    for (const { start, before } of run.groups) {
      const left = run.digits.length - before
      if (left < fewest) return
      if (isAlphanumeric(scan.text.charCodeAt(start - 1)) || isProven(scan, start, start + 1)) continue
      for (const code of plain) {
        if (left >= code.form.digits[0]) tryCode(scan, code, start, context)
      }
    }
  }
}

interface CompiledCode {
  readonly pattern: Pattern
  readonly form: CodeForm
  readonly expression: RegExp
  readonly letters: readonly [min: number, max: number]
  readonly context: WordSet
  readonly against: WordSet
}

function compile(pattern: Pattern, form: CodeForm): CompiledCode {
  return {
    pattern,
    form,
    expression: new RegExp(form.expression),
    letters: form.letters ?? [0, 0],
    context: wordSet(form.context),
    against: wordSet(form.against),
  }
}

/** Steps one try is priced at: the longest expression looks at about this many characters. */
const TRY = 24

function tryCode(scan: Scan, code: CompiledCode, start: number, context: { words?: string[] }): void {
  scan.budget.spend(TRY)
  code.expression.lastIndex = start
  if (!code.expression.test(scan.text)) return
  const end = code.expression.lastIndex
  if (isAlphanumeric(scan.text.charCodeAt(end))) return
  const compact = compactOf(scan.text.slice(start, end))
  const passed = code.form.check?.(compact) ?? true
  if (!passed && (code.form.score.mistyped ?? 0) === 0) return
  context.words ??= wordsBefore(scan.text, start)
  const nearest = context.words.find((word) => code.context.has(word) || code.against.has(word))
  const named = scan.field.hint === code.pattern.entity || (nearest !== undefined && code.context.has(nearest))
  const score = scoreOf(code.form, passed, named, !named && nearest !== undefined)
  if (score === 0) return
  const by = code.pattern.id
  const evidence: Evidence[] = []
  if (passed && code.form.check !== undefined)
    evidence.push({ by, kind: 'checksum', why: code.form.checks ?? 'check digits' })
  else evidence.push({ by, kind: 'form', why: passed ? 'the written form' : 'the written form, with a wrong digit' })
  if (named) evidence.push({ by, kind: 'context', why: 'a word nearby names it' })
  scan.found.push({ start, end, type: code.pattern.entity, score, evidence, canonical: compact })
}

function scoreOf(form: CodeForm, passed: boolean, named: boolean, refuted: boolean): number {
  if (!passed) return named ? (form.score.mistyped ?? 0) : 0
  if (named) return form.score.context
  return refuted ? form.score.alone / 3 : form.score.alone
}

function compactOf(written: string): string {
  let compact = ''
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index)
    if (isDigit(code) || isLetter(code)) compact += written[index]
  }
  return compact.toUpperCase()
}
