import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A place in a request where a value can be planted. */
export interface Position {
  /** The line of the list, and what of it: `metadata free · key`. */
  readonly name: string
  readonly takes: 'string' | 'number'
  /** The smallest request that has this place, with the value in it, written as it stands in the JSON. */
  body(value: string, options: { readonly stream: boolean; readonly spelling: Spelling }): string
}

/** `escaped`: every character as `\u0041`. */
type Spelling = 'plain' | 'escaped'

export interface RequestFrame {
  /** File in `test/fixtures/positions`. */
  readonly list: string
  /** What a request needs besides the planted place. */
  readonly rest: Readonly<Record<string, unknown>>
}

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'positions')

/** Stands in a template where the value will be; nested documents escape their quotes but not this. */
const PLANT = '@@PLANT@@'

/** All positions of a list, in order. */
export function positionsOf({ list, rest }: RequestFrame): readonly Position[] {
  const lines = readFileSync(join(FOLDER, list), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.flatMap((line) => {
    const [path = '', kind = 'string'] = line.split(' ')
    return leavesOf(kind).map(([what, leaf, takes]) => ({
      name: what === '' ? line : `${line} · ${what}`,
      takes,
      body: (value, { stream, spelling }) => {
        const template = JSON.stringify({ ...withPlace(rest, path, leaf), ...(stream ? { stream } : {}) })
        return takes === 'number' ? plantNumber(template, value) : plantString(template, value, spelling)
      },
    }))
  })
}

type Leaf = readonly [what: string, value: unknown, takes: Position['takes']]

/** What can be planted in a place of this kind, and where in it. */
function leavesOf(kind: string): readonly Leaf[] {
  if (kind === 'free') return freeLeaves()
  if (kind === 'json') {
    return [
      ...freeLeaves().map(([what, value, takes]): Leaf => [what, JSON.stringify(value), takes]),
      ['not JSON after all', `{"note": ${PLANT}`, 'string'],
    ]
  }
  if (kind === 'schema') return schemaLeaves()
  if (kind === 'number') {
    return [
      ['', PLANT, 'number'],
      ['a string instead', PLANT, 'string'],
    ]
  }
  return [
    ['', PLANT, 'string'],
    ['in a sentence', `Ask ${PLANT}, please.`, 'string'],
    ['an object instead', { [PLANT]: PLANT }, 'string'],
  ]
}

function freeLeaves(): readonly Leaf[] {
  return [
    ['value', { note: PLANT }, 'string'],
    ['key', { [PLANT]: 1 }, 'string'],
    ['deep', { list: ['x', [{ deep: { deeper: `to ${PLANT}` } }]] }, 'string'],
    ['number', { note: PLANT }, 'number'],
    ['number in a list', { list: [1, PLANT] }, 'number'],
    ['value in a document', { document: JSON.stringify({ note: PLANT }) }, 'string'],
    [
      'key in a document in a document',
      { document: JSON.stringify({ inner: JSON.stringify({ [PLANT]: 1 }) }) },
      'string',
    ],
    ['number in a document', { document: JSON.stringify({ note: PLANT }) }, 'number'],
  ]
}

function propertyWith(words: object): object {
  return { type: 'object', properties: { city: { type: 'string', ...words } } }
}

function schemaLeaves(): readonly Leaf[] {
  return [
    ['description', propertyWith({ description: `Such as ${PLANT}.` }), 'string'],
    ['title', propertyWith({ title: PLANT }), 'string'],
    ['default', propertyWith({ default: PLANT }), 'string'],
    ['default key', propertyWith({ default: { [PLANT]: 1 } }), 'string'],
    ['default number', propertyWith({ default: PLANT }), 'number'],
    ['examples', propertyWith({ examples: [PLANT] }), 'string'],
    ['enum', propertyWith({ enum: ['x', PLANT] }), 'string'],
    ['enum number', propertyWith({ enum: [1, PLANT] }), 'number'],
    ['const', propertyWith({ const: PLANT }), 'string'],
    ['pattern', propertyWith({ pattern: PLANT }), 'string'],
    ['type', propertyWith({ type: PLANT }), 'string'],
    ['format', propertyWith({ format: PLANT }), 'string'],
    ['minimum', propertyWith({ minimum: PLANT }), 'number'],
    ['property name', { type: 'object', properties: { [PLANT]: { type: 'string' } } }, 'string'],
    ['required', { type: 'object', properties: {}, required: [PLANT] }, 'string'],
    ['definition', { type: 'object', $defs: { one: { description: PLANT } } }, 'string'],
    ['$ref', propertyWith({ $ref: PLANT }), 'string'],
    ['$comment', { type: 'object', $comment: PLANT }, 'string'],
    ['unlisted keyword', { type: 'object', 'x-unlisted': { [PLANT]: PLANT } }, 'string'],
  ]
}

/** A request with this leaf at this path, and the rest where the path does not speak of it. */
function withPlace(rest: RequestFrame['rest'], path: string, leaf: unknown): Record<string, unknown> {
  const steps = path.match(/\.?[\w$]+|\[\]|<[^>]*>/g) ?? []
  const built = { ...rest, ...asObject(build(steps, leaf)) }
  const { messages } = built
  const planted = Array.isArray(messages) && messages !== rest['messages']
  // The planted message comes second: a conversation begins with its user.
  return planted ? { ...built, messages: [HELLO, ...messages.map(withContent)] } : built
}

const HELLO = { role: 'user', content: 'Hello.' }

function withContent(message: unknown): unknown {
  return { content: 'Hello.', ...asObject(message) }
}

function build(steps: readonly string[], leaf: unknown): unknown {
  const [step, ...more] = steps
  if (step === undefined) return leaf
  if (step === '[]') return [build(more, leaf)]
  if (step.startsWith('<')) {
    const words = step.slice(1, -1).split(',')
    const said = Object.fromEntries(
      words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
    )
    const inner = build(more, leaf)
    return typeof inner === 'string' ? inner : { ...said, ...asObject(inner) }
  }
  return { [step.replace(/^\./, '')]: build(more, leaf) }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

/** Writes a value into a template at every level of escaping, in the spelling asked for. */
function plantString(template: string, value: string, spelling: Spelling): string {
  if (spelling === 'plain') return template.replaceAll(PLANT, value)
  return template.replaceAll(PLANT, (_plant, at: number) => {
    // The quote before it tells how deep it stands: \\\" is two levels down.
    const quote = template.lastIndexOf('"', at)
    let level = 0
    for (let back = quote - 1; template[back] === '\\'; back -= 1) level += 1
    return escaped(value, level === 0 ? 1 : level === 1 ? 2 : 4)
  })
}

/** Every character as an escape that is itself escaped once for each level above. */
function escaped(value: string, backslashes: number): string {
  return Array.from({ length: value.length }, (_, at) => {
    return `${'\\'.repeat(backslashes)}u${value.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}

function plantNumber(template: string, value: string): string {
  return template.replaceAll(new RegExp(`\\\\*"${PLANT}\\\\*"`, 'g'), value)
}
