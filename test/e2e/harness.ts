import { LLMock } from '@copilotkit/aimock'
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { forwardTo } from './forward.ts'
import { startParavent, type Paravent } from './paravent.ts'
import { startVendor, type Vendor } from './vendor.ts'

/**
 * The whole trip on real sockets: SDK → Paravent (a process of its own) → a recorder → aimock, a mock of the vendors'
 * wires that none of us wrote. The recorder keeps the raw bytes; aimock's journal is the second witness.
 */
export interface Harness {
  readonly mock: LLMock
  /** The recorder; a test may put another play in its place. */
  readonly vendor: Vendor
  readonly paravent: Paravent
  readonly openai: OpenAI
  /** Where the SDKs are pointed. */
  readonly urls: { readonly openai: string; readonly anthropic: string }
  /** Forgets what the vendor was sent and said, and lets aimock answer again. */
  reset(): void
  /** aimock's journal as text: what "the vendor" understood. */
  journal(): string
  /** The recorder's bytes as text: request lines, headers and bodies. */
  received(): string
}

/**
 * The harness of a file of tests: started before the first, reset before each, stopped after the last. `more` is
 * configuration besides the upstreams. Its parts are there once the tests run.
 */
export function harnessOfFile(more: object = {}): Harness {
  let started: StartedHarness | undefined
  beforeAll(async () => {
    started = await startHarness(more)
  }, PATIENCE)
  beforeEach(() => started?.reset())
  afterAll(() => started?.stop())
  return {
    get mock() {
      return theStarted().mock
    },
    get vendor() {
      return theStarted().vendor
    },
    get paravent() {
      return theStarted().paravent
    },
    get openai() {
      return theStarted().openai
    },
    get urls() {
      return theStarted().urls
    },
    reset: () => theStarted().reset(),
    journal: () => theStarted().journal(),
    received: () => theStarted().received(),
  }

  function theStarted(): StartedHarness {
    if (started === undefined) throw new Error('the harness is used before the tests run')
    return started
  }
}

/** Another process before the same vendor, that shares the secret with the harness's and nothing else. */
export function twinOfFile(harness: Harness): () => Paravent {
  let twin: Paravent | undefined
  beforeAll(async () => {
    twin = await startParavent({ upstreams: upstreamsAt(harness.vendor.url) })
  }, PATIENCE)
  afterAll(() => twin?.stop())
  return () => {
    if (twin === undefined) throw new Error('the twin is used before the tests run')
    return twin
  }
}

/** Milliseconds until everything has started. */
const PATIENCE = 90_000

interface StartedHarness extends Harness {
  stop(): Promise<void>
}

async function startHarness(more: object): Promise<StartedHarness> {
  const mock = new LLMock({ port: 0, chunkSize: 3, journalMaxEntries: 0 })
  await mock.start()
  const vendor = await startVendor(forwardTo(mock.url))
  const paravent = await startParavent({ upstreams: upstreamsAt(vendor.url), ...more }).catch(
    async (cause: unknown) => {
      await Promise.all([mock.stop(), vendor.stop()])
      throw cause
    },
  )
  const urls = { openai: `${paravent.url}/openai/v1`, anthropic: `${paravent.url}/anthropic` }
  return {
    mock,
    vendor,
    paravent,
    urls,
    openai: new OpenAI({ baseURL: urls.openai, apiKey: 'sk-test', maxRetries: 0 }),
    reset() {
      mock.reset()
      vendor.forget()
      vendor.play(forwardTo(mock.url))
    },
    journal: () => JSON.stringify(mock.getRequests().map(({ path, headers, body }) => ({ path, headers, body }))),
    received: () => vendor.calls.map(asText).join('\n\n'),
    async stop() {
      await paravent.stop()
      await Promise.all([mock.stop(), vendor.stop()])
    },
  }
}

/** Every vendor's upstream, pointed at one server. */
export function upstreamsAt(url: string, more: object = {}): object {
  return {
    openai: { wire: 'openai', url: `${url}/v1`, ...more },
    azure: { wire: 'openai', url, ...more },
    anthropic: { wire: 'anthropic', url, ...more },
    gemini: { wire: 'gemini', url, ...more },
    mistral: { wire: 'mistral', url, ...more },
    cohere: { wire: 'cohere', url, ...more },
    ollama: { wire: 'ollama', url, ...more },
  }
}

function asText({ method, target, headers, body }: Vendor['calls'][number]): string {
  return `${method} ${target}\n${headers.join('\n')}\n\n${body.toString('utf8')}`
}
