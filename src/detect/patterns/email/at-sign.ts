import { isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { type Domain, readApartDomain, readDomain } from './domain.ts'
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
  const spaced = before < at && after > at + 1
  const whole = readLocal(scan, before)
  if (whole === before) return
  const local = readApartLocal(scan, whole, before)
  if (isInLink(scan, at)) return
  const domain = readApartDomain(scan, after) ?? readDomain(scan, after, form, spaced)
  if (domain === undefined || isRemote(text, local, before, domain)) return
  // "jean.dupont @exemple.fr": a blank on one side alone, which a handle has too ("merci @claire")
  if (!spaced && (before < at || after > at + 1) && !(domain.known && /[._\d]/.test(text.slice(local, before)))) return
  // "a@b@c": a chain is no address unless a domain in it has its dot
  if (!domain.dotted && (scan.text.charCodeAt(domain.end) === 64 || before - local < 2)) return
  reportAddress(scan, form, local, before, domain, 'an @ between a mailbox and a domain')
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
