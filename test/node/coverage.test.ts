import { expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { ANTHROPIC_BESIDE } from '../../src/wire/anthropic/beside.ts'
import { ANTHROPIC_MESSAGES_REQUEST } from '../../src/wire/anthropic/messages-table.ts'
import { COHERE_REQUEST } from '../../src/wire/cohere/table.ts'
import { GEMINI_BESIDE } from '../../src/wire/gemini/beside.ts'
import { GEMINI_REQUEST } from '../../src/wire/gemini/request-table.ts'
import { MISTRAL_BESIDE, MISTRAL_CONVERSATIONS_BESIDE } from '../../src/wire/mistral/beside.ts'
import { MISTRAL_CONVERSATIONS_REQUEST } from '../../src/wire/mistral/conversations-table.ts'
import { MISTRAL_REQUEST } from '../../src/wire/mistral/table.ts'
import { OLLAMA_REQUEST } from '../../src/wire/ollama/table.ts'
import { OPENAI_BESIDE } from '../../src/wire/openai/beside.ts'
import { OPENAI_CHAT_REQUEST } from '../../src/wire/openai/chat-table.ts'
import { OPENAI_COMPLETIONS_REQUEST } from '../../src/wire/openai/completions.ts'
import { OPENAI_EMBEDDINGS_REQUEST } from '../../src/wire/openai/embeddings.ts'
import { OPENAI_IMAGES_REQUEST } from '../../src/wire/openai/images.ts'
import { OPENAI_MODERATIONS_REQUEST } from '../../src/wire/openai/moderations.ts'
import { OPENAI_RESPONSES_REQUEST } from '../../src/wire/openai/responses-table.ts'
import { OPENAI_SPEECH_REQUEST } from '../../src/wire/openai/speech.ts'
import type { BesideRows } from '../../src/wire/request/read-beside.ts'
import { REFUSED, ROUTES, type Route } from '../../src/wire/routes.ts'
import type { Trie } from '../../src/wire/tables/compile.ts'
import { keepHalf, table } from './coverage-page.ts'

const TABLES: readonly (readonly [string, Readonly<Record<string, Trie>>])[] = [
  ['OpenAI chat completions', OPENAI_CHAT_REQUEST],
  ['OpenAI responses', OPENAI_RESPONSES_REQUEST],
  ['OpenAI completions', OPENAI_COMPLETIONS_REQUEST],
  ['OpenAI embeddings', OPENAI_EMBEDDINGS_REQUEST],
  ['OpenAI moderations', OPENAI_MODERATIONS_REQUEST],
  ['OpenAI images', OPENAI_IMAGES_REQUEST],
  ['OpenAI speech', OPENAI_SPEECH_REQUEST],
  ['Anthropic messages', ANTHROPIC_MESSAGES_REQUEST],
  ['Gemini', GEMINI_REQUEST],
  ['Mistral', MISTRAL_REQUEST],
  ['Mistral conversations', MISTRAL_CONVERSATIONS_REQUEST],
  ['Cohere', COHERE_REQUEST],
  ['Ollama', OLLAMA_REQUEST],
]

const BESIDE: readonly (readonly [string, BesideRows])[] = [
  ['OpenAI', OPENAI_BESIDE],
  ['Anthropic', ANTHROPIC_BESIDE],
  ['Gemini', once(GEMINI_BESIDE)],
  ['Mistral', MISTRAL_BESIDE],
  ['Mistral conversations', MISTRAL_CONVERSATIONS_BESIDE],
]

test('docs/coverage.md says what the tables say', () => {
  const page = [
    '# What is covered',
    'Written by `test/node/coverage.test.ts` from the tables themselves, and by `test/node/e2e/sdk-matrix.test.ts` from its own results; in CI they only compare.',
    endpoints(),
    beside(),
    passed(),
  ].join('\n\n')
  expect(keepHalf('tables', `${page}\n\n`)).toBe(`${page}\n\n`)
})

function endpoints(): string {
  const byWire = grouped(
    ROUTES.filter(({ wire }) => wire !== undefined),
    ({ family, wire, kept }) => `${family} · ${wire?.id ?? ''}${kept === undefined ? '' : ` · ${kept}`}`,
  )
  const rows = [...byWire.values()].map((routes) => {
    const [{ wire, kept, family }] = routes as readonly [Route]
    const asked = kept === undefined ? undefined : KEPT[kept]
    const request = asked?.request ?? replacedBy(wire)
    const reply = asked?.reply ?? 'every string'
    const streamed = kept === 'results' || (wire?.stream !== undefined && kept !== 'erase') ? 'yes' : 'no'
    return [family, pathsOf(routes), request, reply, streamed]
  })
  const bare = ROUTES.filter(({ wire, attachment }) => wire === undefined && attachment === undefined)
  const byPolicy = ROUTES.filter(({ attachment }) => attachment !== undefined)
  const known = [...grouped(REFUSED, ({ family, code }) => `${family} ${code}`)].map(([, all]) => {
    const [{ family, code }] = all as readonly [(typeof REFUSED)[number]]
    const paths = all.map(({ method, path }) => `${method ?? 'any'} \`${path}\``).join('<br>')
    return [family, paths, new ParaventError(code).message]
  })
  return [
    '## Endpoints',
    table(['API', 'endpoints', 'pseudonymised', 'restored', 'streams'], rows),
    'Passed, for they hold nothing of the client’s but a checked path and query:',
    table(['API', 'endpoints'], dedupe(bare.map((route) => [route.family, pathsOf([route])]))),
    'Passed as they come, where the upstream says `attachments: { file: allow }`:',
    table(['API', 'endpoints'], dedupe(byPolicy.map((route) => [route.family, pathsOf([route])]))),
    'Refused, each for a reason of its own:',
    table(['API', 'endpoints', 'what the client is told'], known),
    'Everything else is refused: Amazon Bedrock, Realtime and other WebSockets, files and batches of other vendors. Any other JSON API can be described: see `json-wire.md`.',
  ].join('\n\n')
}

/** What stands in both columns, where an endpoint is about what the vendor keeps. */
const KEPT: Readonly<Record<NonNullable<Route['kept']>, { readonly request: string; readonly reply: string }>> = {
  recall: { request: 'nothing but the name of an answer known here', reply: 'every string' },
  erase: { request: 'nothing but the name of an answer known here', reply: 'every string; the name is forgotten' },
  extend: { request: 'every string: tokens, with those of what is known under the name', reply: 'every string' },
  append: {
    request: 'every string: tokens, with those of what is known under the name, which it goes on with',
    reply: 'every string',
  },
  amend: { request: 'every string: tokens of what is known under the name', reply: 'every string' },
  told: { request: 'nothing but a name', reply: 'nothing; addresses lead here; erased, the name is forgotten' },
  polled: {
    request: 'nothing but the name of a conversation and a checked query',
    reply: 'every string, with the values of the conversation',
  },
  many: {
    request: 'nothing but a checked query',
    reply: 'every string, each answer with the values of its own request',
  },
  results: {
    request: 'nothing but the name of a batch known here',
    reply: 'every string, line by line, each with the values of its own request',
  },
}

function replacedBy(wire: Route['wire']): string {
  if (wire?.batch !== undefined) return 'every string: tokens, each request’s its own; their names: pseudonyms'
  if (wire?.typeOnly !== true) return 'every string: tokens'
  const setting =
    wire.vectors === true ? ' (`embeddings`)' : wire.media === undefined ? '' : ` (\`media.${wire.media}\`)`
  return `every string: type words${setting}`
}

function beside(): string {
  const identifiers = BESIDE.flatMap(([name, rows]) =>
    [...grouped(rows.identifiers ?? [], ({ kind }) => kind)].map(([kind, all]) => [
      name,
      `\`metadata.${kind}\``,
      all.map(({ path }) => `\`${path}\``).join(' '),
    ]),
  )
  const fetches = BESIDE.flatMap(([name, rows]) =>
    [...grouped(rows.fetches ?? [], ({ kind }) => kind)].map(([kind, all]) => [
      name,
      `\`fetches.${kind}\``,
      [...new Set(all.map(({ path }) => `\`${path}\``))].join(' '),
    ]),
  )
  return [
    '## Decided by policy',
    'Identifiers: `user` and `cache` leave as keyed hashes, `labels` are read as text, unless the upstream says otherwise.',
    table(['API', 'setting', 'fields'], identifiers),
    'What the vendor fetches by itself: allowed, unless the upstream refuses it or `preset: strict` does. For tools, their `type` decides.',
    table(['API', 'setting', 'fields'], fetches),
  ].join('\n\n')
}

/** Twins, single values without their list and requests within requests are read alike, and would say nothing new. */
function once({ identifiers = [], fetches = [] }: BesideRows): BesideRows {
  const isNew = ({ path }: { readonly path: string }) =>
    !/_|generateContentRequest|(?:tools|contents|parts)\./.test(path)
  return { identifiers: identifiers.filter(isNew), fetches: fetches.filter(isNew) }
}

/** Only these are passed unread, and only while their value has the shape of the place. */
function passed(): string {
  const sections = TABLES.map(([name, roots]) => {
    const rows = Object.entries(roots).flatMap(([root, trie]) => {
      const paths = opaquePaths(trie, '')
      return paths.length === 0 ? [] : [[root, paths.map((path) => `\`${path}\``).join(' ')]]
    })
    return `### ${name}\n\n${table(['part', 'passed'], rows)}`
  })
  return [
    '## Passed in requests, if the value looks the part',
    'A word of the wire’s own, an id that a machine made, base64. Anything else that stands there is read, like every place that is not listed.',
    ...sections,
  ].join('\n\n')
}

function opaquePaths(node: Trie, at: string): readonly string[] {
  const own = node.scalar?.kind === 'opaque' || node.scalar?.kind === 'blob' ? [at] : []
  const keys = [...(node.keys ?? [])].flatMap(([name, next]) => opaquePaths(next, at === '' ? name : `${at}.${name}`))
  const items = node.items === undefined ? [] : opaquePaths(node.items, `${at}[]`)
  const any = node.anyKey === undefined ? [] : opaquePaths(node.anyKey.next, `${at}.*`)
  const guarded = (node.guards ?? []).flatMap(({ key, next }) => opaquePaths(next, `${at}{${key.join('.')}}`))
  return [...own, ...keys, ...items, ...any, ...guarded]
}

function pathsOf(routes: readonly Route[]): string {
  return routes.map(({ method, path }) => `${method} \`${path}\``).join('<br>')
}

function dedupe(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...grouped(rows, ([family = '']) => family)].map(([family, all]) => [
    family,
    all.map(([, paths = '']) => paths).join('<br>'),
  ])
}

function grouped<K, V>(all: readonly V[], keyOf: (one: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
