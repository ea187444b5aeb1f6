import { createPolicy, type Action } from '../../../src/policy/policy.ts'
import { formsUpstream, MASK_EXPRESSION, TOKEN_EXPRESSION } from '../../../src/pseudonym/token-form.ts'
import { applyEdits } from '../../../src/text/edit.ts'
import { parseJson } from '../../../src/wire/json/parse.ts'
import type { OwnTypes } from '../../../src/wire/schema/own-types.ts'
import { widenSchema, type WidenedSchema } from '../../../src/wire/schema/widen.ts'

/** Any token, whole. */
export const TOKEN = `^(${TOKEN_EXPRESSION})$`

export interface WidenedOptions {
  readonly entities?: Readonly<Record<string, Action>>
  readonly anchors?: 'written' | 'implied'
  readonly own?: OwnTypes
}

/** A schema as it goes up. */
export function widened(
  schema: unknown,
  { entities = {}, anchors = 'written', own }: WidenedOptions = {},
): WidenedSchema & { readonly schema: unknown } {
  const source = JSON.stringify(schema)
  const policy = createPolicy(entities, {})
  const formats = new Set(source.includes('"format":"email"') ? ['email'] : [])
  const result = widenSchema(source, parseJson(source, { depth: 128, values: 100_000 }), 'schema', {
    formsOf(entity) {
      const action = policy.actionFor(entity)
      return action === 'tokenise' || action === 'mask' ? formsUpstream(entity, action, formats) : []
    },
    expression: Object.values(entities).includes('mask') ? `${TOKEN_EXPRESSION}|${MASK_EXPRESSION}` : TOKEN_EXPRESSION,
    anchors,
    own: own?.names ?? new Map(),
    samples: own?.samples ?? new Map(),
  })
  return { ...result, schema: JSON.parse(applyEdits(source, result.edits)) }
}
