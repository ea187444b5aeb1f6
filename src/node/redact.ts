import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { text as readAll } from 'node:stream/consumers'
import { assembleInspector } from '../assemble-inspector.ts'
import type { Config } from '../config/config.ts'
import { createPolicy } from '../policy/policy.ts'
import { restoreWhole } from '../pseudonym/create-restorer.ts'
import { issueTokens } from '../pseudonym/issue.ts'
import { scopeKey } from '../pseudonym/keys.ts'
import { liveTokens, type LiveToken } from '../pseudonym/live-tokens.ts'
import { lookAlikes } from '../pseudonym/look-alike.ts'
import { isCode } from '../pseudonym/token.ts'
import { applyEdits } from '../text/edit.ts'
import { Exit, EXIT } from './exit.ts'
import { loadConfig } from './load-config.ts'
import { tokenSecret } from './secret.ts'

export interface RedactOptions {
  readonly config?: string
  /** Where to write what stands for what. */
  readonly map?: string
  /** A map written before: values are put back instead. */
  readonly restore?: string
}

/** `paravent redact`: a text with tokens in place of personal data, or, with a map, the way back. */
export async function redact(file: string | undefined, { config: named, map, restore }: RedactOptions): Promise<void> {
  if (restore !== undefined) {
    process.stdout.write(restoreText(await readText(file), restore))
    return
  }
  const { config } = loadConfig(named)
  const { redacted, tokens } = await redactText(await readText(file), config)
  // The map is the personal data itself: nobody else on this machine may read it.
  if (map !== undefined) writeMap(map, tokens)
  process.stdout.write(redacted)
}

async function redactText(
  value: string,
  config: Config,
): Promise<{ readonly redacted: string; readonly tokens: Readonly<Record<string, string>> }> {
  const own = [...config.deny, ...config.patterns].map(({ type }) => type)
  const inspector = await assembleInspector(config, [lookAlikes(own)])
  const slots = [{ value, unit: 0, author: 'user', kind: 'prose', signed: false }] as const
  const { mentions, entities } = inspector.inspect(slots)
  const policy = createPolicy(config.entities, {})
  const actions = entities.map(({ type }) => policy.actionFor(type))
  const blocked = entities.find((_entity, index) => actions[index] === 'block')
  if (blocked !== undefined) {
    throw new Exit(EXIT.failed, [
      `the text holds ${blocked.type}, which the configuration blocks: entities.${blocked.type}`,
    ])
  }
  const { edits } = issueTokens({
    key: scopeKey(tokenSecret(process.env).bytes, { tenant: '', upstream: 'redact', conversation: '' }),
    slots,
    tail: -1,
    findings: { entities, mentions: mentions.map((list) => list.filter(({ entity }) => actions[entity] !== 'keep')) },
    actionFor: (type) => (policy.actionFor(type) === 'mask' ? 'mask' : 'tokenise'),
  })
  const made = edits[0] ?? []
  const tokens = made.flatMap(({ start, end, text }) => (text.startsWith('[') ? [] : [[text, value.slice(start, end)]]))
  return { redacted: applyEdits(value, made), tokens: Object.fromEntries(tokens) as Record<string, string> }
}

function restoreText(value: string, file: string): string {
  return restoreWhole(value, liveTokens(new Map(readMap(file))), {
    form: 'text',
    // One's own file on one's own machine: a link may hold what it held.
    place: 'tool',
    urlAllowed: () => true,
    onUnresolved: () => undefined,
  })
}

function readMap(file: string): [code: string, token: LiveToken][] {
  let map: unknown
  try {
    map = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Exit(EXIT.failed, [`${file}: cannot be read as a map; give the file that --map wrote`])
  }
  const entries = typeof map === 'object' && map !== null ? Object.entries(map) : []
  return entries.flatMap(([token, value]: [string, unknown]): [string, LiveToken][] => {
    const at = token.lastIndexOf('_')
    const code = token.slice(at + 1)
    if (typeof value !== 'string' || !isCode(code)) return []
    return [[code, { word: token.slice(0, at), value, numeric: false }]]
  })
}

function writeMap(file: string, tokens: Readonly<Record<string, string>>): void {
  try {
    writeFileSync(file, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 })
  } catch {
    throw new Exit(EXIT.failed, [`${file}: the map cannot be written there; check the path given to --map`])
  }
}

async function readText(file: string | undefined): Promise<string> {
  try {
    return await readAll(file === undefined || file === '-' ? process.stdin : createReadStream(file))
  } catch {
    throw new Exit(EXIT.failed, [`${file}: cannot be read; check the path and its permissions`])
  }
}
