import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'
import { anthropicCountTokens, anthropicMessages } from '../../src/wire/anthropic/messages.ts'
import { cohereChat } from '../../src/wire/cohere/wires.ts'
import { geminiCaches } from '../../src/wire/gemini/caches.ts'
import { geminiCountTokens, geminiGenerate } from '../../src/wire/gemini/generate.ts'
import { geminiInteractions } from '../../src/wire/gemini/interactions.ts'
import { mistralChat } from '../../src/wire/mistral/chat.ts'
import { mistralAppend, mistralConversations, mistralRestart } from '../../src/wire/mistral/conversations.ts'
import { ollamaChat } from '../../src/wire/ollama/wires.ts'
import { openaiChat } from '../../src/wire/openai/chat.ts'
import { openaiImages } from '../../src/wire/openai/images.ts'
import { openaiResponses } from '../../src/wire/openai/responses.ts'
import { openaiSpeech } from '../../src/wire/openai/speech.ts'
import type { Wire } from '../../src/wire/wire.ts'
import { ANTHROPIC_REQUEST } from '../fixtures/wire/anthropic-messages.ts'
import { COHERE_REQUEST_BODY } from '../fixtures/wire/cohere.ts'
import { INTERACTIONS_REQUEST } from '../fixtures/wire/gemini-interactions.ts'
import { GEMINI_REQUEST_BODY } from '../fixtures/wire/gemini.ts'
import { APPEND_REQUEST, CONVERSATION_REQUEST, RESTART_REQUEST } from '../fixtures/wire/mistral-conversations.ts'
import { MISTRAL_REQUEST_BODY } from '../fixtures/wire/mistral.ts'
import { OLLAMA_REQUEST_BODY } from '../fixtures/wire/ollama.ts'
import { OPENAI_REQUEST } from '../fixtures/wire/openai-chat.ts'
import { RESPONSES_REQUEST } from '../fixtures/wire/openai-responses.ts'
import { plantKeys, plantNumbers, plantStrings } from './positions.ts'

const LIMITS = { depth: 128, values: 1_000_000 }

/** Nothing a wire's vocabulary knows: a name with a space, an address, an IBAN, a telephone number. */
const CANARIES = ['Zéphyrine Quantrelle', 'zephyrine@quantrelle.example', 'FR7630006000011234567890189', '+33612345678']

/** Numbers of the wire's own that may be of any size. */
const ANY_SIZE = /[._](?:seed|minLength)$/

const IMAGES_REQUEST_BODY = {
  model: 'gpt-image-1',
  prompt: 'A folding screen of paper.',
  user: 'client-17',
  safety_identifier: 'client-17',
  background: 'transparent',
  complexity: 'low',
  moderation: 'low',
  output_format: 'svg',
  quality: 'high',
  response_format: 'b64_json',
  size: '1024x1024',
  style: 'vivid',
  svg: { model: 'gpt-image-1' },
  frame_count: 1,
  n: 1,
  output_compression: 80,
  partial_images: 2,
  stream: true,
}

const SPEECH_REQUEST_BODY = {
  model: 'gpt-4o-mini-tts',
  input: 'Behind the folding screen.',
  instructions: 'Slowly.',
  voice: { id: 'voice_9aB3dE5fG7hJ1kL2' },
  response_format: 'mp3',
  stream_format: 'sse',
  speed: 1.25,
}

/** Each with a request that has much in it, and how many strings that is at least. */
const WIRES: readonly (readonly [Wire, unknown, number?])[] = [
  [openaiChat, OPENAI_REQUEST],
  [openaiResponses, RESPONSES_REQUEST],
  [anthropicMessages, ANTHROPIC_REQUEST],
  [anthropicCountTokens, ANTHROPIC_REQUEST],
  [geminiGenerate, GEMINI_REQUEST_BODY],
  [mistralChat, MISTRAL_REQUEST_BODY],
  [mistralConversations, CONVERSATION_REQUEST],
  [mistralAppend, APPEND_REQUEST],
  [mistralRestart, RESTART_REQUEST],
  [cohereChat, COHERE_REQUEST_BODY],
  [ollamaChat, OLLAMA_REQUEST_BODY],
  [openaiImages, IMAGES_REQUEST_BODY, 13],
  [openaiSpeech, SPEECH_REQUEST_BODY, 6],
  [
    geminiCaches,
    {
      ...GEMINI_REQUEST_BODY,
      displayName: 'A file.',
      ttl: '3600s',
      encryptionSpec: { kmsKeyName: 'projects/a/keys/b' },
    },
  ],
  [geminiInteractions, INTERACTIONS_REQUEST],
  [geminiCountTokens, { generateContentRequest: GEMINI_REQUEST_BODY }],
]

describe.each(WIRES.map(([wire, request, least = 41]) => ({ id: wire.id, wire, request, least })))('$id', (each) => {
  const { wire, request, least } = each

  test.each(CANARIES)('%s is seen in every string there is, and can be replaced there', (canary) => {
    const planted = plantStrings(request, canary)
    expect(planted.length).toBeGreaterThanOrEqual(least)
    expect(planted.filter(({ value }) => escaped(wire, value, canary)).map(({ at }) => at)).toEqual([])
  })

  test('a canary is seen as the name of a member of every object', () => {
    const planted = plantKeys(request, 'Zéphyrine Quantrelle')
    expect(planted.filter(({ value }) => escaped(wire, value, 'Zéphyrine Quantrelle')).map(({ at }) => at)).toEqual([])
  })

  test('a canary inside a string of JSON is seen, however it is escaped', () => {
    const inner = String.raw`{"a":["Z\u00e9phyrine Quantrelle"],"Z\u00e9phyrine Quantrelle":1}`
    const planted = plantStrings(request, JSON.stringify({ deeper: inner }))
    const unseen = planted.filter(({ value }) => {
      const { slots } = wire.readRequest(JSON.stringify(value), LIMITS)
      // Signed text is taken as it is: only known values are looked for in it.
      if (slots.some((slot) => slot.signed && slot.value.includes('deeper'))) return false
      return slots.filter((slot) => slot.value.includes('Zéphyrine Quantrelle')).length !== 2
    })
    expect(unseen.map(({ at }) => at)).toEqual([])
  })

  test('a telephone number is seen wherever there is a number, but in the few places that take any', () => {
    const seen = plantNumbers(request, 33612345678).filter(({ value }) => {
      const slots = wire.readRequest(JSON.stringify(value), LIMITS).slots
      return slots.some((slot) => slot.kind === 'number' && slot.value === '33612345678')
    })
    const unseen = plantNumbers(request, 33612345678).filter(({ at }) => !seen.some((planted) => planted.at === at))
    expect(unseen.map(({ at }) => at).filter((at) => !ANY_SIZE.test(at))).toEqual([])
    expect(seen.length).toBeGreaterThan(0)
  })
})

/** Whether the canary is still in the body after every slot that holds it has been edited. */
function escaped(wire: Wire, value: unknown, canary: string): boolean {
  const body = JSON.stringify(value)
  const { slots } = wire.readRequest(body, LIMITS)
  const edits = slots.flatMap((slot) => {
    const start = slot.value.indexOf(canary)
    return start === -1 ? [] : slot.toBody([{ start, end: start + canary.length, text: 'TOKEN_K7QX2A4' }])
  })
  const out = applyEdits(body, edits)
  JSON.parse(out)
  return out.includes(canary)
}
