import { TOP_LEVEL_DOMAINS } from '../../../../patterns/generic/top-level-domains.ts'
import type { EmailForm, Pattern } from '../../../../patterns/pattern.ts'
import type { Evidence } from '../../span.ts'
import { isAlphanumeric, isDigit, isLetter, isSpace } from '../characters.ts'
import { type Scan, wordsBeforeOnce } from '../scan.ts'
import { type WordSet, wordSet } from '../words.ts'
import { isAddress, isPlainAddress, isPlainEnding } from './judge.ts'

export interface EmailFinder {
  /** Reads the address around an `@` of the text. */
  atSign(scan: Scan, at: number): void
  /** Reads the address around a bracket that may hold a stand-in for `@`: "[at]", "(arobase)". */
  bracket(scan: Scan, at: number): void
  /** Reads all addresses whose `@` is a word without brackets: "arobase", "at … dot …"; `ends`: where `words` may stand. */
  written(scan: Scan, ends: readonly number[]): void
  /** What every such word holds. */
  readonly words: readonly string[]
}

interface CompiledEmail {
  readonly pattern: Pattern
  readonly context: WordSet
  /** Sticky: the joint between two labels of a domain. */
  readonly dot: RegExp
  /** Code units a written joint goes on with behind a blank; letters in lower case, `[` as `{`. */
  readonly dotStarts: ReadonlySet<number>
  /** Sticky: a stand-in for `@` in brackets. */
  readonly bracketed: RegExp
  /** Code units a bracketed stand-in can start with. */
  readonly openings: ReadonlySet<number>
}

/** E-mail addresses, found from their `@` or from what stands in for it. */
export function emailFinder(patterns: readonly Pattern[]): EmailFinder {
  const forms = patterns.flatMap((pattern) => (pattern.form.kind === 'email' ? [compile(pattern, pattern.form)] : []))
  return {
    atSign(scan, at) {
      for (const form of forms) readAtSign(scan, at, form)
    },
    bracket(scan, at) {
      for (const form of forms) if (form.openings.has(scan.text.charCodeAt(at + 1))) readBracket(scan, at, form)
    },
    words: forms.length === 0 ? [] : [...BARE, ...RARE],
    written(scan, ends) {
      if (ends.length === 0) return
      const isRare = ends.some((end) => isLetter(scan.text.charCodeAt(end)))
      for (const form of forms) {
        readBareAts(scan, form, ends)
        if (!isRare) continue
        readWritten(scan, form, AROBASE)
        readWritten(scan, form, ANIMALS)
      }
    },
  }
}

function compile(pattern: Pattern, form: EmailForm): CompiledEmail {
  const dots = form.dot.join('|')
  const ats = form.at.join('|')
  return {
    pattern,
    context: wordSet(form.context),
    dot: new RegExp(String.raw`\.|\s?[[({<]\s?(?:${dots}|\.)\s?[\])}>]\s?|\s(?:${dots})\s| \. `, 'iy'),
    dotStarts: new Set(['.', '(', '{', '<', ...form.dot].map((word) => word.charCodeAt(0) | 32)),
    bracketed: new RegExp(String.raw`[[({<] ?(?:${ats}|@) ?[\])}>] ?`, 'iy'),
    openings: new Set(['@', ' ', ...form.at].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])),
  }
}

/** RFC 5321 §4.5.3.1: 64 octets in the local part, 255 in the domain. Counted in characters, a little generously. */
const LOCAL_MAX = 64
const DOMAIN_MAX = 255

function readAtSign(scan: Scan, at: number, form: CompiledEmail): void {
  const { text } = scan
  // "jean@@exemple.fr": the key was struck twice
  const sign = text.charCodeAt(at - 1) === 64 ? at - 1 : at
  const before = isSpace(text.charCodeAt(sign - 1)) ? sign - 1 : sign
  const after = isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  const spaced = before < at && after > at + 1
  const local = readLocal(scan, before)
  if (local === before) return
  if (isInLink(scan, at)) return
  const domain = readDomain(scan, after, form, spaced)
  if (domain === undefined || isRemote(text, local, before, domain)) return
  // "jean.dupont @exemple.fr": a blank on one side alone, which a handle has too ("merci @claire")
  if (!spaced && (before < at || after > at + 1) && !(domain.known && /[._\d]/.test(text.slice(local, before)))) return
  // "a@b@c": a chain is no address unless a domain in it has its dot
  if (!domain.dotted && (scan.text.charCodeAt(domain.end) === 64 || before - local < 2)) return
  judge(scan, form, local, before, domain, 'an @ between a mailbox and a domain')
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

/** The English and the German word, which also stand in ordinary sentences, and what they look like in robots' way. */
const BARE = [' at ', ' ät ', '-at-', '_at_']
const BARE_AT = / [aAäÄ][tT] /y
/** "-at- gmail -dot- com", "_at_gmail_dot_com" */
const DASHED = / ?([-_])at\1 ?([a-z\d]{1,40}(?:-[a-z\d]{1,40})?) ?\1dot\1 ?([a-z]{2,12})(?![a-z\d])/iy
/** "(a)" between a mailbox and a domain that nothing parts from it. */
const LETTER_AT = /\([aàä]\)(?=[a-z\d])/iy

/** The word in French, Spanish, Portuguese and Catalan, in any spelling people use. */
const AROBASE = / ?[aA][rR]{1,2}[oO][bB][aA](?:[sS][eE]?)? ?/g

/** The Italian snail, the Dutch and the German monkey. */
const ANIMALS = / (?:chiocciola|apenstaartje|klammeraffe) /gi

/** What every spelling of these words holds. */
const RARE = ['arob', 'rrob', 'iocc', 'taar', 'eraf']

function readBracket(scan: Scan, at: number, form: CompiledEmail): void {
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

function readBareAts(scan: Scan, form: CompiledEmail, ends: readonly number[]): void {
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
  judge(scan, form, local, start, domain, 'a written-out @ between a mailbox and a domain')
}

function readWritten(scan: Scan, form: CompiledEmail, stand: RegExp): void {
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
  judge(scan, form, local, start, domain, 'a written-out @ between a mailbox and a domain')
}

/** "at dot point in": a word for a dot is no domain. */
const DOT_FIRST = /^(?:dot|point|punkt|punto|ponto|punt)\./i

/** Where the mailbox that ends at `end` starts; `end` itself when there is none. */
function readLocal(scan: Scan, end: number): number {
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

/** What is said for a dot, a hyphen, an underscore and a plus inside a mailbox, and the longest of it with its blanks. */
const SAID_DOT = 'dot|point|punkt|punto|ponto|punt'
const SAID_LOW =
  'tiret (?:du )?(?:bas|8|huit)|under ?score|unterstrich|gui[oó]n bajo|trattino basso|(?:laag|liggend) streepje|tra[cç]o inferior'
const SAID_DASH =
  "tiret(?: du (?:6|six))?|trait d[ '’]union|dash|hyphen|minus|bindestrich|gui[oó]n|trattino|streepje|h[ií]fen|tra[cç]o"
const SAID_MAX = 20
const JOINT_BEFORE = new RegExp(
  String.raw`\s(?:${SAID_DOT}|${SAID_LOW}|${SAID_DASH}|plus)\s$|\s?[[({]\s?(?:${SAID_DOT}|\.)\s?[\])}]\s?$`,
  'i',
)

/** "jean point dupont" and "jean.dupont" alike; at most three joints. */
function readWrittenLocal(scan: Scan, end: number): number {
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

interface Domain {
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

function readDomain(scan: Scan, start: number, form: CompiledEmail, spaced: boolean): Domain | undefined {
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

function isKnown(label: string): boolean {
  const lower = label.toLowerCase()
  return TOP_LEVEL_DOMAINS.has(lower) || /^xn--[a-z0-9-]{2,59}$/.test(lower)
}

function wordAt(text: string, start: number): string {
  let end = start
  while (end - start < 24 && isLetter(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

function isLabelPart(code: number): boolean {
  return isAlphanumeric(code) || code === 45 || code === 95
}

function judge(scan: Scan, form: CompiledEmail, start: number, localEnd: number, domain: Domain, why: string): void {
  const { text } = scan
  const by = form.pattern.id
  const { name, top, dotted } = domain
  scan.budget.spend(48)
  if (dotted && isFigures(name, top)) return
  const written = text.slice(start, localEnd)
  const plain = dotted && isPlainAddress(written, name, top)
  const local = plain || !/[\s[({]/.test(written) ? written : mailboxOf(written)
  const address = `${local}@${name}`
  const evidence: Evidence[] = []
  let score: number
  if (plain || (dotted && top.length > 1 && isAddress(address))) {
    evidence.push({ by, kind: 'judge', why: 'validator isEmail' })
    score = domain.known ? 0.99 : 0.8
  } else {
    const named =
      scan.field.hint === form.pattern.entity || wordsBeforeOnce(scan, start).some((word) => form.context.has(word))
    const spaced = dotted && top.length > 1
    // "prenom.nom@fr", "nom@gmailcom": the dot was forgotten
    const slipped = isKnown(name) ? /[a-z][._][a-z]/i.test(local) : PROVIDER.test(name)
    if (!named && !spaced && !slipped) return
    if (named) evidence.push({ by, kind: 'context', why: 'a word nearby names an e-mail address' })
    score = spaced ? 0.7 : 0.6
  }
  evidence.push({ by, kind: 'form', why })
  scan.found.push({
    start,
    end: domain.end,
    type: form.pattern.entity,
    score,
    evidence,
    canonical: plain ? address.toLowerCase() : canonical(local, name),
  })
}

/** Versions ("node@20.11.5"), odds ("2.5@1.8"), retina images ("logo@2x.png"). */
function isFigures(domain: string, top: string): boolean {
  if (!/\D/.test(top)) return true
  return (
    isDigit(domain.charCodeAt(0)) && (/^\d{1,9}\.\d/.test(domain) || /^\dx\.(?:png|jpe?g|gif|webp|svg)/i.test(domain))
  )
}

/** A dot of the mailbox that was written as a word: "jean point dupont", "jean [dot] dupont"; and the other signs. */
const WRITTEN_DOT = /\s?[[({]?\s?\b(?:dot|point|punkt|punto|ponto|punt)\b\s?[\])}]?\s?/gi
const WRITTEN_LOW = new RegExp(String.raw` (?:${SAID_LOW}) `, 'gi')
const WRITTEN_DASH = new RegExp(String.raw` (?:${SAID_DASH}) `, 'gi')

function mailboxOf(written: string): string {
  return written
    .replaceAll(WRITTEN_DOT, '.')
    .replaceAll(WRITTEN_LOW, '_')
    .replaceAll(WRITTEN_DASH, '-')
    .replaceAll(' plus ', '+')
}

/** Mail providers that people name without thinking of the dot. */
const PROVIDER =
  /^(?:gmail|hotmail|yahoo|outlook|icloud|orange|laposte|wanadoo|protonmail|gmx|aol)(?:com|fr|de|es|it|nl|pt|net|couk)?$/i

/** Lower case; the domain in its ASCII form (RFC 5891), so that both spellings are one address. */
function canonical(local: string, domain: string): string {
  const lower = domain.toLowerCase()
  if (/^[a-z\d._-]{1,255}$/.test(lower)) return `${local.toLowerCase()}@${lower}`
  try {
    return `${local.toLowerCase()}@${new URL(`http://${lower}`).hostname}`
  } catch {
    return `${local.toLowerCase()}@${lower}`
  }
}
