import type { ConfigFault } from './config.ts'
import { nearest } from './did-you-mean.ts'
import { pathText } from './explain.ts'
import { readYaml } from './read-yaml.ts'
import { branchOf, type Branch } from './schema-tree.ts'
import { CONFIG } from './schema.ts'
import { type Path, valueAt } from './tree.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Override {
  readonly variable: string
  readonly path: Path
  readonly value: unknown
}

/** Variables with this prefix that are no settings. */
const OTHERS: ReadonlySet<string> = new Set(['PARAVENT_SECRET', 'PARAVENT_SECRET_FILE', 'PARAVENT_CONFIG'])

const PREFIX = 'PARAVENT_'

/**
 * What environment variables override: `PARAVENT_` and the path of a single setting, in capitals with underscores
 * (`PARAVENT_UPSTREAMS_OPENAI_SYSTEM_NOTE` is `upstreams.openai.systemNote`). Lists of texts take commas or a YAML
 * list, lists of maps a YAML list.
 */
export function overridesFrom(
  environment: Environment,
  file: unknown,
): { overrides: Override[]; faults: ConfigFault[]; warnings: ConfigFault[] } {
  const overrides: Override[] = []
  const faults: ConfigFault[] = []
  const warnings: ConfigFault[] = []
  for (const [variable, text] of Object.entries(environment).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!variable.startsWith(PREFIX) || OTHERS.has(variable) || text === undefined || text === '') continue
    const setting = settingOf(variable.slice(PREFIX.length), branchOf(CONFIG), [], file)
    if (setting === undefined) {
      warnings.push({ path: variable, message: 'is not a setting and is ignored', hint: hintFor(variable) })
      continue
    }
    const read = readValue(setting.branch, text)
    if ('value' in read) {
      overrides.push({ variable, path: setting.path, value: read.value })
      continue
    }
    const isLink = /^(?:tcp|udp|sctp):\/\//.test(text)
    faults.push({
      path: `${variable} (${pathText(setting.path)})`,
      message: isLink ? 'holds an address that Kubernetes injected for a service named paravent' : read.message,
      hint: isLink ? 'set enableServiceLinks: false on the pod, or give the service another name' : read.hint,
    })
  }
  return { overrides, faults, warnings }
}

interface Setting {
  readonly path: Path
  readonly branch: Branch
}

/** The setting a variable's name spells, walking the schema; a record's key (an upstream's name) is whatever is left over. */
function settingOf(name: string, branch: Branch, path: Path, file: unknown): Setting | undefined {
  if (branch.kind === 'leaf' || branch.kind === 'list') return name === '' ? { path, branch } : undefined
  if (branch.kind === 'map') {
    for (const [key, below] of Object.entries(branch.keys)) {
      const rest = afterWord(name, spelled(key))
      const setting = rest === undefined ? undefined : settingOf(rest, branchOf(below), [...path, key], file)
      if (setting !== undefined) return setting
    }
    return undefined
  }
  const value = branchOf(branch.value)
  for (const [key, rest] of keysOf(name, value, valueAt(file, path))) {
    const setting = settingOf(rest, value, [...path, key], file)
    if (setting !== undefined) return setting
  }
  return undefined
}

/**
 * Every way to split a name into a record's key and the rest: keys the file already has first, then ever longer ones.
 * Keys of settings of one value are types, in capitals; other keys are names, in lower case with hyphens.
 */
function keysOf(name: string, value: Branch, present: unknown): [key: string, rest: string][] {
  if (value.kind === 'leaf') return name === '' ? [] : [[name, '']]
  const known = typeof present === 'object' && present !== null ? Object.keys(present) : []
  const found = known.flatMap((key): [string, string][] => {
    const rest = afterWord(name, spelled(key))
    return rest === undefined ? [] : [[key, rest]]
  })
  for (let cut = name.indexOf('_'); cut > 0; cut = name.indexOf('_', cut + 1)) {
    found.push([name.slice(0, cut).toLowerCase().replaceAll('_', '-'), name.slice(cut + 1)])
  }
  return found
}

function afterWord(name: string, word: string): string | undefined {
  if (name === word) return ''
  return name.startsWith(`${word}_`) ? name.slice(word.length + 1) : undefined
}

/** `systemNote` → SYSTEM_NOTE, `my-vendor` → MY_VENDOR. */
function spelled(key: string): string {
  return key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()
}

type Read = { readonly value: unknown } | { readonly message: string; readonly hint: string }

function readValue(branch: Branch, text: string): Read {
  if (branch.kind === 'list') return readList(branch, text)
  if (branch.kind !== 'leaf') return { message: 'is a group of settings', hint: 'name one of them' }
  if (branch.type === 'number') {
    const isNumber = /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text)
    return isNumber ? { value: Number(text) } : { message: 'has the wrong type', hint: 'expects a number' }
  }
  if (branch.type === 'boolean') {
    const isBoolean = text === 'true' || text === 'false'
    return isBoolean ? { value: text === 'true' } : { message: 'has the wrong type', hint: 'expects true or false' }
  }
  return { value: text }
}

function readList(branch: Branch & { kind: 'list' }, text: string): Read {
  if (text.trimStart().startsWith('[')) {
    const read = readYaml(text)
    return 'value' in read ? read : { message: 'is not a valid list', hint: 'write [a, b]' }
  }
  if (branchOf(branch.of).kind !== 'leaf')
    return { message: 'is not a list', hint: 'write a YAML list: [{ … }, { … }]' }
  return { value: text.split(',').map((item) => item.trim()) }
}

function hintFor(variable: string): string {
  if (/^PARAVENT_(?:[A-Z0-9_]+_)?(?:SERVICE_(?:HOST|PORT)|PORT_\d+_)/.test(variable) || variable.endsWith('_PORT')) {
    return 'Kubernetes injects such variables for a service named paravent…; enableServiceLinks: false on the pod ends it'
  }
  const near = nearest(variable, [...plainVariables(branchOf(CONFIG), 'PARAVENT'), ...OTHERS])
  return near === undefined ? 'paravent check --schema lists the settings' : `did you mean ${near}?`
}

function plainVariables(branch: Branch, name: string): string[] {
  if (branch.kind !== 'map') return branch.kind === 'record' ? [] : [name]
  return Object.entries(branch.keys).flatMap(([key, below]) =>
    plainVariables(branchOf(below), `${name}_${spelled(key)}`),
  )
}
