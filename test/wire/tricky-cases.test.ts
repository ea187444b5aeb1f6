import { describe, expect, test } from 'vitest'
import { inProcess } from '../app/in-process.ts'

declare global {
  interface ImportMeta {
    glob(patterns: readonly string[], options: object): Record<string, unknown>
  }
}

/** The text of every test that runs in Node and in workerd alike. */
const SOURCES = texts(
  import.meta.glob(['../**/*.test.ts', '!../node/**', '!./tricky-cases.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

/** And of those on real sockets and in processes of their own, which only Node can run. */
const ON_SOCKETS = texts(import.meta.glob(['../node/**/*.test.ts'], { query: '?raw', import: 'default', eager: true }))

/**
 * The 25 cases that a proxy on these wires gets wrong first. Each has tests of its own, whose
 * titles begin with its number (`test/tricky-cases/`), or is proven by those named here.
 */
const CASES: readonly (readonly [number: number, situation: string, elsewhere: readonly string[]])[] = [
  [1, 'a token split at every byte', ['cut in two at every place gives the unsplit text']],
  [2, 'a beginning that turns out to be no token', ['holds nothing back that can no longer become a token']],
  [3, 'a token that could be the beginning of another', ['ends with its seventh symbol and needs nothing behind it']],
  [4, 'choices and parallel calls interleaved', ['does not mix its channels']],
  [5, 'a value in tool arguments that needs escaping', []],
  [6, 'a value that the request escapes', ['a canary inside a string of JSON is seen, however it is escaped']],
  [
    7,
    'structured output streamed as text',
    ['%s: the vendor may answer with its own, and the client gets one of its own'],
  ],
  [
    8,
    'signed thinking goes round',
    ['keeps its earlier bytes when new people arrive, in another process, with cold caches (%s)'],
  ],
  [9, 'a name the model invents', []],
  [10, 'a signature after held text', []],
  [11, 'sealed content that looks like data, an id that is data', []],
  [
    12,
    'log probabilities',
    ['streamed, each chunk’s entries say what its delta says', 'responses, streamed and repeated whole'],
  ],
  [13, 'what a stream repeats at its end', []],
  [
    14,
    'citations after a change of length',
    [
      'a citation behind an emoji and a name',
      'an annotation that arrives while the token it is about is held waits for it, in order',
      'a citation points into the client’s own document',
      'grounding counts bytes in one part, citations in all that is said',
    ],
  ],
  [
    15,
    'a conversation that the client does not send again',
    [
      'goes on with the values of earlier turns (streamed: %s)',
      'a value keeps its token from turn to turn',
      'is restored when it is asked for, whole and streamed, and so are its items',
      'is nobody else’s: another key, another process, a name of nothing',
    ],
  ],
  [16, 'the vendor’s prompt cache', ['another process with the same secret sends the same bytes, turn by turn']],
  [17, 'a token in Markdown, in another case, in a link', ['a token that a model wrote its own way']],
  [18, 'a user’s text that looks like a token', ['%s: of another conversation, tenant or vendor stays as it is']],
  [19, 'errors of the vendor', ['a stream that breaks off says so in the vendor’s grammar']],
  [20, 'an answer cut off inside a token', []],
  [21, 'data in keys', ['a canary is seen as the name of a member of every object']],
  [22, 'two names of each member', ['is read under both names of its members, mixed as one likes']],
  [23, 'streams that are JSON arrays', ['closes the array after %s', 'is an element behind the last one']],
  [25, 'compression, sizes, and bytes that are no JSON', ['a body that %s', 'a key twice, %s, is refused']],
]

test('every case but one, which is below, is in the list, once', () => {
  const numbers = CASES.map(([number]) => number)
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => index + 1).filter((number) => number !== 24))
})

test.each(CASES)('%i, %s: is proven', (number, _situation, elsewhere) => {
  const own = SOURCES.some((source) => new RegExp(String.raw`\(\s{0,20}['\`]${number}, `).test(source))
  expect(own || elsewhere.length > 1).toBe(true)
  const wanted = number === 16 ? ON_SOCKETS : SOURCES
  const missing = elsewhere.filter(
    (title) => !wanted.some((source) => source.includes(`('${title}`) || source.includes(`  '${title}`)),
  )
  expect(missing).toEqual([])
})

function texts(modules: Record<string, unknown>): readonly string[] {
  return Object.values(modules).map(String)
}

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
