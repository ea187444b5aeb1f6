import { readExpression, type Expression } from './expression.ts'

/** What a JSON schema asks of a string or a number, as it was written. */
export interface Asked {
  /** Names of types in lower case; undefined where the schema names none. */
  readonly types: ReadonlySet<string> | undefined
  readonly pattern: string | undefined
  readonly format: string | undefined
  readonly minLength: number | undefined
  readonly maxLength: number | undefined
  /** `minimum` and its kin; `exclusive` as draft 2020-12 has them, or as draft 4. */
  readonly bounds: Readonly<Record<'least' | 'above' | 'most' | 'below' | 'step', number | undefined>>
}

/** Judges values by what a schema asks. What cannot be judged (an expression that looks behind) counts as met. */
export interface Constraint {
  /** Whether a number may stand there. */
  readonly numeric: boolean
  /** Whether this JSON string or number, as source, is what the schema asks for. */
  readonly meets: (json: string) => boolean
  /** Whether the text of a string is. */
  readonly meetsText: (text: string) => boolean
  /** The pattern, or what the format stands for, is none that can be followed. */
  readonly unknown: boolean
}

/** Compiles what a schema asks of a value. `wholly`: its pattern has to match the whole text, without anchors. */
export function constraintOf(asked: Asked, wholly = false): Constraint {
  const { types, bounds } = asked
  const numeric = types !== undefined && (types.has('number') || types.has('integer'))
  const textual = types === undefined || types.has('string')
  /** Compiled for the first text there is to judge: most constraints never see one. */
  let compiled: readonly (Expression | undefined)[] | undefined

  return {
    numeric,
    get unknown() {
      return expressions().includes(undefined)
    },
    meetsText,
    meets: (json) => {
      if (json.startsWith('"')) return textual && meetsText(JSON.parse(json) as string)
      return numeric && meetsNumber(Number(json), types)
    },
  }

  function expressions(): readonly (Expression | undefined)[] {
    if (compiled === undefined) {
      const form = asked.format === undefined ? undefined : FORMATS[asked.format]
      const sources = form === undefined ? [] : [`^(?:${form})$`]
      if (asked.pattern !== undefined) sources.push(wholly ? `^(?:${asked.pattern})$` : asked.pattern)
      compiled = sources.map(readExpression)
    }
    return compiled
  }

  function meetsText(text: string): boolean {
    if (text.length > LONGEST_TEXT) return true
    const length = asked.minLength === undefined && asked.maxLength === undefined ? 0 : Array.from(text).length
    if (asked.minLength !== undefined && length < asked.minLength) return false
    if (asked.maxLength !== undefined && length > asked.maxLength) return false
    return expressions().every((expression) => expression === undefined || expression.test(text))
  }

  function meetsNumber(value: number, named: ReadonlySet<string>): boolean {
    const { least, above, most, below, step } = bounds
    if (!named.has('number') && !Number.isInteger(value)) return false
    if (least !== undefined && value < least) return false
    if (above !== undefined && value <= above) return false
    if (most !== undefined && value > most) return false
    if (below !== undefined && value >= below) return false
    return step === undefined || step === 0 || Number.isInteger(value / step)
  }
}

/** Longer values are not judged: no identifier is. */
const LONGEST_TEXT = 512

/**
 * What formats accept at least, as expressions without anchors; each accepts all that its format does (RFC 3339, 3986,
 * 5321, 4291). Of a format that is not here a vendor knows as little as we.
 */
export const FORMATS: Readonly<Record<string, string>> = {
  date: '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])',
  'date-time': '[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)',
  email: '[^@ ]+@[^@ /]+',
  'idn-email': '[^@ ]+@[^@ /]+',
  ipv4: '([0-9]{1,3}[.]){3}[0-9]{1,3}',
  ipv6: '[0-9A-Fa-f:.]+(%[^ ]+)?',
  uri: '[A-Za-z][A-Za-z0-9+.-]*:[^ ]*',
  iri: '[A-Za-z][A-Za-z0-9+.-]*:[^ ]*',
}

/** Formats that no standard knows, and whose values they would be. */
export const FORMAT_ENTITIES: Readonly<Record<string, string>> = {
  phone: 'PHONE',
  'phone-number': 'PHONE',
  tel: 'PHONE',
  e164: 'PHONE',
  iban: 'IBAN',
  'credit-card': 'CREDIT_CARD',
  ssn: 'NATIONAL_ID',
}
