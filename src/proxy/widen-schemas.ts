import { ParaventError } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { formsUpstream, MASK_EXPRESSION, TOKEN_EXPRESSION } from '../pseudonym/token-form.ts'
import type { ReplyPlaces } from '../pseudonym/value-places.ts'
import type { Edit } from '../text/edit.ts'
import { formatsAsked } from '../wire/tables/json-schema.ts'
import { parseJson, type JsonLimits } from '../wire/json/parse.ts'
import type { OwnTypes } from '../wire/schema/own-types.ts'
import { SAMPLES } from '../wire/schema/samples.ts'
import { valuePlace, type SchemaPart } from '../wire/schema/value-place.ts'
import { widenSchema } from '../wire/schema/widen.ts'
import type { SchemaPlace, WireRequest } from '../wire/slot.ts'
import type { Wire } from '../wire/wire.ts'

/** The schemas of a request, so that a token can stand wherever a value may. */
export interface WidenedSchemas {
  readonly edits: readonly Edit[]
  /** Formats that they ask for: some tokens have a form for them. */
  readonly formats: ReadonlySet<string>
  /** What was asked for where; undefined where every token can stand as it is. */
  readonly places: ReplyPlaces | undefined
  /** Those of the request itself that were widened. */
  readonly wider: readonly SchemaPlace[]
}

/** What was read within the limits is read again. */
const READ_BEFORE: JsonLimits = { depth: Infinity, values: Infinity }

const AS_THEY_ARE: WidenedSchemas = { edits: [], formats: new Set(), places: undefined, wider: [] }

export interface WidenOptions {
  readonly wire?: Pick<Wire, 'strictUnions'>
  readonly policy: Policy
  readonly upstream: string
  readonly own: OwnTypes
}

/** Widens what tokens do not meet, or refuses it, as the policy says. Schemas of earlier turns went up long ago. */
export function widenSchemas(
  { body, schemas, earlier = [] }: Pick<WireRequest, 'body' | 'schemas' | 'earlier'>,
  { policy, upstream, own, wire }: WidenOptions,
): WidenedSchemas {
  if (schemas === undefined && earlier.length === 0) return AS_THEY_ARE
  const all = [
    ...earlier.map((one) => ({ ...one, node: parseJson(one.json, READ_BEFORE), source: one.json, own: undefined })),
    ...(schemas ?? []).map((one) => ({ ...one, source: body, own: one })),
  ]
  const formats = new Set(all.flatMap((one) => [...formatsAsked(one.source, [one])]))
  if (policy.schemas === 'keep') return { ...AS_THEY_ARE, formats }
  const known = new Map<string, readonly string[]>()
  const formsOf = (entity: string): readonly string[] => {
    let forms = known.get(entity)
    if (forms === undefined) {
      const action = policy.actionFor(entity)
      forms = action === 'tokenise' || action === 'mask' ? formsUpstream(entity, action, formats) : []
      known.set(entity, forms)
    }
    return forms
  }
  const masked = [...SAMPLES.keys(), ...own.samples.keys()].some((entity) => policy.actionFor(entity) === 'mask')
  const expression = masked ? `${TOKEN_EXPRESSION}|${MASK_EXPRESSION}` : TOKEN_EXPRESSION
  const edits: Edit[] = []
  const [ofTools, ofAnswer]: [SchemaPart[], SchemaPart[]] = [[], []]
  const tools = new Map<string, ReturnType<typeof valuePlace>>()
  let isWider = false
  const wider: SchemaPlace[] = []
  let unions = 0
  const addedUnions: string[] = []
  for (const { source, node, path, ofTool, tool, anchors, strict, own: place } of all) {
    const widened = widenSchema(source, node, path, {
      formsOf,
      expression,
      anchors,
      own: own.names,
      samples: own.samples,
    })
    const refused = policy.schemas === 'refuse' ? widened.unmet : widened.rigid
    if (refused !== undefined) {
      const others = policy.schemas === 'refuse' ? 'widen | keep' : 'keep'
      throw new ParaventError('schema_unmet', { path: refused, setting: `upstreams.${upstream}.schemas: ${others}` })
    }
    if (strict === true) {
      unions += widened.unions
      addedUnions.push(...widened.addedUnions)
    }
    isWider ||= widened.edits.length > 0
    if (place !== undefined && widened.edits.length > 0) {
      edits.push(...widened.edits)
      wider.push(place)
    }
    ;(ofTool ? ofTools : ofAnswer).push(widened.part)
    if (tool !== undefined) tools.set(tool, valuePlace([widened.part]))
  }
  const room = (wire?.strictUnions ?? Infinity) - unions
  // What is too much already the vendor refuses by itself.
  const beyond = room < 0 ? undefined : addedUnions[room]
  if (beyond !== undefined)
    throw new ParaventError('schema_unmet', { path: beyond, setting: `upstreams.${upstream}.schemas: keep` })
  if (!isWider) return { ...AS_THEY_ARE, formats }
  return { edits, formats, wider, places: { tool: valuePlace(ofTools), tools, answer: valuePlace(ofAnswer) } }
}
