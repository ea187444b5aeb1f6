/**
 * Names alone against labelled texts, and against the bars of the product: writes bench/ACCURACY-NAMES.md.
 * The scores are those of the shared scorer: recall is half of a name covered, "covered" is no letter of it left,
 * precision is the share of finds that touch anything labelled.
 *
 *   npm run bench:names [-- FOLDER]
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { budgetFor } from '../src/detect/budget.ts'
import { loadNameRecogniser } from '../src/detect/names/recogniser.ts'
import { PROSE } from '../src/detect/recogniser.ts'

const folder = process.argv[2] ?? '../shared/data'
if (!existsSync(folder)) {
  process.stdout.write(`no labelled texts at ${folder}: nothing measured\n`)
  process.exit(0)
}

interface Place {
  readonly start: number
  readonly end: number
}
interface Labelled extends Place {
  readonly type: string
  readonly origin?: string
}
interface Document {
  readonly text: string
  readonly spans: readonly Labelled[]
  readonly ignore?: readonly Place[]
  readonly partial?: readonly string[]
  readonly soft?: boolean
}
interface Score {
  gold: number
  hit: number
  covered: number
  found: number
  wrong: number
  words: number
}
type Measure = 'recall' | 'covered' | 'precision' | 'wrong per 1000 words'
type Sensitivity = 'balanced' | 'strict'

/** Read by people, and true of the run that was last read. */
const WHAT_FALLS_SHORT = [
  '## What falls short, and why',
  '',
  '- **wnut17-en**: posts of strangers about strangers: nicknames, characters and bands without a word around them that speaks of a person, and labels that disagree with one another. What would find more of them (a lower threshold) costs twice as many false hits everywhere else.',
  '- **benign-prompts**: one false hit in 639 words, a regional dish whose second word is also a surname. The bar is less than one hit on so few words.',
  '- **Thin margins**: recall on wikineural-en and precision on btc-en, conll2002-es, kind-it and bosque-pt lie within two points of their bars; other documents may fall on the other side.',
  '- **The chat sets flatter**: misses on the visible half were read between trainings and the grammar of the trainer was widened by what people say there, and the thresholds were chosen on it. Expect less on texts nobody here has read.',
]

const BARS: readonly (readonly [sets: string, sensitivity: Sensitivity, measure: Measure, bar: number])[] = [
  ...(['fr', 'en', 'eu'] as const).flatMap((language): (typeof BARS)[number][] => [
    [`chat-templates-${language}`, 'balanced', 'covered', language === 'eu' ? 90 : 93],
    [`chat-templates-${language}`, 'balanced', 'precision', 95],
    [`chat-templates-${language}`, 'strict', 'covered', language === 'eu' ? 95 : 97],
    [`chat-templates-${language}`, 'strict', 'precision', 85],
  ]),
  ...(['fr', 'en'] as const).flatMap((language): (typeof BARS)[number][] => [
    [`chat-lower-${language}`, 'balanced', 'covered', 89],
    [`chat-lower-${language}`, 'strict', 'covered', 94],
  ]),
  ['eds-pseudo-fr', 'balanced', 'covered', 90],
  ['eds-pseudo-fr', 'balanced', 'precision', 85],
  ['rgpd-business-fr', 'balanced', 'covered', 97],
  ['rgpd-business-fr', 'balanced', 'precision', 85],
  ['wikineural-fr', 'balanced', 'recall', 93],
  ['wikineural-fr', 'balanced', 'precision', 86],
  ['wikineural-en', 'balanced', 'recall', 88],
  ['wikineural-en', 'balanced', 'precision', 84],
  ...['conll2002-es', 'conll2002-nl', 'germeval14-de', 'kind-it', 'bosque-pt'].flatMap(
    (set): (typeof BARS)[number][] => [
      [set, 'balanced', 'recall', set === 'germeval14-de' ? 72 : 80],
      [set, 'balanced', 'precision', 85],
    ],
  ),
  ['star-en', 'balanced', 'covered', 94],
  ['sgd-en', 'balanced', 'covered', 90],
  ['slurp-en', 'balanced', 'recall', 88],
  ['wnut17-en', 'balanced', 'recall', 75],
  ['wnut17-en', 'balanced', 'precision', 82],
  ['btc-en', 'balanced', 'recall', 70],
  ['btc-en', 'balanced', 'precision', 82],
  ['hardneg-en hardneg-fr', 'balanced', 'wrong per 1000 words', 3],
  ['benign-prompts-en benign-prompts-fr', 'balanced', 'wrong per 1000 words', 1],
  ['hardneg-en hardneg-fr', 'strict', 'wrong per 1000 words', 9],
  ['benign-prompts-en benign-prompts-fr', 'strict', 'wrong per 1000 words', 3],
]

const sets = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => file.split('.')[0] ?? '')
const scores: Record<Sensitivity, Map<string, Score>> = { balanced: new Map(), strict: new Map() }
const origins = new Map<string, [covered: number, of: number]>()
for (const sensitivity of ['balanced', 'strict'] as const) {
  const recogniser = await loadNameRecogniser({ sensitivity })
  for (const set of sets) {
    const score: Score = { gold: 0, hit: 0, covered: 0, found: 0, wrong: 0, words: 0 }
    for (const document of readSet(set)) {
      const spans = recogniser.find(document.text, PROSE, budgetFor(document.text.length))
      judge(document, spans, score, sensitivity === 'balanced' && set.startsWith('chat-templates'))
    }
    scores[sensitivity].set(set, score)
  }
}
const report = write()
writeFileSync(join(import.meta.dirname, 'ACCURACY-NAMES.md'), report)
process.stdout.write(report)

function readSet(set: string): Document[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${set}.`))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document)
}

function judge(document: Document, spans: readonly Place[], score: Score, countOrigins: boolean): void {
  const { text } = document
  const overlap = (a: Place, b: Place): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  score.words += text.split(/\s+/).filter((word) => word !== '').length
  for (const gold of document.spans) {
    if (gold.type !== 'PERSON') continue
    const length = spans.reduce((sum, span) => sum + overlap(span, gold), 0)
    let whole = true
    for (let at = gold.start; at < gold.end && whole; at++) {
      whole = !/[\p{L}\p{N}]/u.test(text.charAt(at)) || spans.some((span) => span.start <= at && at < span.end)
    }
    score.gold++
    if (length / (gold.end - gold.start) >= 0.5) score.hit++
    if (whole) score.covered++
    if (!countOrigins || gold.origin === undefined) continue
    const [covered, of] = origins.get(gold.origin) ?? [0, 0]
    origins.set(gold.origin, [covered + (whole ? 1 : 0), of + 1])
  }
  for (const span of spans) {
    const touches = document.spans.some((gold) => overlap(span, gold) > 0)
    if (!touches && document.ignore?.some((place) => overlap(span, place) > 0) === true) continue
    if (!touches && (document.partial?.includes('PERSON') === true || document.soft === true)) continue
    score.found++
    if (!touches) score.wrong++
  }
}

function measure(of: string, sensitivity: Sensitivity, by: Measure): number {
  const sum: Score = { gold: 0, hit: 0, covered: 0, found: 0, wrong: 0, words: 0 }
  for (const set of of.split(' ')) {
    const score = scores[sensitivity].get(set)
    if (score === undefined) continue
    for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key]
  }
  if (by === 'recall') return (100 * sum.hit) / sum.gold
  if (by === 'covered') return (100 * sum.covered) / sum.gold
  if (by === 'precision') return (100 * (sum.found - sum.wrong)) / sum.found
  return (1000 * sum.wrong) / sum.words
}

function write(): string {
  const lines = [
    '# Accuracy of the name tagger',
    '',
    'Written by `npm run bench:names -- DIR`: names alone, on the visible half of the labelled texts. What is read and not trained on; a hidden half of the same kind is measured elsewhere.',
    '',
    '| bar | on | sensitivity | wanted | measured | |',
    '| --- | --- | --- | --- | --- | --- |',
  ]
  for (const [of, sensitivity, by, bar] of BARS) {
    const value = measure(of, sensitivity, by)
    const upper = by === 'wrong per 1000 words'
    const met = upper ? value <= bar : value >= bar
    lines.push(
      `| ${by} | ${of.replace(' ', ', ')} | ${sensitivity} | ${upper ? '≤' : '≥'} ${bar} | ${value.toFixed(1)} | ${met ? 'met' : '**short**'} |`,
    )
  }
  lines.push('', '| name origin (chat-templates) | covered % | of |', '| --- | --- | --- |')
  for (const [origin, [covered, of]] of [...origins].toSorted(([a], [b]) => a.localeCompare(b))) {
    lines.push(`| ${origin.replaceAll('_', ' ')} | ${((100 * covered) / of).toFixed(1)} | ${of} |`)
  }
  lines.push(
    '',
    '| set | names | recall % | covered % | precision % | wrong per 1000 words | strict: covered % | strict: precision % |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  )
  for (const set of sets) {
    const score = scores.balanced.get(set)
    if (score === undefined || (score.gold === 0 && score.found === 0)) continue
    const cell = (sensitivity: Sensitivity, by: Measure): string => {
      const value = measure(set, sensitivity, by)
      return Number.isFinite(value) ? value.toFixed(1) : ''
    }
    lines.push(
      `| ${set} | ${score.gold} | ${cell('balanced', 'recall')} | ${cell('balanced', 'covered')} | ${cell('balanced', 'precision')} | ${cell('balanced', 'wrong per 1000 words')} | ${cell('strict', 'covered')} | ${cell('strict', 'precision')} |`,
    )
  }
  return `${[...lines, '', ...WHAT_FALLS_SHORT].join('\n')}\n`
}
