import cluster from 'node:cluster'
import { existsSync, readFileSync } from 'node:fs'
import type { Config, ConfigFault } from '../config/config.ts'
import { parseConfig } from '../config/parse-config.ts'
import { Exit, EXIT } from './exit.ts'

/** Read when it is there and no other file is named. */
const DEFAULT_FILE = 'paravent.yaml'

/** Names that somebody may have meant it by. */
const NEARLY: readonly string[] = ['paravent.yml', 'paravent.json', 'paravent.config.yaml']

export interface LoadedConfig {
  readonly config: Config
  /** The file that was read, if any. */
  readonly file: string | undefined
}

/** The configuration from its file and the environment. Warnings go to stderr; faults end the command, a line each. */
export function loadConfig(named: string | undefined): LoadedConfig {
  const file = named ?? defaultFile()
  const parsed = parseConfig(file === undefined ? '' : readText(file), process.env)
  if ('faults' in parsed)
    throw new Exit(
      EXIT.config,
      parsed.faults.map((fault) => faultLine(file, fault)),
    )
  // Of several processes the first says it.
  for (const warning of cluster.isPrimary ? parsed.warnings : [])
    process.stderr.write(`paravent: warning: ${faultLine(undefined, warning)}\n`)
  return { config: parsed.config, file }
}

/** A file whose name is nearly right holds settings that somebody relies on: going on without them would be laxer. */
function defaultFile(): string | undefined {
  if (existsSync(DEFAULT_FILE)) return DEFAULT_FILE
  const meant = NEARLY.find((name) => existsSync(name))
  if (meant === undefined) return undefined
  throw new Exit(EXIT.config, [
    `${meant}: is not read, since the configuration is called ${DEFAULT_FILE}; rename it, or give --config ${meant}`,
  ])
}

function faultLine(file: string | undefined, { path, message, hint }: ConfigFault): string {
  const place = file === undefined || path.startsWith('PARAVENT_') ? path : `${file}: ${path}`
  return `${place} ${message}; ${hint}`
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (cause) {
    throw new Exit(EXIT.config, [`${file}: ${reasonFor(cause)}`])
  }
}

function reasonFor(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'the configuration file does not exist; check the path given to --config'
    case 'EACCES':
    case 'EPERM':
      return 'the configuration file may not be read; give this user read permission'
    case 'EISDIR':
      return 'the configuration is a folder; give the path of a file to --config'
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'the configuration file is not UTF-8; save it as UTF-8'
    default:
      return 'the configuration file cannot be read; check the path given to --config'
  }
}
