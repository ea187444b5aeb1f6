import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server under test, in a process of its own. */
export interface Subject {
  readonly url: string
  /** CPU time used so far, milliseconds, all threads. */
  cpu(): Promise<number>
  stop(): Promise<void>
}

/** Starts a script that prints the URL it listens at. */
export async function startSubject(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Subject> {
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'report-cpu.ts'), join(import.meta.dirname, script), ...args],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env: { ...process.env, ...env } },
  )
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      // Read on for ever: a full pipe would stop the server in its log.
      output = (output + text).slice(-4000)
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (found !== null) resolve(found[0])
    })
    child.on('exit', () => reject(new Error(`${script} ended before it listened: ${output}`)))
  })
  return {
    url,
    async cpu() {
      const answer = once(child, 'message')
      child.send('cpu')
      const [microseconds] = await answer
      return Number(microseconds) / 1000
    },
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}
