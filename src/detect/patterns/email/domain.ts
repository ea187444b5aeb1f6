import { TOP_LEVEL_DOMAINS } from '../../../../patterns/generic/top-level-domains.ts'
import { isAlphanumeric, isLetter, isSpace } from '../characters.ts'
import type { Scan } from '../scan.ts'
import type { CompiledEmail } from './form.ts'
import { isPlainEnding } from './judge.ts'
import { SAID_DASH, SAID_DOT } from './said.ts'

/** RFC 5321 §4.5.3.1: 255 octets. Counted in characters, a little generously. */
export const DOMAIN_MAX = 255

/** The part behind the `@`, as far as it was read. */
export interface Domain {
  readonly end: number
  readonly name: string
  /** Its last label. */
  readonly top: string
  /** It has more than one label. */
  readonly dotted: boolean
  /** It ends in a top-level domain of our list. */
  readonly known: boolean
  /** A dot was written as a word. */
  readonly written: boolean
}

/**
 * The domain that begins at `start`; undefined where none does. `spaced`: blanks stand on both sides of the `@`, so that
 * one may stand behind a dot too.
 */
export function readDomain(scan: Scan, start: number, form: CompiledEmail, spaced: boolean): Domain | undefined {
  const { text, budget } = scan
  const labels: Label[] = []
  let at = start
  let written = false
  // "orange tiret business": the first part of a label whose hyphen was said
  let part = ''
  const limit = Math.min(text.length, start + DOMAIN_MAX)
  while (at < limit) {
    const label = at
    while (at < limit && isLabelPart(text.charCodeAt(at))) at++
    if (at === label) break
    SAID_IN_DOMAIN.lastIndex = at
    if (text.charCodeAt(at) === 32 && SAID_IN_DOMAIN.test(text)) {
      part += `${text.slice(label, at)}-`
      at = SAID_IN_DOMAIN.lastIndex
      continue
    }
    labels.push({ name: part + text.slice(label, at), end: at, written })
    part = ''
    form.dot.lastIndex = at
    if (text.charCodeAt(at) === 46) {
      at++
      written = false
      // "jean@exemple..fr"
      if (text.charCodeAt(at) === 46 && isKnown(wordAt(text, at + 1))) at++
      else if (labels.length === 1 && isSlippedDot(text, at)) at++
      // "jean@exemple. fr": only a known ending may stand after the space
      if (spaced && isSpace(text.charCodeAt(at)) && isKnown(wordAt(text, at + 1))) at++
    } else if (mayBeDot(text, at, form) && form.dot.test(text)) {
      at = form.dot.lastIndex
      written = true
    } else if (labels.length === 1 && isSlippedDot(text, at)) {
      at += text.charCodeAt(at + 1) === 46 ? 2 : 1
      written = true
    } else break
  }
  budget.spend(at - start + 4)
  return endOfDomain(labels)
}

/** Letters with a blank between each two, the dots with or without: "e x e m p l e . f r", "m a i l. f r". */
const APART = /[a-z\d](?: ?- ?[a-z\d]| [a-z\d](?![a-z\d])){2,40}(?: ?\. ?[a-z\d](?: [a-z\d](?![a-z\d])){1,20}){1,3}/iy

/** The domain at `start` whose letters stand apart, as far as a listed ending goes; undefined where none does. */
export function readApartDomain({ text, budget }: Scan, start: number): Domain | undefined {
  if (text.charCodeAt(start + 1) !== 32) return undefined
  APART.lastIndex = start
  budget.spend(APART_PRICE)
  const written = APART.exec(text)?.[0]
  if (written === undefined) return undefined
  const front = written.lastIndexOf('.') + 1
  for (let end = written.length; end > front; end -= 2) {
    const top = written.slice(front, end).replaceAll(' ', '')
    if (!isKnown(top)) continue
    const name = written.slice(0, end).replaceAll(' ', '')
    return { end: start + end, name, top, dotted: true, known: true, written: true }
  }
  return undefined
}

/** Steps: what the expression reads at most where it fails. */
const APART_PRICE = 48

interface Label {
  readonly name: string
  readonly end: number
  /** Behind a dot that is a word. */
  readonly written: boolean
}

/** A bracket, or a blank and what a joint may go on with: most domains end in front of another sign or an ordinary word. */
function mayBeDot(text: string, at: number, { dotStarts }: CompiledEmail): boolean {
  const code = text.charCodeAt(at)
  return dotStarts.has((code > 32 && code < 128 ? code : text.charCodeAt(at + 1)) | 32)
}

/** A hyphen that is said inside a domain: a dot must still come. */
const SAID_IN_DOMAIN = new RegExp(String.raw` (?:${SAID_DASH}) (?=[a-z\d-]{1,40}(?:\.| (?:${SAID_DOT}) ))`, 'iy')

/** "jean@exemple,fr", "jean@exemple fr", "jean@exemple .fr": endings that begin no sentence. */
const SLIPPED = /,(?:fr|com|net|org|be|ch|eu)(?![\p{L}\d.-])| \.?(?:fr|com|net|org)(?![\p{L}\d.-])/uy

function isSlippedDot(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 44 && code !== 32) return false
  SLIPPED.lastIndex = at
  return SLIPPED.test(text)
}

function endOfDomain(labels: readonly Label[]): Domain | undefined {
  let count = labels.length
  // text glued behind the address: "exemple.fr.Merci", and a written joint that led nowhere: "exemple point final"
  for (let index = count - 1; index > 0; index--) {
    const label = labels[index]
    if (label === undefined) return undefined
    const unknown = !isKnown(label.name)
    if (index > 1 && unknown && /^\p{Lu}/u.test(label.name) && isKnown(labels[index - 1]?.name ?? '')) count = index
    else if (label.written && unknown) count = index
    else break
  }
  const last = labels[count - 1]
  if (last === undefined) return undefined
  const top = isPlainEnding(last.name) ? last.name : topOf(last.name)
  let name = ''
  let written = false
  for (let index = 0; index < count; index++) {
    const label = labels[index]
    written ||= label?.written === true
    name += index === count - 1 ? top : `${label?.name}.`
  }
  return {
    end: last.end - (last.name.length - top.length),
    name,
    top,
    dotted: count > 1,
    known: count > 1 && isKnown(top),
    written,
  }
}

/** A last label without what stands glued to it. */
function topOf(label: string): string {
  const trimmed = withoutTrailingDashes(label)
  return /^[a-z]{2,24}(?=[\u0300-\uffff])/i.exec(trimmed)?.[0] ?? withoutGluedWord(trimmed)
}

/** "exemple.frHélène": a capital behind an ending that everybody knows begins something else. */
function withoutGluedWord(label: string): string {
  const ending = /^[a-z]{2,6}(?=\p{Lu})/u.exec(label)?.[0]
  return ending !== undefined && isKnown(ending) && !isKnown(label) ? ending : label
}

function withoutTrailingDashes(label: string): string {
  let end = label.length
  while (end > 0 && (label[end - 1] === '-' || label[end - 1] === '_')) end--
  return label.slice(0, end)
}

/** A top-level domain of our list, or an internationalised one. */
export function isKnown(label: string): boolean {
  const lower = label.toLowerCase()
  return TOP_LEVEL_DOMAINS.has(lower) || /^xn--[a-z0-9-]{2,59}$/.test(lower)
}

function wordAt(text: string, start: number): string {
  let end = start
  while (end - start < 24 && isLetter(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

/** A letter, a digit, a hyphen or an underscore. */
export function isLabelPart(code: number): boolean {
  return isAlphanumeric(code) || code === 45 || code === 95
}
