/** Careful reading of other people's JSON: the wrong shape is absent, never an exception. */
export type Fields = Readonly<Record<string, unknown>>

const NONE: Fields = {}

/** An object that is no array. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object, or one without members. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : NONE
}

/** An array, or an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A string. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A number above 0. */
export function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined
}
