import type { NetworkForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { isAlphanumeric, isDigit } from './characters.ts'
import { type DigitGroup, groupAt, type NumberRun } from './number-run.ts'
import { type Scan, wordsBeforeOnce } from './scan.ts'
import { type Hearing, hearing } from './hearing.ts'

/** IPv4 in a run of four groups; IPv6 and MAC in the token of hexadecimal digits and colons around a run. */
export function networkFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const networks = patterns.flatMap((pattern) =>
    pattern.form.kind === 'network' ? [compile(pattern, pattern.form)] : [],
  )
  const four = networks.filter((network) => network.family === 'ipv4')
  const coloned = networks.filter((network) => network.family !== 'ipv4')
  return (scan, run) => {
    if (four.length > 0 && run.groups.length >= 4) findFour(scan, run, four)
    if (coloned.length > 0) findColoned(scan, run, coloned)
  }
}

interface CompiledNetwork {
  readonly pattern: Pattern
  readonly family: NetworkForm['family']
  readonly hear: Hearing
}

function compile(pattern: Pattern, form: NetworkForm): CompiledNetwork {
  return { pattern, family: form.family, hear: hearing(form.context, form.against) }
}

const IPV4 = /(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![.\d]\d|\d)/y

function findFour(scan: Scan, run: NumberRun, networks: readonly CompiledNetwork[]): void {
  const { text } = scan
  for (let group = 0; group + 3 < run.groups.length; group++) {
    const { start, end } = groupAt(run, group)
    if (end - start > 3 || text.charCodeAt(end) !== 46 || isGlued(text, start)) continue
    scan.budget.spend(8)
    IPV4.lastIndex = start
    if (!IPV4.test(text)) continue
    for (const network of networks) report(scan, network, start, IPV4.lastIndex, ipv4Score(text, run, group))
    group += 3
  }
}

function isGlued(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return isAlphanumeric(before) || before === 95 || (before === 46 && isDigit(text.charCodeAt(start - 2)))
}

/** Private, loopback, link-local, documentation and multicast ranges (RFC 6890) point at nobody from outside. */
function ipv4Score(text: string, run: NumberRun, group: number): number {
  const first = numberIn(text, groupAt(run, group))
  const second = numberIn(text, groupAt(run, group + 1))
  const third = numberIn(text, groupAt(run, group + 2))
  if (first === 0 || first === 127 || first >= 224 || (first === 255 && second === 255)) return 0.1
  if (first === 10 || (first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168)) return 0.35
  if (
    (first === 169 && second === 254) ||
    (first === 192 && second === 0 && third === 2) ||
    (first === 198 && second === 51) ||
    (first === 203 && second === 0)
  )
    return 0.35
  // four small numbers are a version or a chapter as well
  return first < 20 && second < 20 && third < 20 ? 0.45 : 0.8
}

function numberIn(text: string, { start, end }: DigitGroup): number {
  return Number(text.slice(start, end))
}

/** Longest IPv6 writing, with a scope. */
const TOKEN_MAX = 48

function findColoned(scan: Scan, run: NumberRun, networks: readonly CompiledNetwork[]): void {
  const { text, memory } = scan
  // only a colon or a hexadecimal letter next to the first group makes this more than a number
  const first = groupAt(run, 0)
  const around = text.charCodeAt(first.end)
  const ahead = text.charCodeAt(first.start - 1)
  if (!(around === 58 || around === 45 || isHex(around) || ahead === 58 || ahead === 45 || isHex(ahead))) return
  if (first.start < memory.colonedTo) return
  const limit = Math.max(memory.colonedTo, first.start - TOKEN_MAX)
  let start = first.start
  while (start > limit && isTokenPart(text.charCodeAt(start - 1))) start--
  // a token beyond every address is walked over once
  let end = first.end
  while (isTokenPart(text.charCodeAt(end))) end++
  scan.budget.spend(end - start)
  memory.colonedTo = end
  if (end - start > TOKEN_MAX) return
  if (isAlphanumeric(text.charCodeAt(start - 1)) || isAlphanumeric(text.charCodeAt(end))) return
  while (end > start && text.charCodeAt(end - 1) === 58 && text.charCodeAt(end - 2) !== 58) end--
  while (text.charCodeAt(start) === 45 || (text.charCodeAt(start) === 58 && text.charCodeAt(start + 1) !== 58)) start++
  const written = text.slice(start, end)
  for (const network of networks) {
    if (network.family === 'mac' && MAC.test(written)) report(scan, network, start, end, 0.45)
    if (network.family === 'ipv6' && isIpv6(written))
      report(scan, network, start, end, LOCAL_IPV6.test(written) ? 0.35 : 0.9)
  }
}

function isHex(code: number): boolean {
  return isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102)
}

function isTokenPart(code: number): boolean {
  return isHex(code) || code === 58 || code === 45
}

const MAC = /^[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}$/i

/** Loopback, unspecified, link-local, unique local and documentation addresses (RFC 4291, 4193, 3849). */
const LOCAL_IPV6 = /^(?:::1?$|fe[89ab]|f[cd]|2001:0?db8)/i

function isIpv6(written: string): boolean {
  if (written.length < 3 || !written.includes(':') || written.includes('-')) return false
  const halves = written.split('::')
  if (halves.length > 2) return false
  const parts = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!parts.every((part) => /^[\da-f]{1,4}$/i.test(part))) return false
  // "12::30" is a time range or a namespace more often than an address
  return halves.length === 2 ? parts.length >= 3 && parts.length <= 7 && written.length >= 8 : parts.length === 8
}

function report(scan: Scan, network: CompiledNetwork, start: number, end: number, alone: number): void {
  const { id: by, entity: type } = network.pattern
  const said = scan.field.hint === type ? 'for' : network.hear(wordsBeforeOnce(scan, start), 4)
  const evidence: Evidence[] = [{ by, kind: 'form', why: 'the written form of a network address' }]
  if (said === 'for') evidence.push({ by, kind: 'context', why: 'a word nearby names it' })
  const score =
    said === 'for' ? (alone > 0.4 ? Math.min(0.97, alone + 0.3) : alone) : said === 'against' ? alone * 0.4 : alone
  scan.found.push({ start, end, type, score, evidence, canonical: scan.text.slice(start, end).toLowerCase() })
}
