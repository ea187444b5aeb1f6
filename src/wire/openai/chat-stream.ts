import { itemsOf, keyOf, openObject, start, stringMember } from '../tables/classify.ts'
import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { indexOf } from '../reply/index-of.ts'
import { isTruthy, member, type JsonNode } from '../json/node.ts'
import { decodeString } from '../json/string.ts'
import { OPENAI_CHAT_REPLY } from './chat-table.ts'
import { endsOf, nodesAt, type Ends } from '../offsets.ts'
import { openaiFault } from './errors.ts'
import { visitTexts } from '../reply/read-texts.ts'
import { OPENAI_COLUMNS, OPENAI_ENTRIES } from '../reply/token-forms.ts'
import type { TokenForm } from '../token-lists.ts'
import type { Delta, FrameReading, ReplyText, StreamFrame, StreamGrammar } from '../wire.ts'

const ROOT = start(OPENAI_CHAT_REPLY['body'] ?? {})
const NOTHING: FrameReading = { deltas: [], whole: [], closes: [] }
const THE_END: FrameReading = { deltas: [], whole: [], closes: 'all' }

/**
 * `chat.completion.chunk`, `data:` lines only. Every string of `choices[i].delta` is running text of a channel of its
 * own, unknown fields included; so is Together's `choices[i].text`, which says the same once more. Compatible vendors
 * add whole messages (Perplexity) and errors inside a chunk (OpenRouter) or under `event: error` (Groq).
 */
export const openaiChatStream: StreamGrammar = {
  read(frame) {
    const { root, data } = frame
    if (root?.kind !== 'object') return data.trim() === '[DONE]' ? THE_END : NOTHING
    const reading: Reading = { frame, deltas: [], whole: [], closes: [], marks: [], tokens: [], calls: [] }
    const state = openObject(ROOT, root, data)
    for (const entry of root.members) {
      const { next } = keyOf(state, entry.name)
      if (entry.name === 'choices' && entry.value.kind === 'array') {
        entry.value.items.forEach((choice, position) => readChoice(choice, position, itemsOf(next), reading))
      } else collect(entry.value, next, reading.whole, frame)
    }
    const failed = frame.event === 'error' || isTruthy(member(root, 'error'))
    const { deltas, whole, closes, marks, tokens, calls } = reading
    const answerName = stringMember(root, 'id', data)
    return {
      deltas,
      whole,
      closes: failed ? 'all' : closes,
      marks,
      tokens,
      calls,
      ...(answerName === undefined ? {} : { answerName }),
    }
  },

  varies: ['created', 'obfuscation'],

  flushFrame(frame, delta, text, told) {
    const field = TOLD.find((name) => delta.channel.endsWith(`/${name}`))
    const fills = new Map<string, string>()
    // Of completions they are no list but the member itself.
    if (told !== undefined) fills.set('choices[].logprobs', field === undefined ? told : `{"${field}":${told}}`)
    return { event: frame.event, data: cloneDelta(frame, delta.node, text, { ...CLONE, fills }) }
  },

  failure(fault) {
    return { event: undefined, data: JSON.stringify({ error: openaiFault(fault) }) }
  },
}

const CLONE: CloneForm = {
  keeps: new Set([
    'id',
    'object',
    'created',
    'model',
    'provider',
    'system_fingerprint',
    'service_tier',
    'choices[].index',
    'choices[].delta.tool_calls[].index',
    'choices[].delta.reasoning_details[].index',
    'choices[].delta.reasoning_details[].type',
    'choices[].delta.reasoning_details[].format',
    'choices[].delta.content[].type',
  ]),
  nulls: new Set(['usage', 'choices[].finish_reason', 'choices[].logprobs']),
}

interface Reading {
  readonly frame: StreamFrame
  readonly deltas: Delta[]
  readonly whole: ReplyText[]
  readonly closes: string[]
  readonly marks: (Ends & { readonly text: string })[]
  readonly calls: { readonly channel: string; readonly tool: string }[]
  readonly tokens: { readonly node: JsonNode; readonly form: TokenForm; readonly channel: string }[]
}

type State = ReturnType<typeof start>

function readChoice(choice: JsonNode, position: number, state: State, reading: Reading): void {
  const { frame } = reading
  if (choice.kind !== 'object') return collect(choice, state, reading.whole, frame)
  const name = `choice ${indexOf(choice, position, frame.data)}`
  const opened = openObject(state, choice, frame.data)
  for (const entry of choice.members) {
    const { next } = keyOf(opened, entry.name)
    if (entry.name === 'delta') {
      readDelta(entry.value, next, name, reading)
      for (const citation of nodesAt(entry.value, 'annotations[].url_citation')) {
        reading.marks.push({ text: `${name}/content`, ...endsOf(citation, CITES) })
      }
    } else if (entry.name === 'text' && entry.value.kind === 'string') {
      const form = frame.jsonAnswer ? 'json' : 'text'
      reading.deltas.push({ channel: `${name}/text`, node: entry.value, form, place: 'prose' })
    } else {
      for (const field of entry.name === 'logprobs' ? TOLD : []) {
        const list = member(entry.value, field)
        if (list?.kind === 'array')
          reading.tokens.push({ node: list, form: OPENAI_ENTRIES, channel: `${name}/${field}` })
      }
      if (entry.name === 'logprobs' && member(entry.value, 'tokens') !== undefined)
        reading.tokens.push({ node: entry.value, form: OPENAI_COLUMNS, channel: `${name}/text` })
      collect(entry.value, next, reading.whole, frame)
    }
  }
  if (isTruthy(member(choice, 'finish_reason'))) reading.closes.push(`${name}/`)
}

/** Each string of a delta, under a channel named by its place, with the vendor's own index where an item has one. */
function readDelta(node: JsonNode, state: State, channel: string, reading: Reading): void {
  const { frame } = reading
  if (node.kind === 'array') {
    const items = itemsOf(state)
    node.items.forEach((item, position) =>
      readDelta(item, items, `${channel} ${indexOf(item, position, frame.data)}`, reading),
    )
  } else if (node.kind === 'object') {
    const opened = openObject(state, node, frame.data)
    for (const entry of node.members) {
      const { next } = keyOf(opened, entry.name)
      const whole = WHOLE.has(entry.name)
      if (entry.name === 'name' && entry.value.kind === 'string')
        reading.calls.push({ channel: `${channel}/arguments`, tool: decodeString(frame.data, entry.value).value })
      if (whole) collect(entry.value, next, reading.whole, frame)
      else readDelta(entry.value, next, `${channel}/${entry.name}`, reading)
    }
  } else {
    visitTexts(frame.data, node, state, frame.jsonAnswer, '', (text, _path, verbatim) => {
      reading.deltas.push({ channel, ...text, ...(verbatim ? { verbatim } : {}) })
    })
  }
}

/** Texts of a choice that are told token by token as well. */
const TOLD = ['content', 'refusal']

const CITES = { start: 'start_index', end: 'end_index' }

/** Members of a delta that arrive complete: citations, names. */
const WHOLE = new Set(['annotations', 'name', 'role', 'type', 'id', 'executed_tools', 'channel'])

function collect(node: JsonNode, state: State, whole: ReplyText[], frame: StreamFrame): void {
  visitTexts(frame.data, node, state, frame.jsonAnswer, '', (text, _path, verbatim) => {
    if (!verbatim) whole.push(text)
  })
}
