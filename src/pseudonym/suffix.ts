/**
 * What a token is followed by where it shall have the form that a JSON schema of the request asks for: a vendor that
 * holds its model to the schema would not let it write the token alone. `.invalid` is nobody's, ever (RFC 2606).
 */
interface Suffix {
  /** Values of `format`. */
  readonly formats: readonly string[]
  readonly suffix: string
}

const SUFFIXES: Readonly<Record<string, Suffix>> = {
  EMAIL: { formats: ['email', 'idn-email'], suffix: '@token.invalid' },
}

/** The suffix that a token of this entity may have; it goes when the value comes back. */
export function suffixOf(entity: string): string | undefined {
  return Object.hasOwn(SUFFIXES, entity) ? SUFFIXES[entity]?.suffix : undefined
}

/** The suffix that a token of this entity has in a request whose schemas ask for these formats. */
export function suffixFor(entity: string, formats: ReadonlySet<string>): string {
  if (formats.size === 0 || !Object.hasOwn(SUFFIXES, entity)) return ''
  const known = SUFFIXES[entity]
  return known?.formats.some((format) => formats.has(format)) === true ? known.suffix : ''
}

/** A suffix that may follow a token, as a regular expression without anchors. */
export const SUFFIX_EXPRESSION = `(${Object.values(SUFFIXES)
  .map(({ suffix }) => suffix.replaceAll('.', '[.]'))
  .join('|')})?`
