/**
 * The pattern catalogue alone, one core: MB/s of UTF-8 on distinct chat texts for the mission's three types and for
 * everything, against what people write first (naive expressions, `findPhoneNumbersInText`, `validator`); and the worst
 * input anybody can write, against prose. Users feel it in the time to the first token; a long history makes it long.
 * CPU time, and all subjects take turns in every round: a machine that is busy or slow for a while is so for all of
 * them. Speeds are those of the best round, ratios the median of what the rounds say each.
 */
import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import isEmailModule from 'validator/lib/isEmail.js'
import isIbanModule from 'validator/lib/isIBAN.js'
import { PATTERNS } from '../patterns/all.ts'
import { createPatternRecogniser } from '../src/detect/patterns/recogniser.ts'
import { budgetFor } from '../src/detect/budget.ts'
import { PROSE, type Recogniser } from '../src/detect/recogniser.ts'
import { denseTexts, proseTexts } from './detect-texts.ts'

const REGIONS = ['FR', 'BE', 'CH', 'LU', 'DE', 'AT', 'GB', 'IE', 'ES', 'IT', 'NL', 'PT', 'US']
const MISSION = new Set(['EMAIL', 'PHONE', 'IBAN'])

const three = recogniserOf(PATTERNS.filter(({ entity }) => MISSION.has(entity)))
const full = recogniserOf(PATTERNS)
const dense = denseTexts(400)
const prose = proseTexts(400)

const write = (line: string): void => void process.stdout.write(`${line}\n`)

// first the answer, then the time
const [expected, got] = [count(dense, naive), count(dense, (text) => spansOf(three, text))]
if (got < expected * 0.9) throw new Error('the catalogue finds less than naive expressions do')
if (count(prose, (text) => spansOf(full, text)) > 0) throw new Error('something was found in prose that holds nothing')

const ROUNDS = 200
/** Rounds that are not counted: the engine goes on compiling for some seconds. */
const WARM_UP = 200

/** `share`: how many of the texts a round takes, the next ones every time; a few milliseconds' worth of them. */
const subjects: readonly Subject[] = [
  { name: 'mission types, digit-dense', texts: dense, share: 100, find: (text) => spansOf(three, text) },
  { name: 'mission types, prose', texts: prose, share: 200, find: (text) => spansOf(three, text) },
  { name: 'full catalogue, digit-dense', texts: dense, share: 50, find: (text) => spansOf(full, text) },
  { name: 'full catalogue, prose', texts: prose, share: 200, find: (text) => spansOf(full, text) },
]
const naiveWay: Subject = { name: 'naive way, digit-dense', texts: dense, share: 20, find: naive }

write(`${''.padEnd(32)} MB/s, best   times the naive way, median (quarter to three quarters)`)
const rounds = takeTurns([naiveWay, ...subjects], WARM_UP, ROUNDS)
for (const [index, { name }] of [naiveWay, ...subjects].entries()) {
  const speeds = rounds.map((round) => round[index] ?? 0)
  const ratios = rounds.map((round) => (round[index] ?? 0) / (round[0] ?? 1)).toSorted((left, right) => left - right)
  const at = (share: number) => (ratios[Math.floor(share * (ratios.length - 1))] ?? 0).toFixed(1)
  const compared = index === 0 ? '' : `${at(0.5)}× (${at(0.25)} to ${at(0.75)})`
  write(
    `${name.padEnd(32)} ${Math.max(...speeds)
      .toFixed(1)
      .padStart(10)}   ${compared}`,
  )
}

/** The cost of a character is the same at every length, so a part of the megabyte will do. */
const SAMPLE = 60_000
const WORST_ROUNDS = 8
const WORST_WARM_UP = 8
const UNITS = [
  '1',
  '@',
  'a.',
  '(',
  '06 ',
  '1 ',
  'a@',
  'FR76 ',
  '1:',
  '1 rue ',
  'zéro six ',
  '12/12/1980 ',
  'tel 0612345678 ',
  'tel 9999999 ',
  '1.1.1.1 ',
  '12345 ',
  'password: ',
  '://',
  'd41d8cd98f00b204e9800998ecf8427e ',
]
const worst = ['', ...UNITS].map((unit) => ({
  unit,
  text: unit === '' ? prose.join(' ').slice(0, SAMPLE) : unit.repeat(SAMPLE / unit.length),
}))
const times = takeTurns(
  worst.map(({ unit, text }) => ({ name: unit, texts: [text], share: 1, find: (one) => spansOf(full, one) })),
  WORST_WARM_UP,
  WORST_ROUNDS,
)
const proseTime = nanosecondsOf(0)
write(`\n${'a repeated unit'.padEnd(40)} ns a character   times prose   steps a character`)
for (const [index, { unit, text }] of worst.entries()) {
  const time = nanosecondsOf(index)
  const budget = budgetFor(text.length)
  full.find(text, PROSE, budget)
  write(
    `${(unit === '' ? 'prose' : JSON.stringify(unit)).padEnd(40)} ${time.toFixed(0).padStart(14)} ${(time / proseTime).toFixed(0).padStart(12)}× ${(budget.spent / text.length).toFixed(1).padStart(18)}`,
  )
}

interface Subject {
  readonly name: string
  readonly texts: readonly string[]
  readonly share: number
  readonly find: (text: string) => number
}

/** Megabytes of UTF-8 a second of CPU, of every subject in every round, warm as a server is. */
function takeTurns(all: readonly Subject[], warmUp: number, rounds: number): readonly (readonly number[])[] {
  const turns = Array.from({ length: warmUp + rounds }, (_, round) => all.map((subject) => speed(subject, round)))
  return turns.slice(warmUp)
}

function speed({ texts, share, find }: Subject, round: number): number {
  const from = (round * share) % texts.length
  const chosen = texts.slice(from, from + share)
  const bytes = chosen.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const start = process.cpuUsage()
  count(chosen, find)
  const { user, system } = process.cpuUsage(start)
  return bytes / Math.max(1, user + system)
}

function nanosecondsOf(index: number): number {
  const bytes = Buffer.byteLength(worst[index]?.text ?? '')
  const best = Math.max(...times.map((round) => round[index] ?? 0))
  return (1000 * bytes) / (best * SAMPLE)
}

function recogniserOf(patterns: typeof PATTERNS): Recogniser {
  return createPatternRecogniser({ patterns, sensitivity: 'balanced', phoneRegions: REGIONS })
}

function spansOf(recogniser: Recogniser, text: string): number {
  return recogniser.find(text, PROSE, budgetFor(text.length)).length
}

/** What a first version looks like: three expressions over the whole text and a judge for each find. */
function naive(text: string): number {
  const emails = [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].filter(([written]) =>
    judge(isEmailModule)(written),
  )
  const ibans = [...text.matchAll(/\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{1,4}){2,8}\b/g)].filter(([written]) =>
    judge(isIbanModule)(written),
  )
  return emails.length + ibans.length + findPhoneNumbersInText(text, 'FR').length
}

function judge(module: { default: (text: string) => boolean }): (text: string) => boolean {
  return module.default
}

function count(texts: readonly string[], find: (text: string) => number): number {
  return texts.reduce((sum, text) => sum + find(text), 0)
}
