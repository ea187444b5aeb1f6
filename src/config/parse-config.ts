import { PATTERNS } from '../../patterns/all.ts'
import { refusalOf } from '../detect/patterns/user-pattern.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Config, ConfigFault } from './config.ts'
import { overridesFrom, type Environment } from './environment.ts'
import { explain, pathText } from './explain.ts'
import { readYaml } from './read-yaml.ts'
import { CONFIG, ENTITY_TYPE } from './schema.ts'
import { setAt, valueAt, type Path } from './tree.ts'
import { urlAdvice } from './url-advice.ts'

export type ParsedConfig =
  | { readonly config: Config; readonly warnings: readonly ConfigFault[] }
  | { readonly faults: readonly ConfigFault[] }

/** The vendors that are there from the start. An operator's entry of the same name changes single keys of it. */
const EMBEDDED: Readonly<Record<string, object>> = {
  openai: { wire: 'openai', url: 'https://api.openai.com/v1' },
  anthropic: { wire: 'anthropic', url: 'https://api.anthropic.com' },
  gemini: { wire: 'gemini', url: 'https://generativelanguage.googleapis.com' },
  mistral: { wire: 'mistral', url: 'https://api.mistral.ai' },
  cohere: { wire: 'cohere', url: 'https://api.cohere.com' },
}

/**
 * Reads a configuration (YAML; JSON is YAML) and the environment's overrides of it. Either everything holds, or every
 * fault there is comes back at once.
 */
export function parseConfig(text: string, environment: Environment = {}, now: Date = new Date()): ParsedConfig {
  const read = readYaml(text)
  if ('faults' in read) return read
  const { overrides, faults, warnings } = overridesFrom(environment, read.value)
  let raw = read.value
  for (const { path, value } of overrides) raw = setAt(raw, path, value)
  const isConfigured = isNamed(raw)
  const named = new Map(overrides.map(({ path, variable }) => [pathText(path), variable]))
  const whole = withEmbedded(raw)
  const parsed = CONFIG.safeParse(whole, { reportInput: true })
  const all = [...faults, ...crossFaults(whole, named, now)]
  if (!parsed.success) all.push(...explain(parsed.error.issues, named))
  if (all.length > 0 || !parsed.success) return { faults: all }
  const { sandbox, ...rest } = parsed.data
  const decided = sandbox === 'auto' ? (isConfigured ? 'off' : 'on') : sandbox
  return {
    config: { ...rest, sandbox: decided },
    warnings: [...warnings, ...missingKeys(parsed.data, environment), ...urlAdvice(parsed.data)],
  }
}

/** What `serve` runs with when there is no file. */
export function defaultConfig(): Config {
  const parsed = parseConfig('')
  if ('faults' in parsed) throw new Error('the default configuration is at fault')
  return parsed.config
}

function isNamed(raw: unknown): boolean {
  const upstreams = valueAt(raw, ['upstreams'])
  return typeof upstreams === 'object' && upstreams !== null && Object.keys(upstreams).length > 0
}

function withEmbedded(raw: unknown): unknown {
  let whole = raw
  for (const [name, parts] of Object.entries(EMBEDDED)) {
    for (const [key, value] of Object.entries(parts)) {
      const path: Path = ['upstreams', name, key]
      if (valueAt(whole, path) === undefined) whole = setAt(whole, path, value)
    }
  }
  return whole
}

/** A key that is named and not there would show as the vendor's 401, one request at a time. */
function missingKeys({ upstreams }: Pick<Config, 'upstreams'>, environment: Environment): ConfigFault[] {
  return Object.entries(upstreams).flatMap(([name, { apiKeyEnv }]) => {
    if (apiKeyEnv === undefined || (environment[apiKeyEnv] ?? '') !== '') return []
    return [
      {
        path: `upstreams.${name}.apiKeyEnv`,
        message: 'names a variable that is not set',
        hint: 'set it, or the client’s own key passes through',
      },
    ]
  })
}

/** Rules that need two keys at once. They read the raw file, so that they speak up beside the schema's own faults. */
function crossFaults(raw: unknown, variables: ReadonlyMap<string, string>, now: Date): ConfigFault[] {
  const faults: ConfigFault[] = []
  const report = (path: Path, message: string, hint: string): void => {
    const text = pathText(path)
    const variable = variables.get(text)
    faults.push({ path: variable === undefined ? text : `${variable} (${text})`, message, hint })
  }
  const upstreams = entriesAt(raw, ['upstreams'])
  for (const wire of ['openai', 'anthropic', 'gemini', 'cohere', 'ollama'] as const) {
    const name = valueAt(raw, ['default', wire])
    if (typeof name !== 'string') continue
    const upstream = upstreams.find(([other]) => other === name)
    const fits = upstreams.filter(([, one]) => valueAt(one, ['wire']) === wire).map(([other]) => other)
    if (upstream === undefined) report(['default', wire], 'names no upstream', `one of ${fits.join(' | ')}`)
    else if (!fits.includes(name))
      report(['default', wire], 'names an upstream of another wire', `one of ${fits.join(' | ')}`)
  }
  for (const [name, upstream] of upstreams) {
    const described = valueAt(upstream, ['wire']) === 'json'
    const endpoints = entriesAt(upstream, ['endpoints'])
    if (described && endpoints.length === 0)
      report(['upstreams', name, 'endpoints'], 'is missing', 'say which paths there are, and where texts stand')
    if (!described && endpoints.length > 0)
      report(['upstreams', name, 'endpoints'], 'belongs to wire: json', 'take it out, or set wire: json')
    for (const [index, one] of endpoints) {
      const path = valueAt(one, ['path'])
      const at: Path = ['upstreams', name, 'endpoints', Number(index)]
      if (valueAt(one, ['method']) === 'GET') {
        for (const key of ['text', 'ids'])
          if (entriesAt(one, [key]).length > 0) report([...at, key], 'belongs to POST', 'take it out')
        const byHeader = valueAt(one, ['conversation', 'header']) !== undefined
        if (!byHeader && !(isText(path) && path.includes('{conversation}')))
          report([...at, 'conversation'], 'is missing', 'name it by {conversation} in the path, or by a header')
      } else if (isEmpty(valueAt(one, ['text'])))
        report([...at, 'text'], 'is missing', 'say where texts of a request stand')
      if (valueAt(one, ['conversation']) === undefined || !isText(path) || !path.includes('{conversation}')) continue
      report([...at, 'conversation'], 'is named by the path already', 'take it out, or write {id} in the path')
    }
  }
  if (valueAt(raw, ['embeddings', 'mode']) === 'stable') {
    const until = valueAt(raw, ['embeddings', 'until'])
    if (valueAt(raw, ['embeddings', 'reason']) === undefined)
      report(['embeddings', 'reason'], 'is missing', 'say why people may be linked')
    if (until === undefined)
      report(['embeddings', 'until'], 'is missing', 'give the last day of it, such as 2027-06-30')
    else if (isText(until) && until < now.toISOString().slice(0, 10))
      report(['embeddings', 'until'], 'has passed', 'set mode: typeOnly | refuse, or decide anew')
  }
  const patterns = entriesAt(raw, ['patterns']).map(([, one]) => one)
  const own = [...patterns, ...entriesAt(raw, ['deny']).map(([, one]) => one)].map((one) => valueAt(one, ['type']))
  const types = new Set([...PATTERNS.map(({ entity }) => entity), 'PERSON', 'COMPANY_ID', ...own.filter(isText)])
  for (const [type] of entriesAt(raw, ['entities'])) {
    if (ENTITY_TYPE.test(type) && !types.has(type)) {
      report(['entities', type], 'is no type that can be found', didYouMean(type, [...types]))
    }
  }
  patterns.forEach((one, index) => {
    const source = valueAt(one, ['pattern'])
    const reason = isText(source) && source !== '' ? refusalOf(source) : undefined
    if (reason !== undefined)
      report(['patterns', index, 'pattern'], `is refused: ${reason}`, 'write it so that its longest match is known')
  })
  const names = patterns.map((one) => valueAt(one, ['name']))
  names.forEach((name, index) => {
    if (isText(name) && names.indexOf(name) < index) {
      report(['patterns', index, 'name'], 'is taken by an earlier pattern', 'give each pattern a name of its own')
    }
  })
  return faults
}

function entriesAt(raw: unknown, path: Path): [string, unknown][] {
  const value = valueAt(raw, path)
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
