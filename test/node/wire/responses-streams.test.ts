import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createStreamRestore } from '../../../src/proxy/restore-stream.ts'
import { restoreWhole } from '../../../src/pseudonym/create-restorer.ts'
import { liveTokens } from '../../../src/pseudonym/live-tokens.ts'
import { codeOf } from '../../../src/pseudonym/token.ts'
import { eventStream, eventText } from '../../../src/sse/event-stream.ts'
import { applyEdits } from '../../../src/text/edit.ts'
import { decodeString, encodeFragment } from '../../../src/wire/json/string.ts'
import { openaiResponsesStream } from '../../../src/wire/openai/responses-stream.ts'
import { openaiResponses } from '../../../src/wire/openai/responses.ts'
import type { Delta, StreamFrame, StreamGrammar } from '../../../src/wire/wire.ts'
import { RESPONSES_STREAM } from '../../fixtures/wire/openai-responses.ts'
import { channelsOf, framesOf, stringsIn } from '../../wire/frames.ts'

/**
 * Streams of the Responses API: our own always, and those that others recorded (../shared/streams, when present; its
 * README names sources and licences).
 */
const FOLDER = new URL('../../../../shared/streams/', import.meta.url)
const LIMITS = { depth: 128, values: 1_000_000 }
const CODE = codeOf('K7QX2', 3)
const LIVE = liveTokens(new Map([[CODE, { word: 'PERSON', value: 'Zoé "la jefa"\n', numeric: false }]]))
const RULES = { urlAllowed: () => false, onUnresolved: () => undefined }

interface Recording {
  readonly name: string
  readonly wireText: string
}

const RECORDED: readonly Recording[] = [
  ...recorded('openai', /^responses-/),
  ...recorded('azure', /^responses-/),
  ...recorded('openai-compatible', /responses/),
]
const OURS: Recording = {
  name: 'events of ours',
  wireText: RESPONSES_STREAM.map(([event, data]) => eventText(event, JSON.stringify(data))).join(''),
}

describe('a token in every channel comes back whole, in the deltas and in every repeat', () => {
  test.each([OURS, ...RECORDED])('$name', ({ wireText }) => {
    const { planted, texts } = plant(framesOf(wireText))
    const bytes = new TextEncoder().encode(planted)
    for (const size of [1, 2, 7, 64, 1021, bytes.length]) {
      const out = framesOf(through(bytes, size))
      const said = Object.fromEntries([...channelsOf(open(), out)].filter(([name]) => texts.has(name)))
      expect(said).toEqual(Object.fromEntries([...texts].map(([name, { restored }]) => [name, restored])))
      const repeats = new Set(wholeIn(out))
      const wanted = [...texts.values()].filter(({ repeated }) => repeated)
      expect(wanted.filter(({ restored }) => !repeats.has(restored))).toEqual([])
      expect(outOfPlace(out)).toEqual([])
    }
    // Parted at every byte: once for each of the places where pieces of this size can begin.
    const whole = through(bytes, bytes.length)
    for (let first = 1; first <= 64; first += 1) {
      expect(through(bytes, 64, first) === whole, `parted at ${first}`).toBe(true)
    }
  })
})

describe.skipIf(RECORDED.length === 0)('a recorded stream', () => {
  test.each(RECORDED)('$name: each channel says what its end repeats', ({ wireText }) => {
    for (const frames of responsesIn(framesOf(wireText))) {
      const said = channelsOf(open(), frames)
      // A resumed stream begins in the middle.
      const wrong = ends(frames).filter(([place, text]) => {
        const told = said.get(place) ?? said.get(`${place} (verbatim)`)
        return told !== undefined && !text.endsWith(told)
      })
      expect(wrong).toEqual([])
    }
  })

  test.each(RECORDED)(
    '$name: every string but ids, words and what is sealed is a delta or restored whole',
    ({ wireText }) => {
      const grammar = open()
      const unseen = framesOf(wireText).flatMap((one) => {
        const reading = grammar.read(one)
        const seen = new Set(
          [...reading.deltas, ...reading.whole].map(({ node }) => decodeString(one.data, node).value),
        )
        return stringsIn(JSON.parse(one.data), '').filter(([name, value]) => !NOT_TEXT.test(name) && !seen.has(value))
      })
      expect(unseen.filter(([name]) => name !== 'text')).toEqual([])
    },
  )
})

describe.skipIf(RECORDED.length === 0)('a recorded request', () => {
  // One asks to be answered in the background, which is refused.
  const requests = RECORDED.map(({ name }) => name.replace(/\.txt$/, '.request.json')).filter(
    (file) => existsSync(new URL(file, FOLDER)) && /^(?!.*"background": true)\s*\{/s.test(contentOf(file)),
  )
  test.each(requests)('%s: is read, and no word of the wire is taken for text', (file) => {
    const { slots, model } = openaiResponses.readRequest(contentOf(file), LIMITS)
    expect(slots.length).toBeGreaterThan(0)
    expect(model).toBeDefined()
    const odd = slots.filter(({ path }) =>
      /(?:^|\.)(?:type|role|id|model|name|status|effort|include\[\d+\])$/.test(path),
    )
    expect(odd.map(({ path, value }) => `${path} ${value}`)).toEqual([])
  })
})

function open(): StreamGrammar {
  return openaiResponsesStream.open?.() ?? openaiResponsesStream
}

interface Planted {
  readonly restored: string
  /** Whether the recording says the text whole somewhere. */
  readonly repeated: boolean
}

/** The recording with a token in every channel, parted between its first two deltas, and in whatever repeats it. */
function plant(frames: readonly StreamFrame[]): { planted: string; texts: ReadonlyMap<string, Planted> } {
  const first = open()
  const forms = new Map<string, Delta>()
  const before = new Map<string, string>()
  const after = new Map<string, string>()
  const withDeltas = frames.map((one) => {
    const edits = first.read(one).deltas.flatMap((delta) => {
      if (delta.verbatim === true) return []
      const { channel, node } = delta
      const { value } = decodeString(one.data, node)
      const begun = forms.has(channel)
      let more = value
      if (!begun) more = `${value} PERSON_${CODE.slice(0, 3)}`
      else if (!(after.get(channel) ?? '').includes(CODE)) more = `${CODE.slice(3)} ${value}`
      forms.set(channel, delta)
      before.set(channel, (before.get(channel) ?? '') + value)
      after.set(channel, (after.get(channel) ?? '') + more)
      return [{ start: node.start + 1, end: node.end - 1, text: encodeFragment(more) }]
    })
    return { ...one, data: applyEdits(one.data, edits) }
  })
  const repeats = new Map([...before].map(([channel, text]) => [text, after.get(channel) ?? '']))
  const second = open()
  const seen = new Set<string>()
  const planted = framesOf(withDeltas.map((one) => eventText(one.event, one.data)).join('')).map((one) => {
    const edits = second.read(one).whole.flatMap(({ node }) => {
      const { value } = decodeString(one.data, node)
      const text = repeats.get(value)
      if (text === undefined || value === '') return []
      seen.add(value)
      return [{ start: node.start + 1, end: node.end - 1, text: encodeFragment(text) }]
    })
    return eventText(one.event, applyEdits(one.data, edits))
  })
  const texts = [...forms].map(([channel, { form, place }]): [string, Planted] => [
    channel,
    {
      restored: restoreWhole(after.get(channel) ?? '', LIVE, { form, place, ...RULES }),
      repeated: seen.has(before.get(channel) ?? ''),
    },
  ])
  return { planted: planted.join(''), texts: new Map(texts) }
}

function through(bytes: Uint8Array, size: number, first = size): string {
  const restore = createStreamRestore({
    framing: eventStream,
    grammar: openaiResponsesStream,
    live: LIVE,
    jsonAnswer: false,
    limits: LIMITS,
    frameLimit: 10_000_000,
    ...RULES,
  })
  const decoder = new TextDecoder()
  let out = ''
  for (let at = 0, end = first; at < bytes.length; at = end, end += size)
    out += decoder.decode(restore.push(bytes.subarray(at, end)), { stream: true })
  return out + decoder.decode(restore.flush())
}

function wholeIn(frames: readonly StreamFrame[]): readonly string[] {
  const grammar = open()
  return frames.flatMap((one) => grammar.read(one).whole.map(({ node }) => decodeString(one.data, node).value))
}

/** Channels that say something after the frame that closed them. */
function outOfPlace(frames: readonly StreamFrame[]): readonly string[] {
  const grammar = open()
  const closed = new Set<string>()
  return frames.flatMap((one) => {
    const { deltas, closes } = grammar.read(one)
    const late = deltas.filter(({ channel }) => closed.has(channel)).map(({ channel }) => channel)
    if (closes === 'all') closed.clear()
    else for (const name of closes) closed.add(name)
    return late
  })
}

/** Some recordings hold several responses, one after the other. */
function responsesIn(frames: readonly StreamFrame[]): readonly (readonly StreamFrame[])[] {
  const starts = frames.flatMap((one, at) => (one.event === 'response.created' ? [at] : []))
  return [...new Set([0, ...starts])].map((from, index, all) => frames.slice(from, all[index + 1]))
}

interface EndEvent {
  readonly type: string
  readonly output_index?: number
  readonly content_index?: number
  readonly summary_index?: number
  readonly [field: string]: unknown
}

/** The texts that the ends of channels repeat, read without any table. */
function ends(frames: readonly StreamFrame[]): readonly (readonly [string, string])[] {
  return frames.flatMap(({ data }) => {
    const event = JSON.parse(data) as EndEvent
    const [, what] = /^response\.(.+)\.done$/.exec(event.type) ?? []
    const text = ['text', 'refusal', 'arguments', 'input', 'code', 'diff']
      .map((field) => event[field])
      .find((value) => typeof value === 'string')
    if (what === undefined || text === undefined) return []
    const deeper = (['content', 'summary'] as const)
      .filter((kind) => event[`${kind}_index`] !== undefined)
      .map((kind) => `${kind} ${String(event[`${kind}_index`])}`)
    return [[[`output ${event.output_index}`, ...deeper, what].join('/'), text]]
  })
}

/** Ids, words, binary and what is sealed, by the name of the member that holds them. */
const NOT_TEXT =
  /^(?:id|object|type|role|model|status|phase|.*_id|.*_ids|service_tier|obfuscation|encrypted_content|effort|context|mode|summary|verbosity|truncation|prompt_cache_retention|severity|source_type|ranker|search_context_size|country|syntax|required|\$schema|require_approval|allowed_tools)$/

function contentOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8')
}

function recorded(folder: string, wanted: RegExp): readonly Recording[] {
  if (!existsSync(FOLDER)) return []
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((file) => file.endsWith('.txt') && wanted.test(file))
    .map((file) => ({
      name: `${folder}/${file}`,
      wireText: contentOf(`${folder}/${file}`),
    }))
}
