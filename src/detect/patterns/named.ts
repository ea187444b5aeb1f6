import type { NamedForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isLetter } from './characters.ts'
import { LETTERS } from './rare-words.ts'
import type { Scan } from './scan.ts'
import { fold, WordKinds, type WordRow } from './words.ts'

export interface NamedFinder {
  /** Reads the value behind a colon or an equals sign, if a name stands in front of it. */
  sign(scan: Scan, at: number): void
  /** Reads the values whose name needs no sign: "password is …", "BIC …"; `ends`: where `words` may stand. */
  spoken(scan: Scan, ends: readonly number[]): void
  /** What every such name holds. */
  readonly words: readonly string[]
}

/** Values that only the words in front of them give away. */
export function namedFinder(patterns: readonly Pattern[]): NamedFinder {
  const named = patterns.flatMap((pattern) => (pattern.form.kind === 'named' ? [compile(pattern, pattern.form)] : []))
  const words = [...new Set(named.flatMap(({ form }) => form.marker ?? []))]
  const markers = words.map((marker) => ({ marker, of: named.filter(({ form }) => form.marker === marker) }))
  const byLetter = Array.from({ length: 32 }, (_, letter) =>
    markers.filter(({ marker }) => (marker.charCodeAt(Math.min(marker.length, LETTERS) - 1) & 31) === letter),
  )
  const called = named.filter(({ form }) => Object.keys(form.names).length > 0)
  const names = new WordKinds(called.map(({ form }, index) => [2 ** index, form.names]))
  return {
    sign(scan, at) {
      if (called.length === 0) return
      const name = nameBefore(scan, at)
      const kinds = name === undefined ? 0 : (names.at(name, 0) ?? 0)
      // among patterns that share a name the earlier one reads
      const one = called.find((_, index) => (kinds & (2 ** index)) !== 0)
      if (one === undefined) return
      const start = endOfJoint(scan.text, at)
      if (scan.text.charCodeAt(at) === 58 && readPlain(scan, one, start)) return
      // a label over its value: "Mot de passe :\nTr3gor!22"
      readValue(scan, one, scan.text.charCodeAt(start) === 10 ? start + 1 : start)
    },
    words,
    spoken(scan, ends) {
      let read = 0
      for (const end of ends) {
        for (const { marker, of } of byLetter[scan.text.charCodeAt(end) & 31] ?? []) {
          const at = end - Math.min(marker.length, LETTERS) + 1
          if (at < read || !scan.text.startsWith(marker, at)) continue
          read = at + marker.length
          for (const one of of) read = Math.max(read, readSpoken(scan, one, marker, at) ?? 0)
        }
      }
    },
  }
}

interface CompiledNamed {
  readonly pattern: Pattern
  readonly form: NamedForm
  readonly spoken: RegExp | undefined
  readonly value: RegExp
  readonly plain: RegExp | undefined
}

function compile(pattern: Pattern, form: NamedForm): CompiledNamed {
  const spoken = form.spoken === undefined ? undefined : new RegExp(form.spoken)
  const plain = form.plain === undefined ? undefined : new RegExp(form.plain.value)
  return { pattern, form, spoken, value: new RegExp(form.value), plain }
}

const NAME_MAX = 16

/** The last word in front of a sign and the one before it; quotes, brackets and spaces may stand between. */
function nameBefore(scan: Scan, at: number): WordRow | undefined {
  const { text } = scan
  const end = endOfWord(text, at, 3)
  if (!isLetter(text.charCodeAt(end - 1))) return undefined
  const start = startOfWord(text, end)
  scan.budget.spend(at - start)
  return { at: (index) => (index === 0 ? fold(text.slice(start, end)) : wordAhead(scan, start)) }
}

function wordAhead({ text, budget }: Scan, at: number): string {
  const end = endOfWord(text, at, 2)
  const start = startOfWord(text, end)
  budget.spend(at - start)
  return fold(text.slice(start, end))
}

/** Where a word ends that stands in front of a place, so many signs apart at most; the last place looked at if none does. */
function endOfWord(text: string, at: number, apart: number): number {
  let end = at
  while (at - end < apart && !isLetter(text.charCodeAt(end - 1)) && end > 0) end--
  return end
}

/** `clientSecret` is two words, and so is `client_secret`. */
function startOfWord(text: string, end: number): number {
  let start = end
  while (end - start < NAME_MAX && isLetter(text.charCodeAt(start - 1))) {
    start--
    const code = text.charCodeAt(start)
    if (code >= 65 && code <= 90 && text.charCodeAt(start - 1) >= 97) break
  }
  return start
}

/** Behind ":", "=", "=>", ":=" and the spaces, quotes or backticks that follow. */
function endOfJoint(text: string, at: number): number {
  let start = at + 1
  while (start - at < 6 && JOINTS.includes(text.charAt(start)) && start < text.length) start++
  return start
}

const JOINTS = ' =>"\'`“«'

/** Reads the value behind a spoken name that holds the marker here; returns where reading stopped. */
function readSpoken(scan: Scan, named: CompiledNamed, marker: string, at: number): number | undefined {
  const { text } = scan
  if (named.spoken === undefined) return undefined
  scan.budget.spend(4)
  named.spoken.lastIndex = at
  if (!named.spoken.test(text)) return undefined
  const start = named.spoken.lastIndex
  const inside = isAlphanumeric(text.charCodeAt(at - 1)) && !/[pP]/.test(text[at - 1] ?? '')
  return marker.length <= 3 && inside ? undefined : readValue(scan, named, start)
}

/** Reports a value of letters alone, where there is one. */
function readPlain(scan: Scan, { pattern, form, plain }: CompiledNamed, start: number): boolean {
  if (plain === undefined || form.plain === undefined) return false
  plain.lastIndex = start
  scan.budget.spend(8)
  if (!plain.test(scan.text)) return false
  const end = plain.lastIndex
  scan.budget.spend(end - start)
  if (!form.plain.check(scan.text.slice(start, end))) return false
  const { id: by, entity: type } = pattern
  const evidence: Evidence[] = [{ by, kind: 'context', why: 'the word in front names it' }]
  scan.found.push({ start, end, type, score: form.plain.score, evidence })
  return true
}

/** Reports the value that starts here; returns where reading stopped. */
function readValue(scan: Scan, named: CompiledNamed, start: number): number {
  const { text, budget } = scan
  named.value.lastIndex = start
  budget.spend(8)
  if (!named.value.test(text)) return start
  let end = named.value.lastIndex
  budget.spend(end - start)
  const stop = end
  if (named.form.check?.(text.slice(start, end)) === false) return stop
  while (end > start + 1 && /[.,;:\s]/.test(text[end - 1] ?? '')) end--
  const { id: by, entity: type } = named.pattern
  scan.found.push({
    start,
    end,
    type,
    score: named.form.score,
    evidence: [{ by, kind: 'context', why: 'the word in front names it' }],
  })
  return stop
}
