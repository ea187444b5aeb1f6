import { fields, list, text, type Fields } from './untyped.ts'

/**
 * A value that fits a JSON schema, made from what the user wrote: an `email` property gets the address found in the
 * text, or the token that stands for it. Good enough for a demonstration; it does not implement JSON schema.
 */
export function fillSchema(schema: unknown, said: string): unknown {
  return fill(schema, { said, name: '', root: fields(schema), depth: 0 })
}

interface Place {
  readonly said: string
  /** The property that is being filled. */
  readonly name: string
  /** Where `#/$defs/…` leads. */
  readonly root: Fields
  readonly depth: number
}

/** Schemas may refer to themselves. */
const DEEPEST = 6

function fill(schema: unknown, place: Place): unknown {
  const { said, name, root, depth } = place
  const own = fields(schema)
  if (depth > DEEPEST) return null
  if ('const' in own) return own['const']
  const choices = list(own['enum'])
  if (choices.length > 0) return choices.find((choice) => said.includes(String(choice))) ?? choices[0]
  const elsewhere = text(own['$ref'])
  if (elsewhere !== undefined) return fill(resolve(root, elsewhere), { ...place, depth: depth + 1 })
  const branches = [...list(own['anyOf']), ...list(own['oneOf'])]
  if (branches.length > 0) return fill(branches[0], { ...place, depth: depth + 1 })
  const type =
    list(own['type'])[0] ?? own['type'] ?? ('properties' in own ? 'object' : name === '' ? 'object' : 'string')
  if (type === 'object') {
    const properties = Object.entries(fields(own['properties']))
    return Object.fromEntries(
      properties.map(([key, value]) => [key, fill(value, { ...place, name: key, depth: depth + 1 })]),
    )
  }
  if (type === 'array') return fillArray(own['items'], place)
  if (type === 'integer' || type === 'number') return numberIn(said)
  if (type === 'boolean') return true
  if (type === 'null') return null
  return mentions(name, said)[0] ?? said
}

function fillArray(items: unknown, place: Place): readonly unknown[] {
  const found = fields(items)['type'] === 'string' ? mentions(place.name, place.said) : []
  return found.length > 0 ? found : [fill(items, { ...place, depth: place.depth + 1 })]
}

function resolve(root: Fields, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => fields(node)[key], root)
}

function numberIn(said: string): number {
  const digits = /(?<![A-Za-z0-9_])\d{1,9}(?![A-Za-z0-9_])/.exec(said)
  return digits === null ? 1 : Number(digits[0])
}

/** What a property of this name asks for, and how it looks in the text: as a token, or bare where nothing hid it. */
const KINDS: readonly (readonly [property: RegExp, value: RegExp])[] = [
  [/mail/i, /EMAIL_[A-Z0-9]{4,12}|[\w.+-]{1,64}@[\w.-]{1,200}\w/g],
  [/phone|tel|mobile/i, /PHONE_[A-Z0-9]{4,12}|\+?\d[\d .()-]{6,18}\d/g],
  [/iban|account/i, /IBAN_[A-Z0-9]{4,12}|\b[A-Z]{2}\d{2}[A-Z0-9 ]{10,38}/g],
  [
    /name|person|recipient|customer|client|contact|patient|attendee|participant|^to$|^from$|^who$/i,
    /PERSON_[A-Z0-9]{4,12}|\p{Lu}\p{Ll}{1,30} \p{Lu}\p{Ll}{1,30}/gu,
  ],
]

function mentions(property: string, said: string): readonly string[] {
  const kind = KINDS.find(([wanted]) => wanted.test(property))
  return kind === undefined ? [] : (said.match(kind[1]) ?? [])
}
