import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createStreamRestore } from '../../../src/proxy/restore-stream.ts'
import { arrayOfJson } from '../../../src/sse/array-of-json.ts'
import { eventStream, eventText } from '../../../src/sse/event-stream.ts'
import type { OpenFraming } from '../../../src/sse/framing.ts'
import { linesOfJson } from '../../../src/sse/lines-of-json.ts'
import { restoreWhole } from '../../../src/pseudonym/create-restorer.ts'
import { liveTokens } from '../../../src/pseudonym/live-tokens.ts'
import { codeOf } from '../../../src/pseudonym/token.ts'
import { applyEdits } from '../../../src/text/edit.ts'
import { anthropicMessages } from '../../../src/wire/anthropic/messages.ts'
import { cohereChat } from '../../../src/wire/cohere/wires.ts'
import { geminiStreamGenerate } from '../../../src/wire/gemini/generate.ts'
import { geminiInteractions } from '../../../src/wire/gemini/interactions.ts'
import { decodeString, encodeFragment } from '../../../src/wire/json/string.ts'
import { mistralChat } from '../../../src/wire/mistral/chat.ts'
import { mistralConversations } from '../../../src/wire/mistral/conversations.ts'
import { ollamaChat } from '../../../src/wire/ollama/wires.ts'
import { openaiChat } from '../../../src/wire/openai/chat.ts'
import type { StreamFrame, StreamGrammar, Wire } from '../../../src/wire/wire.ts'
import { ANTHROPIC_STREAM } from '../../fixtures/wire/anthropic-messages.ts'
import { COHERE_STREAM } from '../../fixtures/wire/cohere.ts'
import { INTERACTIONS_STREAM } from '../../fixtures/wire/gemini-interactions.ts'
import { GEMINI_STREAM } from '../../fixtures/wire/gemini.ts'
import { CONVERSATION_STREAM } from '../../fixtures/wire/mistral-conversations.ts'
import { MISTRAL_STREAM } from '../../fixtures/wire/mistral.ts'
import { OLLAMA_STREAM } from '../../fixtures/wire/ollama.ts'
import { OPENAI_STREAM } from '../../fixtures/wire/openai-chat.ts'
import { channelsOf, frame, framesOf } from '../../wire/frames.ts'

/**
 * Streams with a token planted in every channel, parted between two deltas, and half a token at the very end. What the
 * client reads must be what the whole text would have been restored to, however the bytes were cut. Our own streams
 * always, and those that others recorded (../shared/streams) when present.
 */
const FOLDER = new URL('../../../../shared/streams/', import.meta.url)
const CODE = codeOf('K7QX2', 3)
const LIVE = liveTokens(new Map([[CODE, { word: 'PERSON', value: 'Zoé "la jefa"\n', numeric: false }]]))
const RULES = { urlAllowed: () => false, onUnresolved: () => undefined }

interface Stream {
  readonly name: string
  readonly grammar: StreamGrammar
  readonly frames: readonly StreamFrame[]
  readonly spelling: Spelling
}

/** How frames are written and read back. */
interface Spelling {
  readonly framing: OpenFraming
  write(frames: readonly StreamFrame[]): string
  read(wireText: string): readonly StreamFrame[]
}

const EVENTS: Spelling = {
  framing: eventStream,
  write: (frames) => frames.map(({ event, data }) => eventText(event, data)).join(''),
  read: framesOf,
}

const LINES: Spelling = {
  framing: linesOfJson,
  write: (frames) => frames.map(({ data }) => `${data}\n`).join(''),
  read: (wireText) => wireText.split('\n').flatMap((line) => (line === '' ? [] : [frame(line)])),
}

const ARRAY: Spelling = {
  framing: arrayOfJson,
  write: (frames) => `[${frames.map(({ data }) => data).join('\n,\r\n')}\n]\n`,
  read: (wireText) => (JSON.parse(wireText) as unknown[]).map((item) => frame(JSON.stringify(item))),
}

const STREAMS: readonly Stream[] = [
  ...ours('chunks of OpenAI’s', openaiChat, EVENTS, OPENAI_STREAM),
  ...ours('chunks of Mistral’s', mistralChat, EVENTS, MISTRAL_STREAM),
  ...ours('chunks of Gemini’s', geminiStreamGenerate, EVENTS, GEMINI_STREAM),
  ...ours('an array of Gemini’s', geminiStreamGenerate, ARRAY, GEMINI_STREAM),
  ...ours('lines of Ollama’s', ollamaChat, LINES, OLLAMA_STREAM),
  ...named('events of Anthropic’s', anthropicMessages, ANTHROPIC_STREAM),
  ...named('events of Cohere’s', cohereChat, COHERE_STREAM),
  ...named('events of an interaction', geminiInteractions, INTERACTIONS_STREAM),
  ...named('events of a conversation of Mistral’s', mistralConversations, CONVERSATION_STREAM),
  ...recorded('openai', /^(?:chat|legacy)-/, openaiChat),
  ...recorded('azure', /^chat-/, openaiChat),
  ...recorded('openai-compatible', /^(?!lmstudio-responses)/, openaiChat),
  ...recorded('anthropic', /./, anthropicMessages),
  ...recorded('gemini', /^(?!interactions)/, geminiStreamGenerate),
  ...recorded('gemini', /^(?!interactions)/, geminiStreamGenerate, ARRAY),
  ...recorded('gemini', /^interactions/, geminiInteractions),
  ...recorded('mistral', /./, mistralChat),
  ...recorded('cohere', /./, cohereChat),
]

describe('a token in every channel comes back whole', () => {
  test.each(STREAMS)('$name', ({ grammar, frames, spelling }) => {
    const upstream = plant(opened(grammar), frames)
    const expected = restoredChannels(grammar, upstream)
    const bytes = new TextEncoder().encode(spelling.write(upstream))
    for (const size of [1, 7, 64, 1024, bytes.length]) {
      const out = spelling.read(through(grammar, spelling.framing, bytes, size))
      expect(Object.fromEntries(channelsOf(opened(grammar), out))).toEqual(expected)
      expect(outOfPlace(opened(grammar), out)).toEqual([])
    }
    // Parted at every byte: once for each of the places where pieces of this size can begin.
    const whole = through(grammar, spelling.framing, bytes, bytes.length)
    for (let first = 1; first <= PIECE; first += 1) {
      expect(through(grammar, spelling.framing, bytes, PIECE, first) === whole, `parted at ${first}`).toBe(true)
    }
  })
})

const PIECE = 64

test.skipIf(!existsSync(FOLDER))('every recording is parted here, or beside it, or of a wire that is refused', () => {
  const recordings = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:txt|bin)$/.test(file),
  )
  expect(recordings).toHaveLength(64)
  const here = new Set(STREAMS.map(({ name }) => name))
  // The Responses API's stand in responses-streams.test.ts; Bedrock's binary ones are refused with their endpoint.
  const beside = /responses-|^bedrock\//
  expect(recordings.filter((file) => !here.has(file) && !beside.test(file))).toEqual([])
})

/** The recording with a token written into every channel. */
function plant(grammar: StreamGrammar, frames: readonly StreamFrame[]): readonly StreamFrame[] {
  const begun = new Set<string>()
  return frames.map((one) => {
    // Where a second message begins in mid-stream, its channels begin anew; no token is pieced together across that.
    if (one.event === 'message_start') begun.clear()
    const edits = grammar.read(one).deltas.flatMap((delta) => {
      let { value } = decodeString(one.data, delta.node)
      if (delta.verbatim === true || value === '') return []
      value = begun.has(delta.channel) ? `${CODE.slice(3)} ${value}` : `${value} PERSON_${CODE.slice(0, 3)}`
      begun.add(delta.channel)
      return [{ start: delta.node.start + 1, end: delta.node.end - 1, text: encodeFragment(value) }]
    })
    return frame(applyEdits(one.data, edits), one.event)
  })
}

function through(grammar: StreamGrammar, framing: OpenFraming, bytes: Uint8Array, size: number, first = size): string {
  const restore = createStreamRestore({
    framing,
    grammar,
    live: LIVE,
    jsonAnswer: false,
    limits: { depth: 128, values: 100_000 },
    frameLimit: 10_000_000,
    ...RULES,
  })
  const decoder = new TextDecoder()
  let out = ''
  for (let at = 0, end = first; at < bytes.length; at = end, end += size)
    out += decoder.decode(restore.push(bytes.subarray(at, end)), { stream: true })
  return out + decoder.decode(restore.flush())
}

/** What each channel says in all, restored as one text. */
function restoredChannels(grammar: StreamGrammar, frames: readonly StreamFrame[]): Record<string, string> {
  const reader = opened(grammar)
  const forms = new Map(frames.flatMap((one) => reader.read(one).deltas).map((delta) => [delta.channel, delta]))
  const said = [...channelsOf(opened(grammar), frames)].map(([channel, text]): [string, string] => {
    const delta = forms.get(channel)
    return [
      channel,
      delta === undefined ? text : restoreWhole(text, LIVE, { form: delta.form, place: delta.place, ...RULES }),
    ]
  })
  return Object.fromEntries(said)
}

/** Channels that say something after the frame that closed them; OpenRouter repeats an empty content there. */
function outOfPlace(grammar: StreamGrammar, frames: readonly StreamFrame[]): readonly string[] {
  const said = new Set<string>()
  const closed = new Set<string>()
  const late: string[] = []
  for (const one of frames) {
    if (one.event === 'message_start') closed.clear()
    const { deltas, closes } = grammar.read(one)
    for (const { channel, node } of deltas) {
      if (node.end - node.start > 2 && closed.has(channel)) late.push(channel)
      said.add(channel)
    }
    for (const channel of said) {
      if (closes !== 'all' && closes.some((name) => channel.startsWith(name))) closed.add(channel)
    }
  }
  return late
}

function ours(name: string, { stream }: Wire, spelling: Spelling, data: readonly string[]): readonly Stream[] {
  return stream === undefined ? [] : [{ name, grammar: stream, frames: data.map((one) => frame(one)), spelling }]
}

function named(name: string, { stream }: Wire, events: readonly (readonly [string, string])[]): readonly Stream[] {
  const frames = events.map(([event, data]) => frame(data, event))
  return stream === undefined ? [] : [{ name, grammar: stream, frames, spelling: EVENTS }]
}

function recorded(folder: string, wanted: RegExp, { stream }: Wire, spelling: Spelling = EVENTS): readonly Stream[] {
  if (!existsSync(FOLDER) || stream === undefined) return []
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((file) => file.endsWith('.txt') && wanted.test(file))
    .map((file) => ({
      name: `${folder}/${file}${spelling === EVENTS ? '' : ', as an array'}`,
      grammar: stream,
      frames: framesOf(readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8')),
      spelling,
    }))
}

function opened(grammar: StreamGrammar): StreamGrammar {
  return grammar.open?.() ?? grammar
}
