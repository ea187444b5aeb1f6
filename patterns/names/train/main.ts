import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { lowerCased, namesLowerCased, namesUpperCased, upperCased, withOtherPeople, withoutAccents } from './augment.ts'
import { readCarriers, readLabelled, readSilver, readSlotLines } from './corpus.ts'
import type { Cells, Lexicon } from '../../../src/detect/names/lexicon.ts'
import type { Example } from './example.ts'
import { packLexicon } from './fuse.ts'
import { gatherFillers } from './fillers.ts'
import { expand, shareFillers } from './grammar.ts'
import type { Grammar } from './grammar.ts'
import { GERMAN, GERMAN_NOBODY } from './grammar/de.ts'
import { ENGLISH, ENGLISH_NOBODY } from './grammar/en.ts'
import { SPANISH, SPANISH_NOBODY } from './grammar/es.ts'
import { FRENCH, FRENCH_NOBODY } from './grammar/fr.ts'
import { ITALIAN, ITALIAN_NOBODY } from './grammar/it.ts'
import { DUTCH, DUTCH_NOBODY } from './grammar/nl.ts'
import { PORTUGUESE, PORTUGUESE_NOBODY } from './grammar/pt.ts'
import { NEWS } from './grammar/news.ts'
import { PLAIN_LINES, PLAIN_NOBODY } from './grammar/shared.ts'
import { createLearner } from './learn.ts'
import { packLexiconText, quantise } from './pack.ts'
import { gatherPeople } from './people.ts'
import { createRandom, shuffle } from './random.ts'
import { joined, letIn, putBeside } from './synthesise.ts'
import { gatherCodes } from './word-codes.ts'

const folder = process.argv[2] ?? '../shared/train'
const out = process.argv[3] ?? 'patterns/names/tables'
const EPOCHS = Number(process.env['EPOCHS'] ?? 4)
const SEED = 4
/** Weights below this are dropped before the last three epochs: they cost more bytes than they are worth. */
const LEAST = Number(process.env['LEAST'] ?? 0.12)

const started = performance.now()
const say = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`)

const random = createRandom(SEED)
const { codes, ordinaryIn } = gatherCodes(folder)
const lexicon: Lexicon = { ...packLexicon(codes), ordinaryIn: packLexicon(ordinaryIn) }
say(`${codes.size} words listed`)
const people = gatherPeople(folder)
const labelled = readLabelled(folder)
const silver = readSilver(folder)
const carriers = readCarriers(folder)
const slotLines = readSlotLines(folder)
say(`${labelled.length} labelled texts, ${silver.length} silver, ${carriers.length} carriers`)

shareFillers(gatherFillers(folder))

const GRAMMARS: readonly (readonly [Grammar, readonly string[]])[] = [
  [FRENCH, FRENCH_NOBODY],
  [ENGLISH, ENGLISH_NOBODY],
  [GERMAN, GERMAN_NOBODY],
  [SPANISH, SPANISH_NOBODY],
  [ITALIAN, ITALIAN_NOBODY],
  [DUTCH, DUTCH_NOBODY],
  [PORTUGUESE, PORTUGUESE_NOBODY],
]

const NEWS_LINES = Object.fromEntries(
  Object.entries(NEWS).map(([language, lines]) => [language, lines.trim().split('\n')]),
)

/** One invented message of the grammars, with or without anybody in it. */
function inventMessage(): Example {
  const [grammar, nobody] = random.pick(random.chance(0.5) ? GRAMMARS.slice(0, 2) : GRAMMARS)
  const dice = random.next()
  const written = dice >= 0.57 && dice < 0.75
  const news = NEWS_LINES[grammar.language] ?? []
  const line = random.pick(
    dice < 0.48 ? grammar.lines : dice < 0.57 ? PLAIN_LINES : dice < 0.75 ? news : dice < 0.94 ? nobody : PLAIN_NOBODY,
  )
  const message = expand(grammar, line, people, random)
  return !written && random.chance(0.5) && grammar.language !== 'de' && message.text !== ''
    ? decapitalised(message)
    : message
}

/** As people type: the first letter small, unless a name begins there. */
function decapitalised(message: Example): Example {
  if (message.names[0]?.start === 0) return message
  const first = message.text.charAt(0).toLowerCase()
  return first.length === 1 ? { ...message, text: first + message.text.slice(1) } : message
}

const learner = createLearner(lexicon, {
  rate: 0.12,
  positive: 1.5,
  dropWord: 0.3,
  dropListed: 0.1,
  dropContext: 0.18,
  estrange: 0.12,
})

function vary(example: Example, chatty: boolean): Example {
  let varied = example
  const dice = random.next()
  const lower = chatty ? 0.3 : 0.2
  if (dice < lower) varied = lowerCased(varied)
  else if (dice < lower + 0.025) varied = upperCased(varied)
  else if (dice < lower + 0.055) varied = namesLowerCased(varied)
  else if (dice < lower + 0.08) varied = namesUpperCased(varied)
  if (random.chance(0.15)) varied = withoutAccents(varied)
  return varied
}

const MESSAGES = Number(process.env['MESSAGES'] ?? 60_000)
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const texts: Example[] = []
  for (const example of labelled)
    texts.push(vary(random.chance(0.35) ? withOtherPeople(example, people, random) : example, false))
  for (const example of silver)
    texts.push(vary(random.chance(0.8) ? withOtherPeople(example, people, random) : example, true))
  for (const carrier of carriers) {
    const dice = random.next()
    if (dice < 0.35) texts.push(vary({ ...carrier, names: [] }, false))
    else if (dice < 0.65) {
      const peopled = letIn(carrier, people, random)
      if (peopled !== undefined) texts.push(vary(peopled, true))
    } else if (dice < 0.73) texts.push(vary(putBeside(carrier, people, random), true))
  }
  for (let n = 0; n < 4000; n++) {
    const line = random.pick(slotLines)
    texts.push(vary(expand({ language: line.language, lines: [], fillers: {} }, line.text, people, random), true))
  }
  for (let n = 0; n < MESSAGES; n++) {
    const message = inventMessage()
    if (random.chance(0.15)) {
      const more = [message, inventMessage()]
      if (random.chance(0.5)) more.push({ ...random.pick(carriers), names: [] })
      texts.push(vary(joined(shuffle(more, random), random), true))
    } else texts.push(vary(message, true))
  }
  shuffle(texts, random)
  let loss = 0
  for (const text of texts) loss += learner.learn(text, random)
  if (epoch === EPOCHS - 4) learner.prune(LEAST)
  if (epoch >= EPOCHS - 3) learner.remember()
  say(
    `epoch ${epoch + 1}: ${texts.length} texts, loss ${(loss / texts.length).toFixed(4)}, lost candidates ${learner.lost.names} of ${learner.lost.of}`,
  )
}

mkdirSync(out, { recursive: true })
const model = learner.mean()
const { symbols, scale, kept } = quantise(model, 0.02)
const weightsModule = `/* Generated by npm run train:names. */
export const WEIGHTS = {
  scale: ${scale},
  transitions: ${JSON.stringify([...model.transitions])},
  symbols: '${symbols}',
}
`
const list = (cells: Cells): string => `{
  segmentLength: ${cells.segmentLength},
  segmentCount: ${cells.segmentCount},
  cells: '${packLexiconText(cells)}',
}`
const lexiconModule = `/* Generated by npm run train:names. */
export const LEXICON = ${list(lexicon)}
export const ORDINARY_IN = ${list(lexicon.ordinaryIn)}
`
writeFileSync(`${out}/weights.ts`, weightsModule)
writeFileSync(`${out}/lexicon.ts`, lexiconModule)
say(`${kept} weights, ${gzipSync(weightsModule).length} + ${gzipSync(lexiconModule).length} bytes gzip`)
