/**
 * ISO 7064 MOD 97-10 as ISO 13616 uses it: letters count 10 to 35, and the whole leaves the remainder 1.
 * `compact` is upper-case letters and digits; the first four characters are moved to the end by this function.
 */
export function mod97(compact: string): boolean {
  return remainderBy97(compact.slice(4) + compact.slice(0, 4)) === 1
}

/** Remainder of a number of any length by 97; letters A to Z stand for 10 to 35. -1 on any other character. */
function remainderBy97(compact: string): number {
  let remainder = 0
  for (let index = 0; index < compact.length; index++) {
    const code = compact.charCodeAt(index)
    if (code >= 48 && code <= 57) remainder = (remainder * 10 + code - 48) % 97
    else if (code >= 65 && code <= 90) remainder = (remainder * 100 + code - 55) % 97
    else return -1
  }
  return remainder
}
