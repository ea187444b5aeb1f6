import { describe, expect, test } from 'vitest'
import { inProcess } from '../in-process.ts'

declare global {
  interface ImportMeta {
    glob(patterns: readonly string[], options: object): Record<string, unknown>
  }
}

/** The text of every test there is. */
const SOURCES = Object.values(
  import.meta.glob(['../**/*.test.ts', '!./tricky-cases.test.ts'], { query: '?raw', import: 'default', eager: true }),
).map(String)

/**
 * The 25 cases of `../shared/wire.md` §3 that a proxy on these wires gets wrong first, each with the tests that prove
 * it. The other one, that of a wire which does not exist here yet, is below.
 */
const CASES: readonly (readonly [number: number, situation: string, tests: readonly string[]])[] = [
  [
    1,
    'a token split at every byte',
    [
      'is the plain one, however the vendor cuts its text and the network its bytes',
      'cut in two at every place gives the unsplit text',
      'however a stream is cut, its frames are the same, and joined they are the stream',
    ],
  ],
  [
    2,
    'a beginning that turns out to be no token',
    ['holds nothing back that can no longer become a token', 'that ends in half a token gives the half as it is'],
  ],
  [
    3,
    'a token that could be the beginning of another',
    ['ends with its seventh symbol and needs nothing behind it', 'is seven symbols that mix letters and digits'],
  ],
  [
    4,
    'choices and parallel calls interleaved',
    ['two choices, their deltas interleaved and cut inside the tokens, stay apart', 'does not mix its channels'],
  ],
  [
    5,
    'a value in tool arguments that needs escaping',
    [
      'a name with quotes, a backslash and a line break survives inside tool arguments',
      'comes back exactly from a JSON string, from JSON in a string, and from JSON in a string in a string',
    ],
  ],
  [
    6,
    'a value that the request escapes',
    [
      'a canary inside a string of JSON is seen, however it is escaped',
      'at any depth of nesting, editing in place is decoding, editing and encoding',
    ],
  ],
  [7, 'structured output streamed as text', ['a structured answer parses, quotes and all (streamed: %s)']],
  [8, 'signed thinking goes round', ['a tool loop with signed thinking goes back byte for byte, turn after turn']],
  [9, 'a name the model invents', ['what the vendor said goes back to it as it said it']],
  [
    10,
    'a signature after held text',
    ['a signature closes the thinking, a stop its block, the message’s own events all'],
  ],
  [
    11,
    'sealed content that looks like data, an id that is data',
    [
      'sealed reasoning is left alone, and a second turn repeats the first byte for byte',
      'an opaque place is read when its value does not look the part',
    ],
  ],
  [12, 'log probabilities', ['streamed, each chunk’s entries say what its delta says']],
  [
    13,
    'what a stream repeats at its end',
    ['holds every value as it was written, echoed fields too, and the vendor saw none'],
  ],
  [
    14,
    'citations after a change of length',
    [
      'a citation behind an emoji and a name',
      'a citation points into the client’s own document',
      'grounding counts bytes in one part, citations in all that is said',
    ],
  ],
  [
    15,
    'a conversation that the client does not send again',
    ['goes on with the values of earlier turns (streamed: %s)', 'a conversation that the vendor keeps goes on'],
  ],
  [
    16,
    'the vendor’s prompt cache',
    [
      'another process with the same secret sends the same bytes, turn by turn',
      'keeps its earlier bytes when new people arrive, in another process, with cold caches (%s)',
    ],
  ],
  [17, 'a token in Markdown, in another case, in a link', ['a token that a model wrote its own way']],
  [
    18,
    'a user’s text that looks like a token',
    ['gets a token of its own and comes back as typed', '%s: of another conversation, tenant or vendor stays as it is'],
  ],
  [
    19,
    'errors of the vendor',
    [
      'with a page of HTML from a gateway: the status and the page arrive',
      'with an error in a 200: the body arrives restored',
      'a stream that breaks off says so in the vendor’s grammar',
    ],
  ],
  [20, 'an answer cut off inside a token', ['that ends in half a token gives the half as it is']],
  [
    21,
    'data in keys',
    ['a canary is seen as the name of a member of every object', 'keeps names of functions and properties'],
  ],
  [22, 'two names of each member', ['is read under both names of its members, mixed as one likes']],
  [23, 'streams that are JSON arrays', ['closes the array after %s', 'is an element behind the last one']],
  [
    25,
    'compression, sizes, and bytes that are no JSON',
    [
      'is undone, deflate with its header or without',
      'declared larger than the limit is refused before it is read',
      'a key twice, %s, is refused',
      'bytes that are not UTF-8 are a fault',
    ],
  ],
]

test('every case but one is in the list, once', () => {
  const numbers = CASES.map(([number]) => number)
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => index + 1).filter((number) => number !== 24))
})

test.each(CASES)('%i, %s: is proven', (_number, _situation, titles) => {
  const missing = titles.filter(
    (title) => !SOURCES.some((source) => source.includes(`('${title}`) || source.includes(`  '${title}`)),
  )
  expect(missing).toEqual([])
})

describe('24, wires that do not exist here yet', () => {
  test.each([
    ['/model/anthropic.claude-v2%3A0/converse', 'POST'],
    ['/bedrock/model/anthropic.claude-v2%3A0/converse-stream', 'POST'],
    ['/v1/realtime?model=gpt-realtime', 'GET'],
    ['/openai/v1/realtime?model=gpt-realtime', 'GET'],
    ['/openai/v1/realtime/client_secrets', 'POST'],
  ])('%s is refused and not sent', async (path, method) => {
    const { app, received } = await inProcess(() => Response.json({}))
    const body = method === 'POST' ? '{"messages":[{"role":"user","content":[{"text":"Inès Caradec"}]}]}' : undefined
    const headers = { 'content-type': 'application/json', upgrade: 'websocket' }
    const reply = await app.fetch(
      new Request(`http://127.0.0.1:8787${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
    )
    expect(reply.status).toBe(404)
    expect(await reply.text()).toContain('is not known to Paravent, so it is not forwarded')
    expect(received).toEqual([])
  })
})
