import { EXIT } from '../exit.ts'

/**
 * A defect that nothing caught ends a server, and must not take content into its log: an error's message may quote
 * what it choked on (JSON.parse does). Where it happened is enough to find it.
 */
export function dieWithoutContent(): void {
  process.on('uncaughtException', (error) => {
    const frames = (error instanceof Error ? (error.stack ?? '') : '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
    const code = 'code' in error && /^[A-Z_0-9]{1,64}$/.test(String(error.code)) ? ` ${String(error.code)}` : ''
    const name = (error instanceof Error ? error.constructor.name : typeof error) + code
    process.stderr.write(`paravent: ended by a defect of its own (${name})\n${frames.join('\n')}\n`)
    process.exit(EXIT.failed)
  })
}
