import { CONFIG } from './schema.ts'
import type { Path } from './tree.ts'

/** A schema as far as we walk it: what may stand below a key. Zod's own description of itself, defaults unwrapped. */
export type Branch =
  | { readonly kind: 'map'; readonly keys: Readonly<Record<string, unknown>> }
  | { readonly kind: 'record'; readonly value: unknown }
  | { readonly kind: 'list'; readonly of: unknown }
  | { readonly kind: 'leaf'; readonly type: string }

interface Definition {
  readonly type: string
  readonly innerType?: unknown
  readonly shape?: Readonly<Record<string, unknown>>
  readonly valueType?: unknown
  readonly element?: unknown
}

/** What a schema of zod says may stand below; defaults and options are looked through. */
export function branchOf(schema: unknown): Branch {
  const { type, innerType, shape, valueType, element } = definitionOf(schema)
  if (innerType !== undefined) return branchOf(innerType)
  if (shape !== undefined) return { kind: 'map', keys: shape }
  if (type === 'record') return { kind: 'record', value: valueType }
  if (element !== undefined) return { kind: 'list', of: element }
  return { kind: 'leaf', type }
}

/** What the schema says of the place a path points to; undefined where it knows none. */
export function branchAt(path: Path): Branch | undefined {
  let branch = branchOf(CONFIG)
  for (const key of path) {
    if (branch.kind === 'leaf') return undefined
    const below = branch.kind === 'map' ? branch.keys[key] : branch.kind === 'record' ? branch.value : branch.of
    if (below === undefined) return undefined
    branch = branchOf(below)
  }
  return branch
}

function definitionOf(schema: unknown): Definition {
  // Every zod schema carries this; its types name it per class, and we walk them all.
  // oxlint-disable-next-line no-underscore-dangle -- zod spells it so
  return (schema as { readonly _zod: { readonly def: Definition } })._zod.def
}
