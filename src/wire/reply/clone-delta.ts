import type { JsonNode, JsonString } from '../json/node.ts'
import { encodeFragment } from '../json/string.ts'
import type { StreamFrame } from '../wire.ts'

/** What a clone of a delta keeps besides the text itself. */
export interface CloneForm {
  /** Paths of members that say which stream and which channel this is: `id`, `choices[].index`. */
  readonly keeps: ReadonlySet<string>
  /** Paths of members that end or account for something: written as null where the frame has them. */
  readonly nulls: ReadonlySet<string>
  /** Paths of lists that tell of the text as it was, and of texts that were said: written empty where the frame has them. */
  readonly empties?: ReadonlySet<string>
  /** Paths of members, and the JSON that stands there where the frame has them. */
  readonly fills?: ReadonlyMap<string, string>
}

/**
 * The frame again, with nothing of it but one delta, whose text is `value`: the way from the root to the delta, and
 * what the form keeps beside it. Other channels' deltas, roles, usage and padding are left out.
 */
export function cloneDelta({ data, root }: StreamFrame, delta: JsonString, value: string, form: CloneForm): string {
  const write = (node: JsonNode, path: string): string => {
    if (node === delta) return `"${encodeFragment(value)}"`
    if (node.kind === 'array') {
      const item = node.items.find((candidate) => holds(candidate, delta))
      return item === undefined ? '[]' : `[${write(item, `${path}[]`)}]`
    }
    if (node.kind !== 'object') return data.slice(node.start, node.end)
    const out: string[] = []
    for (const { key, name, value: inner } of node.members) {
      const at = path === '' ? name : `${path}.${name}`
      const label = data.slice(key.start, key.end)
      if (holds(inner, delta)) out.push(`${label}:${write(inner, at)}`)
      else if (form.fills?.has(at) === true) out.push(`${label}:${form.fills.get(at) ?? ''}`)
      else if (form.nulls.has(at)) out.push(`${label}:null`)
      else if (form.empties?.has(at) === true) out.push(`${label}:${inner.kind === 'string' ? '""' : '[]'}`)
      else if (form.keeps.has(at)) out.push(`${label}:${data.slice(inner.start, inner.end)}`)
    }
    return `{${out.join(',')}}`
  }
  return root === undefined ? '{}' : write(root, '')
}

function holds(node: JsonNode, delta: JsonString): boolean {
  return node.start <= delta.start && delta.end <= node.end
}
