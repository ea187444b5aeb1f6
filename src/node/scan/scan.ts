import { assembleInspector, type Inspector } from '../../assemble-inspector.ts'
import type { Config } from '../../config/config.ts'
import { chooseReader, type FileFormat, sayReader } from '../files/file-format.ts'
import { plainPassage } from '../files/passage.ts'
import { createProgress } from '../files/progress.ts'
import { linesOf, nameOf, openFile, textOf, write } from '../files/read-file.ts'
import { loadConfig } from '../load-config.ts'
import { scanLines } from './scan-lines.ts'
import { createTextReport } from './scan-text.ts'

export interface ScanOptions {
  readonly jsonl?: boolean
  readonly format?: FileFormat
  readonly explain?: boolean
  readonly sensitivity?: Config['sensitivity']
  readonly config?: string
}

/**
 * `paravent scan`: what would be found in a text, and why. Files, or stdin when none is named (or `-`). Lines of
 * `jsonl` that could not be read are answered as such, and counted on stderr.
 */
export async function scan(files: readonly string[], options: ScanOptions): Promise<void> {
  const { config } = loadConfig(options.config)
  const inspector = await assembleInspector(withSensitivity(config, options.sensitivity))
  for (const file of files.length === 0 ? ['-'] : files) {
    if (options.jsonl === true) {
      const lines = linesOf(textOf(openFile(file).source, file), file)
      const unread = await scanLines(inspector, lines, process.stdout)
      if (unread > 0)
        process.stderr.write(
          `paravent: ${nameOf(file)}: lines that could not be read: ${unread}; their answers say why\n`,
        )
    } else await scanFile(inspector, file, options)
  }
}

/** In passages, so that a file of any length takes the memory of one. */
async function scanFile(inspector: Inspector, file: string, { format, explain }: ScanOptions): Promise<void> {
  const { stdout, stderr } = process
  const { source, bytes } = openFile(file)
  const { reader, pieces } = await chooseReader(textOf(source, file), file, format)
  if (format === undefined) sayReader(file, reader.title)
  const report = createTextReport(inspector, { colour: stdout.isTTY, explain: explain === true })
  const progress = createProgress(stderr, {
    bytes,
    done: 'scanned',
    // with the text itself on the terminal there is no line left for it
    draws: !stdout.isTTY,
    onInterrupt: () => undefined,
  })
  let read = 0
  for await (const passage of reader.read(pieces)) {
    if (passage.fault !== undefined) stderr.write(`paravent: ${nameOf(file)}: ${passage.fault}; it is read as text\n`)
    const marked = report.passage(passage.fault === undefined ? passage : plainPassage(passage.source, false))
    read += Buffer.byteLength(passage.source)
    progress.tell(read, report.found)
    await write(stdout, marked)
  }
  progress.end()
  await write(stdout, report.end())
}

/** On the command line one sensitivity holds for everything. */
function withSensitivity(config: Config, sensitivity: Config['sensitivity'] | undefined): Config {
  return sensitivity === undefined ? config : { ...config, sensitivity, names: { ...config.names, sensitivity } }
}
