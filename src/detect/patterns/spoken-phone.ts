import { ENGLISH_NUMBERS, FRENCH_NUMBERS, type SpokenNumbers } from '../../../patterns/generic/spoken-digits.ts'
import type { Pattern } from '../../../patterns/pattern.ts'
import { isAlphanumeric, isLetter } from './characters.ts'
import { judgeInternational, significantOf } from './phone-judge.ts'
import { callingCodeOf, type Plan, planOf } from './phone-plan.ts'
import type { Scan } from './scan.ts'
import { fold } from './words.ts'

/** Dictated telephone numbers: "zéro six douze trente-quatre cinquante-six soixante-dix-huit", "oh seven double four …". */
export function spokenPhoneFinder(patterns: readonly Pattern[], regions: readonly string[]): (scan: Scan) => void {
  const phones = patterns.filter((pattern) => pattern.form.kind === 'phone')
  if (phones.length === 0) return () => {}
  const plans = regions.flatMap((region) => planOf(region) ?? [])
  // who counts in English digits dials in English first
  const english = [...plans].toSorted(
    (left, right) => Number(ENGLISH.has(right.region)) - Number(ENGLISH.has(left.region)),
  )
  const starts = new RegExp(`(${FRENCH_NUMBERS.start})|(?:${ENGLISH_NUMBERS.start})`, 'gi')
  return (scan) => {
    starts.lastIndex = 0
    for (let match = starts.exec(scan.text); match !== null; match = starts.exec(scan.text)) {
      scan.budget.spend(match[0].length)
      if (isAlphanumeric(scan.text.charCodeAt(match.index - 1))) continue
      const numbers = match[1] === undefined ? ENGLISH_NUMBERS : FRENCH_NUMBERS
      const spoken =
        dictated(scan, match.index, numbers, numbers === ENGLISH_NUMBERS ? english : plans) ??
        (numbers === FRENCH_NUMBERS ? dictated(scan, match.index, ENGLISH_NUMBERS, english) : undefined)
      if (spoken === undefined) continue
      starts.lastIndex = spoken.end
      for (const { id: by, entity: type } of phones) {
        scan.found.push({
          start: match.index,
          end: spoken.end,
          type,
          score: 0.85,
          evidence: [{ by, kind: 'judge', why: 'a valid number in words' }],
          canonical: spoken.canonical,
        })
      }
    }
  }
}

const ENGLISH = new Set(['GB', 'IE', 'US'])

/** Words of the longest number: fifteen digits one by one, a repeat and a link here and there. */
const WORDS_MAX = 24

function dictated(
  scan: Scan,
  start: number,
  numbers: SpokenNumbers,
  plans: readonly Plan[],
): { end: number; canonical: string } | undefined {
  const { text } = scan
  let at = start
  let digits = ''
  let best: { end: number; canonical: string } | undefined
  let international = false
  // the number being put together: "quatre", "vingt", "dix", "huit" are one
  let open: number | undefined
  let times = 1
  const close = () => {
    if (open !== undefined) digits += String(open).repeat(times)
    if (open !== undefined) times = 1
    open = undefined
  }
  for (let count = 0; count < WORDS_MAX; count++) {
    const end = endOfWord(text, at)
    const word = fold(text.slice(at, end))
    scan.budget.spend(end - at + 2)
    if (word === 'plus' && count === 0) international = true
    else if (/^\d{1,4}$/.test(word)) {
      close()
      digits += word
    } else if (numbers.repeats[word] !== undefined) {
      close()
      times = numbers.repeats[word] ?? 1
    } else if (!(numbers.links.includes(word) && open !== undefined)) {
      const value = numbers.values[word]
      if (value === undefined) break
      const joined: number | undefined = open === undefined ? undefined : joinedWith(open, value)
      if (joined === undefined) {
        close()
        open = value
      } else open = joined
    }
    const read = open === undefined ? digits : digits + String(open).repeat(times)
    const canonical = read.length >= 8 ? judged(read, international, plans) : undefined
    if (canonical !== undefined) best = { end, canonical }
    at = end
    while (at - end < 3 && /[ ,-]/.test(text[at] ?? '')) at++
    if (at === end) break
  }
  return best
}

/** "trente" + "quatre", "quatre" + "vingt", "soixante" + "dix", "quatre-vingt" + "dix", "soixante-dix" + "huit". */
function joinedWith(open: number, value: number): number | undefined {
  if (open === 4 && value === 20) return 80
  if (open >= 20 && open % 10 === 0 && value > 0 && value < 10) return open + value
  if ((open === 60 || open === 80) && value >= 10 && value <= 16) return open + value
  if ((open === 70 || open === 90 || open === 10) && value >= 7 && value <= 9) return open + value
  return undefined
}

function judged(digits: string, international: boolean, plans: readonly Plan[]): string | undefined {
  if (international) {
    const code = callingCodeOf(digits)
    return code === undefined ? undefined : judgeInternational(code, digits.slice(code.length))
  }
  for (const plan of plans) {
    const significant = significantOf(plan, digits)
    if (
      significant !== undefined &&
      (plan.trunk === undefined || plan.callingCode === '1' || digits.startsWith(plan.trunk))
    )
      return `+${plan.callingCode}${significant}`
  }
  return undefined
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end - start < 12 && (isLetter(text.charCodeAt(end)) || /\d/.test(text[end] ?? ''))) end++
  return end
}
