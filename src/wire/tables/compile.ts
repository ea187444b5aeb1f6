import type { ObjectRow, Row, ScalarRow, Tables } from './rows.ts'
import type { Shape } from './shapes.ts'

/** One node of the compiled tables. */
export interface Trie {
  scalar?: ScalarRow
  object?: ObjectRow
  into?: Trie
  /** Itself and what it refers to, in order; filled in by the first walk that comes here. */
  reached?: readonly Trie[]
  items?: Trie
  keys?: Map<string, Trie>
  anyKey?: { readonly shape: Shape; readonly next: Trie }
  guards?: Guard[]
}

export interface Guard {
  /** A member's name, or a path of names. */
  readonly key: readonly string[]
  /** The value must be one of `values`, must be none of them, may be anything but absent, or must have `shape`. */
  readonly asks: 'one' | 'none' | 'any' | 'shape'
  readonly values: ReadonlySet<string>
  readonly shape?: Shape
  readonly next: Trie
}

/**
 * Compiles a format once. `keyShapes` names the shapes that `<…>` refers to. A table that is not there, a pattern that
 * does not parse, a row given twice: a defect of ours, thrown at start-up.
 */
export function compile(tables: Tables, keyShapes: Readonly<Record<string, Shape>>): Readonly<Record<string, Trie>> {
  const roots: Record<string, Trie> = {}
  for (const name of Object.keys(tables)) roots[name] = {}
  for (const [name, table] of Object.entries(tables)) {
    for (const [pattern, rows] of Object.entries(table)) {
      const node = descend((roots[name] ??= {}), pattern, keyShapes)
      for (const row of [rows].flat()) attach(node, row, roots, `${name}: ${pattern}`)
    }
  }
  return roots
}

const STEP = /\{([A-Za-z_.]{1,64}[!?~]?)=?([^}]{0,800})\}|\[\]|<([A-Za-z]{1,32})>|[^.[\]{}<>]{1,64}|\./gy

function descend(root: Trie, pattern: string, keyShapes: Readonly<Record<string, Shape>>): Trie {
  let node = root
  let end = 0
  for (const match of pattern.matchAll(STEP)) {
    end = match.index + match[0].length
    if (match[0] === '.') continue
    if (match[0] === '[]') node = node.items ??= {}
    else if (match[1] !== undefined) node = guarded(node, match[1], match[2] ?? '', keyShapes)
    else if (match[3] !== undefined) node = anyKey(node, keyShapes[match[3]], pattern)
    else node = child(node, match[0])
  }
  if (end !== pattern.length) throw new Error(`not a path: ${pattern}`)
  return node
}

function child(node: Trie, name: string): Trie {
  node.keys ??= new Map()
  let next = node.keys.get(name)
  if (next === undefined) node.keys.set(name, (next = {}))
  return next
}

function anyKey(node: Trie, shape: Shape | undefined, pattern: string): Trie {
  if (shape === undefined) throw new Error(`no such key shape: ${pattern}`)
  node.anyKey ??= { shape, next: {} }
  return node.anyKey.next
}

const ASKS: Readonly<Record<string, Guard['asks']>> = { '!': 'none', '?': 'any', '~': 'shape' }

function guarded(node: Trie, key: string, values: string, shapes: Readonly<Record<string, Shape>>): Trie {
  const next: Trie = {}
  const asks = ASKS[key.at(-1) ?? ''] ?? 'one'
  const shape = shapes[values]
  if (asks === 'shape' && shape === undefined) throw new Error(`no such shape: ${values}`)
  node.guards ??= []
  node.guards.push({
    key: key.replace(/[!?~]$/, '').split('.'),
    asks,
    values: new Set(values.split('|')),
    ...(asks === 'shape' && shape !== undefined ? { shape } : {}),
    next,
  })
  return next
}

function attach(node: Trie, row: Row, roots: Readonly<Record<string, Trie>>, place: string): void {
  if (row.kind === 'is') {
    const into = roots[row.table]
    if (into === undefined || node.into !== undefined) throw new Error(`no such table, or two: ${place}`)
    node.into = into
  } else if (row.kind === 'by' || row.kind === 'signed' || row.kind === 'schema' || row.kind === 'attachment') {
    if (node.object !== undefined) throw new Error(`two rows: ${place}`)
    node.object = row
  } else {
    if (node.scalar !== undefined) throw new Error(`two rows: ${place}`)
    node.scalar = row
  }
}
