import type { JsonMember, JsonNode, JsonObject } from '../json/node.ts'

/** A schema inside a schema. */
export interface SubSchema {
  /** `rest`: of members without a schema of their own. `names`: of the keys. `also`: of the same value. */
  readonly role: 'property' | 'pattern' | 'definition' | 'rest' | 'names' | 'prefix' | 'items' | 'also'
  readonly node: JsonNode
  /** The keyword, with an index where there are several: `properties[2]`. */
  readonly step: string
  /** How a reference points to it from the schema around it. */
  readonly pointer: string
  /** The member it belongs to, where it belongs to one. */
  readonly entry: JsonMember | undefined
  /** It is one of several of which exactly one must fit. */
  readonly exclusive: boolean
}

const BY_NAME: Readonly<Record<string, SubSchema['role']>> = {
  properties: 'property',
  patternProperties: 'pattern',
  $defs: 'definition',
  definitions: 'definition',
  dependentSchemas: 'also',
  dependencies: 'also',
}

const BY_NUMBER: Readonly<Record<string, SubSchema['role']>> = {
  prefixItems: 'prefix',
  allOf: 'also',
  anyOf: 'also',
  oneOf: 'also',
}

/** `not` and `if` are not among them: what is widened there would be narrowed. */
const ALONE: Readonly<Record<string, SubSchema['role']>> = {
  items: 'items',
  additionalItems: 'items',
  unevaluatedItems: 'items',
  contains: 'items',
  additionalProperties: 'rest',
  unevaluatedProperties: 'rest',
  propertyNames: 'names',
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; the table is never awaited
  then: 'also',
  else: 'also',
}

const KEYWORDS = new Set([BY_NAME, BY_NUMBER, ALONE].flatMap((table) => Object.keys(table)))

const NONE: readonly SubSchema[] = []

/** The schemas right inside a schema, in the order of the text. */
export function subSchemas(schema: JsonObject): readonly SubSchema[] {
  if (!schema.members.some(({ name }) => KEYWORDS.has(name))) return NONE
  const found: SubSchema[] = []
  const add = (
    role: SubSchema['role'],
    node: JsonNode,
    step: string,
    pointer: string,
    more: Partial<Pick<SubSchema, 'entry' | 'exclusive'>> = {},
  ): void => {
    if (node.kind === 'object') found.push({ role, node, step, pointer, entry: undefined, exclusive: false, ...more })
  }
  // More than the most that shall be there: it may not be one of them.
  const bounded = schema.members.some(({ name }) => name === 'maxContains')
  for (const { name, value } of schema.members) {
    const [byName, byNumber, alone] = [own(BY_NAME, name), own(BY_NUMBER, name), own(ALONE, name)]
    if (byName !== undefined && value.kind === 'object') {
      value.members.forEach((entry, index) => {
        const pointer = `/${name}/${entry.name.replaceAll('~', '~0').replaceAll('/', '~1')}`
        add(byName, entry.value, `${name}[${index}]`, pointer, { entry })
      })
    } else if (value.kind === 'array' && (byNumber !== undefined || name === 'items')) {
      value.items.forEach((item, index) => {
        const exclusive = name === 'oneOf'
        add(byNumber ?? 'prefix', item, `${name}[${index}]`, `/${name}/${index}`, { exclusive })
      })
    } else if (alone !== undefined && !(name === 'contains' && bounded)) add(alone, value, name, `/${name}`)
  }
  return found
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
