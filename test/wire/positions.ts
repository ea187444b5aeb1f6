/** A JSON value with one position exchanged, and where that was. */
export interface Planted {
  readonly at: string
  readonly value: unknown
}

/** Every string of a JSON value in turn replaced by a canary. */
export function plantStrings(value: unknown, canary: string): readonly Planted[] {
  return plant(value, '', (inner) => (typeof inner === 'string' ? canary : undefined))
}

/** Every number in turn. */
export function plantNumbers(value: unknown, canary: number): readonly Planted[] {
  return plant(value, '', (inner) => (typeof inner === 'number' ? canary : undefined))
}

/** Every object in turn with one more member, whose name is the canary. */
export function plantKeys(value: unknown, canary: string): readonly Planted[] {
  return plant(value, '', (inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner, [canary]: 1 } : undefined,
  )
}

function plant(value: unknown, at: string, exchange: (inner: unknown) => unknown): readonly Planted[] {
  const own = exchange(value)
  const here: Planted[] = own === undefined ? [] : [{ at, value: own }]
  if (typeof value !== 'object' || value === null) return here
  for (const [name, inner] of Object.entries(value)) {
    for (const planted of plant(inner, `${at}.${name}`, exchange)) {
      const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
      Object.assign(copy, { [name]: planted.value })
      here.push({ at: planted.at, value: copy })
    }
  }
  return here
}
