import { type CompiledAddress, isCapital, match, type Word, wordEndingAt } from './form.ts'

/** Where a street begins that is its own name and ends with `word`: "Grand-Rue 45", "Grande Rue 45". */
export function wholeBefore(form: CompiledAddress, text: string, word: Word): number | undefined {
  if ((text.charCodeAt(word.end - 1) | 32) !== 101 || word.text.length < 3) return undefined
  if (match(form.form.whole, text, word.start) === word.end) return word.start
  if (word.text.length > 5) return undefined
  const previous = wordEndingAt(text, word.start)
  return previous !== undefined && match(form.form.whole, text, previous.start) === word.end
    ? previous.start
    : undefined
}

/** A name in one word with a telling end ("Hauptstraße"): how sure the end alone makes it, 0 to 1. */
export function germanic(form: CompiledAddress, word: Word): number {
  const plain = word.text.toLowerCase()
  if (!form.endingEnds.has(plain.charCodeAt(plain.length - 1))) return 0
  if (isStreetWord(word)) return 0.7
  for (let length = Math.min(ENDING_MAX, plain.length - 1); length >= 3; length--) {
    const ending = plain.slice(-length)
    if (!form.endings.has(ending)) continue
    // -straße and -straat mean nothing else; -weg, -ring, -hof, -park end other words too
    if (SURE_ENDING.test(ending)) return isCapital(word.text) ? 0.75 : 0.55
    return isCapital(word.text) ? 0.3 : 0.05
  }
  return 0
}

const ENDING_MAX = 9
const SURE_ENDING =
  /^(?:straße|strasse|strass|str|str\.|straat|laan|gracht|gasse|gatan|vägen|veien|vegen|vegur|gade|katu|straeti)$/
const STREET = /^(?:straße|strasse|str\.|straat)$/

/** "Straße", "straat": the word for a street and no more. */
export function isStreetWord(word: Word): boolean {
  return STREET.test(word.text.toLowerCase())
}

/** Also other things: a gate of an airport. */
const NORDIC = /^(?:gate|gata|gade|allé|vei|veg|vej|väg|plads|plass|torg)$/

/** Where a name begins whose kind is a word of its own: "Karl Johans gate 12", "Bygdøy allé 12". */
export function nordic(text: string, word: Word): number | undefined {
  const name = word.text.length < 7 && NORDIC.test(word.text) ? wordEndingAt(text, word.start) : undefined
  if (name === undefined || !isCapital(name.text) || text.charCodeAt(name.end) === 44) return undefined
  const first = wordEndingAt(text, name.start)
  return first !== undefined && isCapital(first.text) && first.end === name.start - 1 ? first.start : name.start
}

/** Where the name begins that `word` ends: in "Berliner Straße 12" an adjective in front of the word belongs to it. */
export function firstOfName(text: string, word: Word): number {
  if (!/^(?:stra(?:ß|ss)e|str\.|allee|platz|weg|ring|damm|ufer|straat|laan|plein)$/i.test(word.text)) return word.start
  const previous = wordEndingAt(text, word.start)
  return previous !== undefined && isCapital(previous.text) && text.charCodeAt(previous.end) !== 44
    ? previous.start
    : word.start
}
