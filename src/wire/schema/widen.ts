import type { Edit } from '../../text/edit.ts'
import { member, type JsonNode, type JsonObject, type JsonString } from '../json/node.ts'
import { decodeString, encodeFragment } from '../json/string.ts'
import { constraintOf, FORMATS, type Asked } from './constraint.ts'
import { affected, type TokenForms } from './affected.ts'
import { entitiesDescribed, entityNamed, isCount } from './named.ts'
import { readAsked, takesText } from './read-asked.ts'
import { subSchemas, type SubSchema } from './sub-schemas.ts'
import { schemaPart, type SchemaPart } from './value-place.ts'

export interface WidenedSchema {
  /** What lets a token stand where a value may; none where a token can stand already. */
  readonly edits: readonly Edit[]
  /** The first constraint that no token meets, and the first of them that cannot be widened. */
  readonly unmet: string | undefined
  readonly rigid: string | undefined
  /** Where its values stand. */
  readonly part: SchemaPart
  /** How many of its places are one thing or another as it came, and those that became it. */
  readonly unions: number
  readonly addedUnions: readonly string[]
}

/**
 * Widens the constraints of a schema that personal data can stand under and its tokens cannot. A pure function of the
 * schema and of what tokens look like: what the conversation says has no part in it, so the prefix stays as it is from
 * turn to turn. All that the schema accepts is accepted still.
 *
 * A `pattern`, and a format that can be said as one, gets the token as one more alternative; lengths get room for it;
 * anything else stands beside a token in `anyOf`. `path` is the schema's own in the request.
 */
export function widenSchema(source: string, schema: JsonNode, path: string, forms: TokenForms): WidenedSchema {
  const edits: Edit[] = []
  const named = new Map<string, SchemaPart>()
  const referring = namesOfReferences(source, schema)
  let unmet: string | undefined
  let rigid: string | undefined
  let unions = 0
  const addedUnions: string[] = []
  const part = walk(schema, [], path, '#')
  return { edits, unmet, rigid, part, unions, addedUnions }

  function walk(node: JsonNode, names: readonly string[], at: string, pointer: string): SchemaPart {
    const own = schemaPart(named)
    named.set(pointer, own)
    if (node.kind !== 'object') return own
    if (isUnion(node)) unions += 1
    const reference = text(node, '$ref')
    if (reference !== undefined) own.references.push(reference)
    widenScalar(node, names, at, own)
    for (const sub of subSchemas(node)) {
      const before = edits.length
      const inner = walk(
        sub.node,
        namesOf(sub, names, `${pointer}${sub.pointer}`),
        `${at}.${sub.step}`,
        `${pointer}${sub.pointer}`,
      )
      hang(own, sub, inner)
      if (sub.role === 'pattern') widenKey(sub, `${at}.${sub.step}`)
      if (sub.exclusive && edits.length > before) loosen(node, at)
    }
    return own
  }

  function widenScalar(node: JsonObject, names: readonly string[], at: string, own: SchemaPart): void {
    const asked = readAsked(source, node)
    if (asked === undefined) {
      if (takesText(source, node)) own.takesText = true
      return
    }
    const [title, description] = [text(node, 'title'), text(node, 'description')]
    const called = [...names, ...(title === undefined ? [] : [title])].flatMap(
      (name) => entityNamed(name, forms.own) ?? [],
    )
    const counts = description !== undefined && asked.types?.has('string') === false && isCount(description)
    const described = description === undefined ? [] : entitiesDescribed(description, forms.own)
    const verdict = affected(asked, new Set(counts ? [] : called), new Set(counts ? [] : described), forms)
    if (verdict === undefined) {
      if (takesText(source, node)) own.takesText = true
      return
    }
    unmet ??= `${at}.${verdict.keyword}`
    own.wanted = constraintOf(asked, forms.anchors === 'implied')
    if (widenInPlace(node, asked, verdict)) return
    wrap(node)
    addedUnions.push(at)
  }

  function widenInPlace(node: JsonObject, asked: Asked, { longest, shortest, numeric }: Verdict): boolean {
    if (numeric) return false
    const pattern = member(node, 'pattern')
    const form = asked.format === undefined ? undefined : FORMATS[asked.format]
    const own: Edit[] = []
    if (asked.format !== undefined) {
      const entry = node.members.find(({ name }) => name === 'format')
      if (form === undefined || pattern !== undefined || entry === undefined) return false
      const alternatives = encodeFragment(anchored(`(${form}|${forms.expression})`))
      own.push({ start: entry.key.start, end: entry.value.end, text: `"pattern":"${alternatives}"` })
    } else if (asked.pattern !== undefined) {
      const inserted = pattern?.kind === 'string' ? withAlternative(pattern) : undefined
      if (inserted === undefined) return false
      own.push(...inserted)
    }
    own.push(...lengthEdit(node, 'maxLength', asked.maxLength, (length) => Math.max(length, longest)))
    own.push(...lengthEdit(node, 'minLength', asked.minLength, (length) => Math.min(length, shortest)))
    edits.push(...own)
    return true
  }

  /** `^X$` becomes `^(X|TOKEN)$` by two insertions; undefined where `X` does not stand for the whole of it. */
  function withAlternative(node: JsonString): readonly Edit[] | undefined {
    const { value } = decodeString(source, node)
    const [first, last] = [node.start + 1, node.end - 2]
    const written = source.charAt(first) === '^' && source.charAt(last) === '$' && !/(?<!\\)(?:\\\\)*\\\$$/.test(value)
    if (!written && (forms.anchors === 'written' || /[\^$]/.test(value))) return undefined
    const body = written ? value.slice(1, -1) : value
    if (!isWhole(body, written)) return undefined
    const [from, to] = written ? [first + 1, last] : [first, last + 1]
    return [
      { start: from, end: from, text: '(' },
      { start: to, end: to, text: encodeFragment(`|${forms.expression})`) },
    ]
  }

  /** The schema as it is, or a token: nothing else may stand beside `anyOf` at Gemini's. */
  function wrap(node: JsonObject): void {
    const type = member(node, 'type')
    const capitals = type?.kind === 'string' && /^[A-Z]/.test(decodeString(source, type).value)
    const token = `{"type":"${capitals ? 'STRING' : 'string'}","pattern":"${encodeFragment(anchored(`(${forms.expression})`))}"}`
    edits.push({ start: node.start, end: node.start, text: '{"anyOf":[' })
    edits.push({ start: node.end, end: node.end, text: `,${token}]}` })
  }

  /** A key that a value may be: `{"+33639984127": …}`. */
  function widenKey({ entry }: SubSchema, at: string): void {
    if (entry === undefined) return
    const asked = { ...ANY, types: new Set(['string']), pattern: entry.name }
    if (affected(asked, new Set(), new Set(), forms) === undefined) return
    unmet ??= at
    const inserted = withAlternative(entry.key)
    if (inserted === undefined) rigid ??= at
    else edits.push(...inserted)
  }

  /** Of branches that a token fits, more than one may fit it. */
  function loosen(node: JsonObject, at: string): void {
    const entry = node.members.find(({ name }) => name === 'oneOf')
    if (entry === undefined || edits.some(({ start }) => start === entry.key.start)) return
    if (member(node, 'anyOf') !== undefined) rigid ??= `${at}.oneOf`
    else edits.push({ start: entry.key.start, end: entry.key.end, text: '"anyOf"' })
  }

  function anchored(expression: string): string {
    return forms.anchors === 'implied' ? expression : `^${expression}$`
  }

  function namesOf({ role, entry }: SubSchema, names: readonly string[], pointer: string): readonly string[] {
    if (role === 'definition') return [...(entry === undefined ? [] : [entry.name]), ...(referring.get(pointer) ?? [])]
    return role === 'property' && entry !== undefined ? memberNames(entry.name, names) : names
  }

  function text(node: JsonObject, name: string): string | undefined {
    const value = member(node, name)
    return value?.kind === 'string' ? decodeString(source, value).value : undefined
  }
}

/** One thing or another. */
function isUnion(node: JsonObject): boolean {
  return ['anyOf', 'oneOf', 'type'].some((name) => member(node, name)?.kind === 'array')
}

function lengthEdit(
  node: JsonObject,
  name: string,
  length: number | undefined,
  widened: (length: number) => number,
): readonly Edit[] {
  const written = member(node, name)
  if (length === undefined || written === undefined || widened(length) === length) return []
  const quote = written.kind === 'string' ? '"' : ''
  return [{ start: written.start, end: written.end, text: `${quote}${widened(length)}${quote}` }]
}

type Verdict = NonNullable<ReturnType<typeof affected>>

const ANY: Asked = {
  types: undefined,
  pattern: undefined,
  format: undefined,
  minLength: undefined,
  maxLength: undefined,
  bounds: { least: undefined, above: undefined, most: undefined, below: undefined, step: undefined },
}

/** A member's name, and together with what it is a member of: the "number" of a "phone". */
function memberNames(name: string, around: readonly string[]): readonly string[] {
  const [owner] = around
  return owner === undefined ? [name] : [name, `${owner} ${name}`]
}

/** What properties that refer to a definition are called. */
function namesOfReferences(source: string, schema: JsonNode): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, string[]>()
  visit(schema, [])
  return called

  function visit(node: JsonNode, names: readonly string[]): void {
    if (node.kind !== 'object') return
    const reference = member(node, '$ref')
    if (reference?.kind === 'string') {
      const { value } = decodeString(source, reference)
      called.set(value, [...(called.get(value) ?? []), ...names])
    }
    for (const { role, entry, node: inner } of subSchemas(node)) {
      const own = role === 'property' || role === 'definition' ? entry?.name : undefined
      visit(inner, own === undefined ? names : memberNames(own, names))
    }
  }
}

function hang(own: SchemaPart, { role, entry }: SubSchema, inner: SchemaPart): void {
  switch (role) {
    case 'property':
      if (entry !== undefined) own.properties.set(entry.name, inner)
      return
    case 'pattern':
    case 'rest':
      own.rest.push(inner)
      return
    case 'prefix':
    case 'items':
    case 'also':
      own[role].push(inner)
      return
    case 'definition':
    case 'names':
  }
}

/** Nothing that counts groups, every bracket closed; and no alternatives but in groups, where anchors belong to one. */
function isWhole(body: string, anchored: boolean): boolean {
  let depth = 0
  let inClass = false
  for (let at = 0; at < body.length; at += 1) {
    const sign = body.charAt(at)
    if (sign === '\\') {
      at += 1
      if (!inClass && /[1-9k]/.test(body.charAt(at))) return false
    } else if (inClass) inClass = sign !== ']'
    else if (sign === '[') inClass = true
    else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if (sign === '|' && depth === 0 && anchored) return false
    if (depth < 0) return false
  }
  return depth === 0 && !inClass
}
