import { isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { isLower } from '../words.ts'
import { type Domain, DOMAIN_MAX, isLabelPart, readApartDomain, readDomain } from './domain.ts'
import type { CompiledEmail } from './form.ts'
import { readApartLocal, readLocal } from './mailbox.ts'
import { reportAddress } from './report.ts'

/** Reads the address around the `@` at `at`. */
export function readAtSign(scan: Scan, at: number, form: CompiledEmail): void {
  const { text } = scan
  // "jean@@exemple.fr": the key was struck twice
  const sign = text.charCodeAt(at - 1) === 64 ? at - 1 : at
  const before = isSpace(text.charCodeAt(sign - 1)) ? sign - 1 : sign
  const after = isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  if (!isLabelPart(text.charCodeAt(after)) || text.charCodeAt(before - 1) === 64) return
  const spaced = before < at && after > at + 1
  const whole = readLocal(scan, before)
  if (whole === before) return
  const local = readApartLocal(scan, whole, before)
  if (isInLink(scan, at) || isInChain(scan, after)) return
  const domain = readApartDomain(scan, after) ?? readDomain(scan, after, form, spaced)
  if (domain === undefined || isRemote(text, local, before, domain)) return
  // "jean.dupont @exemple.fr": a blank on one side alone, which a handle has too ("merci @claire")
  if (!spaced && (before < at || after > at + 1) && !(domain.known && /[._\d]/.test(text.slice(local, before)))) return
  // "a@b@c": a chain is no address unless a domain in it has its dot
  if (!domain.dotted && (scan.text.charCodeAt(domain.end) === 64 || before - local < 2)) return
  reportAddress(scan, form, local, before, domain, 'an @ between a mailbox and a domain')
}

/** "a@b@c": small letters that end at another sign have no dot, and are no domain. */
function isInChain({ text, budget }: Scan, start: number): boolean {
  let end = start
  while (end - start < DOMAIN_MAX && isLower(text.charCodeAt(end))) end++
  budget.spend(end - start)
  return end > start && text.charCodeAt(end) === 64
}

/** "https://claire:geheim@exemple.fr": the address was reported as one that holds a password. */
function isInLink({ found }: Scan, at: number): boolean {
  const last = found.at(-1)
  return last !== undefined && last.type === 'URL' && last.start < at && at < last.end
}

/** "git@github.com:owner/name.git": where a repository is, and nobody's mailbox. */
function isRemote(text: string, start: number, end: number, domain: Domain): boolean {
  return end - start === 3 && text.charCodeAt(domain.end) === 58 && text.startsWith('git', start)
}
