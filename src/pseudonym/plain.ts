import { FOLD } from '../text/fold.ts'

/**
 * The letter, digit or hyphen of a type word that a UTF-16 unit stands for, as an ASCII capital: any case, without its
 * accent, full-width or not. 0 if it is none of these.
 */
export function plain(unit: number): number {
  if (unit >= 0x80) {
    if (unit >= 0xff0d && unit <= 0xff5a) return plain(unit - 0xfee0)
    if (unit >= 0xc0 && unit <= 0x17f) {
      const folded = FOLD[unit] as number
      return folded < 0x80 ? plain(folded) : 0
    }
    return unit === 0x2010 || unit === 0x2011 ? HYPHEN : 0
  }
  if (unit >= 0x61 && unit <= 0x7a) return unit & ~0x20
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === HYPHEN ? unit : 0
}

const HYPHEN = 0x2d

/** A capital of Latin letters, accented and full-width ones too, by code unit. */
export function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde) || (unit >= 0xff21 && unit <= 0xff3a)
}

/** A letter or digit of a language written in Latin letters: accented, with an accent apart, full-width. */
export function isAlphanumeric(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
  if (unit >= 0xc0 && unit <= 0x36f) return unit !== 0xd7 && unit !== 0xf7
  return unit >= 0xff10 && unit <= 0xff5a && isAlphanumeric(unit - 0xfee0)
}

/** Zero-width characters and soft hyphens, which some renderers sow into long words. */
export function isInvisible(unit: number): boolean {
  return (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff || unit === 0xad
}
