export type Path = readonly (string | number)[]

/** What stands at a path; undefined where something of it is not there. Own members only. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}

/** A copy in which `path` holds `value`. What stands in the way (a text where a map belongs) is left for the schema to report. */
export function setAt(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const isMap = typeof root === 'object' && root !== null && !Array.isArray(root)
  if (root !== undefined && root !== null && !isMap) return root
  const below = isMap && Object.hasOwn(root, key) ? (root as Record<string | number, unknown>)[key] : undefined
  return { ...root, [key]: setAt(below, rest, value) }
}
