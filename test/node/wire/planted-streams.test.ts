import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createStreamRestore } from '../../../src/proxy/restore-stream.ts'
import { eventStream, eventText } from '../../../src/sse/event-stream.ts'
import { restoreWhole } from '../../../src/pseudonym/create-restorer.ts'
import { liveTokens } from '../../../src/pseudonym/live-tokens.ts'
import { codeOf } from '../../../src/pseudonym/token.ts'
import { applyEdits } from '../../../src/text/edit.ts'
import { anthropicMessages } from '../../../src/wire/anthropic-messages.ts'
import { decodeString, encodeFragment } from '../../../src/wire/json/string.ts'
import { openaiChat } from '../../../src/wire/openai-chat.ts'
import type { StreamFrame, StreamGrammar } from '../../../src/wire/wire.ts'
import { ANTHROPIC_STREAM } from '../../fixtures/wire/anthropic-messages.ts'
import { OPENAI_STREAM } from '../../fixtures/wire/openai-chat.ts'
import { channelsOf, framesOf } from '../../wire/frames.ts'

/**
 * Streams with a token planted in every channel, parted between two deltas, and half a token at the very end. What the
 * client reads must be what the whole text would have been restored to, however the bytes were cut. Our own streams
 * always, and those that others recorded (../shared/streams) when present.
 */
const FOLDER = new URL('../../../../shared/streams/', import.meta.url)
const CODE = codeOf('K7QX2', 3)
const LIVE = liveTokens(new Map([[CODE, { word: 'PERSON', value: 'Zoé "la jefa"\n', numeric: false }]]))
const RULES = { urlAllowed: () => false, onUnresolved: () => undefined }

const STREAMS: readonly { readonly name: string; readonly grammar: StreamGrammar; readonly wireText: string }[] = [
  {
    name: 'chunks of ours',
    grammar: grammarOf(openaiChat),
    wireText: OPENAI_STREAM.map((data) => eventText(undefined, data)).join(''),
  },
  {
    name: 'events of ours',
    grammar: grammarOf(anthropicMessages),
    wireText: ANTHROPIC_STREAM.map(([event, data]) => eventText(event, data)).join(''),
  },
  ...recorded('openai', /^(?:chat|legacy)-/),
  ...recorded('azure', /^chat-/),
  ...recorded('openai-compatible', /^(?!lmstudio-responses)/),
  // Where a second message begins in mid-stream, its channels begin anew; a token is not pieced together across that.
  ...recorded('anthropic', /^(?!spliced)/),
]

describe('a token in every channel comes back whole', () => {
  test.each(STREAMS)('$name', ({ grammar, wireText }) => {
    const planted = plant(grammar, framesOf(wireText))
    const upstream = framesOf(planted)
    const expected = restoredChannels(grammar, upstream)
    const bytes = new TextEncoder().encode(planted)
    for (const size of [1, 7, 64, 1024, bytes.length]) {
      const out = framesOf(through(grammar, bytes, size))
      expect(Object.fromEntries(channelsOf(grammar, out))).toEqual(expected)
      expect(outOfPlace(grammar, out)).toEqual([])
    }
  })
})

/** The recording with a token written into every channel. */
function plant(grammar: StreamGrammar, frames: readonly StreamFrame[]): string {
  const begun = new Set<string>()
  return frames
    .map((one) => {
      const edits = grammar.read(one).deltas.flatMap((delta) => {
        if (delta.verbatim === true) return []
        let { value } = decodeString(one.data, delta.node)
        if (!begun.has(delta.channel)) value += ` PERSON_${CODE.slice(0, 3)}`
        else if (value !== '') value = `${CODE.slice(3)} ${value}`
        begun.add(delta.channel)
        return [{ start: delta.node.start + 1, end: delta.node.end - 1, text: encodeFragment(value) }]
      })
      return eventText(one.event, applyEdits(one.data, edits))
    })
    .join('')
}

function through(grammar: StreamGrammar, bytes: Uint8Array, size: number): string {
  const restore = createStreamRestore({
    framing: eventStream,
    grammar,
    live: LIVE,
    jsonAnswer: false,
    limits: { depth: 128, values: 100_000 },
    frameLimit: 10_000_000,
    ...RULES,
  })
  const decoder = new TextDecoder()
  let out = ''
  for (let at = 0; at < bytes.length; at += size)
    out += decoder.decode(restore.push(bytes.subarray(at, at + size)), { stream: true })
  return out + decoder.decode(restore.flush())
}

/** What each channel says in all, restored as one text. */
function restoredChannels(grammar: StreamGrammar, frames: readonly StreamFrame[]): Record<string, string> {
  const forms = new Map(frames.flatMap((one) => grammar.read(one).deltas).map((delta) => [delta.channel, delta]))
  const said = [...channelsOf(grammar, frames)].map(([channel, text]): [string, string] => {
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
  const closed: string[] = []
  const late: string[] = []
  for (const one of frames) {
    const { deltas, closes } = grammar.read(one)
    for (const { channel, node } of deltas) {
      if (node.end - node.start > 2 && closed.some((name) => channel.startsWith(name))) late.push(channel)
    }
    if (closes !== 'all') closed.push(...closes)
  }
  return late
}

function recorded(folder: string, wanted: RegExp): typeof STREAMS {
  if (!existsSync(FOLDER)) return []
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((file) => file.endsWith('.txt') && wanted.test(file))
    .map((file) => ({
      name: `${folder}/${file}`,
      grammar: grammarOf(folder === 'anthropic' ? anthropicMessages : openaiChat),
      wireText: readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8'),
    }))
}

function grammarOf({ stream }: { readonly stream?: StreamGrammar }): StreamGrammar {
  if (stream === undefined) throw new Error('the wire has no stream')
  return stream
}
