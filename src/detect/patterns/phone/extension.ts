import { isLetter } from '../characters.ts'

const EXTENSION =
  /\s?[,;]?\s?(?:ext(?:ension|n)?\.?|int\.?|poste|x|durchwahl|dw|interno|toestel|ramal|anexo)\s?[.:#]?\s?\d{1,7}(?!\d)/iy

/** Where a number that ends at `end` ends with its extension (", ext. 12"); `end` where it has none. */
export function withExtension(text: string, end: number): number {
  if (!mayBeExtension(text, end)) return end
  EXTENSION.lastIndex = end
  return EXTENSION.test(text) ? EXTENSION.lastIndex : end
}

/** Behind at most three signs, the first letter of a word for an extension. */
function mayBeExtension(text: string, end: number): boolean {
  for (let at = end; at <= end + 3; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) return 'eipxdtra'.includes(String.fromCharCode(code | 32))
  }
  return false
}
