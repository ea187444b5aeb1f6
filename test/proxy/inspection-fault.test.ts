import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { inspectInSteps } from '../../src/detect/causal.ts'
import { createDetector } from '../../src/detect/detector.ts'
import type { Recogniser } from '../../src/detect/recogniser.ts'
import type { ObservedEvent } from '../../src/observe/events.ts'
import { createPolicy } from '../../src/policy/policy.ts'
import { NOTHING } from '../../src/proxy/backstop.ts'
import { createWebPlatform } from '../../src/proxy/web-platform.ts'
import { keyRing } from '../../src/pseudonym/keys.ts'
import { createWebTransport } from '../../src/upstream/web-transport.ts'
import { ownTypes } from '../../src/wire/schema/own-types.ts'

/** What stands in the request; a careless error would quote it. */
const SAID = 'Zenobia Quillfeather asks for a ticket.'

/** The app with one recogniser of ours in it, and a vendor that only counts. */
function appWith(find: Recogniser['find']) {
  const events: ObservedEvent[] = []
  let sent = 0
  const transport = createWebTransport(() => {
    sent += 1
    return Promise.resolve(Response.json({}))
  })
  const platform = createWebPlatform({
    runtime: 'in-process',
    transport,
    events: { write: (event) => events.push(event) },
  })
  const detector = createDetector({ recognisers: [{ id: 'test/faulty', entities: ['PERSON'], find }] })
  const keys = keyRing(new TextEncoder().encode('a secret of thirty-two characters, or more'))
  const upstream = {
    url: 'http://vendor.invalid',
    transport,
    timeouts: { connect: 0, headers: 0, idle: 0, held: 0 },
    policy: createPolicy({}, {}),
    note: undefined,
    linkHosts: new Set<string>(),
    apiKey: undefined,
  }
  const app = createApp({
    platform,
    events: platform.events,
    limits: { depth: 128, values: 1_000_000, bodyBytes: 1_000_000, replyBytes: 1_000_000 },
    inspect: (slots, tenant) => inspectInSteps(slots, detector, { tenant }),
    scopeOf: (name, credentials) => {
      const tenant = keys.tenantOf(credentials)
      return { tenant, key: keys.keyOf({ tenant, upstream: name, conversation: '' }) }
    },
    denied: NOTHING,
    origins: new Set(),
    own: ownTypes([], []),
    asWritten: false,
    upstreams: new Map([
      ['openai', { family: 'openai', parts: { ...upstream, name: 'openai' } }],
      ['anthropic', { family: 'anthropic', parts: { ...upstream, name: 'anthropic' } }],
    ]),
    defaults: { openai: 'openai', anthropic: 'anthropic' },
    sandbox: undefined,
    metrics: () => '',
    ready: () => true,
    accepting: () => true,
  })
  return { app, events, sent: () => sent }
}

const FAULTS: readonly (readonly [situation: string, find: Recogniser['find'], status: number, code: string])[] = [
  [
    'fails, and quotes the text in its error',
    (text) => {
      throw new Error(`cannot read ${text}`)
    },
    500,
    'paravent_detection_failed',
  ],
  [
    'points outside the text',
    (text) => [{ start: 0, end: text.length + 1, type: 'PERSON', score: 1, evidence: [] }],
    500,
    'paravent_detection_failed',
  ],
  [
    'never comes to an end',
    (_text, _field, budget) => {
      for (;;) budget.spend(1000)
    },
    400,
    'paravent_detection_budget',
  ],
]

const PATHS = ['/openai/v1/chat/completions', '/anthropic/v1/messages']

describe.each(FAULTS)('when a recogniser %s', (_situation, find, status, code) => {
  test.each(PATHS)('nothing is sent, the client is told natively (%s)', async (path) => {
    const { app, events, sent } = appWith(find)
    const body = JSON.stringify({ model: 'm', max_tokens: 5, messages: [{ role: 'user', content: SAID }] })
    const headers = { 'content-type': 'application/json' }
    const reply = await app.fetch(new Request(`http://127.0.0.1${path}`, { method: 'POST', body, headers }))
    const text = await reply.text()
    expect(reply.status).toBe(status)
    expect(text).toContain(code)
    expect(reply.headers.get('x-should-retry')).toBe('false')
    expect(sent()).toBe(0)
    expect(events).toMatchObject([{ kind: 'request', fault: code.replace('paravent_', '') }])
    expect(text + JSON.stringify(events)).not.toMatch(/Zenobia|Quillfeather/)
  })
})
