import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/**
 * The map of the house. A file imports from its own room or from a lower floor; neighbours meet only in `proxy`.
 * ARCHITECTURE.md says what lives where and why.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['node', 'worker'],
  ['assemble'],
  ['app'],
  ['proxy'],
  ['pseudonym', 'wire', 'config'],
  ['detect', 'policy', 'vault', 'sse', 'upstream'],
  ['text', 'observe', 'patterns'],
  ['errors'],
]

/** The same within `src/node/`: a command's room imports from no other command's. */
const FLOORS_OF_NODE: readonly (readonly string[])[] = [
  ['main.ts', 'in-process.ts'],
  ['serve', 'scan', 'redact', 'check.ts'],
  ['files', 'transport'],
  ['egress.ts', 'load-config.ts', 'output-fault.ts', 'own-address.ts', 'platform.ts', 'secret.ts'],
  ['exit.ts', 'hostname.ts', 'turns.ts'],
]

/** The same within `src/wire/`: vendors share the tables and what reads with them, and what they share knows no vendor. */
const FLOORS_OF_WIRE: readonly (readonly string[])[] = [
  ['routes.ts'],
  ['a vendor', 'json-wire.ts', 'foreign-errors.ts'],
  ['request', 'reply', 'route.ts'],
  ['headers.ts', 'path-pattern.ts'],
  ['tables', 'schema', 'fault-text.ts'],
  ['types'],
  ['json'],
]

/** Rooms of `src/wire/` that are one on its map. */
const WIRE_ROOMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['anthropic', 'cohere', 'gemini', 'mistral', 'ollama', 'openai'].map((vendor) => [vendor, 'a vendor']),
  ),
  ...Object.fromEntries(
    ['wire.ts', 'slot.ts', 'beside.ts', 'offsets.ts', 'token-lists.ts'].map((file) => [file, 'types']),
  ),
}

/** Files that stand alone in `src/` and the floor they are on. */
const ROOM_OF_FILE: Readonly<Record<string, string>> = {
  'app.ts': 'app',
  'assemble.ts': 'assemble',
  'assemble-inspector.ts': 'assemble',
  'errors.ts': 'errors',
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const files = sources(['src', 'patterns'])
const imports = files.flatMap(importsOf)

describe('the house', () => {
  test('has files and imports to judge', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(imports.length).toBeGreaterThan(60)
  })

  test('every file lives in a room of the map, and every room is there', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(FLOORS.flat()))
  })

  test('imports point down or stay in the room', () => {
    expect(notDown(imports, FLOORS, roomOf)).toEqual([])
  })

  test.each<[string, readonly (readonly string[])[], Readonly<Record<string, string>>]>([
    ['node', FLOORS_OF_NODE, {}],
    ['wire', FLOORS_OF_WIRE, WIRE_ROOMS],
  ])('the same holds between the rooms of %s', (room, floors, names) => {
    const top = `src/${room}/`
    const inner = (file: string) => {
      const name = file.split('/')[2] as string
      return names[name] ?? name
    }
    const within = imports.filter(({ from, to }) => from.startsWith(top) && to.startsWith(top))
    expect(within.length).toBeGreaterThan(20)
    expect(new Set(files.filter((file) => file.startsWith(top)).map(inner))).toEqual(new Set(floors.flat()))
    expect(notDown(within, floors, inner)).toEqual([])
  })

  test('no circle of files, types included', () => {
    const graph = new Map<string, string[]>()
    for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to])
    expect(circle(graph)).toEqual([])
  })

  test('patterns know nothing of the rest of the house', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('patterns/') && to.startsWith('src/'))
    expect(wrong.filter(({ from }) => !from.startsWith('patterns/names/train/'))).toEqual([])
  })

  test('ARCHITECTURE.md tells the story of every file of proxy, and of no other', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    const rows = page.split('\n').filter((line) => line.startsWith('| `') && line.includes('.ts`'))
    const told = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([\w-]{1,40}\.ts)`/g)].map(([, name]) => name),
    )
    expect(new Set(told)).toEqual(new Set(readdirSync(join(root, 'src/proxy'))))
  })

  test('no room and no file is called utils, helpers, common, services or index', () => {
    const vague = /(^|\/)(utils?|helpers?|common|services?|misc|index)(\/|\.ts$)/
    expect(files.filter((file) => vague.test(file))).toEqual([])
  })

  test('only the edge knows its platform', () => {
    const platform = /^(node:|undici$|@hono\/node-server|cloudflare:)/
    const wrong = files.flatMap((file) => {
      if (file.startsWith('src/node/') || file.startsWith('patterns/names/train/')) return []
      return specifiers(file)
        .filter(({ name }) => platform.test(name))
        .map(({ name }) => `${file} → ${name}`)
    })
    expect(wrong).toEqual([])
  })

  test('a relative import names its file with the extension', () => {
    const wrong = files.flatMap((file) =>
      specifiers(file)
        .filter(({ name }) => name.startsWith('.') && !/\.(ts|json|js)$/.test(name))
        .map(({ name }) => `${file} → ${name}`),
    )
    expect(wrong).toEqual([])
  })
})

function sources(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith('patterns/names/train/')),
  )
}

function specifiers(file: string): { name: string; typeOnly: boolean }[] {
  const source = readFileSync(join(root, file), 'utf8')
  const found: { name: string; typeOnly: boolean }[] = []
  for (const match of source.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm)) {
    found.push({ name: match[2] as string, typeOnly: match[1] !== undefined })
  }
  for (const match of source.matchAll(/\bimport\('([^']+)'\)|^import '([^']+)'/gm)) {
    found.push({ name: (match[1] ?? match[2]) as string, typeOnly: false })
  }
  return found
}

function importsOf(file: string): Import[] {
  return specifiers(file)
    .filter(({ name }) => name.startsWith('.'))
    .map(({ name, typeOnly }) => ({ from: file, to: normalize(join(dirname(file), name)), typeOnly }))
}

function roomOf(file: string): string {
  const [top, room] = file.split('/') as [string, string | undefined]
  if (top === 'patterns') return 'patterns'
  // package.json, whose version the command line and the user agent tell
  if (room === undefined) return 'errors'
  return room.endsWith('.ts') ? (ROOM_OF_FILE[room] ?? room) : room
}

/** Imports that neither stay in their room nor lead to one on a lower floor that the map knows. */
function notDown(
  all: readonly Import[],
  floors: readonly (readonly string[])[],
  room: (file: string) => string,
): readonly string[] {
  const depth = (file: string) => floors.findIndex((floor) => floor.includes(room(file)))
  return all
    .filter(({ from, to }) => room(from) !== room(to) && (depth(from) === -1 || depth(to) <= depth(from)))
    .map(({ from, to }) => `${from} → ${to}`)
}

function circle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    const seen = path.indexOf(file)
    if (seen !== -1) return [...path.slice(seen), file]
    if (done.has(file)) return []
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...path, file])
      if (found.length > 0) return found
    }
    done.add(file)
    return []
  }
  for (const file of graph.keys()) {
    const found = walk(file, [])
    if (found.length > 0) return found
  }
  return []
}
