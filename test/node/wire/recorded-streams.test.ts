import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anthropicMessages } from '../../../src/wire/anthropic-messages.ts'
import { decodeString } from '../../../src/wire/json/string.ts'
import { openaiChat } from '../../../src/wire/openai-chat.ts'
import type { StreamFrame, Wire } from '../../../src/wire/wire.ts'
import { channelsOf, framesOf } from '../../wire/frames.ts'

/** Replays streams that others recorded (../shared/streams, when present; its README names sources and licences). */
const FOLDER = new URL('../../../../shared/streams/', import.meta.url)
const LIMITS = { depth: 128, values: 1_000_000 }
const PRESENT = existsSync(FOLDER)

const OPENAI = files('openai', (name) => /^(?:chat|legacy)-/.test(name))
  .concat(files('azure', (name) => name.startsWith('chat-')))
  .concat(files('openai-compatible', (name) => !name.startsWith('lmstudio-responses')))
const ANTHROPIC = files('anthropic', () => true)

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

describe.skipIf(!PRESENT)('recorded requests', () => {
  const requests = [
    ...OPENAI.map((file) => [openaiChat, file] as const),
    ...ANTHROPIC.map((file) => [anthropicMessages, file] as const),
  ]
    .map(([wire, file]) => [wire, file.replace(/\.txt$/, '.request.json')] as const)
    .filter(([, file]) => existsSync(new URL(file, FOLDER)))

  test.each(requests)('%o %s: is read, and no word of the wire is taken for text', (wire, file) => {
    const request = wire.readRequest(readFileSync(new URL(file, FOLDER), 'utf8'), LIMITS)
    expect(request.slots.length).toBeGreaterThan(0)
    expect(request.model).toBeDefined()
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
  expect(frames.length).toBeGreaterThan(2)
  expect(frames.filter((one) => one.root === undefined && one.data !== '[DONE]')).toEqual([])
  return frames
}

/** Ids, words, binary and what is signed, by the name of the member that holds them. */
const NOT_TEXT =
  /^(?:id|object|type|role|model|.*_id|.*fingerprint|service_tier|finish_reason|native_finish_reason|stop_reason|obfuscation|signature|data|thinking|encrypted_.*|inference_geo|format|retrieved_at|expires_at|media_type|fallback_credit_token|severity)$/

function unseen(wire: Wire, frames: readonly StreamFrame[]): readonly (readonly [string, string])[] {
  return frames.flatMap((one) => {
    if (one.root === undefined) return []
    const reading = wire.stream?.read(one) ?? fail()
    const seen = new Set([...reading.deltas, ...reading.whole].map(({ node }) => decodeString(one.data, node).value))
    return strings(JSON.parse(one.data), '').filter(([name, value]) => !NOT_TEXT.test(name) && !seen.has(value))
  })
}

function strings(value: unknown, name: string): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, Array.isArray(value) ? name : key))
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

function fail(): never {
  throw new Error('the wire has no stream')
}
