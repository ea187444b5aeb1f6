import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'

const MAIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'src/node/main.ts')

/** Commands that have not ended. A test that fails has nobody else to end what it started. */
const running = new Map<ChildProcess, Promise<Ran>>()

afterEach(async () => {
  endAll()
  // Its workers too: they hold its pipes.
  await Promise.all(running.values())
})
process.on('exit', endAll)

function endAll(): void {
  for (const child of running.keys()) child.kill('SIGKILL')
}

export interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Files to be there, by name. The command runs in their folder. */
  readonly files?: Readonly<Record<string, string>>
  /** An open file to write to instead of what `stdout` tells. */
  readonly stdout?: number
}

export interface Ran {
  /** null when a signal ended it. */
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line in a process of its own, to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started = await start(args, options)
  started.child.stdin?.end(options.input ?? '')
  return started.ended
}

export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ran>
  stdout(): string
  /** Resolves with the first match in stdout. */
  saw(expression: RegExp): Promise<RegExpExecArray>
}

export async function start(
  args: readonly string[],
  { env = {}, files = {}, stdout: to }: RunOptions = {},
): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-cli-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { ...bareEnvironment(), ...env },
    stdio: ['pipe', to ?? 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  // A command that ends before it has read its input closes the pipe.
  child.stdin?.on('error', () => undefined)
  const ended = once(child, 'close').then(async ([code, signal]): Promise<Ran> => {
    running.delete(child)
    await rm(folder, { recursive: true })
    return { code: code as number | null, signal: signal as string | null, stdout, stderr }
  })
  running.set(child, ended)
  return {
    child,
    ended,
    stdout: () => stdout,
    saw: (expression) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = expression.exec(stdout)
          if (found !== null) resolve(found)
        }
        child.stdout?.on('data', look)
        child.on('close', () => reject(new Error(`it ended before it said so:\n${stdout}\n${stderr}`)))
        look()
      }),
  }
}

/** The tests' own environment must not configure the command. */
function bareEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) }
}
