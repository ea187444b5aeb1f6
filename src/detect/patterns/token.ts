import type { Pattern, TokenForm } from '../../../patterns/pattern.ts'
import { groupAt, type NumberRun } from './number-run.ts'
import type { Scan } from './scan.ts'

/**
 * Secrets that their issuers mark. They are long tokens with digits in them, so they are met at a run of digits: the
 * token around it is measured once, and its first characters choose what to try.
 */
export function tokenFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const tokens = patterns.flatMap((pattern) => (pattern.form.kind === 'token' ? [compile(pattern, pattern.form)] : []))
  // the longest prefix first: sk-ant- before sk-
  const byPrefix = tokens
    .flatMap((token) => token.prefixes.map((prefix) => ({ prefix, token })))
    .toSorted((left, right) => right.prefix.length - left.prefix.length)
  const firsts = new Set(byPrefix.map(({ prefix }) => prefix.slice(0, 2)))
  return (scan, run) => {
    if (tokens.length === 0) return
    const { start, end } = groupAt(run, 0)
    if (
      start < scan.memory.tokenTo ||
      (!isTokenPart(scan.text.charCodeAt(start - 1)) && !isTokenPart(scan.text.charCodeAt(end)))
    )
      return
    const from = startOfToken(scan.text, Math.max(start - BACK_MAX, scan.memory.tokenTo), start)
    const to = endOfToken(scan.text, end)
    scan.budget.spend(to - from)
    scan.memory.tokenTo = to
    if (to - from < LENGTH_MIN) return
    const announced = readAnnounced(scan, tokens, from)
    if (announced !== undefined) {
      scan.memory.tokenTo = Math.max(to, announced)
      return
    }
    for (let at = from; at < start + 1; at = nextStart(scan.text, at, start + 1)) {
      if (!firsts.has(scan.text.slice(at, at + 2))) continue
      const chosen = byPrefix.find(({ prefix }) => scan.text.startsWith(prefix, at))
      if (chosen === undefined) continue
      const { expression, pattern, score } = chosen.token
      expression.lastIndex = at
      scan.budget.spend(4)
      if (!expression.test(scan.text)) continue
      const stop = expression.lastIndex
      scan.budget.spend(stop - at)
      scan.found.push({
        start: at,
        end: stop,
        type: pattern.entity,
        score,
        evidence: [{ by: pattern.id, kind: 'form', why: 'prefix and alphabet its issuer documents' }],
      })
      scan.memory.tokenTo = Math.max(to, stop)
      return
    }
  }
}

/** "Bearer 5f3a9c…": any token behind the word. */
function readAnnounced(scan: Scan, tokens: readonly CompiledToken[], from: number): number | undefined {
  const { text } = scan
  if (text.charCodeAt(from - 1) !== 32 || !isPlain(text.charCodeAt(from - 2))) return undefined
  const word = text.slice(Math.max(0, from - 9), from - 1).toLowerCase()
  scan.budget.spend(8)
  const token = tokens.find(({ after }) => after.some((one) => word.endsWith(one)))
  if (token === undefined) return undefined
  token.expression.lastIndex = from
  if (!token.expression.test(text)) return undefined
  const end = token.expression.lastIndex
  scan.budget.spend(end - from)
  if (token.check?.(text.slice(from, end)) === false) return undefined
  const { id: by, entity: type } = token.pattern
  scan.found.push({
    start: from,
    end,
    type,
    score: token.score,
    evidence: [{ by, kind: 'context', why: 'the word in front names it' }],
  })
  return end
}

interface CompiledToken {
  readonly pattern: Pattern
  readonly prefixes: readonly string[]
  readonly after: readonly string[]
  readonly check: ((value: string) => boolean) | undefined
  readonly expression: RegExp
  readonly score: number
}

function compile(pattern: Pattern, form: TokenForm): CompiledToken {
  return {
    pattern,
    prefixes: form.prefixes,
    after: form.after ?? [],
    check: form.check,
    expression: new RegExp(form.expression),
    score: form.score,
  }
}

/** The first digit of a key stands near its start. */
const BACK_MAX = 64
/** Shorter tokens are no keys. */
const LENGTH_MIN = 16
const FORWARD_MAX = 64

function startOfToken(text: string, limit: number, from: number): number {
  let at = from
  while (at > limit && isTokenPart(text.charCodeAt(at - 1))) at--
  return at
}

function endOfToken(text: string, from: number): number {
  let at = from
  while (at - from < FORWARD_MAX && isTokenPart(text.charCodeAt(at))) at++
  return at
}

/** A key may stand behind a joint inside the token: "key=sk-…" is cut at the sign, "a/ghp_…" here. */
function nextStart(text: string, at: number, limit: number): number {
  let next = at + 1
  while (next < limit && isPlain(text.charCodeAt(next - 1))) next++
  return next
}

function isPlain(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)
}

function isTokenPart(code: number): boolean {
  return isPlain(code) || code === 95 || code === 45 || code === 46
}
