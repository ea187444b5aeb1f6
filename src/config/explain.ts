import type * as z from 'zod/mini'
import type { ConfigFault } from './config.ts'
import { didYouMean } from './did-you-mean.ts'
import { branchAt } from './schema-tree.ts'
import type { Path } from './tree.ts'

type Issue = z.core.$ZodIssue

/**
 * A schema's issues in an operator's words. `variables` says which paths came from the environment, so that the
 * fault names the variable. A value is never quoted.
 */
export function explain(issues: readonly Issue[], variables: ReadonlyMap<string, string>): ConfigFault[] {
  return issues.flatMap((issue) => faultsOf(issue, variables))
}

/** `deny[2].type`; keys that are no plain words are quoted as JSON. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const word = String(key)
    const spelled = /^[\w-]{1,64}$/.test(word) ? word : JSON.stringify(word.slice(0, 64))
    return text === '' ? spelled : `${text}.${spelled}`
  }, '')
}

function faultsOf(issue: Issue, variables: ReadonlyMap<string, string>): ConfigFault[] {
  const path = pathText(issue.path)
  const at = (message: string, hint: string): ConfigFault => {
    const variable = variables.get(path)
    const place = variable === undefined ? path : `${variable} (${path})`
    return { path: place === '' ? 'the file' : place, message, hint }
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key]),
        message: 'is not a setting',
        hint: didYouMean(key, keysAt(issue.path)),
      }))
    case 'invalid_type':
      return [at(lack(issue.input) ?? 'has the wrong type', `expects ${expected(issue.expected, issue.path)}`)]
    case 'invalid_value':
      return [
        at(lack(issue.input) ?? 'has a value that does not exist', `one of ${issue.values.map(String).join(' | ')}`),
      ]
    case 'too_small':
      return [at(isCount(issue.origin) ? 'is empty or too short' : 'is too small', `at least ${issue.minimum}`)]
    case 'too_big':
      return [at(isCount(issue.origin) ? 'is too long' : 'is too large', `at most ${issue.maximum}`)]
    case 'invalid_key': {
      const reasons = [...new Set(issue.issues.map(({ message }) => message))]
      return [at('is not a name that can stand here', `expects ${reasons.join('; ')}`)]
    }
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      break
  }
  return [at('is not valid', `expects ${issue.message}`)]
}

/** The fault where there is no value at all: YAML reads `port:` with nothing behind it as null. */
function lack(input: unknown): string | undefined {
  if (input === undefined) return 'is missing'
  return input === null ? 'is empty' : undefined
}

/** What stands there, and of a map with few keys which: `deny: [Roux]` lacks the type. */
function expected(type: string, path: readonly PropertyKey[]): string {
  const keys = type === 'object' ? keysAt(path) : []
  const named = keys.length > 0 && keys.length <= KEYS_TOLD ? `: ${keys.join(', ')}` : ''
  return `${EXPECTED[type] ?? type}${named}`
}

const KEYS_TOLD = 8

function keysAt(path: readonly PropertyKey[]): string[] {
  const branch = branchAt(path as Path)
  return branch?.kind === 'map' ? Object.keys(branch.keys) : []
}

function isCount(origin: string): boolean {
  return origin === 'string' || origin === 'array'
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map of settings',
  record: 'a map',
  array: 'a list',
}
