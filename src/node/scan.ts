import { once } from 'node:events'
import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { assembleInspector, type Inspector } from '../assemble-inspector.ts'
import type { Config } from '../config/config.ts'
import { Exit, EXIT } from './exit.ts'
import { loadConfig } from './load-config.ts'
import { createProgress } from './progress.ts'
import { scanLines } from './scan-lines.ts'
import { createTextReport } from './scan-text.ts'
import { textBlocks } from './text-blocks.ts'

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
      else await scanProse(inspector, file, options.explain === true)
    } catch (cause) {
      if (cause instanceof Error && 'syscall' in cause) {
        throw new Exit(EXIT.failed, [`${file}: cannot be read; check the path and its permissions`])
      }
      throw cause
    }
  }
}

/** In blocks, so that a file of any length takes the memory of one. */
async function scanProse(inspector: Inspector, file: string, explain: boolean): Promise<void> {
  const { stdout, stderr } = process
  const report = createTextReport(inspector, { colour: stdout.isTTY, explain })
  // With the text itself on the terminal there is no line left for it.
  const progress = createProgress(stderr, file === '-' || stdout.isTTY ? undefined : statSync(file).size)
  let read = 0
  for await (const block of textBlocks(open(file))) {
    if (!stdout.write(report.block(block))) await once(stdout, 'drain')
    read += block.length
    if (!stdout.isTTY) progress.tell(read, report.found)
  }
  progress.end()
  stdout.write(report.end())
}

function open(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file)
}

/** On the command line one sensitivity holds for everything. */
function withSensitivity(config: Config, sensitivity: Config['sensitivity'] | undefined): Config {
  return sensitivity === undefined ? config : { ...config, sensitivity, names: { ...config.names, sensitivity } }
}
