import { describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../src/config/json-schema.ts'
import { defaultConfig, parseConfig } from '../../src/config/parse-config.ts'
import type { Config, ConfigFault } from '../../src/config/config.ts'

function read(text: string, environment: Record<string, string> = {}): Config {
  const parsed = parseConfig(text, environment)
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  return parsed.config
}

function faults(text: string, environment: Record<string, string> = {}): readonly ConfigFault[] {
  const parsed = parseConfig(text, environment)
  return 'faults' in parsed ? parsed.faults : []
}

describe('a configuration', () => {
  test('may be empty: the defaults hold, the sandbox is on', () => {
    const config = read('')
    expect(config).toEqual(defaultConfig())
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8787, sandbox: 'on', sensitivity: 'balanced' })
    expect(config.upstreams['openai']).toMatchObject({
      wire: 'openai',
      url: 'https://api.openai.com/v1',
      attachments: { image: 'block', audio: 'block', file: 'block' },
      timeouts: { connect: 10_000, headers: 600_000, idle: 300_000, held: 15_000 },
    })
    expect(config.upstreams['anthropic']?.url).toBe('https://api.anthropic.com')
    expect(config.limits).toEqual({ bodyBytes: 33_554_432, replyBytes: 67_108_864, depth: 128, values: 1_000_000 })
  })

  test('may be JSON, and may begin with a byte order mark', () => {
    expect(read('{"port": 1234}').port).toBe(1234)
    expect(read('\uFEFFport: 1234').port).toBe(1234)
  })

  test('changes single keys of an upstream that is there from the start', () => {
    const { upstreams } = read('upstreams: { openai: { attachments: { image: withhold } } }')
    expect(upstreams['openai']).toMatchObject({
      wire: 'openai',
      url: 'https://api.openai.com/v1',
      attachments: { image: 'withhold', audio: 'block' },
    })
    expect(upstreams['anthropic']).toBeDefined()
  })

  test('turns the sandbox off as soon as it names an upstream, unless it says otherwise', () => {
    expect(read('upstreams: { openai: { systemNote: true } }').sandbox).toBe('off')
    expect(read('', { PARAVENT_UPSTREAMS_OPENAI_URL: 'http://x' }).sandbox).toBe('off')
    expect(read('sandbox: on\nupstreams: { openai: { systemNote: true } }').sandbox).toBe('on')
    expect(read('sandbox: off').sandbox).toBe('off')
    expect(read('port: 1').sandbox).toBe('on')
  })

  test('uses anchors within reason', () => {
    const { upstreams } = read(
      'upstreams:\n  a: { wire: openai, url: "http://a", timeouts: &t { idle: 5 } }\n  b: { wire: openai, url: "http://b", timeouts: *t }',
    )
    expect(upstreams['b']?.timeouts).toEqual({ connect: 10_000, headers: 600_000, idle: 5, held: 15_000 })
  })
})

describe('a fault is named with its path and what to do', () => {
  const cases: readonly (readonly [situation: string, text: string, path: string, hint: RegExp])[] = [
    ['a misspelt key', 'prot: 1', 'prot', /port/],
    ['a wrong type', 'port: high', 'port', /number/],
    ['a value out of range', 'port: 70000', 'port', /65535/],
    ['a fraction where a whole number belongs', 'port: 1.5', 'port', /whole number/],
    ['a value that does not exist', 'sensitivity: high', 'sensitivity', /precise \| balanced \| strict/],
    ['a key without a value', 'port:', 'port', /number/],
    ['a missing key', 'upstreams: { mine: { wire: openai } }', 'upstreams.mine.url', /text/],
    ['a missing wire', 'upstreams: { mine: { url: "http://x" } }', 'upstreams.mine.wire', /openai \| anthropic/],
    [
      'a URL with credentials',
      'upstreams: { openai: { url: "https://u:p@x" } }',
      'upstreams.openai.url',
      /credentials/,
    ],
    ['a URL with a query', 'upstreams: { openai: { url: "https://x/?a=b" } }', 'upstreams.openai.url', /query/],
    ['a URL of another scheme', 'upstreams: { openai: { url: "file:///x" } }', 'upstreams.openai.url', /http/],
    [
      'a key instead of its variable',
      'upstreams: { openai: { apiKeyEnv: "sk-1" } }',
      'upstreams.openai.apiKeyEnv',
      /name/,
    ],
    ['a reserved name', 'upstreams: { v1: { wire: openai, url: "http://x" } }', 'upstreams.v1', /path of Paravent/],
    ['a name in capitals', 'upstreams: { Mine: { wire: openai, url: "http://x" } }', 'upstreams.Mine', /lower-case/],
    ['a default that names nobody', 'default: { openai: mine }', 'default.openai', /one of openai/],
    ['a default of another wire', 'default: { openai: anthropic }', 'default.openai', /one of openai/],
    ['a misspelt type', 'entities: { EMIAL: keep }', 'entities.EMIAL', /EMAIL/],
    ['a type in lower case', 'entities: { email: keep }', 'entities.email', /capitals/],
    ['a region that is none', 'phone: { regions: [France] }', 'phone.regions[0]', /FR/],
    ['an empty text on a list', 'deny: [{ type: CASE, value: "" }]', 'deny[0].value', /at least 1/],
    [
      'a pattern without a bound',
      'patterns: [{ name: a, type: CASE, pattern: "x+" }]',
      'patterns[0].pattern',
      /longest/,
    ],
    ['a key that stands twice', 'log: { level: warn, level: info }', 'log.level', /keep one/],
    ['a text where a map belongs', 'deny: [Roux]', 'deny[0]', /map of settings: type, value/],
    ['a backslash in double quotes', 'allow: ["\\d"]', 'line 1, column 10', /single quotes/],
    ['a tab', 'log:\n\tlevel: warn', 'line 2, column 1', /spaces/],
    ['an open bracket', 'allow: [a', 'line 1, column 10', /close/],
    ['two documents', 'port: 1\n---\nport: 2', 'line 2, column 1', /one document/],
    ['a list for a file', '- port', 'the file', /map/],
    ['a text for a file', 'port', 'the file', /map/],
    ['an alias of nothing', 'port: *x', 'the file', /write the values out/],
    [
      'aliases that grow without end',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      'the file',
      /write the values out/,
    ],
  ]
  test.each(cases)('%s', (_situation, text, path, hint) => {
    const [first, ...others] = faults(text)
    expect(others).toEqual([])
    expect(first?.path).toBe(path)
    expect(first?.hint).toMatch(hint)
  })

  test('all of them at once', () => {
    const text = 'prot: 1\nport: x\nentities: { EMIAL: keep }\ndefault: { openai: nobody }\nlog: { level: loud }'
    const paths = faults(text).map(({ path }) => path)
    expect(paths.toSorted()).toEqual(['default.openai', 'entities.EMIAL', 'log.level', 'port', 'prot'])
  })

  test('and no value is ever quoted', () => {
    const secret = 'sk-very-secret'
    const text = `port: ${secret}\nupstreams: { openai: { url: ${secret}, apiKeyEnv: ${secret} } }\nlog: { level: ${secret} }`
    const found = faults(text, { PARAVENT_HOST: `${secret} ` })
    expect(found).toHaveLength(5)
    expect(JSON.stringify(found)).not.toContain(secret)
  })
})

describe('the environment', () => {
  test('overrides single keys of every kind', () => {
    const config = read('port: 1\nupstreams: { my-vendor: { wire: openai, url: "http://x" } }', {
      PARAVENT_PORT: '2',
      PARAVENT_HOST: '::1',
      PARAVENT_UPSTREAMS_MY_VENDOR_URL: 'http://y',
      PARAVENT_UPSTREAMS_OPENAI_SYSTEM_NOTE: 'true',
      PARAVENT_UPSTREAMS_OPENAI_TIMEOUTS_IDLE: '7',
      PARAVENT_ENTITIES_COMPANY_ID: 'mask',
      PARAVENT_PHONE_REGIONS: 'DE, FR',
      PARAVENT_ALLOW: '["one, two", three]',
      PARAVENT_DENY: '[{ type: CASE, value: Heron }]',
      PARAVENT_LIMITS_BODY_BYTES: '1000',
    })
    expect(config).toMatchObject({
      port: 2,
      host: '::1',
      upstreams: { 'my-vendor': { url: 'http://y' }, openai: { systemNote: true, timeouts: { idle: 7 } } },
      entities: { COMPANY_ID: 'mask' },
      phone: { regions: ['DE', 'FR'] },
      allow: ['one, two', 'three'],
      deny: [{ type: 'CASE', value: 'Heron' }],
      limits: { bodyBytes: 1000 },
    })
  })

  test('can name an upstream the file does not have', () => {
    const { upstreams } = read('', {
      PARAVENT_UPSTREAMS_OLLAMA_WIRE: 'openai',
      PARAVENT_UPSTREAMS_OLLAMA_URL: 'http://127.0.0.1:11434/v1',
    })
    expect(upstreams['ollama']).toMatchObject({ wire: 'openai', url: 'http://127.0.0.1:11434/v1' })
  })

  test('is named in the fault it causes', () => {
    expect(faults('', { PARAVENT_PORT: 'high' })[0]?.path).toBe('PARAVENT_PORT (port)')
    expect(faults('', { PARAVENT_LOG_LEVEL: 'loud' })[0]?.path).toBe('PARAVENT_LOG_LEVEL (log.level)')
    expect(faults('', { PARAVENT_DEFAULT_OPENAI: 'x' })[0]?.path).toBe('PARAVENT_DEFAULT_OPENAI (default.openai)')
  })

  test('as Kubernetes fills it for a service of our name: the cause and the way out', () => {
    const [fault] = faults('', { PARAVENT_PORT: 'tcp://10.0.0.1:8787' })
    expect(fault?.message).toContain('Kubernetes')
    expect(fault?.hint).toContain('enableServiceLinks: false')
  })

  test('is warned of where it names no setting, and left alone where it is not ours', () => {
    const parsed = parseConfig('', {
      PATH: '/bin',
      PARAVENT_SECRET: 'x',
      PARAVENT_PROT: '1',
      PARAVENT_SERVICE_HOST: '10.0.0.1',
      PARAVENT_PORT_8787_TCP_ADDR: '10.0.0.1',
      PARAVENT_HOST: '',
    })
    const warnings = 'warnings' in parsed ? parsed.warnings : []
    expect(warnings.map(({ path }) => path)).toEqual([
      'PARAVENT_PORT_8787_TCP_ADDR',
      'PARAVENT_PROT',
      'PARAVENT_SERVICE_HOST',
    ])
    expect(warnings.map(({ hint }) => /PARAVENT_PORT|Kubernetes/.test(hint))).toEqual([true, true, true])
  })
})

test('a vendor’s key that is named and not set is warned of', () => {
  const text = 'upstreams: { openai: { apiKeyEnv: MY_KEY } }'
  const warnings = (environment: Record<string, string>): number => {
    const parsed = parseConfig(text, environment)
    return 'warnings' in parsed ? parsed.warnings.length : -1
  }
  expect(warnings({})).toBe(1)
  expect(warnings({ MY_KEY: 'sk' })).toBe(0)
})

test('the JSON Schema describes every setting and refuses unknown ones', () => {
  const schema = JSON.stringify(configJsonSchema())
  expect(schema).toContain('"additionalProperties":false')
  expect(JSON.parse(schema)).toMatchObject({
    properties: { port: { type: 'integer', default: 8787, description: expect.any(String) } },
  })
})

describe('stable tokens in embeddings', () => {
  const at = (text: string) => {
    const parsed = parseConfig(text, {}, new Date('2027-06-30T22:00:00Z'))
    return 'faults' in parsed ? parsed.faults.map(({ path, message }) => `${path} ${message}`) : []
  }

  test('need a reason and a last day', () => {
    expect(at('embeddings: { mode: stable }')).toEqual(['embeddings.reason is missing', 'embeddings.until is missing'])
    expect(at('embeddings: { mode: stable, reason: search, until: soon }')).toHaveLength(1)
    expect(at('embeddings: { mode: refuse }')).toEqual([])
  })

  test('are accepted through that day and not after it', () => {
    expect(at('embeddings: { mode: stable, reason: search, until: 2027-06-30 }')).toEqual([])
    expect(at('embeddings: { mode: stable, reason: search, until: 2027-06-29 }')).toEqual([
      'embeddings.until has passed',
    ])
  })
})
