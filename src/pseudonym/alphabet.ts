/**
 * The symbols of a code: digits and capitals without vowels (no words), without B, G, L, S, Y, Z and 0, 1 (no
 * look-alikes). Their number is a prime, so that a weighted sum catches what it should (`token.ts`).
 */
export const ALPHABET = '23456789CDFHJKMNPQRTVWX'

/** So many of its first symbols are digits. */
export const DIGITS = 8
const NONE = 255

/** Index by ASCII unit, small letters as their capitals. */
const INDEX = new Uint8Array(128).fill(NONE)
for (let index = 0; index < ALPHABET.length; index += 1) {
  const unit = ALPHABET.charCodeAt(index)
  INDEX[unit] = index
  if (unit >= 0x41) INDEX[unit | 0x20] = index
}

/** The place of a UTF-16 unit in the alphabet, in any case and also full-width; -1 if it is no symbol. */
export function symbolIndex(unit: number): number {
  const index = INDEX[unit >= 0xff10 && unit <= 0xff5a ? unit - 0xfee0 : unit]
  return index === undefined || index === NONE ? -1 : index
}

/** Whether the entity symbols of a code (its first five) mix letters and digits, as every code we issue does. */
export function isMixed(code: string): boolean {
  let letters = 0
  for (let at = 0; at < ENTITY_SYMBOLS; at += 1) if (symbolIndex(code.charCodeAt(at)) >= DIGITS) letters += 1
  return letters > 0 && letters < ENTITY_SYMBOLS
}

/** All mentions of one person or thing share these. */
export const ENTITY_SYMBOLS = 5
