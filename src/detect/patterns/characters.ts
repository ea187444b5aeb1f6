/** A letter of any script, near enough for the edges of a word: no table of Unicode is walked. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  // punctuation, symbols, arrows, box drawing, CJK punctuation, full-width forms that are not letters
  if (code >= 0x2000 && code <= 0x2bff) return false
  if (code >= 0x3000 && code <= 0x303f) return false
  if (code >= 0xff00 && code <= 0xff20) return false
  // surrogates are mostly emoji; NaN is the edge of the text
  return code < 0xd800 || (code > 0xdfff && code !== 0xfeff && code !== 0xfffd)
}

/** 0 to 9, by code unit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A letter or a digit, by code unit. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code)
}

/** Space, tab, no-break, figure, thin and narrow no-break space. A line break is not one. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)
}

/** What people put between the groups of a number: spaces, dot, dashes, slash, brackets, middle dot; and what is not seen. */
export function isGroupSeparator(code: number): boolean {
  if (code < 128)
    return code === 32 || code === 45 || code === 46 || code === 47 || code === 40 || code === 41 || code <= 9
  return isSpace(code) || (code >= 0x2010 && code <= 0x2015) || code === 0xb7 || code === 0x2212
}
