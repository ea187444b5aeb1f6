import { exampleOf } from './expression.ts'
import { joinedName, type OwnNames } from './named.ts'

/** Types of the operator's own, as far as a schema can be about them. */
export interface OwnTypes {
  readonly names: OwnNames
  /** Values of them: listed ones, and an invented one for each pattern. */
  readonly samples: ReadonlyMap<string, readonly string[]>
}

/** From the patterns and the listed values of a configuration. */
export function ownTypes(
  patterns: readonly {
    readonly name: string
    readonly type: string
    readonly pattern: string
    readonly context: readonly string[]
  }[],
  listed: readonly { readonly type: string; readonly value: string }[],
): OwnTypes {
  const names = new Map<string, string>()
  const samples = new Map<string, string[]>()
  const add = (type: string, value: string | undefined): void => {
    const values = samples.get(type) ?? []
    if (value !== undefined) values.push(value)
    samples.set(type, values)
  }
  for (const { name, type, pattern, context } of patterns) {
    for (const word of [name, type, ...context]) if (joinedName(word) !== '') names.set(joinedName(word), type)
    add(type, exampleOf(pattern))
  }
  for (const { type, value } of listed) {
    // Of a long list the first will do: its values look alike.
    if ((samples.get(type)?.length ?? 0) < MOST_LISTED) add(type, value)
  }
  return { names, samples }
}

const MOST_LISTED = 64
