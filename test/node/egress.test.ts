import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse-config.ts'
import { egressFrom } from '../../src/node/egress.ts'
import { Exit } from '../../src/node/exit.ts'

/** The proxy on the way to one vendor. */
function to(url: string, environment: Record<string, string>) {
  const parsed = parseConfig(JSON.stringify({ upstreams: { openai: { wire: 'openai', url } } }))
  if ('faults' in parsed) throw new Error('the configuration is at fault')
  const { openai } = parsed.config.upstreams
  if (openai === undefined) throw new Error('no upstream')
  return egressFrom({ openai }, environment).get(new URL(url).origin)
}

const PROXY = 'http://proxy.example:3128'

describe('a vendor is reached through the proxy', () => {
  test.each<[situation: string, url: string, environment: Record<string, string>, variable: string]>([
    ['of its scheme', 'https://api.openai.com/v1', { HTTPS_PROXY: PROXY }, 'HTTPS_PROXY'],
    ['of its scheme, plain http', 'http://llm.example/v1', { HTTP_PROXY: PROXY }, 'HTTP_PROXY'],
    ['in lower case', 'https://api.openai.com/v1', { https_proxy: PROXY }, 'https_proxy'],
    [
      'in lower case, where both are there',
      'https://api.openai.com/v1',
      { https_proxy: PROXY, HTTPS_PROXY: 'http://other.example' },
      'https_proxy',
    ],
    ['without a scheme', 'https://api.openai.com/v1', { HTTPS_PROXY: 'proxy.example:3128' }, 'HTTPS_PROXY'],
    ['whoever else is exempt', 'https://api.openai.com/v1', { HTTPS_PROXY: PROXY, NO_PROXY: '.corp' }, 'HTTPS_PROXY'],
  ])('%s', (_situation, url, environment, variable) => {
    expect(to(url, environment)).toEqual({ origin: PROXY, variable, authorization: undefined })
  })
})

describe('a vendor is reached directly', () => {
  const both = { HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY }
  test.each<[situation: string, url: string, environment: Record<string, string>]>([
    ['where no proxy is set', 'https://api.openai.com/v1', {}],
    ['where the proxy is for the other scheme', 'https://api.openai.com/v1', { HTTP_PROXY: PROXY }],
    ['where it is set to nothing', 'https://api.openai.com/v1', { https_proxy: '', HTTPS_PROXY: PROXY }],
    ['on this machine, by name', 'http://localhost:11434', both],
    ['on this machine, by address', 'http://127.0.0.1:11434', both],
    ['on this machine, by its IPv6 address', 'http://[::1]:11434', both],
    ['on this machine, though NO_PROXY names others', 'http://localhost:11434', { ...both, NO_PROXY: 'x.example' }],
  ])('%s', (_situation, url, environment) => {
    expect(to(url, environment)).toBeUndefined()
  })
})

describe('NO_PROXY', () => {
  test.each<[list: string, url: string, isExempt: boolean]>([
    ['*', 'https://api.openai.com', true],
    ['llm.corp.example', 'https://llm.corp.example', true],
    ['LLM.Corp.Example', 'https://llm.corp.example', true],
    ['corp.example', 'https://llm.corp.example', true],
    ['.corp.example', 'https://llm.corp.example', true],
    ['*.corp.example', 'https://llm.corp.example', true],
    ['*.corp.example', 'https://corp.example', false],
    ['corp.example.', 'https://llm.corp.example', true],
    ['corp.example', 'https://notcorp.example', false],
    ['a.example, corp.example', 'https://llm.corp.example', true],
    ['a.example corp.example', 'https://llm.corp.example', true],
    ['llm.example:8443', 'https://llm.example:8443', true],
    ['llm.example:8443', 'https://llm.example', false],
    ['llm.example:443', 'https://llm.example', true],
    ['*:443', 'https://llm.example', true],
    ['10.1.2.3', 'http://10.1.2.3:8000', true],
    ['10.1.2.3:9000', 'http://10.1.2.3:8000', false],
    ['10.0.0.0/8', 'http://10.1.2.3:8000', true],
    ['10.0.0.0/8', 'http://11.1.2.3:8000', false],
    ['10.0.0.0/99', 'http://10.1.2.3:8000', false],
    ['fd00::/8', 'http://[fd12::1]:8000', true],
    ['[fd12::1]:8000', 'http://[fd12::1]:8000', true],
    ['fd12::1', 'http://[fd12:0:0::1]:8000', true],
    ['2.3', 'http://10.1.2.3:8000', false],
    ['', 'https://api.openai.com', false],
  ])('%s, %s: %s', (list, url, isExempt) => {
    const environment = { HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY }
    expect(to(url, { ...environment, NO_PROXY: list }) === undefined).toBe(isExempt)
    expect(to(url, { ...environment, no_proxy: list, NO_PROXY: 'x.example' }) === undefined).toBe(isExempt)
  })
})

describe('credentials', () => {
  test.each([
    ['http://ida:s3cret@proxy.example:3128', 'ida:s3cret'],
    ['ida:s3cret@proxy.example:3128', 'ida:s3cret'],
    ['http://ida@proxy.example:3128', 'ida:'],
    ['http://ida:p%40ss%3Aw%C3%B6rd@proxy.example:3128', 'ida:p@ss:wörd'],
    ['http://ida:100%@proxy.example:3128', 'ida:100%'],
  ])('%s', (proxy, credentials) => {
    const egress = to('https://api.openai.com', { HTTPS_PROXY: proxy })
    expect(egress?.origin).toBe(PROXY)
    expect(egress?.authorization).toBe(`Basic ${Buffer.from(credentials).toString('base64')}`)
  })
})

test.each(['socks5://ida:s3cret@proxy.example', 'http://', 'http://ida:s3cret@[proxy', 'ftp://proxy.example'])(
  'what is no proxy of ours ends the start, and is not quoted: %s',
  (proxy) => {
    let thrown: unknown
    try {
      to('https://api.openai.com', { HTTPS_PROXY: proxy })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Exit)
    expect((thrown as Exit).code).toBe(78)
    expect((thrown as Exit).message).toContain('HTTPS_PROXY')
    expect((thrown as Exit).message).not.toMatch(/s3cret|proxy\.example/)
    // Nobody asks it for anything on plain http.
    expect(to('http://llm.example', { HTTPS_PROXY: proxy })).toBeUndefined()
  },
)
