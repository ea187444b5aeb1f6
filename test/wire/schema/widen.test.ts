import { describe, expect, test } from 'vitest'
import { TOKEN_EXPRESSION } from '../../../src/pseudonym/token-form.ts'
import { ownTypes } from '../../../src/wire/schema/own-types.ts'
import { TOKEN, widened } from './widened.ts'

const text = (more: object): object => ({ type: 'string', ...more })
const pattern = (body: string): object => text({ pattern: `^(${body}|${TOKEN_EXPRESSION})$` })
const beside = (schema: object): object => ({ anyOf: [schema, text({ pattern: TOKEN })] })
const property = (name: string, schema: object): object => ({ type: 'object', properties: { [name]: schema } })

describe('a constraint that a value meets and its token does not', () => {
  test.each<[name: string, schema: object, upstream: object]>([
    ['phone', text({ pattern: '^\\+[0-9]+$' }), pattern('\\+[0-9]+')],
    ['telephone', text({ pattern: '^0[1-9]([ .-]?[0-9]{2}){4}$' }), pattern('0[1-9]([ .-]?[0-9]{2}){4}')],
    ['reference', text({ pattern: '^\\d{10,14}$' }), pattern('\\d{10,14}')],
    ['account', text({ pattern: '^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$' }), pattern('[A-Z]{2}\\d{2}[A-Z0-9]{11,30}')],
    ['day', text({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), pattern('\\d{4}-\\d{2}-\\d{2}')],
    ['who', text({ pattern: "^[A-Za-z '-]+$" }), pattern("[A-Za-z '-]+")],
    ['plate', text({ pattern: '^[A-Z]{2}-\\d{3}-[A-Z]{2}$' }), pattern('[A-Z]{2}-\\d{3}-[A-Z]{2}')],
    ['either', text({ pattern: '^a|\\d{10}$' }), beside(text({ pattern: '^a|\\d{10}$' }))],
    ['twice', text({ pattern: '^(\\d{5})\\1$' }), beside(text({ pattern: '^(\\d{5})\\1$' }))],
    ['behind', text({ pattern: '^(?<=a)b$' }), pattern('(?<=a)b')],
    ['born', text({ format: 'date' }), pattern('[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])')],
    ['seen_from', text({ format: 'ipv4' }), pattern('([0-9]{1,3}[.]){3}[0-9]{1,3}')],
    ['page', text({ format: 'uri' }), pattern('[A-Za-z][A-Za-z0-9+.-]*:[^ ]*')],
    ['call', text({ format: 'phone' }), beside(text({ format: 'phone' }))],
    ['born', text({ format: 'date', pattern: '^19' }), beside(text({ format: 'date', pattern: '^19' }))],
    ['birth_date', text({ format: 'uuid' }), beside(text({ format: 'uuid' }))],
    ['firstName', text({ minLength: 2, maxLength: 10 }), text({ minLength: 2, maxLength: 14 })],
    ['iban', text({ minLength: 15, maxLength: 34 }), text({ minLength: 12, maxLength: 34 })],
    ['customer_phone_number', { type: 'integer' }, beside({ type: 'integer' })],
    ['card-number', { type: 'number', minimum: 1e12 }, beside({ type: 'number', minimum: 1e12 })],
    ['numéroDeTéléphone', { type: ['integer', 'null'] }, beside({ type: ['integer', 'null'] })],
    ['kontonummer', { type: 'integer' }, beside({ type: 'integer' })],
    [
      'contact',
      { type: 'integer', description: 'The phone number, digits only' },
      beside({ type: 'integer', description: 'The phone number, digits only' }),
    ],
    ['x', { type: 'number', title: 'Card number' }, beside({ type: 'number', title: 'Card number' })],
    ['mail', text({ pattern: '^\\S+@\\S+$' }), pattern('\\S+@\\S+')],
    [
      'telefono',
      { type: 'INTEGER', nullable: true },
      {
        anyOf: [
          { type: 'INTEGER', nullable: true },
          { type: 'STRING', pattern: TOKEN },
        ],
      },
    ],
    ['phone', { type: 'STRING', minLength: '20' }, { type: 'STRING', minLength: '13' }],
  ])('goes up wider: %s %j', (name, schema, upstream) => {
    const { schema: sent, unmet, rigid } = widened(property(name, schema))
    expect(sent).toEqual(property(name, upstream))
    expect(unmet).toMatch(/^schema\.properties\[0\]\.(?:pattern|format|type|minLength|maxLength)$/)
    expect(rigid).toBeUndefined()
  })

  test('without its anchors, where the vendor takes a pattern for the whole text', () => {
    const options = { anchors: 'implied' } as const
    expect(widened(property('phone', text({ pattern: '[0-9]{10}|[0-9]{12}' })), options).schema).toEqual(
      property('phone', text({ pattern: `([0-9]{10}|[0-9]{12}|${TOKEN_EXPRESSION})` })),
    )
    expect(widened(property('phone', { type: 'integer' }), options).schema).toEqual(
      property('phone', { anyOf: [{ type: 'integer' }, text({ pattern: `(${TOKEN_EXPRESSION})` })] }),
    )
  })
})

describe('a constraint that is about something else, or that a token meets', () => {
  test.each<[name: string, schema: object]>([
    ['quantity', { type: 'integer', minimum: 1 }],
    ['amount', { type: 'number' }],
    ['age', { type: 'integer', maximum: 150 }],
    ['phone', { type: 'integer', maximum: 9999 }],
    ['phone_count', { type: 'integer' }],
    ['cards', { type: 'integer', description: 'Number of cards' }],
    ['birth_year', { type: 'integer' }],
    ['order', text({ pattern: '^ORD-\\d{6}$' })],
    ['order', text({ pattern: '^ORD-\\d{6}$', description: 'as told by phone' })],
    ['currency', text({ pattern: '^[A-Z]{3}$' })],
    ['time', text({ pattern: '^\\d{2}:\\d{2}$' })],
    ['postcode', text({ pattern: '^\\d{5}$' })],
    ['summary', text({ maxLength: 200 })],
    ['subject', text({ maxLength: 12 })],
    ['country', text({ minLength: 2, maxLength: 2 })],
    ['phone', text({ minLength: 5, maxLength: 40 })],
    ['phone', text({ pattern: '^.{1,40}$' })],
    ['phone', text({})],
    ['phone', text({ enum: ['+33639984127', 'none'] })],
    ['phone', { const: 639984127, type: 'integer' }],
    ['mail', text({ format: 'email' })],
    ['at', text({ format: 'date-time' })],
    ['id', text({ format: 'uuid' })],
    ['secret', text({ format: 'password' })],
    ['done', { type: 'boolean' }],
  ])('stays as it is: %s %j', (name, schema) => {
    expect(widened(property(name, schema)).edits).toEqual([])
  })

  test('also where its type is one that is not replaced', () => {
    const phone = property('phone', { type: 'integer' })
    for (const action of ['keep', 'block'] as const)
      expect(widened(phone, { entities: { PHONE: action } }).edits).toEqual([])
  })
})

describe('where it stands', () => {
  const phone = text({ pattern: '^\\+[0-9]+$' })
  const wider = pattern('\\+[0-9]+')

  test.each<[where: string, schema: object, upstream: object]>([
    ['items', { items: phone }, { items: wider }],
    ['positions', { prefixItems: [phone, { type: 'integer' }] }, { prefixItems: [wider, { type: 'integer' }] }],
    ['all other members', { additionalProperties: phone }, { additionalProperties: wider }],
    ['a branch', { anyOf: [phone, { type: 'null' }] }, { anyOf: [wider, { type: 'null' }] }],
    ['a condition’s outcome', { if: phone, else: phone }, { if: phone, else: wider }],
    ['what must not be', { not: phone }, { not: phone }],
    ['a list of patterns', { allOf: [phone, { maxLength: 20 }] }, { allOf: [wider, { maxLength: 20 }] }],
    ['branches of which one must fit', { oneOf: [phone, phone] }, { anyOf: [wider, wider] }],
    [
      'keys',
      { patternProperties: { '^\\+[0-9]+$': { type: 'integer' } } },
      { patternProperties: { [`^(\\+[0-9]+|${TOKEN_EXPRESSION})$`]: { type: 'integer' } } },
    ],
    ['names of members', { propertyNames: phone }, { propertyNames: wider }],
  ])('%s', (_where, schema, upstream) => {
    expect(widened(schema).schema).toEqual(upstream)
  })

  test('a definition is called what the properties are that refer to it', () => {
    const schema = (kind: object): object => ({
      type: 'object',
      properties: { phone: { $ref: '#/$defs/Digits' }, size: { $ref: '#/$defs/Size' } },
      $defs: { Digits: kind, Size: { type: 'integer' } },
    })
    expect(widened(schema({ type: 'integer' })).schema).toEqual(schema(beside({ type: 'integer' })))
  })

  test('a member is called together with what it is a member of', () => {
    const schema = (kind: object): object => property('phone', { type: 'object', properties: { number: kind } })
    expect(widened(schema({ type: 'integer' })).schema).toEqual(schema(beside({ type: 'integer' })))
  })

  test.each<[schema: object, path: string]>([
    [{ oneOf: [phone], anyOf: [{}] }, 'schema.oneOf'],
    [{ patternProperties: { '^a|\\+[0-9]+$': {} } }, 'schema.patternProperties[0]'],
  ])('cannot be widened: %j', (schema, path) => {
    expect(widened(schema).rigid).toBe(path)
  })
})

describe('types of the operator’s own', () => {
  const own = ownTypes(
    [{ name: 'dossier', type: 'DOSSIER', pattern: 'D-[0-9]{6}', context: ['Aktenzeichen'] }],
    [{ type: 'MEMBER', value: '123456' }],
  )

  test('are asked about too: a pattern that theirs fits, a name that is theirs', () => {
    const filed = property('file', text({ pattern: '^D-\\d{6}$' }))
    expect(widened(filed).edits).toEqual([])
    expect(widened(filed, { own }).schema).toEqual(property('file', pattern('D-\\d{6}')))
    const named = property('aktenzeichen', text({ maxLength: 8 }))
    expect(widened(named, { own }).schema).toEqual(property('aktenzeichen', text({ maxLength: 15 })))
    expect(widened(property('n', text({ pattern: '^\\d{6}$' })), { own }).schema).toEqual(
      property('n', pattern('\\d{6}')),
    )
  })
})

test('what is masked may stand there as its type word', () => {
  const { schema } = widened(property('phone', { type: 'integer' }), { entities: { PHONE: 'mask' } })
  const { properties } = schema as { properties: { phone: { anyOf: [object, { pattern: string }] } } }
  expect('[PHONE]').toMatch(new RegExp(properties.phone.anyOf[1].pattern, 'u'))
  expect('PHONE_K7QX2C4').toMatch(new RegExp(properties.phone.anyOf[1].pattern, 'u'))
})
