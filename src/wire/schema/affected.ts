import { constraintOf, FORMAT_ENTITIES, FORMATS, type Asked, type Constraint } from './constraint.ts'
import type { OwnNames } from './named.ts'
import { SAMPLES } from './samples.ts'
import { remembered, type Affected } from './verdicts.ts'

/** What stands for values upstream. */
export interface TokenForms {
  /** What may stand there for a value of this type; nothing where values of it stay, or end the request. */
  formsOf(entity: string): readonly string[]
  /** Any of them, as an expression without anchors that counts no groups. */
  readonly expression: string
  /** The vendor takes a pattern for the whole text, and knows no anchors; else they are written, as JSON Schema wants. */
  readonly anchors: 'written' | 'implied'
  /** Names of the operator's own types, and invented or listed values of them. */
  readonly own: OwnNames
  readonly samples: ReadonlyMap<string, readonly string[]>
}

/**
 * Whether personal data may stand under these constraints where its tokens may not. What a property is called decides
 * for numbers and lengths; of a pattern or format, whether it accepts a value of the catalogue. A pattern that cannot
 * be followed is taken to accept one.
 */
export function affected(
  asked: Asked,
  named: ReadonlySet<string>,
  described: ReadonlySet<string>,
  forms: TokenForms,
): Affected | undefined {
  const { bounds } = asked
  const replaced = (entity: string): boolean => forms.formsOf(entity).length > 0
  if (asked.types !== undefined && !asked.types.has('string')) {
    const room = Math.min(bounds.most ?? Infinity, bounds.below ?? Infinity) >= SMALLEST
    const called = [...named, ...described].filter(
      (entity) =>
        replaced(entity) &&
        (NUMBERS.has(entity) || forms.samples.get(entity)?.some((value) => /^\d+$/.test(value)) === true),
    )
    return room && called.length > 0 ? verdict('type', called, true) : undefined
  }

  const format = asked.format !== undefined && UNENFORCED.has(asked.format) ? undefined : asked.format
  const bounded = asked.minLength !== undefined || asked.maxLength !== undefined
  if (asked.pattern === undefined && format === undefined && !bounded) return undefined
  const wholly = forms.anchors === 'implied'
  const { pattern, minLength, maxLength } = asked
  const key = JSON.stringify([pattern, format, minLength, maxLength, wholly, [...named], [...described]])
  return remembered(forms.samples, formsInShort(forms), key, () => judged({ ...asked, format }))

  function judged(one: Asked): Affected | undefined {
    const constraint = constraintOf(one, wholly)
    const possible = possibleUnder(one, constraint)
    if (possible === 'unknown') return SAMPLED.some(replaced) ? verdict('pattern', named, false) : undefined
    const strange = isStrange(format)
    const unfit = [...possible].filter((entity) => strange || !forms.formsOf(entity).every(constraint.meetsText))
    if (unfit.length === 0) return undefined
    if (pattern !== undefined) return verdict('pattern', unfit, false)
    if (format !== undefined) return verdict('format', unfit, false)
    const longest = Math.max(...unfit.flatMap((entity) => forms.formsOf(entity).map(({ length }) => length)))
    return verdict((maxLength ?? Infinity) < longest ? 'maxLength' : 'minLength', unfit, false)
  }

  /** The types of which a value may stand there. */
  function possibleUnder(one: Asked, constraint: Constraint): ReadonlySet<string> | 'unknown' {
    const possible = new Set([...named].filter(replaced))
    const known = one.format === undefined ? undefined : FORMAT_ENTITIES[one.format]
    if (known !== undefined && replaced(known)) possible.add(known)
    if (constraint.unknown) return 'unknown'
    if (one.pattern !== undefined || (one.format !== undefined && !isStrange(one.format))) {
      for (const samples of [SAMPLES, forms.samples]) {
        for (const [entity, values] of samples) {
          if (!possible.has(entity) && replaced(entity) && values.some(constraint.meetsText)) possible.add(entity)
        }
      }
    } else if (one.format === undefined) for (const entity of described) if (replaced(entity)) possible.add(entity)
    return possible
  }

  function verdict(keyword: Affected['keyword'], entities: Iterable<string>, numeric: boolean): Affected {
    const types = [...entities].filter(replaced)
    const lengths = (types.length === 0 ? SAMPLED : types).flatMap((entity) =>
      forms.formsOf(entity).map(({ length }) => length),
    )
    return { keyword, longest: Math.max(...lengths), shortest: Math.min(...lengths), numeric }
  }
}

/** A format that no expression stands for. */
function isStrange(format: string | undefined): boolean {
  return format !== undefined && !Object.hasOwn(FORMATS, format)
}

/** The same wherever the same stands upstream for every type. */
function formsInShort(forms: TokenForms): string {
  const own = forms.samples.size === 0 ? [] : [...forms.samples.keys()]
  return [...SAMPLED, ...own].map((entity) => forms.formsOf(entity).at(0) ?? '').join(' ')
}

const SAMPLED: readonly string[] = [...SAMPLES.keys()]

/** Types whose values are written as numbers. */
const NUMBERS = new Set(['PHONE', 'CREDIT_CARD', 'NATIONAL_ID', 'IBAN', 'RIB', 'BANK_ACCOUNT'])

/** Seven digits: a smaller number is nobody's. */
const SMALLEST = 1_000_000

/** Formats that only describe. */
const UNENFORCED = new Set([
  'password',
  'binary',
  'byte',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'float',
  'double',
  'enum',
])
