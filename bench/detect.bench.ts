/**
 * The pattern catalogue alone, one core: MB/s of UTF-8 on distinct chat texts for the mission's three types and for
 * everything, against what people write first (naive expressions, `findPhoneNumbersInText`, `validator`) in the same
 * run; and the worst input anybody can write, against prose. Users feel it in the time to the first token; a long
 * history makes it long. CPU time, so that a busy machine does not change the figure much.
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

const rows: [string, number][] = [
  ['mission types, digit-dense', speed(dense, (text) => spansOf(three, text))],
  ['mission types, prose', speed(prose, (text) => spansOf(three, text))],
  ['full catalogue, digit-dense', speed(dense, (text) => spansOf(full, text))],
  ['full catalogue, prose', speed(prose, (text) => spansOf(full, text))],
  ['naive expressions and findPhoneNumbersInText, digit-dense', speed(dense.slice(0, 40), naive)],
]
for (const [what, megabytes] of rows) write(`${what.padEnd(60)} ${megabytes.toFixed(1).padStart(7)} MB/s`)
const ratio = (rows[0]?.[1] ?? 0) / (rows[4]?.[1] ?? 1)
write(`${'mission types against the naive way'.padEnd(60)} ${ratio.toFixed(0).padStart(7)} ×`)

const MEGABYTE = 1_000_000
const SAMPLE = 200_000
const base = nanoseconds(prose.join(' ').slice(0, MEGABYTE))
write(`\n1 MB of prose: ${base.time.toFixed(0)} ns and ${base.steps.toFixed(1)} steps a character`)
for (const unit of [
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
]) {
  const { time, steps } = nanoseconds(unit.repeat(MEGABYTE / unit.length))
  write(
    `${JSON.stringify(unit).padEnd(40)} ${time.toFixed(0).padStart(6)} ns ${steps.toFixed(1).padStart(6)} steps a character`,
  )
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

/** Megabytes of UTF-8 a second of CPU, warm as a server is: the best of the rounds is the least disturbed. */
function speed(texts: readonly string[], find: (text: string) => number): number {
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0)
  return bytes / bestOf(12, 2000, () => count(texts, find))
}

/** Time and steps a character; the text is a fifth of a megabyte, for the cost is the same at every length. */
function nanoseconds(text: string): { time: number; steps: number } {
  const sample = text.slice(0, SAMPLE)
  const budget = budgetFor(sample.length)
  full.find(sample, PROSE, budget)
  const best = bestOf(5, 600, () => void full.find(sample, PROSE, budgetFor(sample.length)))
  return { time: (best * 1000) / sample.length, steps: budget.spent / sample.length }
}

/** Microseconds of CPU of the best of some rounds, after warming up for a while. */
function bestOf(rounds: number, warmMilliseconds: number, work: () => void): number {
  const warm = performance.now() + warmMilliseconds
  while (performance.now() < warm) work()
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, user + system)
  }
  return best
}
