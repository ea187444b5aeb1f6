import type { Budget } from '../budget.ts'
import type { Evidence } from '../span.ts'
import { firstName, ordinary } from './lexicon.ts'
import { readSourceCode, type CodePlace, type SourceCode } from './source-code.ts'
import type { NameRun } from './spans.ts'
import type { Reading } from './tagger.ts'
import { CAPITALISED, LOWERCASE, MIXED, UPPERCASE } from './tokens.ts'

/** Says of a run that the tagger took for a name that its writing is another thing's: a tag, code, a label, a date. */
export interface Misnomers {
  holds(reading: Reading, run: NameRun, reasons: readonly Evidence[]): boolean
}

/** Words of programming languages and of those who write in them: no name in a line of code, whatever a list says. */
const CODE_WORDS = new Set(
  `elif isinstance typeof instanceof nil null err errno curr prev elem namespace var let const func fn def int uint str
  bool char async await yield self args kwargs params param ctx sys len buf ptr init impl struct enum elsif endif foreach
  lambda async export default extends implements static void valid`.split(/\s+/),
)

/** Those of them that are written in lower case about programs, and never of people. */
const TECHNICAL = new Set(
  `isinstance typeof instanceof stderr stdout stdin metadata param params uri datetime namespace valid nullable
  logprobs logprob boolean`.split(/\s+/),
)

/** Abbreviations of forms and of machines, in capitals. */
const LABELS = new Set(
  `NIR MAC VIN CLABE SIRET SIREN IMEI IMSI BSN CPR PESEL BIC IBAN SWIFT NIE DNI NIF CURP RFC SSN ITIN EIN CUIT CUIL NINO NHS
  URI URL URN HTML JSON YAML TVA VAT BLZ PLZ AHV SVNR NISS RPPS`.split(/\s+/),
)

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/
const LOG_TIME = /^ {1,2}\d{1,2}(?: \d{4})? \d{2}:\d{2}/

/** Elements of HTML whose names are names of people or look like them; others are known by their closing tag. */
const ELEMENTS = new Set(
  `a abbr address article aside audio b blockquote body br button canvas caption cite code col data dd del details dfn dialog
  div dl dt em embed fieldset figure footer form h1 head header hr html i iframe img input ins kbd label legend li link main
  map mark menu meta meter nav object ol option output p param picture pre progress q rp rt ruby s samp script search section
  select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title
  tr track u ul var video wbr path rect circle line text`.split(/\s+/),
)

/** Looks at the text as a whole only once something asks for it. Pays its budget. */
export function createMisnomers(text: string, budget: Budget): Misnomers {
  let code: SourceCode | undefined
  let closing: ReadonlySet<string> | undefined
  const placeAt = (position: number): CodePlace => {
    if (code === undefined) {
      budget.spend(text.length)
      code = readSourceCode(text)
    }
    return code.placeAt(position)
  }
  const isClosed = (name: string): boolean => {
    if (closing === undefined) {
      budget.spend(text.length)
      closing = new Set(Array.from(text.matchAll(CLOSING), (match) => match[1] as string))
    }
    return closing.has(name)
  }
  return {
    holds({ page }, run, reasons) {
      const { start, end, shape } = page.tokens
      const from = start[run.first]!
      const to = end[run.last]!
      const written = text.slice(from, to)
      if (run.first === run.last && (isTag(text, from, to, isClosed) || isLogDate(text, written, to))) return true
      if (isLabel(written, shape[run.first]!)) return true
      const words = shapesOf(shape, run)
      const isSingle = words.length === 1
      const isSmall = words.every((word) => word === LOWERCASE || word === MIXED) || isDotted(written)
      if (!isSmall && !(isSingle && words[0] === CAPITALISED)) return false
      if (isSmall && (TECHNICAL.has(written) || isCall(written, text, to))) return true
      const place = placeAt(from)
      if (place === 'text') return false
      const isNamed = reasons.some(({ kind }) => kind === 'context')
      if (!isSmall) return place === 'code' && !isNamed
      if (place === 'code') return true
      if (hasCodeWord(written)) return true
      if (!isSingle || isNamed) return false
      const listed = page.code[run.first]!
      return firstName(listed) < 2 || ordinary(listed) >= 2
    },
  }
}

const CLOSING = /<\/([A-Za-z][\w:.-]{0,40})/g

function isTag(text: string, from: number, to: number, isClosed: (name: string) => boolean): boolean {
  const before = text.slice(Math.max(0, from - 2), from)
  const after = text.slice(to, to + 24)
  if (before.endsWith('</') && /^\s*>/.test(after)) return true
  if (before.endsWith('<') && /^(?:[\s/>]|$)/.test(after)) {
    const name = text.slice(from, to)
    return ELEMENTS.has(name.toLowerCase()) || isClosed(name) || /^(?:\s?\/>|\s[\w:-]{1,20}=)/.test(after)
  }
  if (!/^\s?=\s?["']/.test(after)) return false
  const opening = text.slice(Math.max(0, from - ATTRIBUTE_REACH), from)
  return /<[A-Za-z][^<>]*[\s"']$/.test(opening)
}

/** How far in front of an attribute its tag is looked for. */
const ATTRIBUTE_REACH = 200

function isLogDate(text: string, written: string, to: number): boolean {
  return MONTH.test(written) && LOG_TIME.test(text.slice(to, to + 16))
}

/** "SIRET", and "SIRET fields"; not "MAC DONALD". */
function isLabel(written: string, shape: number): boolean {
  if (shape !== UPPERCASE) return false
  const [first = '', ...rest] = written.split(/\s+/)
  return LABELS.has(first) && rest.every((word) => /^\p{Ll}/u.test(word))
}

/** "sys.stderr", "M.json": members, where no blank follows the stop. */
function isDotted(written: string): boolean {
  return /^[\w$]{1,40}(?:\.[a-z][\w$]{0,40}){1,8}$/.test(written)
}

/** "z.lte(10)"; not "ines.caradec(at)". */
function isCall(written: string, text: string, to: number): boolean {
  return (
    /^[a-z]/.test(written) &&
    isDotted(written) &&
    /^\((?!\s?(?:at?|@|chez|arobase|ät)\s?\))/i.test(text.slice(to, to + 12))
  )
}

function hasCodeWord(written: string): boolean {
  return written.split(/[^\p{L}\d]+/u).some((word) => CODE_WORDS.has(word))
}

function shapesOf(shape: Uint8Array, { first, last }: NameRun): readonly number[] {
  return Array.from(shape.subarray(first, last + 1)).filter((word) => word >= LOWERCASE)
}
