import type { ChatCompletionRequest, FixtureResponse } from '@copilotkit/aimock'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, CAMILLE_REPEATED, CAMILLE_SAYS, leaksIn } from '../../e2e/people.ts'
import { SDKS } from '../../e2e/sdks/all.ts'
import type { Said, Say } from '../../e2e/sdks/gaps.ts'
import { joined, type Client, type FeatureName, type Sdk } from '../../e2e/sdks/sdk.ts'
import { tokensIn } from '../../e2e/tokens.ts'
import type { Play } from '../../e2e/vendor.ts'
import { keepHalf, SDK_HEADING, table } from '../coverage-page.ts'

/**
 * Every SDK with every feature, through a Paravent process to a mock of the vendors' wires that none of us wrote. The
 * grid in docs/coverage.md is written from what passed in this very run.
 */

/** On the deny-list, so that no test hangs on detection; it needs an escape at every level of JSON. */
const QUOTED = 'Aurélie "la cheffe"\\Dubreuil-Vantor'
const harness = harnessOfFile({ deny: [{ type: 'PERSON', value: QUOTED }], entities: { IBAN: 'block' } })

const LETTER_SAID = `It is for ${QUOTED}, ${CAMILLE.email}, ${CAMILLE.phone}.`

interface Feature {
  readonly name: FeatureName
  /** What the vendor answers, in tokens: it knows nothing else. */
  readonly say: Say
  /** Asks for it, and looks at what the chatbot gets. */
  readonly check: (client: Client, streamed: boolean) => Promise<void>
}

const repeat: Say = (sent) => ({ content: `I see ${tokensIn(sent).join(' and ')}.` })

const FEATURES: readonly Feature[] = [
  {
    name: 'plain',
    say: repeat,
    check: async (client) => expect(await client.plain(CAMILLE_SAYS)).toBe(CAMILLE_REPEATED),
  },
  {
    name: 'stream',
    say: repeat,
    async check(client) {
      const pieces: string[] = []
      for await (const piece of client.stream(CAMILLE_SAYS)) if (piece !== '') pieces.push(piece)
      expect(pieces.join('')).toBe(CAMILLE_REPEATED)
      // It flows: nothing waits for the end.
      expect(pieces.length).toBeGreaterThan(5)
    },
  },
  {
    name: 'tools',
    say(sent) {
      if (/"role":\s*"tool"/.test(sent)) return repeat(sent)
      const [person, email, phone] = tokensIn(sent)
      const input = { to: email, greeting: `Dear ${person},\n"hello"`, phones: [phone] }
      return { toolCalls: [{ name: 'write', arguments: JSON.stringify(input) }] }
    },
    async check(client, streamed) {
      const called: unknown[] = []
      const answer = await client.tools(
        LETTER_SAID,
        (input) => {
          called.push(input)
          return JSON.stringify({ sent: true, to: CAMILLE.email, copies: [CAMILLE.name] })
        },
        streamed,
      )
      expect(called).toEqual([{ to: CAMILLE.email, greeting: `Dear ${QUOTED},\n"hello"`, phones: [CAMILLE.phone] }])
      expect(answer).toBe(`I see ${[QUOTED, CAMILLE.email, CAMILLE.phone, CAMILLE.name].join(' and ')}.`)
    },
  },
  {
    name: 'structured',
    say(sent) {
      const [name, email] = tokensIn(sent)
      const letter = JSON.stringify({ name, email })
      // Some have the model call a tool that takes the answer.
      const [, tool] = /"tools":.*"name":"(\w+)"/.exec(sent) ?? []
      return tool === undefined ? { content: letter } : { toolCalls: [{ name: tool, arguments: letter }] }
    },
    async check(client, streamed) {
      expect(await client.structured(LETTER_SAID, streamed)).toEqual({ name: QUOTED, email: CAMILLE.email })
    },
  },
  {
    name: 'thinking',
    say: (sent) => ({ ...repeat(sent), reasoning: `They are ${tokensIn(sent)[0]}.` }),
    async check(client, streamed) {
      const answer = await client.thinking?.(CAMILLE_SAYS, streamed)
      const [token] = tokensIn(harness.received())
      expect(answer?.said).toBe(CAMILLE_REPEATED)
      // What is signed or sealed is shown as the vendor wrote it, to go back to it byte for byte.
      expect([`They are ${CAMILLE.name}.`, `They are ${token}.`]).toContain(answer?.thought)
    },
  },
  {
    name: 'errors of the vendor',
    say(sent) {
      const [, status] = /Say (\d{3})/.exec(sent) ?? []
      return { error: { status: Number(status), message: `No ${tokensIn(sent)[0]} here` } }
    },
    async check(client, streamed) {
      for (const status of [400, 429, 500]) {
        const text = expect.stringContaining(`No ${CAMILLE.name} here`) as unknown
        expect(await failureOf(client, `${CAMILLE_SAYS} Say ${status}.`, streamed)).toEqual({ status, text })
      }
    },
  },
  {
    name: 'stream cut off',
    say: repeat,
    async check(client) {
      let said = ''
      const reading = (async () => {
        for await (const piece of client.stream(CAMILLE_SAYS)) said += piece
      })()
      await expect(reading).rejects.toThrow(Error)
      expect(said).not.toBe('')
      expect(CAMILLE_REPEATED.startsWith(said)).toBe(true)
    },
  },
  {
    name: 'refusals of ours',
    say: repeat,
    async check(client, streamed) {
      const text = expect.stringContaining('paravent_entity_blocked') as unknown
      expect(await failureOf(client, `The account is ${CAMILLE.iban}.`, streamed)).toEqual({ status: 400, text })
      expect(harness.vendor.calls).toEqual([])
    },
  },
  {
    name: 'pictures refused',
    say: repeat,
    async check(client) {
      const failure = await client.picture().then(
        () => undefined,
        (error: unknown) => client.failure(error) ?? error,
      )
      const text = expect.stringContaining('paravent_attachment_blocked') as unknown
      expect(failure).toEqual({ status: 400, text })
      expect(harness.vendor.calls).toEqual([])
    },
  },
]

/** Cells that passed: `openai, responses · plain`. */
const passed = new Set<string>()

describe.each(SDKS)('$name', (sdk) => {
  test.each(FEATURES.filter(({ name }) => sdk.absent?.[name] === undefined))('$name', async ({ name, say, check }) => {
    for (const streamed of [false, true]) {
      harness.reset()
      harness.mock.onMessage(/./, (sent: ChatCompletionRequest) => mocked(say(JSON.stringify(sent)), sent.model))
      const own = sdk.gaps?.of.includes(name) === true ? sdk.gaps.play(say) : undefined
      if (own !== undefined) harness.vendor.play(own)
      if (name === 'stream cut off') harness.vendor.play(cutOff(own ?? forwardWhole(harness.mock.url)))
      await check(sdk.connect(harness.paravent.url), streamed)
      const seen = harness.received() + harness.journal()
      expect(leaksIn(seen)).toEqual([])
      expect(seen).not.toContain('Dubreuil')
    }
    passed.add(`${sdk.name} · ${name}`)
  })
})

test('docs/coverage.md shows what passed here', () => {
  const reasons = [...new Set(SDKS.flatMap(({ absent }) => Object.values(absent ?? {})))]
  const rows = SDKS.map((sdk) => [sdk.name, versionsOf(sdk), ...FEATURES.map((feature) => cell(sdk, feature, reasons))])
  const half = [
    SDK_HEADING,
    'A real process between each SDK and [a mock of the vendors’ wires](https://www.npmjs.com/package/@copilotkit/aimock) that cuts its answers every three characters (where that mock does not speak as the vendor does, a few lines of ours do). ✓: asked plain and streamed, the chatbot got every value exactly, or its SDK’s own kind of error, and the vendor received no value. Thinking that is signed or sealed is shown with its tokens.',
    table(['SDK', 'version', ...FEATURES.map(({ name }) => name)], rows),
    reasons.map((reason, at) => `— ${at + 1}: ${reason}.`).join('<br>'),
  ].join('\n\n')
  expect(half).not.toContain('✗')
  expect(keepHalf('sdks', `${half}\n`)).toBe(`${half}\n`)
})

function cell(sdk: Sdk, { name }: Feature, reasons: readonly string[]): string {
  const absent = sdk.absent?.[name]
  if (absent !== undefined) return `— ${reasons.indexOf(absent) + 1}`
  return passed.has(`${sdk.name} · ${name}`) ? '✓' : '✗'
}

const PACKAGE = new URL('../../../package.json', import.meta.url)

function versionsOf({ name, npm }: Sdk): string {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(readFileSync(PACKAGE, 'utf8'))
  const names = npm === undefined ? [...name.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one) : [npm]
  return names.map((one) => devDependencies[one]?.replace(/^npm:.*@/, '') ?? '').join(', ')
}

function mocked({ error, content = '', toolCalls, ...rest }: Said, model: string): FixtureResponse {
  if (error !== undefined) return { error: { message: error.message, type: 'some_error' }, status: error.status }
  if (toolCalls === undefined) return { ...rest, content }
  // Gemini stops where others say that they call.
  return { ...rest, toolCalls: [...toolCalls], ...(model.startsWith('gemini') ? { finishReason: 'stop' } : {}) }
}

/** The reply of another play, but the connection breaks before its last frames are there. */
function cutOff(play: Play): Play {
  return async (call, reply) => {
    reply.end = () => {
      setTimeout(() => reply.socket?.resetAndDestroy(), 20)
      return reply
    }
    await play(call, reply)
  }
}

/** The mock's reply, three parts of five in one piece and the rest as its end. */
function forwardWhole(url: string): Play {
  return async (call, reply) => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer test', 'x-api-key': 'test' }
    const answer = await fetch(url + call.target, { method: 'POST', headers, body: call.body.toString() })
    const text = await answer.text()
    const cut = text.length * 0.6
    reply.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    reply.write(text.slice(0, cut))
    reply.end(text.slice(cut))
  }
}

/** What a chatbot catches, in the words of its SDK; anything else as it is. */
async function failureOf(client: Client, said: string, streamed: boolean): Promise<unknown> {
  try {
    return { answered: await (streamed ? joined(client.stream(said)) : client.plain(said)) }
  } catch (error) {
    return client.failure(error) ?? error
  }
}
