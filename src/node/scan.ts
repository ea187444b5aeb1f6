import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { assembleInspector } from '../assemble-inspector.ts'
import type { Config } from '../config/config.ts'
import { Exit, EXIT } from './exit.ts'
import { loadConfig } from './load-config.ts'
import { scanLines } from './scan-lines.ts'
import { scanText } from './scan-text.ts'

export interface ScanOptions {
  readonly jsonl?: boolean
  readonly explain?: boolean
  readonly sensitivity?: Config['sensitivity']
  readonly config?: string
}

/** `paravent scan`: what would be found in a text, and why. Files, or stdin when none is named (or `-`). */
export async function scan(files: readonly string[], options: ScanOptions): Promise<void> {
  const { config } = loadConfig(options.config)
  const inspector = await assembleInspector(withSensitivity(config, options.sensitivity))
  const { stdout } = process
  // A reader that has seen enough (head) is not an error.
  stdout.on('error', () => process.exit(EXIT.ok))
  for (const file of files.length === 0 ? ['-'] : files) {
    try {
      if (options.jsonl === true) await scanLines(inspector, open(file), stdout)
      else {
        const text = await readAll(open(file))
        stdout.write(scanText(inspector, text, { colour: stdout.isTTY, explain: options.explain === true }))
      }
    } catch (cause) {
      if (cause instanceof Error && 'syscall' in cause) {
        throw new Exit(EXIT.failed, [`${file}: cannot be read; check the path and its permissions`])
      }
      throw cause
    }
  }
}

function open(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file)
}

/** On the command line one sensitivity holds for everything. */
function withSensitivity(config: Config, sensitivity: Config['sensitivity'] | undefined): Config {
  return sensitivity === undefined ? config : { ...config, sensitivity, names: { ...config.names, sensitivity } }
}
