/**
 * Scores detection on a folder of labelled texts and writes bench/ACCURACY.md. `npm run bench:accuracy -- DIR`
 * reads every `*.jsonl` in DIR: `{"id","text","lang"?,"spans":[{"start","end","type"}],"ignore"?,"partial"?,"soft"?}` a
 * line. Offsets are UTF-16 code units.
 *
 * recall: share of labelled values of which at least half is covered by spans of that type.
 * strict leak: share of which a letter or digit is covered by no span of any type.
 * FP/kw: spans that touch nothing labelled and nothing to be ignored, per 1000 words; forgivable look-alikes apart.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PATTERNS } from '../patterns/all.ts'
import { budgetFor } from '../src/detect/budget.ts'
import { createPatternRecogniser } from '../src/detect/patterns/recogniser.ts'
import { PROSE } from '../src/detect/recogniser.ts'
import { resolve } from '../src/detect/resolver.ts'
import type { Span } from '../src/detect/span.ts'
import { type LabelledText, Scores } from './accuracy-scores.ts'

const REGIONS = ['FR', 'BE', 'CH', 'LU', 'DE', 'AT', 'GB', 'IE', 'ES', 'IT', 'NL', 'PT', 'US']

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('bench:accuracy needs the folder of the labelled texts\n')
  process.exit(2)
}

const recogniser = createPatternRecogniser({ patterns: PATTERNS, sensitivity: 'balanced', phoneRegions: REGIONS })
const entities = new Set(recogniser.entities)
const scores = new Scores()

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()) {
  const set = basename(file).split('.')[0] ?? file
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    if (line !== '') scores.add(set, read(line), spansOf)
  }
}

writeFileSync(join(import.meta.dirname, 'ACCURACY.md'), scores.page(entities))
process.stdout.write(scores.summary(entities))

function read(line: string): LabelledText {
  // the format is the collection's own; a field that is missing shows at its first use
  return JSON.parse(line) as LabelledText
}

function spansOf(text: string): readonly Span[] {
  return resolve(text, recogniser.find(text, PROSE, budgetFor(text.length)))
}
