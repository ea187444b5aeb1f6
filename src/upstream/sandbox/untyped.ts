/** Careful reading of other people's JSON: the wrong shape is absent, never an exception. */
export type Fields = Readonly<Record<string, unknown>>

const NONE: Fields = {}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fields(value: unknown): Fields {
  return isFields(value) ? value : NONE
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined
}
