import { anyNumber, flag, free, is, number, opaque, schemaOfAnswers, text, type Table } from './rows.ts'
import { isPropertyName, words, type Shape } from './shapes.ts'

/**
 * JSON Schema (drafts 4 to 2020-12, and what OpenAPI adds), as one table of a format that calls it `schema`. The
 * names that a client's code depends on stay: properties, `required`, `$ref`, types and formats. What people write
 * into a schema is text: descriptions, defaults, examples, and the values of `enum` and `const`.
 */
export const JSON_SCHEMA: Table = {
  '': schemaOfAnswers,
  type: opaque(words('string number integer boolean object array null')),
  'type[]': opaque(words('string number integer boolean object array null')),
  format: opaque(
    words(
      'date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri',
      'iri-reference uri-template uuid json-pointer regex password relative-json-pointer int32 int64 uint32',
      'uint64 float double byte binary phone',
    ),
  ),
  $schema: opaque(isSchemaDialect),
  $ref: opaque(isLocalReference),
  $id: text,
  $anchor: text,
  $comment: text,
  title: text,
  description: text,
  pattern: text,
  contentEncoding: opaque(words('base64 quoted-printable')),
  contentMediaType: text,
  'required[]': opaque(isPropertyName),
  'propertyOrdering[]': opaque(isPropertyName),
  'dependentRequired.<property>[]': opaque(isPropertyName),
  'dependencies.<property>': is('schema'),
  'dependencies.<property>[]': opaque(isPropertyName),
  'properties.<property>': is('schema'),
  'patternProperties.<property>': is('schema'),
  'dependentSchemas.<property>': is('schema'),
  '$defs.<property>': is('schema'),
  'definitions.<property>': is('schema'),
  items: is('schema'),
  'items[]': is('schema'),
  'prefixItems[]': is('schema'),
  additionalItems: is('schema'),
  additionalProperties: is('schema'),
  unevaluatedItems: is('schema'),
  unevaluatedProperties: is('schema'),
  propertyNames: is('schema'),
  contains: is('schema'),
  not: is('schema'),
  if: is('schema'),
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; the table is never awaited
  then: is('schema'),
  else: is('schema'),
  'allOf[]': is('schema'),
  'anyOf[]': is('schema'),
  'oneOf[]': is('schema'),
  default: free,
  const: free,
  example: free,
  examples: free,
  enum: free,
  minimum: anyNumber,
  maximum: anyNumber,
  exclusiveMinimum: anyNumber,
  exclusiveMaximum: anyNumber,
  multipleOf: anyNumber,
  minLength: anyNumber,
  maxLength: anyNumber,
  minItems: anyNumber,
  maxItems: anyNumber,
  minProperties: number,
  maxProperties: number,
  minContains: number,
  maxContains: number,
  uniqueItems: flag,
  nullable: flag,
  deprecated: flag,
  readOnly: flag,
  writeOnly: flag,
  strict: flag,
}

/**
 * The formats that JSON schemas of a request ask for. Their whole text is searched: a default that says
 * `"format": "email"` costs nothing but a longer token.
 */
export function formatsAsked(
  body: string,
  schemas: readonly { readonly node: { readonly start: number; readonly end: number } }[],
): ReadonlySet<string> {
  const formats = new Set<string>()
  for (const { node } of schemas) {
    for (const [, format = ''] of body.slice(node.start, node.end).matchAll(FORMAT)) formats.add(format)
  }
  return formats
}

const FORMAT = /"format"\s{0,16}:\s{0,16}"([a-z-]{1,32})"/g

/** The key shapes its rows refer to. */
export const SCHEMA_KEYS: Readonly<Record<string, Shape>> = { property: isPropertyName }

function isLocalReference(value: string): boolean {
  return /^#(?:\/[A-Za-z0-9_.$~-]{1,64}){0,16}$/.test(value)
}

function isSchemaDialect(value: string): boolean {
  return /^https?:\/\/json-schema\.org\/draft[-/](?:0[3-9]|20[0-9]{2}-[0-9]{2})\/schema#?$/.test(value)
}
