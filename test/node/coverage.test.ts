import { expect, test } from 'vitest'
import { ANTHROPIC_BESIDE } from '../../src/wire/anthropic/beside.ts'
import { ANTHROPIC_MESSAGES_REQUEST } from '../../src/wire/anthropic/messages-table.ts'
import { COHERE_REQUEST } from '../../src/wire/cohere/table.ts'
import { GEMINI_BESIDE } from '../../src/wire/gemini/beside.ts'
import { GEMINI_REQUEST } from '../../src/wire/gemini/request-table.ts'
import { MISTRAL_BESIDE } from '../../src/wire/mistral/beside.ts'
import { MISTRAL_REQUEST } from '../../src/wire/mistral/table.ts'
import { OLLAMA_REQUEST } from '../../src/wire/ollama/table.ts'
import { OPENAI_BESIDE } from '../../src/wire/openai/beside.ts'
import { OPENAI_CHAT_REQUEST } from '../../src/wire/openai/chat-table.ts'
import { OPENAI_COMPLETIONS_REQUEST } from '../../src/wire/openai/completions.ts'
import { OPENAI_EMBEDDINGS_REQUEST } from '../../src/wire/openai/embeddings.ts'
import { OPENAI_MODERATIONS_REQUEST } from '../../src/wire/openai/moderations.ts'
import { OPENAI_RESPONSES_REQUEST } from '../../src/wire/openai/responses-table.ts'
import type { BesideRows } from '../../src/wire/read-beside.ts'
import { ROUTES, STATEFUL, type Route } from '../../src/wire/routes.ts'
import type { Trie } from '../../src/wire/table.ts'
import { keepHalf, table } from './coverage-page.ts'

const TABLES: readonly (readonly [string, Readonly<Record<string, Trie>>])[] = [
  ['OpenAI chat completions', OPENAI_CHAT_REQUEST],
  ['OpenAI responses', OPENAI_RESPONSES_REQUEST],
  ['OpenAI completions', OPENAI_COMPLETIONS_REQUEST],
  ['OpenAI embeddings', OPENAI_EMBEDDINGS_REQUEST],
  ['OpenAI moderations', OPENAI_MODERATIONS_REQUEST],
  ['Anthropic messages', ANTHROPIC_MESSAGES_REQUEST],
  ['Gemini', GEMINI_REQUEST],
  ['Mistral', MISTRAL_REQUEST],
  ['Cohere', COHERE_REQUEST],
  ['Ollama', OLLAMA_REQUEST],
]

const BESIDE: readonly (readonly [string, BesideRows])[] = [
  ['OpenAI', OPENAI_BESIDE],
  ['Anthropic', ANTHROPIC_BESIDE],
  ['Gemini', once(GEMINI_BESIDE)],
  ['Mistral', MISTRAL_BESIDE],
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
    const request =
      kept !== undefined
        ? 'nothing but the name of an answer known here'
        : wire?.typeOnly === true
          ? `every string: type words${wire.vectors === true ? ' (`embeddings`)' : ''}`
          : 'every string: tokens'
    const reply = kept === 'erase' ? 'every string; the name is forgotten' : 'every string'
    const streamed = wire?.stream === undefined || kept === 'erase' ? 'no' : 'yes'
    return [family, pathsOf(routes), request, reply, streamed]
  })
  const bare = ROUTES.filter(({ wire }) => wire === undefined).map((route) => [route.family, pathsOf([route])])
  const refused = [...grouped(STATEFUL, ({ family }) => family)].map(([family, all]) => [
    family,
    all.map(({ path }) => `\`${path}\``).join('<br>'),
  ])
  return [
    '## Endpoints',
    table(['API', 'endpoints', 'pseudonymised', 'restored', 'streams'], rows),
    'Passed, for they hold nothing of the client’s but a checked path and query:',
    table(['API', 'endpoints'], dedupe(bare)),
    'Refused, for their answers hold tokens of requests that are not known here:',
    table(['API', 'endpoints'], refused),
    'Everything else is refused: Amazon Bedrock, Realtime and other WebSockets, files, batches, images, speech. Any other JSON API can be described: see `json-wire.md`.',
  ].join('\n\n')
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
