import { describe, expect, test } from 'vitest'
import {
  dataUrlStart,
  isBase64,
  isId,
  isModelId,
  isPropertyName,
  isTimestamp,
  isTimezone,
  isTokenId,
  isToolName,
  isVersion,
  isWirePath,
  words,
  type Shape,
} from '../../../src/wire/tables/shapes.ts'

/** What may be skipped where a table says so, and what is scanned all the same. */
const SHAPES: readonly {
  readonly name: string
  readonly shape: Shape
  readonly skipped: string[]
  readonly scanned: string[]
}[] = [
  {
    name: 'an id',
    shape: isId,
    skipped: [
      'call_ZR5UUuTt3pf61kjwAJIYdVMj',
      'toolu_01XFDUDYJgAACzvnptvVoYEL',
      'srvtoolu_01S5swZdBmTzLDVzwcT5LbHp',
      'chatcmpl-Dx0Xq5Xx9rHB2ehcHZCRDsnuymUXc',
      'chatcmpl-tool-8f14e45fceea167a5a36dedd4bea2543',
      '0b0b2c1e-6b1f-4a53-9a55-1a2b3c4d5e6f',
      'D681PevKs',
    ],
    scanned: [
      'FR7630006000011234567890189',
      '33612345678',
      'Dupont',
      'jean_dupont_1975',
      'call of Zoé',
      'zoe@q.example',
      'call_1',
      '',
    ],
  },
  {
    name: 'the name of a tool',
    shape: isToolName,
    skipped: ['find_order', 'getWeather', 'mcp__shop__lookup', 'SEARCH', 'functions.lookup', 'x2'],
    scanned: ['Zoé Q', 'FR7630006000011234567890189', '33612345678', 'call_33612345678', 'zoe@q.example', '0612'],
  },
  {
    name: 'the name of a property',
    shape: isPropertyName,
    skipped: ['email', 'lastName', '$id', '@type', 'ISBN', 'line-1', 'address_2'],
    scanned: ['Zoé Q', 'zoe@q.example', 'FR7630006000011234567890189', 'p33612345678', ''],
  },
  {
    name: 'a model',
    shape: isModelId,
    skipped: [
      'gpt-4o-mini-2024-07-18',
      'claude-sonnet-4-5-20250929',
      'claude-opus-latest',
      'openai/gpt-oss-120b',
      'Qwen/Qwen3-235B-A22B',
      'ft:gpt-4o:acme::9aB3dE',
      'o3',
      'accounts/fireworks/models/llama-v3p1-8b',
    ],
    scanned: [
      'Zoé Q',
      'Dupont',
      'jean.dupont',
      'zoe@q.example',
      'FR7630006000011234567890189',
      '33612345678',
      'gpt/../x',
      'claudette',
    ],
  },
  {
    name: 'base64',
    shape: isBase64,
    skipped: [
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ',
      'EqQBCkYIBxgCKkA8AZ4noDfV5VcOJe3=',
      'q-Xx_9aB3dE5fG7hJ1kL2',
    ],
    scanned: [
      'Dupont',
      'FR7630006000011234567890189',
      '3361234567833612345678',
      'Zoé Quantrelle 1975',
      'iVBORw0KGgoAAA=AAAANSUhE',
      'iVBORw0KGgoAAAANSUhEU===',
      'jeandupontjeandupont',
    ],
  },
  {
    name: 'a time',
    shape: isTimestamp,
    skipped: ['2026-10-21T08:30:00Z', '2026-04-24T11:13:36.730129Z'],
    scanned: ['1975-03-14', '14.3.1975', '2026-10-21'],
  },
  {
    name: 'a time zone',
    shape: isTimezone,
    skipped: ['Europe/Paris', 'America/Argentina/Ushuaia', 'UTC'],
    scanned: ['Zoe/Quantrelle', 'Paris'],
  },
  { name: 'a token id', shape: isTokenId, skipped: ['50256', '0'], scanned: ['33612345678', 'x'] },
  {
    name: 'a place in a request',
    shape: isWirePath,
    skipped: ['messages.3.content.0', 'messages[3].content[0]', 'system'],
    scanned: ['messages.zoe', 'zoe'],
  },
  {
    name: 'a version',
    shape: isVersion,
    skipped: ['latest', '1', '20250929', 'v1.2.3'],
    scanned: ['zoe', '33612345678'],
  },
  {
    name: 'a word of the vocabulary',
    shape: words('user web_search', 'tool'),
    skipped: ['user', 'tool', 'web_search_20260209'],
    scanned: ['zoe', 'User', 'user web_search', 'zoe_20260209', ''],
  },
]

describe.each(SHAPES)('$name', ({ shape, skipped, scanned }) => {
  test('is skipped', () => {
    expect(skipped.filter((value) => !shape(value))).toEqual([])
  })

  test('is told from what is scanned', () => {
    expect(scanned.filter((value) => shape(value))).toEqual([])
  })
})

test('a data URL is binary from where its base64 begins', () => {
  expect(dataUrlStart('data:image/png;base64,iVBORw0KGgo')).toBe(22)
  for (const value of ['data:text/plain,Zoe', 'https://x.example/a.png', 'data:image/png;base64,Zoé Q']) {
    expect(dataUrlStart(value)).toBe(-1)
  }
})
