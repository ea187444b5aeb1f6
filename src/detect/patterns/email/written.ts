import { isAlphanumeric, isLetter } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { type Domain, isKnown, readDomain } from './domain.ts'
import type { CompiledEmail } from './form.ts'
import { readLocal, readWrittenLocal } from './mailbox.ts'
import { reportAddress } from './report.ts'
import { SAID_DOT } from './said.ts'

/** The English and the German word, which also stand in ordinary sentences, and what they look like in robots' way. */
export const BARE = [' at ', ' ät ', '-at-', '_at_']
const BARE_AT = / [aAäÄ][tT] /y
/** "-at- gmail -dot- com", "_at_gmail_dot_com" */
const DASHED = / ?([-_])at\1 ?([a-z\d]{1,40}(?:-[a-z\d]{1,40})?) ?\1dot\1 ?([a-z]{2,12})(?![a-z\d])/iy
/** "(a)" between a mailbox and a domain that nothing parts from it. */
const LETTER_AT = /\([aàä]\)(?=[a-z\d])/iy

/** The word in French, Spanish, Portuguese and Catalan, in any spelling people use. */
export const AROBASE = / ?[aA][rR]{1,2}[oO][bB][aA](?:[sS][eE]?)? ?/g

/** The Italian snail, the Dutch and the German monkey. */
export const ANIMALS = / (?:chiocciola|apenstaartje|klammeraffe) /gi

/** What every spelling of these words holds. */
export const RARE = ['arob', 'rrob', 'iocc', 'taar', 'eraf']

/** Reads the address around a stand-in in brackets that begins at `at`. */
export function readBracket(scan: Scan, at: number, form: CompiledEmail): void {
  form.bracketed.lastIndex = at
  scan.budget.spend(6)
  if (!form.bracketed.test(scan.text)) {
    LETTER_AT.lastIndex = at
    if (isAlphanumeric(scan.text.charCodeAt(at - 1)) && LETTER_AT.test(scan.text))
      readAround(scan, at, LETTER_AT.lastIndex, form, true)
    return
  }
  const end = form.bracketed.lastIndex
  const start = scan.text.charCodeAt(at - 1) === 32 ? at - 1 : at
  readAround(scan, start, end, form, false)
}

/** Reads the addresses around words without brackets that end where `ends` says. */
export function readBareAts(scan: Scan, form: CompiledEmail, ends: readonly number[]): void {
  for (const end of ends) {
    const start = end - 3
    BARE_AT.lastIndex = Math.max(0, start)
    if (!BARE_AT.test(scan.text)) {
      if (!isLetter(scan.text.charCodeAt(end))) readDashed(scan, start, form)
      continue
    }
    scan.budget.spend(8)
    readAround(scan, start, end + 1, form, true)
  }
}

function readDashed(scan: Scan, at: number, form: CompiledEmail): void {
  const start = scan.text.charCodeAt(at - 1) === 32 ? at - 1 : at
  DASHED.lastIndex = Math.max(0, start)
  scan.budget.spend(8)
  const [written = '', , name = '', top = ''] = DASHED.exec(scan.text) ?? []
  if (written === '' || !isKnown(top)) return
  const local = readLocal(scan, start)
  if (local === start) return
  const domain: Domain = {
    end: start + written.length,
    name: `${name}.${top}`,
    top,
    dotted: true,
    known: true,
    written: true,
  }
  scan.budget.spend(written.length)
  reportAddress(scan, form, local, start, domain, 'a written-out @ between a mailbox and a domain')
}

/** Reads all addresses around a word that stands for nothing else; `stand` finds it. */
export function readWritten(scan: Scan, form: CompiledEmail, stand: RegExp): void {
  stand.lastIndex = 0
  while (stand.test(scan.text)) {
    const end = stand.lastIndex
    let start = end - 1
    while (end - start < 14 && start > 0 && (isLetter(scan.text.charCodeAt(start - 1)) || start === end)) start--
    if (scan.text.charCodeAt(start - 1) === 32) start--
    scan.budget.spend(8)
    readAround(scan, start, end, form, false)
    // stand-ins may share a space: " at at "
    stand.lastIndex = end - 1
  }
}

function readAround(scan: Scan, start: number, end: number, form: CompiledEmail, bare: boolean): void {
  const local = readWrittenLocal(scan, start)
  if (local === start) return
  const domain = readDomain(scan, end, form, false)
  if (domain === undefined || !domain.known || DOT_FIRST.test(domain.name)) return
  // "look at example.com": the English word needs a written dot or a mailbox that looks like one
  if (bare && !domain.written && !/[._\d]/.test(scan.text.slice(local, start))) return
  reportAddress(scan, form, local, start, domain, 'a written-out @ between a mailbox and a domain')
}

/** "at dot point in": a word for a dot is no domain. */
const DOT_FIRST = new RegExp(String.raw`^(?:${SAID_DOT})\.`, 'i')
