import { ENGLISH_NUMBERS, FRENCH_NUMBERS, type SpokenNumbers } from '../../../patterns/generic/spoken-digits.ts'
import type { Pattern } from '../../../patterns/pattern.ts'
import { isLetter } from './characters.ts'
import type { Evidence } from '../span.ts'
import { judgeInternational, significantOf } from './phone-judge.ts'
import { callingCodeOf, type Plan, planOf } from './phone-plan.ts'
import type { Scan } from './scan.ts'
import { fold } from './words.ts'

/**
 * Dictated telephone numbers: "zéro six douze trente-quatre cinquante-six soixante-dix-huit", "oh seven double four …".
 * Met at a `z`, an `x` or a `v`: a number of eight digits without zero, six, five and seven is rarer than one in a
 * hundred. From there the reading goes back to the first number word.
 */
export function spokenPhoneFinder(
  patterns: readonly Pattern[],
  regions: readonly string[],
): (scan: Scan, at: number) => void {
  const phones = patterns.filter((pattern) => pattern.form.kind === 'phone')
  const plans = regions.flatMap((region) => planOf(region) ?? [])
  // who counts in English digits dials in English first
  const english = [...plans].toSorted(
    (left, right) => Number(ENGLISH.has(right.region)) - Number(ENGLISH.has(left.region)),
  )
  return (scan, at) => {
    if (phones.length === 0 || at < scan.memory.spokenTo || !isNumberWord(scan.text, at)) return
    // from the first number word in front, and if that is something else ("five times: zero …"), from this word
    const first = firstNumberWord(scan, at)
    const here = startOfWord(scan.text, at)
    let start = first
    let read = dictatedInEither(scan, first, plans, english)
    if (read.canonical === undefined && here !== first) {
      start = here
      read = dictatedInEither(scan, here, plans, english)
    }
    scan.memory.spokenTo = read.end
    if (read.canonical === undefined) return
    const spoken = { end: read.end, canonical: read.canonical }
    for (const { id: by, entity: type } of phones) {
      const evidence: Evidence[] = [{ by, kind: 'judge', why: 'a valid number in words' }]
      scan.found.push({ start, end: spoken.end, type, score: 0.85, evidence, canonical: spoken.canonical })
    }
  }
}

/** The number that is dictated here and where it ends, or only how far number words go. */
interface Dictated {
  readonly end: number
  readonly canonical: string | undefined
}

function dictatedInEither(scan: Scan, start: number, plans: readonly Plan[], english: readonly Plan[]): Dictated {
  const french = dictated(scan, start, FRENCH_NUMBERS, plans)
  if (french.canonical !== undefined) return french
  const other = dictated(scan, start, ENGLISH_NUMBERS, english)
  return other.canonical !== undefined || other.end > french.end ? other : french
}

/** zero, zéro, six, seven, five: by the letters around the one that was met. */
function isNumberWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) | 32
  const after = text.charCodeAt(at + 1) | 32
  switch (text.charCodeAt(at) | 32) {
    case 122: // z
      return (after === 101 || after === 0xe9) && (text.charCodeAt(at + 2) | 32) === 114
    case 120: // x
      return before === 105 && (text.charCodeAt(at - 2) | 32) === 115
    default: // v
      return (
        after === 101 &&
        (before === 101 || before === 105) &&
        ((text.charCodeAt(at - 2) | 32) === 115 || (text.charCodeAt(at - 2) | 32) === 102)
      )
  }
}

/** Back over the number words in front, as far as one number reaches. */
function firstNumberWord(scan: Scan, at: number): number {
  const { text } = scan
  let start = startOfWord(text, at)
  for (let count = 0; count < WORDS_MAX; count++) {
    let end = start
    while (start - end < 2 && /[ ,-]/.test(text[end - 1] ?? '')) end--
    const previous = startOfWord(text, end)
    scan.budget.spend(start - previous + 1)
    if (previous === end || end === start) break
    const word = fold(text.slice(previous, end))
    if (
      !(
        word in FRENCH_NUMBERS.values ||
        word in ENGLISH_NUMBERS.values ||
        word in ENGLISH_NUMBERS.repeats ||
        word === 'plus'
      )
    )
      break
    start = previous
  }
  return start
}

function startOfWord(text: string, end: number): number {
  let start = end
  while (end - start < 12 && isLetter(text.charCodeAt(start - 1))) start--
  return start
}

const ENGLISH = new Set(['GB', 'IE', 'US'])

/** Words of the longest number: fifteen digits one by one, a repeat and a link here and there. */
const WORDS_MAX = 24

function dictated(scan: Scan, start: number, numbers: SpokenNumbers, plans: readonly Plan[]): Dictated {
  const { text } = scan
  let at = start
  let digits = ''
  let best: Dictated | undefined
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
  return best ?? { end: at, canonical: undefined }
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
