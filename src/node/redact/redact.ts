import { assembleInspector } from '../../assemble-inspector.ts'
import { createRestorer } from '../../pseudonym/create-restorer.ts'
import { liveTokens } from '../../pseudonym/live-tokens.ts'
import { lookAlikes } from '../../pseudonym/look-alike.ts'
import type { Restorer } from '../../pseudonym/restorer.ts'
import { chooseReader, type FileFormat, sayReader } from '../files/file-format.ts'
import type { Passage } from '../files/passage.ts'
import { createProgress } from '../files/progress.ts'
import { failed, linesOf, openFile, textOf, write } from '../files/read-file.ts'
import { loadConfig } from '../load-config.ts'
import { tokenSecret } from '../secret.ts'
import { createRedactor } from './redact-passage.ts'
import { createTokenMap, readTokenMap } from './token-map.ts'

export interface RedactOptions {
  readonly config?: string
  readonly format?: FileFormat
  /** Where to write what stands for what. */
  readonly map?: string
  /** A map written before: values are put back instead. */
  readonly restore?: string
}

/** `paravent redact`: a file with tokens in place of personal data, or, with a map, the way back. */
export async function redact(named: string | undefined, options: RedactOptions): Promise<void> {
  const file = named ?? '-'
  if (options.restore !== undefined) return restoreFile(file, options.restore, options.format)
  const { config } = loadConfig(options.config)
  const { source, bytes } = openFile(file)
  const own = [...config.deny, ...config.patterns].map(({ type }) => type)
  const inspector = await assembleInspector(config, [lookAlikes(own)])
  const { reader, pieces } = await chooseReader(textOf(source, file), file, options.format)
  if (options.format === undefined) sayReader(file, reader.title)
  const map = createTokenMap(options.map)
  process.once('exit', () => map.close())
  const progress = createProgress(process.stderr, {
    bytes,
    done: 'redacted',
    draws: !process.stdout.isTTY,
    onInterrupt: () => map.close(),
  })
  const redactor = createRedactor(inspector, config, tokenSecret(process.env).bytes, map)
  let read = 0
  try {
    for await (const { passage, whole } of withExtent(reader.read(pieces))) {
      // what cannot be read leaves neither as it is nor as something else
      if (passage.fault !== undefined) throw failed(file, `${passage.fault}; mend it, or use --format text`)
      const redacted = redactor.passage(passage, whole)
      read += Buffer.byteLength(passage.source)
      progress.tell(read, redactor.replaced)
      await write(process.stdout, redacted)
    }
  } finally {
    progress.end()
    map.close()
  }
}

/** Each passage, and whether it is all of its conversation. */
async function* withExtent(
  passages: AsyncIterable<Passage>,
): AsyncIterable<{ readonly passage: Passage; readonly whole: boolean }> {
  let passage: Passage | undefined
  for await (const next of passages) {
    if (passage !== undefined) yield { passage, whole: !passage.continues && !next.continues }
    passage = next
  }
  if (passage !== undefined) yield { passage, whole: !passage.continues }
}

async function restoreFile(file: string, mapFile: string, format: FileFormat | undefined): Promise<void> {
  const live = liveTokens(new Map(readTokenMap(mapFile)))
  const { source } = openFile(file)
  const { reader, pieces } = await chooseReader(textOf(source, file), file, format)
  if (format === undefined) sayReader(file, reader.title)
  const restorer = (): Restorer =>
    createRestorer(live, {
      form: reader.json === 'no' ? 'text' : 'json',
      // One's own file on one's own machine: a link may hold what it held.
      place: 'tool',
      urlAllowed: () => true,
      onUnresolved: () => undefined,
    })
  if (reader.json === 'lines') {
    for await (const line of linesOf(pieces, file)) await write(process.stdout, allOf(restorer(), line))
    return
  }
  const one = restorer()
  for await (const piece of pieces) await write(process.stdout, one.push(piece))
  await write(process.stdout, one.flush())
}

function allOf(restorer: Restorer, text: string): string {
  const out = restorer.push(text)
  return out + restorer.flush()
}
