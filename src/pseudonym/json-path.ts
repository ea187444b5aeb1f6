import type { ValuePlaces } from './value-places.ts'

/** Follows JSON source unit by unit, the outermost level only, and says what place a value has that begins here. */
export interface JsonPath {
  feed(unit: number): void
  /** The place of the value that comes next or is being read; undefined where no schema says anything. */
  readonly place: ValuePlaces | undefined
}

interface Container {
  readonly place: ValuePlaces | undefined
  readonly isObject: boolean
  index: number
}

/** Open containers followed; deeper places are none. */
const DEEPEST = 128

export function createJsonPath(root: ValuePlaces): JsonPath {
  const open: Container[] = []
  /** Containers beyond the deepest that is followed. */
  let beyond = 0
  let place: ValuePlaces | undefined = root
  let isKey = false
  let inString = false
  let escaping = false
  let key = ''

  return {
    feed(unit) {
      if (inString) return inside(unit)
      switch (unit) {
        case 0x22:
          inString = true
          key = ''
          return
        case 0x7b:
        case 0x5b:
          return enter(unit === 0x7b)
        case 0x7d:
        case 0x5d:
          return leave()
        case 0x2c:
          return next()
        case 0x3a:
          isKey = false
          place = open.at(-1)?.place?.member(key)
          return
        default:
      }
    },
    get place() {
      return isKey || beyond > 0 ? undefined : place
    },
  }

  function inside(unit: number): void {
    if (escaping) escaping = false
    else if (unit === 0x5c) escaping = true
    else if (unit === 0x22) {
      inString = false
      if (isKey && key.includes('\\')) key = unescaped(key)
      return
    }
    if (isKey) key += String.fromCharCode(unit)
  }

  function enter(isObject: boolean): void {
    if (beyond > 0 || open.length === DEEPEST) {
      beyond += 1
      return
    }
    open.push({ place, isObject, index: 0 })
    isKey = isObject
    place = isObject ? undefined : place?.item(0)
  }

  function leave(): void {
    if (beyond > 0) beyond -= 1
    else open.pop()
    place = undefined
    isKey = false
  }

  function next(): void {
    const inner = open.at(-1)
    if (inner === undefined || beyond > 0) return
    inner.index += 1
    isKey = inner.isObject
    place = inner.isObject ? undefined : inner.place?.item(inner.index)
  }
}

function unescaped(key: string): string {
  try {
    return JSON.parse(`"${key}"`) as string
  } catch {
    return key
  }
}
