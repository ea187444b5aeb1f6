import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messagesText } from '../e2e/tokens.ts'
import { inProcess, type InProcess } from '../app/in-process.ts'
import { joinedWords, parted, script, spoken, type Piece, type Script, type ScriptTurn } from './conversation.ts'
import { DIALECTS } from './dialects/all.ts'
import type { Answer, Dialect, Turn } from './dialects/dialect.ts'
import { NAMES } from './people.ts'

/**
 * Random conversations, cut at random, on every wire: the vendor sees none of the values, the chatbot gets every one
 * exactly, what is no token of theirs stays as it is, and a longer conversation begins with the bytes of the shorter.
 */
const IN_WORKERD = (globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent === 'Cloudflare-Workers'

/** More than ten thousand in all on Node. */
const RUNS = IN_WORKERD ? 25 : 1150

describe.each(DIALECTS)('$name', (dialect) => {
  test('random conversations in random pieces', { timeout: 600_000 }, async () => {
    const vendor = createVendor(dialect)
    const deny = NAMES.map((value) => ({ type: 'PERSON', value }))
    const config = `${dialect.config ?? ''}\ndeny: ${JSON.stringify(deny)}`
    const app = await inProcess(vendor.answer, { config })
    const conversations = fc.asyncProperty(script, (one) => have(dialect, app, vendor, one))
    await expect(fc.assert(conversations, { numRuns: RUNS })).resolves.toBeUndefined()
  })
})

interface ScriptedVendor {
  readonly answer: (body: string) => Response
  next(turn: ScriptTurn, script: Script, texts: readonly (readonly Part[])[]): void
  readonly expected: Expected
  readonly fault: unknown
}

interface Expected {
  readonly text: unknown
  readonly calls: readonly unknown[]
}

/** A stretch of what a user said; a value is one that no vendor may see. */
interface Part {
  readonly text: string
  readonly secret: boolean
}

async function have(dialect: Dialect, app: InProcess, vendor: ScriptedVendor, one: Script): Promise<void> {
  const turns: Turn[] = []
  const texts: (readonly Part[])[] = []
  let before = ''
  for (const [index, turn] of one.turns.entries()) {
    const parts = [{ text: `${index + 1}) `, secret: false }, ...turn.said.flatMap((piece) => partsOf(piece, one.data))]
    if (dialect.turns === undefined) {
      turns.length = 0
      texts.length = 0
    }
    texts.push(parts)
    turns.push({ by: 'user', text: parts.map(({ text }) => text).join('') })
    vendor.next(dialect.calls === undefined ? { ...turn, answer: 'text' } : turn, one, texts)
    const { stream } = turn
    const answer = dialect.calls === undefined ? 'text' : turn.answer
    const body = dialect.body(turns, { stream, structured: answer === 'structured', tools: answer === 'calls' })
    const reply = await app.post(dialect.path(stream), spelled(JSON.stringify(body), one.escaped))
    const got = await reply.text()
    if (vendor.fault !== undefined) throw vendor.fault
    expect([reply.status, reply.status === 200 ? '' : got]).toEqual([200, ''])
    const sent = app.received.pop() ?? ''
    app.requests.length = 0
    app.events.length = 0
    const said = stream ? dialect.readStream(got) : dialect.readWhole(got)
    expect(answer === 'structured' ? { ...said, text: JSON.parse(said.text) as unknown } : said).toEqual(
      vendor.expected,
    )
    const array = dialect.turns === undefined ? '' : messagesText(sent, dialect.turns)
    expect(array.startsWith(before)).toBe(true)
    before = array.slice(0, -1)
    turns.push({ by: 'model', said })
  }
}

/** Something on each side of a value: two in a row are two. */
function partsOf(piece: Piece, data: readonly string[]): readonly Part[] {
  if ('literal' in piece) return [{ text: piece.literal, secret: false }]
  const value = { text: data[piece.datum % data.length] ?? '', secret: true }
  return [{ text: ' : ', secret: false }, value, { text: ' ; ', secret: false }]
}

function spelled(json: string, escaped: boolean): string {
  if (!escaped) return json
  return json.replaceAll(/[^ -?A-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function createVendor(dialect: Dialect): ScriptedVendor {
  let now: { turn: ScriptTurn; script: Script; texts: readonly (readonly Part[])[] } | undefined
  let expected: Expected = { text: '', calls: [] }
  let fault: unknown
  return {
    next(turn, one, texts) {
      now = { turn, script: one, texts }
      fault = undefined
    },
    get expected() {
      return expected
    },
    get fault() {
      return fault
    },
    answer(body) {
      try {
        if (now === undefined) throw new TypeError('nobody asked')
        const values = tokensIn(body, now.texts)
        const { up, down } = answerOf(now.turn, values)
        expected = down
        return replyWith(dialect, now.turn.stream, up, now.script)
      } catch (error) {
        fault = error
        return new Response('', { status: 500 })
      }
    },
  }
}

/** Which token stands for which value: where a user said one, the vendor's text has a token and is else the same. */
function tokensIn(body: string, texts: readonly (readonly Part[])[]): ReadonlyMap<string, string> {
  const sent = stringsIn(JSON.parse(body))
  const values = new Map<string, string>()
  for (const parts of texts) {
    const pattern = parts.map(({ text, secret }) => (secret ? '([A-Z]+_[0-9A-Z]{7})' : escapedForSearch(text)))
    const expression = new RegExp(`^${pattern.join('')}$`)
    const found = sent.map((text) => expression.exec(text)).find((match) => match !== null)
    const secrets = parts.filter(({ secret }) => secret)
    expect({ found: found !== undefined, in: found === undefined ? sent : [] }).toEqual({ found: true, in: [] })
    for (const [index, { text }] of secrets.entries()) {
      const token = found?.[index + 1] ?? ''
      expect(values.get(token) ?? text).toBe(text)
      values.set(token, text)
    }
  }
  const all = [body, ...sent].join('\n')
  expect([...values.values()].filter((value) => all.includes(value))).toEqual([])
  return values
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)])
}

function escapedForSearch(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** What the model says in tokens, and what of it the chatbot has to read: of a structured answer, the object. */
function answerOf(
  { answer, words }: ScriptTurn,
  values: ReadonlyMap<string, string>,
): { readonly up: Answer; readonly down: Expected } {
  const tokens = [...values.keys()]
  const texts = words.map((some) => joinedWords(some.map((word) => spoken(word, tokens, values))))
  const [first = { up: '', down: '' }] = texts
  if (answer === 'text') return { up: { text: first.up, calls: [] }, down: { text: first.down, calls: [] } }
  const [token = 'nobody'] = tokens
  const [objects, wanted] = [
    texts.map(({ up }) => inputOf(token, up)),
    texts.map(({ down }) => inputOf(values.get(token) ?? token, down)),
  ]
  if (answer === 'structured') {
    return { up: { text: JSON.stringify(objects[0]), calls: [] }, down: { text: wanted[0], calls: [] } }
  }
  const calls = objects.map((one) => JSON.stringify(one))
  return { up: { text: first.up, calls }, down: { text: first.down, calls: wanted } }
}

/** A value as text, as the name of a member, and in JSON in a string. */
function inputOf(name: string, text: string): object {
  return { to: text, [name]: true, deep: JSON.stringify({ list: [text] }) }
}

function replyWith(dialect: Dialect, stream: boolean, answer: Answer, { pieces, chunks }: Script): Response {
  if (!stream) return Response.json(dialect.whole(answer))
  const written = dialect.stream(answer, (text) => parted(text.length, pieces, (from, to) => text.slice(from, to)))
  const bytes = new TextEncoder().encode(written)
  const parts = parted(bytes.length, chunks, (from, to) => bytes.slice(from, to))
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': dialect.type } })
}
