import { isAlphanumeric, isDigit, isLetter } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { SAID_DASH, SAID_DOT, SAID_LOW } from './said.ts'

/** RFC 5321 §4.5.3.1: 64 octets. Counted in characters, a little generously. */
const LOCAL_MAX = 64

/** Where the mailbox that ends at `end` starts; `end` itself when there is none. */
export function readLocal(scan: Scan, end: number): number {
  const { text } = scan
  const limit = Math.max(0, end - LOCAL_MAX)
  const last = text.charCodeAt(end - 1)
  if (last === 34 || last === 125) {
    const open = text.slice(limit, end - 1).lastIndexOf(last === 34 ? '"' : '{')
    scan.budget.spend(LOCAL_MAX)
    return open !== -1 && limit + open < end - 2 ? limit + open : end
  }
  let start = end
  while (start > limit && isMailboxPart(text, start - 1)) start--
  scan.budget.spend(end - start + 1)
  while (start < end && !isAlphanumeric(text.charCodeAt(start)) && text.charCodeAt(start) !== 95) start++
  start = cutElision(text, start, end)
  start = cutTelephone(text, start)
  return cutScript(text, start, end)
}

/**
 * Letters of a mailbox that is spelled apart, at least: fewer are words of one letter in front of an address. The last
 * may stand against the sign, as that of a mailbox of one letter does.
 */
const APART_LEAST = 3
const APART_LEAST_AT_SIGN = 4

/**
 * "s o l e n e . m @": where a mailbox begins whose letters stand apart. `start`: its last letter; `start` itself where
 * too few of them do.
 */
export function readApartLocal({ text, budget }: Scan, start: number, end: number): number {
  if (end - start !== 1) return start
  let first = start
  let letters = 1
  while (start - first < 2 * LOCAL_MAX && text.charCodeAt(first - 1) === 32 && isApart(text, first - 2)) {
    first -= 2
    letters++
  }
  budget.spend(start - first + 1)
  // neither a sign nor a French word of a letter begins a mailbox: "- a b c @", "à a b c @"
  while (first < start && !isPlain(text.charCodeAt(first))) {
    first += 2
    letters--
  }
  const least = text.charCodeAt(end) === 32 ? APART_LEAST : APART_LEAST_AT_SIGN
  return letters < least ? start : first
}

/** A letter, a digit or a sign of a mailbox, with nothing against it in front. */
function isApart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (!isAlphanumeric(code) && code !== 46 && code !== 45 && code !== 95) return false
  const before = text.charCodeAt(at - 1)
  return at === 0 || before === 32 || before === 10 || before === 58 || before === 40 || before === 60
}

function isPlain(code: number): boolean {
  return code < 128 && isAlphanumeric(code)
}

const APART = /^\S(?: \S){2,64}$/

/** Letters, digits and `._+-'` anywhere; the rarer specials only between two letters or digits ("r&d", "a!b"). */
function isMailboxPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isAlphanumeric(code)) return true
  switch (code) {
    case 46: // .
    case 95: // _
    case 43: // +
    case 45: // -
      return true
    case 39: // '
    case 0x2019: // ’
    case 33: // !
    case 36: // $
    case 37: // %
    case 38: // &
    case 94: // ^
      return isAlphanumeric(text.charCodeAt(at - 1)) && isAlphanumeric(text.charCodeAt(at + 1))
    default:
      return false
  }
}

/** "l'info@…" is an article and a mailbox; "o'brien@" and "d'angelo@" are mailboxes. */
function cutElision(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(start + 1)
  if (start + 2 < end && (mark === 39 || mark === 0x2019) && /[ljnsmtc]/i.test(text[start] ?? '')) return start + 2
  return start
}

/** "06 39 98 41 27helene@…": the last pair of a telephone number is no part of the mailbox. */
function cutTelephone(text: string, start: number): number {
  if (!isDigit(text.charCodeAt(start)) || !isDigit(text.charCodeAt(start + 1))) return start
  if (!isLetter(text.charCodeAt(start + 2)) || !isDigit(text.charCodeAt(start - 2))) return start
  return /(?:\d{2}[ .-]){3}$/.test(text.slice(Math.max(0, start - 9), start)) ? start + 2 : start
}

/** Scripts written without spaces stand glued to an address: the mailbox starts where its Latin part starts. */
function cutScript(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) {
    if (text.charCodeAt(at - 1) >= 0x2e80 && text.charCodeAt(at) < 128) return at
  }
  return start
}

/** The longest of what is said inside a mailbox, with its blanks. */
const SAID_MAX = 20
const JOINT_BEFORE = new RegExp(
  String.raw`\s(?:${SAID_DOT}|${SAID_LOW}|${SAID_DASH}|plus)\s$|\s?[[({]\s?(?:${SAID_DOT}|\.)\s?[\])}]\s?$`,
  'i',
)

/** "jean point dupont" and "jean.dupont" alike; at most three joints. */
export function readWrittenLocal(scan: Scan, end: number): number {
  const { text } = scan
  let start = readLocal(scan, end)
  for (let joints = 0; joints < 3 && start > 0; joints++) {
    const window = Math.max(0, start - SAID_MAX)
    const joint = JOINT_BEFORE.exec(text.slice(window, start))
    scan.budget.spend(SAID_MAX)
    if (joint === null) break
    const further = readLocal(scan, window + joint.index)
    if (further === window + joint.index) break
    start = further
  }
  return start
}

/** A dot of the mailbox that was written as a word: "jean point dupont", "jean [dot] dupont"; and the other signs. */
const WRITTEN_DOT = new RegExp(String.raw`\s?[[({]?\s?\b(?:${SAID_DOT})\b\s?[\])}]?\s?`, 'gi')
const WRITTEN_LOW = new RegExp(String.raw` (?:${SAID_LOW}) `, 'gi')
const WRITTEN_DASH = new RegExp(String.raw` (?:${SAID_DASH}) `, 'gi')

/** A mailbox as it is written where nothing of it is said. */
export function mailboxOf(written: string): string {
  if (APART.test(written)) return written.replaceAll(' ', '')
  return written
    .replaceAll(WRITTEN_DOT, '.')
    .replaceAll(WRITTEN_LOW, '_')
    .replaceAll(WRITTEN_DASH, '-')
    .replaceAll(' plus ', '+')
}
