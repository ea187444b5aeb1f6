import { createRestorer, restoreWhole, type RestoreOptions } from '../src/pseudonym/create-restorer.ts'
import { issueTokens } from '../src/pseudonym/issue.ts'
import { scopeKey } from '../src/pseudonym/keys.ts'
import type { LiveTokens } from '../src/pseudonym/live-tokens.ts'
import { prose, tokenDeltas, unevenDeltas, type Language } from './prose.ts'

/**
 * The text path of a stream: how many deltas of prose leave anything held back, and what a delta costs. A delta that
 * is held is one that the reader sees late, by the time of the next one; the bar is 2 % at a tokenizer's deltas.
 */
const SENTENCES = 2000
const OPTIONS: RestoreOptions = { form: 'text', place: 'prose', urlAllowed: () => false, onUnresolved: () => undefined }

const LIVE: readonly (readonly [name: string, types: readonly string[], each: number])[] = [
  ['nothing live', [], 0],
  ['EMAIL', ['EMAIL'], 1],
  ['EMAIL PHONE PERSON, 3 of each', ['EMAIL', 'PHONE', 'PERSON'], 3],
  ['EMAIL PHONE PERSON IBAN, 10 of each', ['EMAIL', 'PHONE', 'PERSON', 'IBAN'], 10],
  [
    'ten types, 20 of each',
    ['EMAIL', 'PHONE', 'PERSON', 'IBAN', 'CREDIT_CARD', 'NATIONAL_ID', 'DATE_OF_BIRTH', 'ADDRESS', 'IP', 'TOKEN'],
    20,
  ],
]

const rows: Record<string, string>[] = []
for (const [name, types, each] of LIVE) {
  const live = liveOf(types, each)
  for (const language of ['en', 'fr'] as const) rows.push({ live: name, ...measured(language, live) })
}
process.stdout.write(`${JSON.stringify(rows, undefined, 1)}\n`)

function measured(language: Language, live: LiveTokens): Record<string, string> {
  const text = prose(language, SENTENCES)
  const tokens = tokenDeltas(text)
  const share = heldShare(text, tokens, live)
  const uneven = heldShare(text, unevenDeltas(text), live)
  return {
    language,
    'token deltas held': percent(share),
    'deltas of 1 to 5 held': percent(uneven),
    'per token delta': `${nanoseconds(tokens, live).toFixed(0)} ns`,
  }
}

function heldShare(text: string, deltas: readonly string[], live: LiveTokens): number {
  const restorer = createRestorer(live, OPTIONS)
  let held = 0
  let out = ''
  for (const delta of deltas) {
    out += restorer.push(delta)
    if (restorer.held > 0) held += 1
  }
  out += restorer.flush()
  if (out !== text || restoreWhole(text, live, OPTIONS) !== text) throw new Error('prose did not come back as it was')
  return held / deltas.length
}

function nanoseconds(deltas: readonly string[], live: LiveTokens): number {
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const restorer = createRestorer(live, OPTIONS)
    const start = performance.now()
    for (const delta of deltas) restorer.push(delta)
    times.push(((performance.now() - start) * 1e6) / deltas.length)
  }
  return Math.min(...times)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

function liveOf(types: readonly string[], each: number): LiveTokens {
  const values = types.flatMap((type) =>
    Array.from({ length: each }, (_, index) => ({ type, surface: `${type} ${index}` })),
  )
  let at = 0
  const mentions = values.map(({ surface }, entity) => {
    const start = at
    at += surface.length + 1
    return { start, end: start + surface.length, surface, entity }
  })
  return issueTokens({
    key: scopeKey(new Uint8Array(32), { tenant: 'bench', upstream: 'bench', conversation: '' }),
    slots: [{ value: values.map(({ surface }) => surface).join(' '), unit: 0, author: 'user', kind: 'prose' }],
    tail: 1,
    findings: { mentions: [mentions], entities: values.map(({ type }) => ({ type, unit: 0 })) },
    actionFor: () => 'tokenise',
  }).live
}
