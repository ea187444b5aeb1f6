import { foldText } from '../../text/fold.ts'
import { isParticle } from './name-parts.ts'
import { isDot, isGap, type Reading } from './surroundings.ts'
import { INITIAL, LOWERCASE, NUMBER, SIGN } from './words.ts'

/** M. is monsieur far more often than Marie. */
const CIVILITY_LETTER = 'M'
const INITIALS_MOST = 3

/** Where the name begins with the initials before it: "J. Dupont", "J.-P. Dupont", "J Dupont" for a known Jean. */
export function startWithInitials(reading: Reading, index: number, others: number): number {
  const { text, words } = reading
  let from = index
  for (let count = 0; count < INITIALS_MOST; count += 1) {
    const begin = count === 0 ? withParticles(reading, from) : from
    let at = begin - 1
    if (at >= 0 && isGap(reading, at)) at -= 1
    if (at >= 0 && isGap(reading, at)) at -= 1
    const dotted = at >= 0 && isDot(reading, at)
    if (dotted) at -= 1
    if (at < 0 || words.shape[at] !== INITIAL || at === begin - 1) break
    const letter = text.charAt(words.start[at]!)
    if (letter === CIVILITY_LETTER && count === 0) break
    if (!dotted && (others & initialBit(foldText(letter))) === 0) break
    const before = at - 1
    if (before >= 0 && words.shape[before]! >= NUMBER) break
    from = at
  }
  return from
}

/** Where a surname begins with its particles: at "van" when asked about "Berg". */
function withParticles(reading: Reading, index: number): number {
  const { text, words } = reading
  let first = index
  while (index - first < 6 && first >= 2 && isGap(reading, first - 1) && words.shape[first - 2] === LOWERCASE) {
    if (!isParticle(text.slice(words.start[first - 2], words.end[first - 2]))) break
    first -= 2
  }
  return first
}

/** "Dupont J" for a known Jean Dupont; the dot stays outside, it may end the sentence. */
export function endWithInitial(reading: Reading, index: number, others: number): number {
  const { text, words } = reading
  const at = index + 2
  if (!isGap(reading, index + 1) || words.shape[at] !== INITIAL) return index
  const after = at + 1
  if (after < words.count && words.shape[after] === SIGN && !/[.,;:!?)\]]/.test(text.charAt(words.start[after]!)))
    return index
  const bit = initialBit(foldText(text.slice(words.start[at], words.end[at])))
  return (others & bit) === 0 ? index : at
}

/** First letters are remembered as bits, from a on. `word` is folded. */
export function initialBit(word: string): number {
  const letter = word.charCodeAt(0) - 0x61
  return letter >= 0 && letter < 26 ? 1 << letter : 0
}
