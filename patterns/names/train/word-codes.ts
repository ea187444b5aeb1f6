import { CALENDAR, BRAND, PLACE, codeOf } from '../../../src/detect/names/lexicon.ts'
import { hashOf } from '../../../src/detect/names/fold.ts'
import { LANGUAGES, functionWordOf } from '../../../src/detect/names/languages.ts'
import { readLabelled } from './corpus.ts'
import { EXONYMS, REGIONS, SHORT_FORMS, THINGS } from './known-things.ts'
import { readRows, readSource } from './sources.ts'

/** One row per folded word, as the list compiler gathers it. */
interface Entry {
  first: number
  last: number
  word: number
  kind: number
}

const PARTICLES = new Set(
  `de du des d la le l van von der den ter ten te zu zur zum vom di da do dos das del della dello degli dei lo los las y e i al el ul
  bin ben ibn bint the of und and et`.split(/\s+/),
)

/** Function words that frequency tables of name-free text miss or undercount; never a name on their own. */
const STOP = `le la les un une des du de et est que qui dans pour sur avec vous nous ils elle elles ce cette ces son ses leur mon mes ton
  votre notre je tu il on ne pas plus ou mais donc car si au aux en y a the and or but if so to of in on at by for with from is are was
  were be been have has had do does did will would can could should may might must shall not no yes you he she it we they me him her us
  them my your his its our their this that these those who what which when where why how all any der die das und ist nicht ein eine
  einen mit auf den dem des von zu im ich sie wir ihr mein meine bitte auch sich el los las una que por con para su como mas pero mi
  muy il lo gli di che non sono ma come piu questo questa het een van dat op te zijn met voor er maar ook aan hij ze wij mijn naar bij
  om kan os um uma do da no na nao se mas eu seu sua ao c j l d m n s t jsp tkt mdr ptdr osef bcp pck dsl stp slt bjr rdv svp asap lol omg idk tbh thx pls plz ehi oi ola hoi bcc qu jusqu lorsqu puisqu quelqu oui non`

/** Gathers the code of every word that a list knows: names of all origins, ordinary words, places, brands. */
export interface Codes {
  readonly codes: ReadonlyMap<number, number>
  /** Words that are ordinary in some languages only: the bit set of those languages, by LANGUAGES index. */
  readonly ordinaryIn: ReadonlyMap<number, number>
}

export function gatherCodes(folder: string): Codes {
  const entries = new Map<string, Entry>()
  const entry = (word: string): Entry => {
    let found = entries.get(word)
    if (found === undefined) entries.set(word, (found = { first: 0, last: 0, word: 0, kind: 0 }))
    return found
  }
  const name = (written: string, kind: 'first' | 'last', bucket: number): void => {
    const parts = foldWords(written)
    for (const part of parts) {
      if (part.length < 2 || PARTICLES.has(part)) continue
      const into = entry(part)
      const own = parts.length === 1 ? bucket : Math.min(bucket, 1)
      if (own > into[kind]) into[kind] = own
    }
  }
  for (const { path, bucket } of NAME_LISTS) {
    for (const row of readRows(folder, path)) {
      const [written = '', kind = '', origin = '', count = ''] = row
      const value = Number(count.replace(/^\w+:/, ''))
      const level = bucket(kind === 'first', value, origin)
      if (level > 0) name(written, kind === 'first' ? 'first' : 'last', level)
    }
  }
  const languages = new Map<string, number>()
  gatherWords(folder, (word, level, language) => {
    if (word.length < 2) return
    const into = entry(word)
    if (level > into.word) into.word = level
    if (level >= 2) languages.set(word, (languages.get(word) ?? 0) | (1 << LANGUAGES.indexOf(language)))
  })
  for (const word of STOP.split(/\s+/)) {
    const functions = functionWordOf(hashOf(word))
    entry(word).word = 3
    if (functions !== 0) languages.set(word, (languages.get(word) ?? 0) | functions)
    else languages.set(word, ALL_LANGUAGES)
  }
  gatherThings(folder, (word, kind) => {
    const into = entry(word)
    if (kind > into.kind) into.kind = kind
  })
  // Capitalised dictionary words that no list has as a name: peoples, faiths, brands, places.
  for (const word of readSource(folder, 'words/en-scowl.txt.gz').split('\n')) {
    if (word === word.toLowerCase() || word.length < 3) continue
    const parts = foldWords(word.replace(/'s$/, ''))
    if (parts.length !== 1) continue
    const into = entry(parts[0] as string)
    if (into.kind === 0 && into.first < 2 && into.last < 2) into.kind = CALENDAR
  }
  const codes = new Map<number, number>()
  for (const [word, { first, last, word: level, kind }] of entries) {
    const code = codeOf(first, last, level, kind)
    if (code !== 0) codes.set(hashOf(word), code)
  }
  const ordinaryIn = new Map<number, number>()
  for (const [word, mask] of languages) {
    const found = entry(word)
    if (found.word >= 2 && found.first + found.last > 0 && mask !== ALL_LANGUAGES) ordinaryIn.set(hashOf(word), mask)
  }
  return { codes, ordinaryIn }
}

const ALL_LANGUAGES = 0xfe

interface NameList {
  readonly path: string
  /** How frequent a bearer is: 0 leave out, 1 rare, 2 known, 3 frequent. */
  readonly bucket: (first: boolean, count: number, origin: string) => number
}

const level = (value: number, frequent: number, known: number, least: number): number =>
  value >= frequent ? 3 : value >= known ? 2 : value >= least ? 1 : 0
const rank = (value: number, frequent: number, known: number, most: number): number =>
  value <= frequent ? 3 : value <= known ? 2 : value <= most ? 1 : 0

const NAME_LISTS: readonly NameList[] = [
  { path: 'names/insee-prenoms-fr.tsv', bucket: (_first, count) => level(count, 10_000, 300, 20) },
  { path: 'names/insee-noms-fr.tsv.gz', bucket: (_first, count) => level(count, 5000, 500, 100) },
  { path: 'names/us-ssa-first.tsv', bucket: (_first, count) => level(count, 50_000, 1000, 100) },
  {
    path: 'names/us-census1990.tsv.gz',
    bucket: (first, count) => (first ? rank(count, 400, 2000, 5000) : rank(count, 1500, 10_000, 45_000)),
  },
  { path: 'names/popular-by-country.tsv', bucket: () => 3 },
  { path: 'names/hand-origins.tsv', bucket: () => 2 },
  { path: 'names/faker-locales.tsv', bucket: (_first, _count, origin) => (origin === 'eo' ? 1 : 2) },
  { path: 'names/php-faker-locales.tsv', bucket: () => 2 },
  {
    path: 'names/ine-spain.tsv.gz',
    bucket: (first, count) => (first ? rank(count, 500, 4000, 60_000) : rank(count, 800, 6000, 30_000)),
  },
  { path: 'names/berlin-vornamen.tsv', bucket: (_first, count) => level(count, 2000, 100, 2) },
  { path: 'names/wikidata.tsv.gz', bucket: () => 1 },
]

/** Letters only, folded, split where the tokenizer would split. */
function foldWords(written: string): readonly string[] {
  return written
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐðÐ]/g, 'd')
    .replace(/[æÆ]/g, 'a')
    .replace(/[œŒ]/g, 'o')
    .replace(/ß/g, 's')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-zþəħŋ]+/)
    .filter((part) => part !== '')
}

type Language = (typeof LANGUAGES)[number]

function gatherWords(folder: string, add: (word: string, level: number, language: Language) => void): void {
  for (const language of ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'] as const) {
    const rows = readRows(folder, `words/freq-${language}.tsv.gz`)
    let total = 0
    for (const row of rows) total += Number(row[1])
    for (const [word = '', lower = '0', inner = '0'] of rows) {
      const parts = foldWords(word)
      if (parts.length !== 1) continue
      // German writes its ordinary nouns with a capital, and this text holds no persons.
      const seen = Number(lower) + (language === 'de' ? Number(inner) : 0)
      if (seen === 0 || (language !== 'de' && Number(inner) > 3 * seen)) continue
      const share = (seen / total) * 1e6
      add(parts[0] as string, share >= 400 ? 3 : share >= 15 && seen >= 3 ? 2 : 1, language)
    }
    readRows(folder, `words/tatoeba-freq-${language}.tsv`).forEach((row) => {
      const [word = ''] = row.filter((cell) => !/^\d+$/.test(cell))
      if (word !== word.toLowerCase()) return
      const parts = foldWords(word)
      if (parts.length === 1) add(parts[0] as string, Number(row[row.length - 1]) >= 1500 ? 2 : 1, language)
    })
  }
  // What labelled text writes in small letters outside its names is vocabulary too.
  const counts = new Map<string, Map<string, number>>()
  for (const { text, language, names } of readLabelled(folder)) {
    const known = counts.get(language) ?? new Map<string, number>()
    counts.set(language, known)
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{M}@#_.])\p{Ll}{3,24}(?![\p{L}\p{M}@_])/gu)) {
      if (names.some((name) => name.start <= index && index < name.end)) continue
      known.set(word, (known.get(word) ?? 0) + 1)
    }
  }
  for (const [language, known] of counts) {
    for (const [word, count] of known) {
      const parts = foldWords(word)
      // One-offs of a newspaper scan are misread words.
      if (parts.length === 1 && count >= 2) add(parts[0] as string, 1, language as Language)
    }
  }
  for (const word of readSource(folder, 'words/en-scowl.txt.gz').split('\n')) {
    if (word !== word.toLowerCase()) continue
    const parts = foldWords(word.replace(/'s$/, ''))
    if (parts.length === 1) add(parts[0] as string, 1, 'en')
  }
}

function gatherThings(folder: string, add: (word: string, kind: number) => void): void {
  for (const [city = '', , population = '0'] of readRows(folder, 'words/cities.tsv')) {
    const parts = foldWords(city)
    if (parts.length === 1 && Number(population) > 0) add(parts[0] as string, PLACE)
  }
  for (const [kind = '', ...names] of readRows(folder, 'words/geo-terms-7lang.tsv')) {
    for (const written of names.slice(0, 7)) {
      const parts = foldWords(written)
      if (parts.length !== 1 || (parts[0] as string).length < 3) continue
      add(parts[0] as string, kind === 'city' || kind === 'country' || kind === 'territory' ? PLACE : CALENDAR)
    }
  }
  for (const [written = ''] of readRows(folder, 'words/brands-products.tsv')) {
    const parts = foldWords(written)
    if (parts.length === 1) add(parts[0] as string, BRAND)
  }
  for (const [list, kind] of [
    [REGIONS, PLACE],
    [EXONYMS, PLACE],
    [SHORT_FORMS, BRAND],
    [THINGS, BRAND],
  ] as const) {
    for (const written of list.trim().split(/\s+/)) for (const part of foldWords(written)) add(part, kind)
  }
}
