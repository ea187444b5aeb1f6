import { isTrue, itemsIn, member, type JsonNode, type JsonObject } from '../json/node.ts'
import { decodeString } from '../json/string.ts'
import type { Asked } from './constraint.ts'

/** What a schema asks of a string or a number; undefined where it says all values itself, or asks for nothing. */
export function readAsked(source: string, schema: JsonObject): Asked | undefined {
  if (!schema.members.some(({ name }) => ASKING.has(name))) return undefined
  const text = (name: string): string | undefined => {
    const node = member(schema, name)
    return node?.kind === 'string' ? decodeString(source, node).value : undefined
  }
  const number = (name: string): number | undefined => {
    const node = member(schema, name)
    // Proto JSON spells its long integers as strings: Gemini's lengths are such.
    const spelled = node?.kind === 'number' ? source.slice(node.start, node.end) : text(name)
    return spelled === undefined || spelled === '' || !Number.isFinite(Number(spelled)) ? undefined : Number(spelled)
  }
  if (member(schema, 'enum') !== undefined || member(schema, 'const') !== undefined) return undefined
  const types = typesOf(source, member(schema, 'type'))
  if (types !== undefined && !SCALARS.some((type) => types.has(type))) return undefined
  const bounded = schema.members.some(({ name }) => BOUNDING.has(name))
  if (!bounded && types?.has('number') !== true && types?.has('integer') !== true) return undefined
  const [least, most] = [number('minimum'), number('maximum')]
  return {
    types,
    pattern: text('pattern'),
    format: text('format'),
    minLength: number('minLength'),
    maxLength: number('maxLength'),
    bounds: {
      least,
      most,
      above: isTrue(member(schema, 'exclusiveMinimum')) ? least : number('exclusiveMinimum'),
      below: isTrue(member(schema, 'exclusiveMaximum')) ? most : number('exclusiveMaximum'),
      step: number('multipleOf'),
    },
  }
}

/** Whether it says that a text may stand there. */
export function takesText(source: string, schema: JsonObject): boolean {
  return typesOf(source, member(schema, 'type'))?.has('string') === true
}

const BOUNDING = new Set(['pattern', 'format', 'minLength', 'maxLength'])
const ASKING = new Set(['type', ...BOUNDING])

const SCALARS = ['string', 'number', 'integer']

/** Gemini writes its types in capitals. */
function typesOf(source: string, node: JsonNode | undefined): ReadonlySet<string> | undefined {
  if (node === undefined) return undefined
  const nodes = node.kind === 'array' ? itemsIn(node) : [node]
  return new Set(nodes.flatMap((one) => (one.kind === 'string' ? [decodeString(source, one).value.toLowerCase()] : [])))
}
