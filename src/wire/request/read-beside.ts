import type { FetchKind, IdentifierKind } from '../../policy/policy.ts'
import type { Beside, Fetch, Identifier } from '../beside.ts'
import { stringMember } from '../tables/classify.ts'
import type { JsonNode } from '../json/node.ts'
import { decodeString } from '../json/string.ts'
import { isGiven, placesAt } from './refuse.ts'

/** What a vendor's requests have beside the conversation, field by field: policy decides on each. */
export interface BesideRows {
  readonly identifiers?: readonly IdentifierRow[]
  readonly fetches?: readonly FetchRow[]
}

/** A member that says whose request it is, or which cache serves it. */
export interface IdentifierRow {
  /** Members and items from the body down: `metadata.user_id`. */
  readonly path: string
  readonly kind: IdentifierKind
}

/** Something that has the vendor fetch content which never passes here. */
export interface FetchRow {
  readonly path: string
  readonly kind: FetchKind
  /** Left out where it is enough that the place is there. */
  readonly when?: (node: JsonNode, source: string) => boolean
}

/** What stands beside the conversation of this request. */
export function readBeside(root: JsonNode, source: string, rows: BesideRows): Beside {
  const identifiers = (rows.identifiers ?? []).flatMap(({ path, kind }) => {
    const cut = path.lastIndexOf('.')
    const name = path.slice(cut + 1)
    return placesAt(root, cut < 0 ? '' : path.slice(0, cut)).flatMap(([owner]): Identifier[] => {
      const entry = owner.kind === 'object' ? owner.members.find((one) => one.name === name) : undefined
      if (owner.kind !== 'object' || entry === undefined || !isGiven(entry.value)) return []
      return [{ kind, owner, entry, values: valuesIn(entry.value, source) }]
    })
  })
  const fetches = (rows.fetches ?? []).flatMap(({ path, kind, when = isGiven }) =>
    placesAt(root, path)
      .filter(([node]) => when(node, source))
      .map(([, at]): Fetch => ({ kind, path: at })),
  )
  return { identifiers, fetches }
}

/** A tool whose `type` begins like this: `web_search_20250305`. */
export function typed(...beginnings: readonly string[]): (node: JsonNode, source: string) => boolean {
  return (node, source) => {
    const type = stringMember(node, 'type', source)
    return type !== undefined && beginnings.some((beginning) => type.startsWith(beginning))
  }
}

/** A link that the vendor follows, where data may stand as well. */
export function isRemote(node: JsonNode, source: string): boolean {
  return node.kind === 'string' && /^(?:https?|gs|s3|ftp):/i.test(decodeString(source, node).value)
}

function valuesIn(node: JsonNode, source: string): Identifier['values'] {
  if (node.kind === 'object') return node.members.flatMap((entry) => valuesIn(entry.value, source))
  if (node.kind === 'array') return node.items.flatMap((item) => valuesIn(item, source))
  if (node.kind === 'literal') return []
  const { start, end } = node
  return [{ value: node.kind === 'string' ? decodeString(source, node).value : source.slice(start, end), start, end }]
}
