import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptor } from '../../e2e/enforcing-vendor.ts'
import { widened } from '../../wire/schema/widened.ts'

/** Whatever a schema is like: what it accepts is accepted still, and a token where a value of its type is. */
const TOKENS: Readonly<Record<string, string>> = {
  '+33639984127': 'PHONE_K7QX2C4',
  '0639984127': 'PHONE_2F3H4J5',
  FR7630006000011234567890189: 'IBAN_X9WVTPM',
  '1985-03-12': 'BIRTHDATE_K7QX2C4',
  Caradec: 'PERSON_2F3H4J5',
  // Its suffix where a schema asks for that form.
  'ines.caradec@exemple.fr': 'EMAIL_K7QX2C4@token.invalid',
  '81.79.115.13': 'IP_K7QX2C4',
  '4556737586899855': 'CARD_2F3H4J5',
}
const VALUES = Object.keys(TOKENS)
const PATTERNS = [
  '^\\+?[0-9]+$',
  '^\\+[1-9]\\d{6,14}$',
  '[0-9]{4}',
  '^[A-Z]{2}\\d{2}[A-Z0-9]+$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^[A-Za-z-]+$',
  '^ORD-\\d{6}$',
  '^[^@]+@[^@]+$',
  '^a|\\d{10}$',
  '^(?!0)\\d+$',
  '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
]

const names = fc.constantFrom('phone', 'iban', 'birth_date', 'name', 'card_number', 'order', 'quantity', 'x')
const string = fc.record(
  {
    type: fc.constant('string'),
    pattern: fc.constantFrom(...PATTERNS),
    format: fc.constantFrom('date', 'email', 'ipv4', 'uri', 'uuid', 'date-time'),
    minLength: fc.integer({ min: 0, max: 30 }),
    maxLength: fc.integer({ min: 0, max: 40 }),
  },
  { requiredKeys: ['type'] },
)
const number = fc.record(
  {
    type: fc.constantFrom('integer', 'number', ['integer', 'null']),
    minimum: fc.constantFrom(0, 1, 1000),
    maximum: fc.constantFrom(100, 1e12, 1e20),
  },
  { requiredKeys: ['type'] },
)
const schemas = fc.letrec<{ any: object; scalar: object }>((tie) => ({
  scalar: fc.oneof(string, number, fc.record({ enum: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1 }) })),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('scalar'),
    fc
      .dictionary(names, tie('any'), { minKeys: 1, maxKeys: 4 })
      .map((properties) => ({ type: 'object', properties, required: Object.keys(properties) })),
    fc.record({ type: fc.constant('array'), items: tie('any') }),
    fc
      .tuple(fc.constantFrom('anyOf', 'oneOf', 'allOf'), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
      .map(([keyword, branches]) => ({ [keyword]: branches })),
  ),
})).any

/** A value that may or may not meet a schema, built along it. */
function valueFor(schema: object, pick: (count: number) => number): unknown {
  const { type, properties, items, enum: listed, anyOf, oneOf, allOf } = schema as Record<string, unknown>
  const branches = (anyOf ?? oneOf ?? allOf) as object[] | undefined
  if (branches !== undefined) return valueFor(branches[pick(branches.length)] as object, pick)
  if (Array.isArray(listed)) return listed[pick(listed.length)]
  if (type === 'object') {
    const entries = Object.entries(properties as Record<string, object>)
    return Object.fromEntries(entries.map(([name, inner]) => [name, valueFor(inner, pick)]))
  }
  if (type === 'array') return Array.from({ length: pick(3) }, () => valueFor(items as object, pick))
  if (type === 'string') return [...VALUES, 'ORD-123456', '', 'a b'][pick(VALUES.length + 3)]
  return [0, 3, 639984127, 4556737586899855][pick(4)]
}

const picks = fc.infiniteStream(fc.nat())
const picker = (stream: Iterator<number>) => (count: number) => ((stream.next().value as number) ?? 0) % count

test('what a schema accepts, it accepts when it is widened', () => {
  let accepted = 0
  fc.assert(
    fc.property(schemas, picks, (schema, stream) => {
      const { schema: upstream, rigid } = widened(schema)
      if (rigid !== undefined) return
      const [before, after] = [acceptor(schema), acceptor(upstream as object)]
      const pick = picker(stream)
      for (let count = 0; count < 8; count += 1) {
        const value = valueFor(schema, pick)
        if (!before(value)) continue
        accepted += 1
        expect(after(value)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
  expect(accepted).toBeGreaterThan(100)
})

test('where it accepts a value, it accepts its token', () => {
  let accepted = 0
  // Of a length alone, only its name says that somebody's data stands there.
  const type = fc.constant('string')
  const [pattern, format] = [fc.constantFrom(...PATTERNS), fc.constantFrom('date', 'email', 'ipv4', 'uri')]
  const lengths = { minLength: fc.integer({ min: 0, max: 12 }), maxLength: fc.integer({ min: 8, max: 40 }) }
  const asking = fc.oneof(
    fc.record({ type, pattern, ...lengths }, { requiredKeys: ['type', 'pattern'] }),
    fc.record({ type, format, ...lengths }, { requiredKeys: ['type', 'format'] }),
    string.filter((one) => one.pattern !== undefined || one.format !== undefined),
  )
  const wrapped = fc.oneof(
    asking,
    asking.map((items) => ({ items })),
    asking.map((one) => ({ anyOf: [one, { type: 'null' }] })),
    asking.map((one) => ({ $ref: '#/$defs/one', $defs: { one } })),
  )
  fc.assert(
    fc.property(names, wrapped, (name, one) => {
      const { $defs, ...inner } = one as { readonly $defs?: object; readonly items?: object }
      const schema = { type: 'object', properties: { [name]: inner }, ...($defs === undefined ? {} : { $defs }) }
      const [before, after] = [acceptor(schema), acceptor(widened(schema).schema as object)]
      const suffixed = JSON.stringify(schema).includes('"format":"email"')
      for (const [value, form] of Object.entries(TOKENS)) {
        const token = suffixed ? form : form.replace('@token.invalid', '')
        const at = (one: string): object => ({ [name]: inner.items === undefined ? one : [one] })
        if (!before(at(value))) continue
        accepted += 1
        expect([token, after(at(token))]).toEqual([token, true])
      }
    }),
    { numRuns: 600 },
  )
  expect(accepted).toBeGreaterThan(300)
})

test('a pure function of the schema: the same twice, and the same wherever else it stands', () => {
  fc.assert(
    fc.property(schemas, (schema) => {
      const alone = widened(schema).schema
      expect(widened(schema).schema).toEqual(alone)
      expect(widened({ type: 'array', prefixItems: [schema, { type: 'string' }] }).schema).toEqual({
        type: 'array',
        prefixItems: [alone, { type: 'string' }],
      })
    }),
    { numRuns: 300 },
  )
})
