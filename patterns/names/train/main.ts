import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Lexicon } from '../../../src/detect/names/lexicon.ts'
import type { PackedLexicon, PackedWeights } from '../../../src/detect/names/tables.ts'
import { createComposer } from './compose.ts'
import { packLexicon } from './fuse.ts'
import { createLearner } from './learn.ts'
import { packCells, quantise } from './pack.ts'
import { createRandom } from './random.ts'
import { SOURCES, assertShippable, hasSources } from './sources.ts'
import { gatherCodes } from './word-codes.ts'

/**
 * Makes the name tables: `npm run train:names [-- SOURCES [TABLES]]`. Seeded, single-threaded, about two minutes of one
 * core; two runs on one version of Node give the same bytes.
 */
const [folder = '../shared/train', out = 'patterns/names/tables'] = process.argv.slice(2)

const SEED = 4
const EPOCHS = 10
/** Epochs whose weights are averaged, after the small weights were dropped. */
const SETTLING = 3
/** Weights below this are dropped before settling: they cost more bytes than they are worth. */
const LEAST = 0.16
const SETTINGS = {
  rate: 0.12,
  positive: 1.5,
  dropWord: 0.3,
  dropListed: 0.1,
  dropContext: 0.18,
  estrange: 0.06,
  estrangeOthers: 0.04,
}

const started = performance.now()
const say = (text: string): void => {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}\n`)
}

SOURCES.forEach(assertShippable)
if (!hasSources(folder)) {
  process.stderr.write(`the sources are not at ${folder}: patterns/names/train/sources.ts lists them\n`)
  process.exit(1)
}
const random = createRandom(SEED)
const { codes, ordinaryIn } = gatherCodes(folder)
const lexicon: Lexicon = { ...packLexicon(codes), ordinaryIn: packLexicon(ordinaryIn) }
say(`${codes.size} words listed, ${ordinaryIn.size} of them ordinary in some languages only`)

const composer = createComposer(folder, random)
const learner = createLearner(lexicon, SETTINGS)
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  const texts = composer.compose()
  let loss = 0
  for (const text of texts) loss += learner.learn(text, random)
  if (epoch === EPOCHS - SETTLING) learner.prune(LEAST)
  if (epoch > EPOCHS - SETTLING) learner.remember()
  say(`epoch ${epoch}: ${texts.length} texts, loss ${(loss / texts.length).toFixed(4)}`)
}
const { lost } = learner
say(`${((100 * lost.names) / (lost.of + lost.names)).toFixed(2)} % of the words of names are no candidates`)

const { transitions, ...weights } = learner.mean()
const { gaps, symbols, scale } = quantise(weights.weights, 0.02)
const packedWeights: PackedWeights = { scale, transitions: [...transitions], gaps, symbols }
const packedLexicon: PackedLexicon = { ...packCells(lexicon), ordinaryIn: packCells(lexicon.ordinaryIn) }
mkdirSync(out, { recursive: true })
const sizes = Object.entries({ weights: packedWeights, lexicon: packedLexicon }).map(([name, table]) => {
  const text = `${JSON.stringify(table, undefined, 1)}\n`
  writeFileSync(`${out}/${name}.json`, text)
  return `${name} ${gzipSync(text).length}`
})
say(`${symbols.length} weights; bytes gzip: ${sizes.join(', ')}`)
