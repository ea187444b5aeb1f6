import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anthropicMessages } from '../../../src/wire/anthropic/messages.ts'
import { cohereChat } from '../../../src/wire/cohere/wires.ts'
import { geminiStreamGenerate } from '../../../src/wire/gemini/generate.ts'
import { geminiInteractions } from '../../../src/wire/gemini/interactions.ts'
import { decodeString } from '../../../src/wire/json/string.ts'
import { mistralChat } from '../../../src/wire/mistral/chat.ts'
import { openaiChat } from '../../../src/wire/openai/chat.ts'
import type { StreamFrame, Wire } from '../../../src/wire/wire.ts'
import { channelsOf, framesOf, stringsIn } from '../../wire/frames.ts'

/** Replays streams that others recorded (../shared/streams, when present; its README names sources and licences). */
const FOLDER = new URL('../../../../shared/streams/', import.meta.url)
const LIMITS = { depth: 128, values: 1_000_000 }
const PRESENT = existsSync(FOLDER)

const OPENAI = files('openai', (name) => /^(?:chat|legacy)-/.test(name))
  .concat(files('azure', (name) => name.startsWith('chat-')))
  .concat(files('openai-compatible', (name) => !name.startsWith('lmstudio-responses')))
const ANTHROPIC = files('anthropic', () => true)
const OTHERS = [
  ...files('gemini', (name) => !name.startsWith('interactions')).map((file) => [geminiStreamGenerate, file] as const),
  ...files('gemini', (name) => name.startsWith('interactions')).map((file) => [geminiInteractions, file] as const),
  ...files('mistral', () => true).map((file) => [mistralChat, file] as const),
  ...files('cohere', () => true).map((file) => [cohereChat, file] as const),
].map(([wire, file]) => ({ wire, file }))

describe.skipIf(!PRESENT)('recorded chat completion streams', () => {
  test.each(OPENAI)('%s: each channel says what the recording says', (file) => {
    const frames = recorded(file)
    const said = channelsOf(openaiChat.stream ?? fail(), frames)
    expect(Object.fromEntries([...said].filter(([, text]) => text !== ''))).toEqual(openaiText(frames))
  })

  test.each(OPENAI)('%s: every string but ids and binary is either a delta or restored whole', (file) => {
    expect(unseen(openaiChat, recorded(file))).toEqual([])
  })
})

describe.skipIf(!PRESENT)('recorded message streams', () => {
  test.each(ANTHROPIC)('%s: each channel says what the recording says', (file) => {
    const frames = recorded(file)
    const said = channelsOf(anthropicMessages.stream ?? fail(), frames)
    expect(Object.fromEntries([...said].filter(([, text]) => text !== ''))).toEqual(anthropicText(frames))
  })

  test.each(ANTHROPIC)('%s: every string but ids and signed parts is either a delta or restored whole', (file) => {
    expect(unseen(anthropicMessages, recorded(file))).toEqual([])
  })
})

describe.skipIf(!PRESENT)('recorded streams of other vendors', () => {
  test.each(OTHERS)('$file: all channels of a kind say what the recording says', ({ wire, file }) => {
    const frames = recorded(file)
    const { stream = fail() } = wire
    const said: Record<string, string> = {}
    for (const [channel, text] of channelsOf(stream.open?.() ?? stream, frames)) {
      // Runs of texts are numbered; paths of arguments name themselves.
      const kind = channel.replace(/ \d{1,3}$/, '').replace(/^.*\/(?=\$)/, '')
      if (text !== '') said[kind] = (said[kind] ?? '') + text
    }
    expect(said).toEqual(othersText(frames))
  })

  test.each(OTHERS)(
    '$file: every string but ids and signatures is either a delta or restored whole',
    ({ wire, file }) => {
      expect(unseen(wire, recorded(file))).toEqual([])
    },
  )
})

describe.skipIf(!PRESENT)('recorded requests', () => {
  const requests = [
    ...OPENAI.map((file) => [openaiChat, file] as const),
    ...ANTHROPIC.map((file) => [anthropicMessages, file] as const),
    ...OTHERS.map(({ wire, file }) => [wire, file] as const),
  ]
    .map(([wire, file]) => [wire, file.replace(/\.txt$/, '.request.json')] as const)
    .filter(([, file]) => existsSync(new URL(file, FOLDER)))

  test.each(requests)('%o %s: is read, and no word of the wire is taken for text', (wire, file) => {
    const request = wire.readRequest(readFileSync(new URL(file, FOLDER), 'utf8'), LIMITS)
    expect(request.slots.length).toBeGreaterThan(0)
    // In Gemini's API the path names it.
    expect(request.model === undefined).toBe(wire === geminiStreamGenerate)
    const odd = request.slots.filter(
      (slot) =>
        /(?:^|\.)(?:type|role|id|model|name)$/.test(slot.path) &&
        slot.kind !== 'name' &&
        !slot.value.startsWith('openrouter:'),
    )
    expect(odd.map((slot) => `${slot.path} ${slot.value}`)).toEqual([])
  })
})

function files(folder: string, wanted: (name: string) => boolean): string[] {
  if (!PRESENT) return []
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => name.endsWith('.txt') && wanted(name))
    .map((name) => `${folder}/${name}`)
}

function recorded(file: string): readonly StreamFrame[] {
  const frames = framesOf(readFileSync(new URL(file, FOLDER), 'utf8'))
  expect(frames.length).toBeGreaterThan(1)
  expect(frames.filter((one) => one.root === undefined && one.data !== '[DONE]')).toEqual([])
  return frames
}

/** Ids, words, binary and what is signed, by the name of the member that holds them. */
const NOT_TEXT =
  /^(?:id|object|type|role|model|.*_id|.*fingerprint|service_tier|finish_reason|native_finish_reason|stop_reason|obfuscation|signature|data|thinking|encrypted_.*|inference_geo|format|retrieved_at|expires_at|media_type|fallback_credit_token|severity|status|event_type|created|updated|thoughtSignature|modelVersion|responseId|createTime|modality|trafficType|finishReason|language|outcome)$/

function unseen({ stream = fail() }: Wire, frames: readonly StreamFrame[]): readonly (readonly [string, string])[] {
  const reader = stream.open?.() ?? stream
  return frames.flatMap((one) => {
    if (one.root === undefined) return []
    const reading = reader.read(one)
    const seen = new Set([...reading.deltas, ...reading.whole].map(({ node }) => decodeString(one.data, node).value))
    return stringsIn(JSON.parse(one.data), '').filter(([name, value]) => !NOT_TEXT.test(name) && !seen.has(value))
  })
}

interface Chunk {
  readonly choices?: readonly { readonly index?: number; readonly text?: string; readonly delta?: ChunkDelta }[]
}

interface ChunkDelta {
  readonly [field: string]: unknown
  readonly tool_calls?: readonly { readonly index: number; readonly function?: { readonly arguments?: string } }[]
  readonly reasoning_details?: readonly ReasoningDetail[]
}

interface ReasoningDetail {
  readonly index?: number
  readonly text?: string
  readonly format?: string
  readonly signature?: string
}

const NO_DELTA: ChunkDelta = {}

/** The same, read without any table: only the fields the recordings have. */
function openaiText(frames: readonly StreamFrame[]): Record<string, string> {
  const said: Record<string, string> = {}
  const say = (channel: string, text: unknown): void => {
    if (typeof text === 'string' && text !== '') said[channel] = (said[channel] ?? '') + text
  }
  for (const { data } of frames) {
    if (data === '[DONE]') continue
    const { choices = [] }: Chunk = JSON.parse(data)
    for (const { index = 0, text, delta = NO_DELTA } of choices) {
      say(`choice ${index}/text`, text)
      for (const field of ['content', 'refusal', 'reasoning', 'reasoning_content'])
        say(`choice ${index}/${field}`, delta[field])
      for (const call of delta.tool_calls ?? []) {
        say(`choice ${index}/tool_calls ${call.index}/function/arguments`, call.function?.arguments)
      }
      const details = delta.reasoning_details ?? []
      details.forEach((detail, position) => {
        const channel = `choice ${index}/reasoning_details ${detail.index ?? position}`
        say(`${channel}/text${detail.format === 'anthropic-claude-v1' ? ' (verbatim)' : ''}`, detail.text)
        say(`${channel}/signature (verbatim)`, detail.signature)
      })
    }
  }
  return said
}

interface MessageEvent {
  readonly type: string
  readonly index?: number
  readonly content_block?: { readonly text?: string }
  readonly delta?: Record<string, unknown>
}

function anthropicText(frames: readonly StreamFrame[]): Record<string, string> {
  const said: Record<string, string> = {}
  const say = (channel: string, text: unknown): void => {
    if (typeof text === 'string' && text !== '') said[channel] = (said[channel] ?? '') + text
  }
  for (const { data } of frames) {
    const event: MessageEvent = JSON.parse(data)
    const block = `block ${event.index ?? 0}`
    if (event.type === 'content_block_start') say(`${block}/text`, event.content_block?.text)
    if (event.type !== 'content_block_delta') continue
    for (const field of ['text', 'partial_json']) say(`${block}/${field}`, event.delta?.[field])
    for (const field of ['thinking', 'signature', 'content']) say(`${block}/${field} (verbatim)`, event.delta?.[field])
  }
  return said
}

interface OtherFrame {
  readonly candidates?: readonly {
    readonly content?: { readonly parts?: readonly OtherPart[] }
  }[]
  readonly choices?: readonly {
    readonly delta: {
      readonly content?:
        | string
        | readonly { readonly text?: string; readonly thinking?: readonly { readonly text: string }[] }[]
      readonly tool_calls?: readonly { readonly index: number; readonly function: { readonly arguments: string } }[]
    }
  }[]
  readonly event_type?: string
  readonly index?: number
  readonly delta?: {
    readonly text?: string
    readonly arguments?: string
    readonly message?: {
      readonly tool_plan?: string
      readonly content?: { readonly text?: string; readonly thinking?: string }
      readonly tool_calls?: { readonly function?: { readonly arguments?: string } }
    }
  }
}

interface OtherPart {
  readonly text?: string
  readonly thought?: boolean
  readonly functionCall?: {
    readonly partialArgs?: readonly { readonly jsonPath: string; readonly stringValue?: string }[]
  }
}

/** The same, read without any table. */
function othersText(frames: readonly StreamFrame[]): Record<string, string> {
  const said: Record<string, string> = {}
  const say = (kind: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') said[kind] = (said[kind] ?? '') + text
  }
  for (const { data } of frames) {
    if (data === '[DONE]') continue
    const { candidates = [], choices = [], index = 0, delta, event_type }: OtherFrame = JSON.parse(data)
    for (const part of candidates.flatMap(({ content }) => content?.parts ?? [])) {
      say(part.thought === true ? 'candidate 0/thought' : 'candidate 0/text', part.text)
      for (const { jsonPath, stringValue } of part.functionCall?.partialArgs ?? []) say(jsonPath, stringValue)
    }
    for (const { delta: piece } of choices) {
      if (typeof piece.content === 'string') say('choice 0/text', piece.content)
      else {
        for (const { text, thinking = [] } of piece.content ?? []) {
          say('choice 0/text', text)
          for (const thought of thinking) say('choice 0/thought', thought.text)
        }
      }
      for (const call of piece.tool_calls ?? []) say('choice 0/call', call.function.arguments)
    }
    if (event_type === 'step.delta') {
      say(`step ${index}/text`, delta?.text)
      say(`step ${index}/arguments`, delta?.arguments)
    }
    if (candidates.length > 0 || choices.length > 0 || event_type !== undefined) continue
    say('plan/text', delta?.message?.tool_plan)
    say(`content ${index}/text`, delta?.message?.content?.text)
    say(`content ${index}/thinking`, delta?.message?.content?.thinking)
    say(`call ${index}/arguments`, delta?.message?.tool_calls?.function?.arguments)
  }
  return said
}

function fail(): never {
  throw new Error('the wire has no stream')
}
