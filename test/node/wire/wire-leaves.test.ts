import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../../src/errors.ts'
import { ANTHROPIC_BATCH_REPLY } from '../../../src/wire/anthropic/batches.ts'
import { ANTHROPIC_MESSAGES_REPLY, ANTHROPIC_MESSAGES_REQUEST } from '../../../src/wire/anthropic/messages-table.ts'
import { anthropicCountTokens, anthropicMessages } from '../../../src/wire/anthropic/messages.ts'
import { COHERE_REPLY, COHERE_REQUEST } from '../../../src/wire/cohere/table.ts'
import { cohereChat, cohereEmbed, cohereRerank } from '../../../src/wire/cohere/wires.ts'
import { itemsOf, keyOf, openObject, scalarRow, start, type State } from '../../../src/wire/tables/classify.ts'
import { geminiCaches } from '../../../src/wire/gemini/caches.ts'
import { geminiCountTokens, geminiGenerate } from '../../../src/wire/gemini/generate.ts'
import { GEMINI_REPLY } from '../../../src/wire/gemini/reply-table.ts'
import { GEMINI_REQUEST } from '../../../src/wire/gemini/request-table.ts'
import { GEMINI_INTERACTIONS_REPLY, GEMINI_INTERACTIONS_REQUEST } from '../../../src/wire/gemini/interactions-table.ts'
import { geminiInteractions } from '../../../src/wire/gemini/interactions.ts'
import type { JsonNode } from '../../../src/wire/json/node.ts'
import { parseJson } from '../../../src/wire/json/parse.ts'
import { mistralAgents, mistralChat, mistralEmbeddings, mistralFim } from '../../../src/wire/mistral/chat.ts'
import {
  MISTRAL_CONVERSATIONS_REPLY,
  MISTRAL_CONVERSATIONS_REQUEST,
} from '../../../src/wire/mistral/conversations-table.ts'
import { mistralAppend, mistralConversations, mistralRestart } from '../../../src/wire/mistral/conversations.ts'
import { MISTRAL_REPLY, MISTRAL_REQUEST } from '../../../src/wire/mistral/table.ts'
import { OLLAMA_REPLY, OLLAMA_REQUEST } from '../../../src/wire/ollama/table.ts'
import { ollamaChat, ollamaEmbed, ollamaGenerate } from '../../../src/wire/ollama/wires.ts'
import { OPENAI_CHAT_REPLY, OPENAI_CHAT_REQUEST } from '../../../src/wire/openai/chat-table.ts'
import { openaiChat } from '../../../src/wire/openai/chat.ts'
import { OPENAI_COMPLETIONS_REQUEST, openaiCompletions } from '../../../src/wire/openai/completions.ts'
import {
  OPENAI_EMBEDDINGS_REPLY,
  OPENAI_EMBEDDINGS_REQUEST,
  openaiEmbeddings,
} from '../../../src/wire/openai/embeddings.ts'
import { OPENAI_IMAGES_REPLY, OPENAI_IMAGES_REQUEST, openaiImages } from '../../../src/wire/openai/images.ts'
import {
  OPENAI_MODERATIONS_REPLY,
  OPENAI_MODERATIONS_REQUEST,
  openaiModerations,
} from '../../../src/wire/openai/moderations.ts'
import { OPENAI_RESPONSES_REPLY, OPENAI_RESPONSES_REQUEST } from '../../../src/wire/openai/responses-table.ts'
import { openaiConversations, openaiResponses } from '../../../src/wire/openai/responses.ts'
import { OPENAI_SPEECH_REQUEST, openaiSpeech } from '../../../src/wire/openai/speech.ts'
import { createMemoryVault } from '../../../src/vault/memory-vault.ts'
import type { Trie } from '../../../src/wire/tables/compile.ts'
import type { Wire } from '../../../src/wire/wire.ts'
import { inProcess } from '../../app/in-process.ts'

/**
 * Walks an inventory of every string leaf in the official SDKs' types. Each must be classified by a row of ours: what
 * is unlisted would be scanned all the same (D1), but nobody would have thought about it.
 */
const FOLDER = new URL('../../../../shared/wire-leaves/', import.meta.url)
const LIMITS = { depth: 128, values: 1_000_000 }
const CANARY = 'Zéphyrine Quantrelle'

const INVENTORY: readonly (readonly [name: string, tables: Tables, rename?: Rename])[] = [
  ['openai.chat.request', OPENAI_CHAT_REQUEST],
  ['openai.chat.response', OPENAI_CHAT_REPLY],
  ['openai.chat.chunk', OPENAI_CHAT_REPLY],
  ['openai.completions.request', OPENAI_COMPLETIONS_REQUEST],
  ['openai.completions.response', OPENAI_CHAT_REPLY],
  ['openai.embeddings.request', OPENAI_EMBEDDINGS_REQUEST],
  ['openai.embeddings.response', OPENAI_EMBEDDINGS_REPLY],
  ['openai.moderations.request', OPENAI_MODERATIONS_REQUEST],
  ['openai.moderations.response', OPENAI_MODERATIONS_REPLY],
  ['openai.responses.request', OPENAI_RESPONSES_REQUEST],
  ['openai.responses.response', OPENAI_RESPONSES_REPLY],
  ['openai.responses.stream', OPENAI_RESPONSES_REPLY],
  ['openai.responses.compact.request', OPENAI_RESPONSES_REQUEST],
  ['openai.responses.compact.response', OPENAI_RESPONSES_REPLY],
  ['openai.conversations.request', OPENAI_RESPONSES_REQUEST],
  ['openai.conversations.response', OPENAI_RESPONSES_REPLY],
  ['openai.conversations.items.request', OPENAI_RESPONSES_REQUEST],
  // One item, which stands in no list.
  ['openai.conversations.items.response', { body: OPENAI_RESPONSES_REPLY['item'] ?? {} }],
  ['openai.images.generate.request', OPENAI_IMAGES_REQUEST],
  ['openai.images.response', OPENAI_IMAGES_REPLY],
  ['openai.images.stream', OPENAI_IMAGES_REPLY],
  ['openai.audio.speech.request', OPENAI_SPEECH_REQUEST],
  ['latest-majors/openai.responses.request', OPENAI_RESPONSES_REQUEST],
  ['latest-majors/openai.responses.response', OPENAI_RESPONSES_REPLY],
  ['latest-majors/openai.responses.stream', OPENAI_RESPONSES_REPLY],
  ['latest-majors/openai.conversations.items.request', OPENAI_RESPONSES_REQUEST],
  ['latest-majors/openai.conversations.items.response', { body: OPENAI_RESPONSES_REPLY['item'] ?? {} }],
  ['latest-majors/openai.images.generate.request', OPENAI_IMAGES_REQUEST],
  ['latest-majors/openai.images.response', OPENAI_IMAGES_REPLY],
  ['latest-majors/openai.images.stream', OPENAI_IMAGES_REPLY],
  ['latest-majors/openai.audio.speech.request', OPENAI_SPEECH_REQUEST],
  ['anthropic.messages.request', ANTHROPIC_MESSAGES_REQUEST],
  ['anthropic.messages.response', ANTHROPIC_MESSAGES_REPLY],
  ['anthropic.messages.stream', ANTHROPIC_MESSAGES_REPLY],
  ['anthropic.beta.messages.request', ANTHROPIC_MESSAGES_REQUEST],
  ['anthropic.beta.messages.response', ANTHROPIC_MESSAGES_REPLY],
  ['anthropic.beta.messages.stream', ANTHROPIC_MESSAGES_REPLY],
  ['anthropic.count_tokens.request', ANTHROPIC_MESSAGES_REQUEST],
  ['anthropic.batches.request', ANTHROPIC_MESSAGES_REQUEST, batched],
  ['anthropic.batches.result', ANTHROPIC_BATCH_REPLY],
  ['anthropic.error', ANTHROPIC_MESSAGES_REPLY],
  ['gemini.generateContent.sdkparams', GEMINI_REQUEST, geminiRequest],
  ['gemini.countTokens.sdkparams', GEMINI_REQUEST, geminiRequest],
  ['gemini.cachedContents.sdkparams', GEMINI_REQUEST, geminiCache],
  ['gemini.cachedContents.response', GEMINI_REPLY],
  ['gemini.interactions.request', GEMINI_INTERACTIONS_REQUEST],
  ['gemini.interactions.response', GEMINI_INTERACTIONS_REPLY],
  ['gemini.interactions.stream', GEMINI_INTERACTIONS_REPLY],
  ['latest-majors/gemini.interactions.request', GEMINI_INTERACTIONS_REQUEST],
  ['latest-majors/gemini.interactions.response', GEMINI_INTERACTIONS_REPLY],
  ['latest-majors/gemini.interactions.stream', GEMINI_INTERACTIONS_REPLY],
  ['gemini.content', { body: GEMINI_REQUEST['content'] ?? {} }],
  ['gemini.tool', { body: GEMINI_REQUEST['tool'] ?? {} }],
  ['gemini.generateContent.response', GEMINI_REPLY, geminiReply],
  ['latest-majors/gemini.content', { body: GEMINI_REQUEST['content'] ?? {} }],
  ['latest-majors/gemini.generateContent.response', GEMINI_REPLY, geminiReply],
  ['mistral.chat.request', MISTRAL_REQUEST],
  ['mistral.agents.completions.request', MISTRAL_REQUEST],
  ['mistral.fim.request', MISTRAL_REQUEST],
  ['mistral.embeddings.request', MISTRAL_REQUEST],
  ['mistral.conversations.request', MISTRAL_CONVERSATIONS_REQUEST],
  ['mistral.conversations.response', MISTRAL_CONVERSATIONS_REPLY, snake],
  ['mistral.conversations.stream', MISTRAL_CONVERSATIONS_REPLY, mistralEvent],
  ['mistral.chat.response', MISTRAL_REPLY, snake],
  ['mistral.chat.chunk', MISTRAL_REPLY, snake],
  ['cohere.v2chat.request', COHERE_REQUEST, snake],
  ['cohere.v2chat.response', COHERE_REPLY, snake],
  ['cohere.v2chat.stream', COHERE_REPLY, snake],
  ['cohere.v2embed.request', COHERE_REQUEST, snake],
  ['cohere.v2rerank.request', COHERE_REQUEST, snake],
  ['ollama.chat.request', OLLAMA_REQUEST],
  ['ollama.generate.request', OLLAMA_REQUEST],
  ['ollama.embed.request', OLLAMA_REQUEST],
  ['ollama.chat.response', OLLAMA_REPLY],
  ['ollama.generate.response', OLLAMA_REPLY],
]

const SCANNED: readonly (readonly [name: string, wire: Wire, rename?: Rename])[] = [
  ['openai.chat.request', openaiChat],
  ['openai.completions.request', openaiCompletions],
  ['openai.embeddings.request', openaiEmbeddings],
  ['openai.moderations.request', openaiModerations],
  ['openai.responses.request', openaiResponses],
  ['openai.responses.compact.request', openaiResponses],
  ['openai.conversations.request', openaiConversations],
  ['openai.conversations.items.request', openaiConversations],
  ['openai.images.generate.request', openaiImages],
  ['openai.audio.speech.request', openaiSpeech],
  ['latest-majors/openai.responses.request', openaiResponses],
  ['anthropic.messages.request', anthropicMessages],
  ['anthropic.beta.messages.request', anthropicMessages],
  ['anthropic.count_tokens.request', anthropicCountTokens],
  ['anthropic.batches.request', anthropicMessages, batched],
  ['gemini.generateContent.sdkparams', geminiGenerate, geminiRequest],
  ['gemini.countTokens.sdkparams', geminiCountTokens, geminiRequest],
  ['gemini.cachedContents.sdkparams', geminiCaches, geminiCache],
  ['gemini.interactions.request', geminiInteractions],
  ['latest-majors/gemini.interactions.request', geminiInteractions],
  ['mistral.chat.request', mistralChat],
  ['mistral.agents.completions.request', mistralAgents],
  ['mistral.fim.request', mistralFim],
  ['mistral.embeddings.request', mistralEmbeddings],
  ['mistral.conversations.request', mistralConversations],
  ['mistral.conversations.request', mistralAppend],
  ['mistral.conversations.request', mistralRestart, goingBack],
  ['cohere.v2chat.request', cohereChat, snake],
  ['cohere.v2embed.request', cohereEmbed, snake],
  ['cohere.v2rerank.request', cohereRerank, snake],
  ['ollama.chat.request', ollamaChat],
  ['ollama.generate.request', ollamaGenerate],
  ['ollama.embed.request', ollamaEmbed],
]

/** Where the whole app takes these requests. */
const POSTED: readonly (readonly [name: string, path: string, rename?: Rename])[] = [
  ['openai.chat.request', '/openai/v1/chat/completions'],
  ['openai.images.generate.request', '/openai/v1/images/generations'],
  ['openai.audio.speech.request', '/openai/v1/audio/speech'],
  ['anthropic.messages.request', '/anthropic/v1/messages'],
  ['gemini.generateContent.sdkparams', '/gemini/v1beta/models/gemini-2.5-pro:generateContent', geminiRequest],
  ['gemini.interactions.request', '/gemini/v1beta/interactions'],
  ['mistral.chat.request', '/mistral/v1/chat/completions'],
  ['mistral.agents.completions.request', '/mistral/v1/agents/completions'],
  ['mistral.fim.request', '/mistral/v1/fim/completions'],
  ['mistral.embeddings.request', '/mistral/v1/embeddings'],
  ['mistral.conversations.request', '/mistral/v1/conversations'],
  ['cohere.v2chat.request', '/cohere/v2/chat', snake],
  ['cohere.v2embed.request', '/cohere/v2/embed', snake],
  ['cohere.v2rerank.request', '/cohere/v2/rerank', snake],
  ['ollama.chat.request', '/ollama/api/chat'],
  ['ollama.generate.request', '/ollama/api/generate'],
  ['ollama.embed.request', '/ollama/api/embed'],
]

const ALLOW = '{ image: allow, audio: allow, file: allow }'
const CONFIG = `
deny: [{ type: PERSON, value: ${CANARY} }]
upstreams:
  ollama: { wire: ollama, url: "http://127.0.0.1:11434", attachments: ${ALLOW} }
${['openai', 'anthropic', 'gemini', 'mistral', 'cohere'].map((name) => `  ${name}: { attachments: ${ALLOW} }`).join('\n')}
`

describe.skipIf(!existsSync(FOLDER))(
  'every string leaf of the SDKs’ types (../shared/wire-leaves, when present)',
  () => {
    test.each(INVENTORY.map(([name, tables, rename]) => ({ name, tables, rename })))(
      '$name is classified by a row',
      ({ name, tables, rename }) => {
        const leaves = leavesOf(name, rename)
        expect(leaves.length).toBeGreaterThan(0)
        const root = tables['body'] ?? {}
        expect(leaves.filter((leaf) => !isClassified(leaf, root)).map((leaf) => leaf.path)).toEqual([])
      },
    )

    test.each(SCANNED.map(([name, wire, rename]) => ({ name, wire, rename })))(
      '$name: a canary at every leaf is seen',
      ({ name, wire, rename }) => {
        const unseen = leavesOf(name, rename).filter((leaf) => {
          const body = JSON.stringify({ messages: [], ...objectOf(build(leaf.steps, CANARY)) })
          return !isRefused(wire, body) && !wire.readRequest(body, LIMITS).slots.some((slot) => slot.value === CANARY)
        })
        expect(unseen.map((leaf) => leaf.path)).toEqual([])
      },
    )

    test.each(POSTED.map(([name, path, rename]) => ({ name, path, rename })))(
      '$name: a canary at any leaf does not reach the vendor',
      async ({ name, path, rename }) => {
        const vault = createMemoryVault()
        const { post, received } = await inProcess(() => Response.json({}), { config: CONFIG, vault })
        const leaves = leavesOf(name, rename)
        const leaking: string[] = []
        let forwarded = 0
        for (const leaf of leaves) {
          const before = received.length
          const reply = await post(path, JSON.stringify({ messages: [], ...objectOf(build(leaf.steps, CANARY)) }))
          if (reply.status === 200) forwarded += 1
          if (received.slice(before).some((sent) => sent.includes('Quantrelle'))) leaking.push(leaf.path)
        }
        expect(leaking).toEqual([])
        // Refusing everything would be safe too, and no product.
        expect(forwarded / leaves.length).toBeGreaterThan(0.8)
      },
    )
  },
)

/** What continues a conversation that only the vendor has does not go up at all. */
function isRefused(wire: Wire, body: string): boolean {
  try {
    wire.readRequest(body, LIMITS)
    return false
  } catch (fault) {
    return fault instanceof ParaventError && fault.code === 'state_unsupported'
  }
}

type Step =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'with'; readonly members: readonly (readonly [string, string])[] }

interface Leaf {
  readonly path: string
  readonly steps: readonly Step[]
  /** Arbitrary JSON rather than a string. */
  readonly free: boolean
}

type Tables = Readonly<Record<string, Trie>>

/** The path on the wire of a path in the SDK's types; undefined for what the SDK keeps to itself. */
type Rename = (path: string) => string | undefined

/** The SDK of Gemini takes one flat configuration, and parts where the wire has contents. */
function geminiRequest(path: string): string | undefined {
  if (/^\$\.config\.(?:httpOptions|abortSignal|automaticFunctionCalling)/.test(path)) return undefined
  const flat = path.replace(
    /^\$\.config\.(?=(?:systemInstruction|tools|toolConfig|safetySettings|cachedContent|labels|modelArmorConfig|serviceTier|continuationToken|generationOutputConfig)\b)/,
    '$.',
  )
  if (/^\$\.(?:contents|systemInstruction)(?:\[\])?\.(?!parts\b|role\b)/.test(flat)) return undefined
  if (/^\$\.(?:config\.speechConfig|systemInstruction\[\].*)$/.test(flat)) return undefined
  if (flat.startsWith('$.config.generationConfig.')) return flat.replace('$.config.', '$.')
  return flat.replace(/^\$\.config\./, '$.generationConfig.')
}

/** What is cached stands beside how long it stays. */
function geminiCache(path: string): string | undefined {
  const own = /^\$\.config\.(?=(?:contents|displayName|ttl|expireTime|kmsKeyName)\b)/
  if (own.test(path))
    return geminiRequest(path.replace(own, '$.').replace(/^\$\.kmsKeyName/, '$.encryptionSpec.kmsKeyName'))
  return geminiRequest(path)
}

function geminiReply(path: string): string | undefined {
  const own =
    /^\$\.(?:sdkHttpResponse|automaticFunctionCallingHistory|text|data|functionCalls|executableCode|codeExecutionResult)\b/
  return own.test(path) ? undefined : path
}

/** A request within a batch is one of Messages; what the SDK sends as headers stands in no body. */
function batched(path: string): string | undefined {
  const own = '$.requests[].params.'
  return path.startsWith(own) ? `$.${path.slice(own.length)}` : undefined
}

/** Members in the wire's spelling; what stands in angle brackets is the value of one. */
function snake(path: string): string | undefined {
  return path.includes('<type=UNKNOWN>') ? undefined : path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** What the SDK calls the data of an event is all of it. */
function mistralEvent(path: string): string | undefined {
  return snake(path.replace(/^\$\.data(?=<)/, '$'))
}

/** Another entry than the one that is gone back to. */
function goingBack(path: string): string {
  return path.replace('$', '$<from_entry_id=msg_0680b70012d5722480007a3628df8fc7>')
}

function leavesOf(name: string, rename: Rename = (path) => path): readonly Leaf[] {
  return readFileSync(new URL(`${name}.tsv`, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('$'))
    .flatMap((line) => {
      const [typed = '', kind = ''] = line.split('\t')
      const path = rename(typed)
      return path === undefined
        ? []
        : [{ path, steps: stepsOf(path), free: kind !== 'string' || path.endsWith('.{*}') }]
    })
}

function stepsOf(path: string): readonly Step[] {
  return [...path.slice(1).matchAll(/<([^>]*)>|\[\]|[^.[\]<>]+/g)].map((match) => {
    if (match[0] === '[]') return { kind: 'items' }
    if (match[1] === undefined) return { kind: 'member', name: match[0] === '{*}' ? 'anything' : match[0] }
    return { kind: 'with', members: match[1].split(',').map(pairOf) }
  })
}

/** The smallest value that has the leaf. */
function build(steps: readonly Step[], leaf: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return leaf
  if (step.kind === 'items') return [build(rest, leaf)]
  if (step.kind === 'member') return { [step.name]: build(rest, leaf) }
  const inner = build(rest, leaf)
  return { ...Object.fromEntries(step.members), ...objectOf(inner) }
}

function pairOf(pair: string): readonly [string, string] {
  const [name = '', value = ''] = pair.split('=')
  return [name, value]
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

/** Whether a row says what the leaf is; for arbitrary JSON, that a row or a table covers the place it stands in. */
function isClassified(leaf: Leaf, root: Trie): boolean {
  const source = JSON.stringify(build(leaf.steps, CANARY))
  let node: JsonNode | undefined = parseJson(source, LIMITS)
  let state: State = start(root)
  for (const step of leaf.steps) {
    if (scalarRow(state)?.kind === 'free') return true
    if (step.kind === 'with') continue
    if (step.kind === 'items') {
      state = itemsOf(state)
      node = node?.kind === 'array' ? node.items[0] : undefined
    } else if (node?.kind === 'object') {
      const covered = state.length > 0
      state = keyOf(openObject(state, node, source), step.name).next
      if (leaf.free && step.name === 'anything' && covered) return true
      node = node.members.find((member) => member.name === step.name)?.value
    }
  }
  return scalarRow(state) !== undefined || (leaf.free && state.length > 0)
}
