import { type CompiledAddress, ENDING_LEAST, lastPair, match } from './form.ts'
import { type Word, wordEndingAt } from './word.ts'

/** Where a street begins that is its own name and ends with `word`: "Grand-Rue 45", "Grande Rue 45". */
export function wholeBefore(form: CompiledAddress, text: string, word: Word): number | undefined {
  if ((text.charCodeAt(word.end - 1) | 32) !== 101 || word.length < 3) return undefined
  if (match(form.form.whole, text, word.start) === word.end) return word.start
  if (word.length > 5) return undefined
  const previous = wordEndingAt(text, word.start)
  return previous !== undefined && match(form.form.whole, text, previous.start) === word.end
    ? previous.start
    : undefined
}

/** A name in one word with a telling end ("Hauptstraße"): how sure the end alone makes it, 0 to 1. */
export function germanic(form: CompiledAddress, word: Word): number {
  if (!form.endingEnds.has(lastPair(word.source, word.end))) return 0
  const plain = word.text.toLowerCase()
  const endings = form.endings.get(plain.slice(-ENDING_LEAST))
  if (endings === undefined) return 0
  if (STREET.test(plain)) return 0.7
  for (const ending of endings) {
    if (!plain.endsWith(ending)) continue
    // "Lange Gasse", "Grote Markt": a word of its own
    if (ending.length === plain.length) return word.isCapital && APART.test(ending) ? 0.3 : 0
    // -straße and -straat mean nothing else; -weg, -ring, -hof, -park end other words too
    if (SURE_ENDING.test(ending)) return word.isCapital ? 0.75 : 0.55
    return word.isCapital ? 0.3 : 0.05
  }
  return 0
}

/** Words that are a street by themselves, behind a word that names it. */
export const APART = /^(?:gasse|weg|platz|allee|markt|singel|plein|gracht|kade|dijk)$/
const SURE_ENDING =
  /^(?:straße|strasse|strass|str|str\.|straat|laan|gracht|gasse|gatan|vägen|veien|vegen|vegur|gade|katu|straeti)$/
const STREET = /^(?:straße|strasse|str\.|straat)$/

/** "Straße", "straat": the word for a street and no more. */
export function isStreetWord(word: Word): boolean {
  return STREET.test(word.text.toLowerCase())
}

/** Also other things: a gate of an airport. */
const NORDIC = /^(?:gate|gata|gade|allé|vei|veg|vej|väg|plads|plass|torg)$/

const NORDIC_STARTS = new Set(Array.from('gavpt', (start) => start.charCodeAt(0)))

/** Where a name begins whose kind is a word of its own: "Karl Johans gate 12", "Bygdøy allé 12". */
export function nordic(text: string, word: Word): number | undefined {
  const name =
    word.length < 7 && NORDIC_STARTS.has(text.charCodeAt(word.start)) && NORDIC.test(word.text)
      ? wordEndingAt(text, word.start)
      : undefined
  if (name === undefined || !name.isCapital || text.charCodeAt(name.end) === 44) return undefined
  const first = wordEndingAt(text, name.start)
  return first !== undefined && first.isCapital && first.end === name.start - 1 ? first.start : name.start
}

/** Where the name begins that `word` ends: in "Berliner Straße 12" an adjective in front of the word belongs to it. */
export function firstOfName(text: string, word: Word): number {
  if (
    !/^(?:stra(?:ß|ss)e|str\.|allee|platz|weg|ring|damm|ufer|straat|laan|plein|gasse|markt|singel|gracht|kade|dijk)$/i.test(
      word.text,
    )
  )
    return counted(text, word.start)
  const previous = wordEndingAt(text, word.start)
  if (previous === undefined || text.charCodeAt(previous.end) === 44) return word.start
  // "berliner straße" is typed without capitals altogether
  const fits = previous.isCapital || (!word.isCapital && previous.length > 4 && previous.text.endsWith('er'))
  return fits ? counted(text, previous.start) : word.start
}

/** Streets of one name are counted: "2e Helmersstraat". */
function counted(text: string, start: number): number {
  const found = text.charCodeAt(start - 1) === 32 ? COUNT.exec(text.slice(Math.max(0, start - 7), start)) : null
  return found === null ? start : start - (found[1]?.length ?? 0)
}

const COUNT = /(?:^|[^\p{L}\d])(\d{1,2}(?:e|de|ste) )$/u
