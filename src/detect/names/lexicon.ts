/**
 * The name list: 16 bits a cell, three cells a word (a binary fuse filter that carries a value). Ready as it is
 * loaded: a look-up is three reads. A word that is not in the list answers 0, and one in 256 of those a wrong code.
 */
export interface Cells {
  readonly cells: Uint16Array
  readonly segmentLength: number
  readonly segmentCount: number
}

export interface Lexicon extends Cells {
  /**
   * For words that are ordinary in some languages only: the bit set of those languages, by index in LANGUAGES. "Donna"
   * is a word in Italian and a name in English.
   */
  readonly ordinaryIn: Cells
}

/*
 * The code of a word, 8 bits: first name 0–3 (unlisted, rare, known, frequent), surname 0–3 the same way,
 * ordinary word 0–3 (unknown, rare, common, among the most frequent), and what else it is.
 */
export const firstName = (code: number): number => code & 3
export const surname = (code: number): number => (code >> 2) & 3
export const ordinary = (code: number): number => (code >> 4) & 3
export const thing = (code: number): number => (code >> 6) & 3
export const PLACE = 1
export const BRAND = 2
/** Months, weekdays, languages, peoples. */
export const CALENDAR = 3

/** The code of a word from its four parts, each 0 to 3. */
export function codeOf(first: number, last: number, word: number, kind: number): number {
  return first | (last << 2) | (word << 4) | (kind << 6)
}

/** The code of a word by the hash of its folded form; 0 where it is not listed. */
export function lookUp(lexicon: Cells, hash: number): number {
  const { cells, segmentLength, segmentCount } = lexicon
  const spread = mix(hash)
  const second = mix(spread ^ 0x9e3779b9)
  const place = Math.floor((spread >>> 0) * (segmentCount * segmentLength) * 2 ** -32)
  const mask = segmentLength - 1
  const value =
    (cells[place] as number) ^
    (cells[(place + segmentLength) ^ (second & mask)] as number) ^
    (cells[(place + 2 * segmentLength) ^ ((second >>> 16) & mask)] as number)
  return value >>> 8 === fingerprint(hash) ? value & 255 : 0
}

/** The code as it stands in a language where the word is not an ordinary one: a rare word at most. */
export function asNameOnly(code: number): number {
  return (code & ~0x30) | 0x10
}

/** What a cell keeps of a word to tell it from others: 8 bits. */
export function fingerprint(hash: number): number {
  return (Math.imul(hash ^ 0x5bd1e995, 0x2c1b3c6d) >>> 21) & 255
}

/** The finaliser of MurmurHash3 (public domain): spreads 32 bits over 32 bits. */
function mix(hash: number): number {
  let spread = hash
  spread = Math.imul(spread ^ (spread >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return spread ^ (spread >>> 16)
}

/** The three cells of a word, for the compiler of the list. */
export function cellsOf(hash: number, segmentLength: number, segmentCount: number): readonly [number, number, number] {
  const spread = mix(hash)
  const second = mix(spread ^ 0x9e3779b9)
  const place = Math.floor((spread >>> 0) * (segmentCount * segmentLength) * 2 ** -32)
  const mask = segmentLength - 1
  return [place, (place + segmentLength) ^ (second & mask), (place + 2 * segmentLength) ^ ((second >>> 16) & mask)]
}
