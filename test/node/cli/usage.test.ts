import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listen } from '../../e2e/listen.ts'
import { run, start } from './run.ts'

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

describe('wrong usage is one line on stderr and exit code 2', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown flag', ['serve', '--prot', '1'], /unknown option '--prot'/],
    ['an unknown command', ['sevre'], /unknown command 'sevre'/],
    ['a port that is no number', ['serve', '--port', 'http'], /whole number from 0 to 65535/],
    ['a port beyond the last', ['serve', '--port', '65536'], /whole number from 0 to 65535/],
    ['an argument too many', ['check', 'this'], /too many arguments/],
    ['a sensitivity that does not exist', ['scan', '--sensitivity', 'high'], /precise, balanced, strict/],
  ]
  test.each(cases)('%s', async (_situation, args, expected) => {
    const { code, stdout, stderr } = await run(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).toMatch(expected)
    expect(stderr).toContain('--help')
  })

  test('no command at all shows the help', async () => {
    const { code, stderr } = await run([])
    expect(code).toBe(2)
    expect(stderr).toContain('Usage: paravent')
  })
})

describe('help and version are there', () => {
  for (const args of [[], ['serve'], ['scan'], ['check']]) {
    test(`for ${args.join(' ') || 'the whole'}`, async () => {
      const help = await run([...args, '--help'])
      expect(help).toMatchObject({ code: 0, stderr: '' })
      expect(help.stdout).toContain(`Usage: ${['paravent', ...args].join(' ')}`)
      const version = await run([...args, '--version'])
      expect(version.code).toBe(0)
      expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    })
  }
})

describe('a configuration at fault ends with 78 and a line for each fault', () => {
  test('every fault with file, path and what to do', async () => {
    const files = { 'paravent.yaml': 'prot: 1\nupstreams:\n  openai: { url: ftp://x }\n' }
    for (const command of ['serve', 'check', 'scan']) {
      const { code, stdout, stderr } = await run([command], { files })
      expect(code).toBe(78)
      expect(stdout).toBe('')
      expect(lines(stderr)).toHaveLength(2)
      expect(stderr).toContain('paravent.yaml: prot is not a setting; did you mean port?')
      expect(stderr).toContain('paravent.yaml: upstreams.openai.url is not valid; expects an http(s) URL')
    }
  })

  test('a file that is not there', async () => {
    const { code, stderr } = await run(['check', '--config', 'absent.yaml'])
    expect(code).toBe(78)
    expect(stderr).toBe(
      'paravent: absent.yaml: the configuration file does not exist; check the path given to --config\n',
    )
  })

  test.each(['paravent.yml', 'paravent.json'])('a file called %s, whose settings would not hold', async (name) => {
    for (const command of ['serve', 'check', 'scan']) {
      const { code, stderr } = await run([command], { files: { [name]: '{ "preset": "strict" }' } })
      expect(code).toBe(78)
      expect(stderr).toBe(
        `paravent: ${name}: is not read, since the configuration is called paravent.yaml; rename it, or give --config ${name}\n`,
      )
    }
    const { code } = await run(['check', '--config', name], { files: { [name]: '{ "preset": "strict" }' } })
    expect(code).toBe(0)
  })

  test.each([
    ['its own port', 'port: 18787', 'http://127.0.0.1:18787/openai/v1', []],
    ['its own port by name', 'port: 18787', 'http://localhost:18787/openai/v1', []],
    ['every address', 'port: 18787\nhost: "::"', 'http://[::1]:18787/openai/v1', []],
    ['a port of the command line', 'preset: strict', 'http://127.0.0.1:18787/openai/v1', ['--port', '18787']],
  ])('an upstream that is Paravent itself: %s', async (_kind, lines, url, args) => {
    const files = { 'paravent.yaml': `${lines}\nupstreams: { mine: { wire: openai, url: "${url}" } }` }
    const { code, stderr } = await run(['serve', ...args], { files })
    expect(stderr).toBe(
      'paravent: upstreams.mine.url is the address that Paravent itself listens on; give the vendor’s\n',
    )
    expect(code).toBe(78)
  })

  test('a folder instead of a file', async () => {
    const { code, stderr } = await run(['check', '--config', '.'])
    expect(code).toBe(78)
    expect(stderr).toContain('is a folder')
  })

  test('a port that Kubernetes injected', async () => {
    const { code, stderr } = await run(['serve'], { env: { PARAVENT_PORT: 'tcp://10.0.0.7:8787' } })
    expect(code).toBe(78)
    expect(stderr).toContain('Kubernetes')
    expect(stderr).toContain('enableServiceLinks: false')
    expect(stderr).not.toContain('10.0.0.7')
  })

  test('a secret that is too short, never shown', async () => {
    for (const command of ['serve', 'check', 'redact']) {
      const { code, stdout, stderr } = await run([command], { env: { PARAVENT_SECRET: 'tooshort-xyz' } })
      expect(code).toBe(78)
      expect(stdout).toBe('')
      expect(stderr).toContain('PARAVENT_SECRET')
      expect(stderr).not.toContain('tooshort')
    }
  })

  test('a secret whose file is not there', async () => {
    const { code, stderr } = await run(['check'], { env: { PARAVENT_SECRET_FILE: 'absent' } })
    expect(code).toBe(78)
    expect(stderr).toContain('PARAVENT_SECRET_FILE')
  })

  test('an unknown variable is only warned of', async () => {
    const { code, stderr } = await run(['check'], { env: { PARAVENT_PROT: '1' } })
    expect(code).toBe(0)
    expect(stderr).toBe(
      'paravent: warning: PARAVENT_PROT is not a setting and is ignored; did you mean PARAVENT_PORT?\n',
    )
  })
})

describe('check', () => {
  test.each([
    ['openai', 'http://gateway.example/v1', 'is http, so keys and texts go there unencrypted'],
    ['openai', 'http://203.0.113.7/v1', 'is http, so'],
  ])('warns of an address that is hardly meant: %s at %s', async (wire, url, expected) => {
    const files = { 'paravent.yaml': `upstreams: { mine: { wire: ${wire}, url: "${url}" } }` }
    const { code, stderr } = await run(['check'], { files })
    expect(code).toBe(0)
    expect(stderr).toContain(`paravent: warning: upstreams.mine.url ${expected}`)
  })

  test.each([
    ['openai', 'https://api.openai.com/v1'],
    ['openai', 'https://api.openai.com'],
    ['anthropic', 'https://api.anthropic.com/v1'],
    ['openai', 'http://vllm:8000/v1'],
    ['openai', 'http://172.20.0.4:8000/v1'],
    ['openai', 'http://[fd00::4]:8000/v1'],
    ['ollama', 'http://models.svc:11434'],
    ['anthropic', 'https://gateway.example/anthropic'],
  ])('has nothing to say of %s at %s', async (wire, url) => {
    const files = { 'paravent.yaml': `upstreams: { mine: { wire: ${wire}, url: "${url}" } }` }
    expect(await run(['check'], { files })).toMatchObject({ code: 0, stderr: '' })
  })

  test('says that a configuration holds, and what it comes to', async () => {
    const files = { 'own.yaml': 'upstreams: { local: { wire: openai, url: "http://127.0.0.1:1234/v1" } }' }
    const { code, stdout } = await run(['check', '--config', 'own.yaml'], { files })
    expect(code).toBe(0)
    expect(stdout).toContain('own.yaml holds.')
    expect(stdout).toContain('local (openai) → http://127.0.0.1:1234/v1')
    expect(stdout).toContain('sandbox vendor off')
    expect(stdout).toContain('What leaves as it is, or does not pass here:\n  types (entities): ')
    expect(stdout).toContain('Tokens come from a random secret')
  })

  test('prints the JSON Schema', async () => {
    const { stdout } = await run(['check', '--schema'])
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { port: { default: 8787 } } })
  })
})

test('a taken port is one line that names it and the way out', async () => {
  const taken = await listen(createServer())
  for (const more of [[], ['--workers', '2']]) {
    const { code, stderr } = await run(['serve', '--port', String(taken.port), ...more])
    expect(code).toBe(1)
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).toContain(`port ${taken.port}`)
    expect(stderr).toContain('--port')
  }
  await taken.stop()
})

describe('output that goes nowhere', () => {
  const input = 'Write to ines@caradec.example.\n\n'.repeat(20_000)

  test.each([['--help'], ['check'], ['check', '--schema'], ['scan'], ['redact']])(
    'ends %s quietly where its reader has seen enough',
    async (...args) => {
      const command = await start(args)
      command.child.stdout?.destroy()
      command.child.stdin?.end(input)
      const { code, stderr } = await command.ended
      expect(code).toBe(0)
      expect(lines(stderr).filter((line) => !line.startsWith('paravent: '))).toEqual([])
    },
  )

  test('leaves a map that can be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paravent-output-'))
    const map = join(folder, 'map.json')
    const command = await start(['redact', '--map', map])
    command.child.stdout?.destroy()
    command.child.stdin?.end(input)
    expect((await command.ended).code).toBe(0)
    expect(Object.values(JSON.parse(await readFile(map, 'utf8')) as object)).toEqual(['ines@caradec.example'])
    await rm(folder, { recursive: true })
  })

  test.runIf(existsSync('/dev/full')).each([['check'], ['scan'], ['redact']])(
    'ends %s with a line where the disk is full',
    async (...args) => {
      const full = await open('/dev/full', 'w')
      const command = await start(args, { stdout: full.fd })
      command.child.stdin?.end(input)
      const { code, stderr } = await command.ended
      expect(code).toBe(1)
      expect(stderr).toMatch(/paravent: the output cannot be written: the disk is full\n$/)
      await full.close()
    },
  )
})
