import { atOnce, STEP, type InSteps } from '../../text/in-steps.ts'
import type { Span } from '../span.ts'
import { isAlphanumeric, isLetter } from './characters.ts'
import { decodeWord, ENCODED_WORD } from './encoded-word.ts'
import { isUpper } from './words.ts'

/** A text with what hides characters seen through, and the way back to the text as it was given. */
export interface NormalText {
  readonly text: string
  /** The span of the original that stands behind a span of `text`. */
  original(span: Span): Span
}

/**
 * Writing that hides characters from a reader of code units: zero-width and soft-hyphen characters, full-width and
 * mathematical forms, digits of other scripts, HTML entities, percent- and backslash-escapes, doubled apostrophes, words
 * that mail encodes in its headers, and letters of other scripts that look Latin. Most texts hold none of it and are not
 * copied.
 */
const HIDDEN = new RegExp(
  [
    // soft hyphen, zero-width and direction characters, variation selectors, small and full-width forms
    String.raw`[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufe50-\ufe6b\ufeff\uff01-\uff5e\uff61]`,
    // Arabic-Indic and Devanagari digits; mathematical letters and digits; Greek and Cyrillic
    String.raw`[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]|\ud835[\udc00-\udfff]|[\u0370-\u03ff\u0400-\u052f]`,
    String.raw`&(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[a-zA-Z]{2,8});`,
    String.raw`%[2-7][\da-fA-F]|%C[23]%[89AB][\da-fA-F]`,
    // escaped once, twice or three times (a string in a string in a string); else doubled backslashes
    String.raw`\\{1,8}(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[nrt"'/])|\\{2,8}(?![\\nrtux"'/])`,
    // an apostrophe as SQL writes it inside a string
    String.raw`(?<=[A-Za-z\u00c0-\u024f])''(?=[A-Za-z\u00c0-\u024f])`,
    ENCODED_WORD,
  ].join('|'),
  'g',
)

/**
 * A first look for the same: one class, no alternatives; what begins with a sign of every day (`''`, `=?`) is looked for
 * beside it. What it stops at may still be an ordinary `%` or `&`.
 */
const HIDES = new RegExp(
  String.raw`[%&\\\u00ad\u0370-\u052f\u0660-\u096f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ud835\ufe00-\ufe0f\ufe50-\ufe6b\ufeff-\uff61]`,
)

/**
 * A text as a reader sees it: escapes undone, invisible signs left out, look-alike letters and digits plain. Spans
 * lead back.
 */
export function normalise(text: string): NormalText {
  return mayHide(text) ? atOnce(seenThrough(text)) : { text, original: (span) => span }
}

/** The same, with rests inside a long text. */
export function* normaliseInSteps(text: string): InSteps<NormalText> {
  return mayHide(text) ? yield* seenThrough(text) : { text, original: (span) => span }
}

function mayHide(text: string): boolean {
  return HIDES.test(text) || text.includes("''") || text.includes('=?')
}

function seenThrough(text: string): InSteps<NormalText> {
  const look = { end: -1, folds: false }
  return rewritten(text, HIDDEN, (written, at) => seeThrough(text, written, at, look))
}

/** An escape of a JSON string. */
const QUOTED = /\\(?:u[\da-fA-F]{4}|[nrtbf"/\\])/g

/** What a reader in a hurry takes for an escape: `dossier\\noir` is a folder and a file. */
const DOUBTFUL = /\\\\[nrtux"/]/

/**
 * A text that holds JSON with doubled backslashes, read strictly as such a string is; undefined where that is no other
 * reading than `normalise` gives.
 */
export function unquote(text: string): NormalText | undefined {
  if (!text.includes('\\\\') || !DOUBTFUL.test(text)) return undefined
  return atOnce(rewritten(text, QUOTED, (written) => (written === '\\\\' ? '\\' : escape(written))))
}

/**
 * The most a find is worth that is only part of what an encoded word says: all of the word is replaced, so it is looked
 * for as it stands, and what it says beside the name is taken for no part of a name.
 */
const IN_PART = 0.55

/** `text` with some pieces of it replaced by what `see` says; undefined leaves a piece as it is. */
function* rewritten(
  text: string,
  pieces: RegExp,
  see: (written: string, at: number) => string | undefined,
): InSteps<NormalText> {
  // what each piece of the normal text stands for; between two entries positions run in step
  const normalAt: number[] = [0]
  const originalAt: number[] = [0]
  const originalEnd: number[] = [0]
  let normal = ''
  let done = 0
  let rested = 0
  pieces.lastIndex = 0
  for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
    const end = match.index + match[0].length
    if (end - rested >= STEP) {
      rested = end
      yield STEP
      // Others read with the same expression meanwhile.
      pieces.lastIndex = end
    }
    const seen = see(match[0], match.index)
    if (seen === undefined) continue
    normal += text.slice(done, match.index)
    if (seen !== '') {
      normalAt.push(normal.length)
      originalAt.push(match.index)
      originalEnd.push(end)
      normal += seen
    }
    normalAt.push(normal.length)
    originalAt.push(end)
    originalEnd.push(-1)
    done = end
  }
  normal += text.slice(done)
  const pieceOf = (position: number) => {
    let low = 0
    let high = normalAt.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((normalAt[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return low
  }
  const isPart = (piece: number, { start, end }: Span) =>
    (originalEnd[piece] ?? -1) > 0 && (start > (normalAt[piece] ?? 0) || end < (normalAt[piece + 1] ?? normal.length))
  return {
    text: normal,
    original(span) {
      const first = pieceOf(span.start)
      const last = pieceOf(span.end - 1)
      const startInStep =
        (originalAt[first] ?? 0) + ((originalEnd[first] ?? -1) > 0 ? 0 : span.start - (normalAt[first] ?? 0))
      const endOfPiece = originalEnd[last] ?? -1
      const end = endOfPiece > 0 ? endOfPiece : (originalAt[last] ?? 0) + span.end - (normalAt[last] ?? 0)
      const score = isPart(first, span) || isPart(last, span) ? Math.min(span.score, IN_PART) : span.score
      return { ...span, start: startInStep, end, score }
    },
  }
}

/** What a piece of hidden writing shows; '' if nothing, undefined if it is to be left as it is. */
function seeThrough(
  text: string,
  written: string,
  at: number,
  look: { end: number; folds: boolean },
): string | undefined {
  const code = written.charCodeAt(0)
  switch (code) {
    case 38: // &
      return entity(written)
    case 37: // %
      return written.length === 3
        ? String.fromCharCode(Number.parseInt(written.slice(1), 16))
        : decodeURIComponent(written)
    case 39: // '
      return "'"
    case 61: // =
      return decodeWord(written)
    case 92: // backslash
      return isFolder(text, at, at + written.length) ? undefined : unescape(written)
    default:
      break
  }
  if (code >= 0x0370 && code <= 0x052f) return lookAlike(text, written, at, look)
  if (code >= 0x0660 && code <= 0x096f) return String(digitOf(code))
  if (code >= 0xff01 || code === 0xd835 || (code >= 0xfe50 && code <= 0xfe6b)) return written.normalize('NFKC')
  return ''
}

function digitOf(code: number): number {
  const base = code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660
  return code - base
}

const ENTITIES: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  plus: '+',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '\u2019',
  lsquo: '\u2018',
  sol: '/',
  colon: ':',
  lpar: '(',
  rpar: ')',
  shy: '',
  zwnj: '',
  zwj: '',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  iuml: 'ï',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  ntilde: 'ñ',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
}

function entity(written: string): string | undefined {
  const name = written.slice(1, -1)
  if (!name.startsWith('#')) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  // one code unit for one entity: what is beyond has no identifier in it
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : ''
}

/** What stands behind any number of backslashes; half of them where nothing is escaped. */
function unescape(written: string): string | undefined {
  const name = written.search(/[^\\]/)
  return name < 0 ? written.slice(0, written.length >> 1) : escape(written.slice(name - 1))
}

function escape(written: string): string | undefined {
  const kind = written[1]
  if (kind === 'u' || kind === 'x') {
    const code = Number.parseInt(written.slice(2), 16)
    return code >= 32 && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : undefined
  }
  if (kind === 'b' || kind === 'f') return ' '
  return kind === 'n' || kind === 'r' ? '\n' : kind === 't' ? '\t' : kind === '"' || kind === "'" ? kind : '/'
}

/** Units in front of a backslash that may say where a path began. */
const PATH_REACH = 96

/** `C:\Users\nathalie`: a small letter behind n, r or t, in a path from a drive or a host on. */
function isFolder(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (!isLetter(next) || isUpper(next) || !/[nrt]/.test(text[end - 1] ?? '')) return false
  const before = text.slice(Math.max(0, at - PATH_REACH), at)
  return /(?:^|[\s"'`(=,;])(?:[A-Za-z]:|\\\\[\w.-]{1,32})(?:\\{1,8}[^\s"'`\\]{1,48}){0,12}$/.test(before)
}

/** Cyrillic and Greek letters that print like Latin ones (Unicode confusables.txt, the letters of the two alphabets). */
const LATIN: ReadonlyMap<string, string> = new Map([
  ...pairs('аАвВеЕкКмМнНоОрРсСтТуУхХіІјЈѕЅԁԛԝһӏ', 'aABBeEkKMMHHoOpPcCTTyYxXiIjJsSdqwhl'),
  ...pairs('αΑΒΕΖΗΙΚΜΝοΟρΡΤυΥΧν', 'aABEZHIKMNoOpPTuYXv'),
])

/** Letters of two alphabets in step; none of them needs two code units. */
function pairs(from: string, to: string): [string, string][] {
  return Array.from({ length: from.length }, (_, index): [string, string] => [from.charAt(index), to.charAt(index)])
}

/** Folded only in a word that also holds ASCII letters or digits: whole Russian or Greek words are what they are. */
function lookAlike(
  text: string,
  written: string,
  at: number,
  look: { end: number; folds: boolean },
): string | undefined {
  if (at >= look.end) {
    let start = at
    while (at - start < 32 && isWordPart(text.charCodeAt(start - 1))) start--
    let end = at
    while (end - at < 32 && isWordPart(text.charCodeAt(end))) end++
    look.end = end
    look.folds = /[A-Za-z\d]/.test(text.slice(start, end))
  }
  return look.folds ? LATIN.get(written) : undefined
}

function isWordPart(code: number): boolean {
  return isAlphanumeric(code) || code === 46 || code === 45 || code === 95 || code === 64
}
