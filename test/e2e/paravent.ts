import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A Paravent server in a process of its own, started as a user starts it. */
export interface Paravent {
  readonly url: string
  /** Everything it wrote to stdout and stderr so far. */
  output(): string
  readonly pid: number
  /** Asks it to end and waits; the exit code. */
  stop(): Promise<number | null>
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The secret that several processes share in tests of determinism. */
const SECRET = 'a secret for tests only, forty characters'

/** Milliseconds a server may take to start on a busy machine. */
const PATIENCE = 60_000

export async function startParavent(config: object, env: Readonly<Record<string, string>> = {}): Promise<Paravent> {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-e2e-'))
  const file = join(folder, 'paravent.yaml')
  // JSON is YAML.
  await writeFile(file, JSON.stringify(config))
  const child = spawn(
    process.execPath,
    [join(ROOT, 'src/node/main.ts'), 'serve', '--config', file, '--host', '127.0.0.1', '--port', '0'],
    { cwd: folder, env: { ...cleanEnvironment(), PARAVENT_SECRET: SECRET, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exited = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (found !== null) resolve(found[0])
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.on('exit', (code) => reject(new Error(`paravent ended with ${code} before it listened:\n${output}`)))
    setTimeout(() => reject(new Error(`paravent does not listen:\n${output}`)), PATIENCE).unref()
  }).catch(async (cause: unknown) => {
    child.kill()
    await rm(folder, { recursive: true })
    throw cause
  })
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true })
      return child.exitCode
    },
  }
}

/** The tests' own environment must not configure the server. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(?:PARAVENT|OPENAI|ANTHROPIC|NODE_OPTIONS|VITEST)|_PROXY$/i.test(entry[0]),
  )
  return Object.fromEntries(kept)
}
