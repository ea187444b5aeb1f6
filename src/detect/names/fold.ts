/**
 * What a UTF-16 unit is, and which plain letter it folds to. "Éloïse", "eloise" and "ELOISE" fold to the same
 * letters, so they share list entries and weights.
 */
/** 0 is anything else: a mark, a symbol. */
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 3
export const SPACE = 4
export const NEWLINE = 5
/** Combining accents, soft hyphens, zero-width characters: inside a word, and without weight. */
export const MARK = 6
/** A letter of a script other than Latin. */
export const SCRIPT = 7

export const CLASS = new Uint8Array(65_536)

/** The folded letter (a–z) of a Latin letter, the unit itself elsewhere (below 128), 0 otherwise. */
export const FOLD = new Uint8Array(65_536)

/** Letters that Unicode does not decompose. One unit folds to one letter: hashes need no look-ahead. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 's', ẞ: 's', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', þ: 't', Þ: 't', æ: 'a', Æ: 'a',
  œ: 'o', Œ: 'o', ı: 'i', ħ: 'h', Ħ: 'h', ŋ: 'n', Ŋ: 'n', ə: 'e', Ə: 'e', ŧ: 't', Ŧ: 't', ĸ: 'k', ſ: 's',
  Ɛ: 'e', ɛ: 'e', Ɔ: 'o', ɔ: 'o', Ɓ: 'b', ɓ: 'b', Ɗ: 'd', ɗ: 'd', Ɖ: 'd', ɖ: 'd', Ƴ: 'y', ƴ: 'y', Ɣ: 'g', ɣ: 'g', Ɲ: 'n', ɲ: 'n', Ʋ: 'v', ʋ: 'v', Ƙ: 'k', ƙ: 'k',
} // prettier-ignore

const SCRIPTS: readonly (readonly [first: number, last: number])[] = [
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic
  [0x0531, 0x0587], // Armenian
  [0x05d0, 0x05f2], // Hebrew
  [0x0620, 0x06d3], // Arabic
  [0x0750, 0x077f],
  [0x0900, 0x0e7f], // the scripts of India and Thailand
  [0x10a0, 0x10ff], // Georgian
  [0x1100, 0x11ff], // Hangul
  [0x1f00, 0x1fff], // Greek with accents
  [0x3040, 0x30ff], // Kana
  [0x3400, 0x4dbf], // Han
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3], // Hangul
]

function fill(first: number, last: number, value: number): void {
  for (let unit = first; unit <= last; unit++) CLASS[unit] = value
}

function latin(first: number, last: number): void {
  for (let unit = first; unit <= last; unit++) {
    const letter = String.fromCharCode(unit)
    const plain = UNDECOMPOSED[letter] ?? letter.normalize('NFD').charAt(0)
    const folded = plain.toLowerCase().charCodeAt(0)
    if (folded < 97 || folded > 122) continue
    FOLD[unit] = folded
    CLASS[unit] = letter === letter.toLowerCase() ? LOWER : UPPER
  }
}

for (let unit = 0; unit < 128; unit++) FOLD[unit] = unit
latin(0x41, 0x5a)
latin(0x61, 0x7a)
latin(0xc0, 0x24f)
latin(0x250, 0x2af)
latin(0x1e00, 0x1eff)
for (const [first, last] of SCRIPTS) fill(first, last, SCRIPT)
fill(0x30, 0x39, DIGIT)
fill(0x300, 0x36f, MARK)
fill(0x200b, 0x200d, MARK)
for (const unit of [0xad, 0xfeff, 0x2060]) CLASS[unit] = MARK
for (const unit of [0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) CLASS[unit] = SPACE
fill(0x2000, 0x200a, SPACE)
for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) CLASS[unit] = NEWLINE
// Typographic variants a phone keyboard writes: one look for the tagger.
for (const unit of [0x2018, 0x2019, 0x201b, 0x02bc, 0x00b4, 0x2032]) FOLD[unit] = 0x27
for (const unit of [0x2010, 0x2011]) FOLD[unit] = 0x2d
for (const unit of [0x2012, 0x2013, 0x2014, 0x2015, 0x2022]) FOLD[unit] = 0x7e
for (const unit of [0x00ab, 0x00bb, 0x201c, 0x201d, 0x201e]) FOLD[unit] = 0x22

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** The hash a word has everywhere here: FNV-1a over its folded letters, marks left out. */
export function hashOf(word: string): number {
  let hash = OFFSET_BASIS | 0
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (CLASS[unit] === MARK) continue
    const folded = FOLD[unit] as number
    hash = Math.imul(hash ^ (folded === 0 ? unit : folded), PRIME)
  }
  return hash
}

/** One step of `hashOf`, for loops that read a word as they go. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, PRIME)
}

export const HASH_START = OFFSET_BASIS | 0
