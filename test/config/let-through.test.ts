import { expect, test } from 'vitest'
import { letThrough } from '../../src/config/let-through.ts'
import { parseConfig } from '../../src/config/parse-config.ts'

function told(text: string): readonly string[] {
  const parsed = parseConfig(text)
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  return letThrough(parsed.config)
}

const CLOSED = ['preset: strict', 'entities: { BIC: tokenise, COMPANY_ID: tokenise'] as const

test('a configuration that lets nothing through has nothing to tell', () => {
  expect(told(`${CLOSED.join('\n')} }`)).toEqual([])
})

test('without a word, vendors may fetch, and firms’ identifiers stay', () => {
  const all = 'openai, anthropic, gemini, mistral, cohere'
  expect(told('')).toEqual([
    'types (entities): BIC, COMPANY_ID',
    `what the vendor fetches by itself (search, urls, files, connectors): ${all}`,
  ])
})

test('kinds that other vendors may fetch have a line of their own', () => {
  const upstreams = 'upstreams: { openai: { fetches: { search: refuse, urls: refuse } } }'
  expect(told(upstreams).slice(1)).toEqual([
    'what the vendor fetches by itself (search, urls): anthropic, gemini, mistral, cohere',
    'what the vendor fetches by itself (files, connectors): openai, anthropic, gemini, mistral, cohere',
  ])
})

test.each([
  ['a type of the catalogue', ', PHONE: keep }', 'types (entities): PHONE'],
  [
    'a type of the operator’s own',
    ', DOSSIER: keep }\ndeny: [{ type: DOSSIER, value: D-1 }]',
    'types (entities): DOSSIER',
  ],
  ['the allow-list, without its values', ' }\nallow: [Paris Martin, Acme]', 'values (allow): 2'],
  ['an attachment', ' }\nupstreams: { openai: { attachments: { image: allow } } }', 'attachments (image): openai'],
  [
    'a fetch',
    ' }\nupstreams: { gemini: { fetches: { urls: allow } } }',
    'what the vendor fetches by itself (urls): gemini',
  ],
  ['a voice', ' }\nupstreams: { openai: { media: { speech: allow } } }', 'texts read aloud (media.speech): openai'],
])('%s is told', (_what, more, line) => {
  expect(told(CLOSED.join('\n') + more)).toEqual([line])
})

test('a part that is refused, withheld or masked is not told', () => {
  const upstreams = 'upstreams: { openai: { attachments: { image: withhold }, media: { speech: refuse } } }'
  expect(told(`${CLOSED.join('\n')}, PHONE: mask, EMAIL: block }\n${upstreams}`)).toEqual([])
})
