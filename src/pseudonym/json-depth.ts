/**
 * Follows JSON source unit by unit and says, at any point, how deep in strings it is: a string whose own content is
 * JSON counts its strings as one level more. So a value put there can be escaped as often as it must be.
 */
export interface JsonDepth {
  /** The unit as it reads with the escapes of every level undone; undefined in the middle of an escape. */
  feed(unit: number): number | undefined
  /** Strings around the current point; 0 is outside of any. */
  readonly depth: number
  /** In the middle of an escape: nothing may begin here. */
  readonly escaping: boolean
  /** At a place where a bare value could stand: inside a container of the outermost level, outside strings. */
  readonly bare: boolean
  /** How the quote of a string would be spelled that may begin here as a value (not as a key). */
  readonly valueQuote: string | undefined
}

interface Level {
  inString: boolean
  /** 0 none, 1 after the backslash, 2 to 5 in the digits of a \u escape. */
  escape: number
  digits: number
  /** Whether the string has shown what it is. */
  begun: boolean
  /** Open containers of this level, innermost last: true is an object. */
  readonly containers: boolean[]
  /** A value, not a key, comes next. */
  value: boolean
}

/** JSON in strings in strings: deeper levels count as plain text. */
const DEEPEST = 8

/** Open containers followed; beyond it nothing is taken for JSON any more. */
const MOST_CONTAINERS = 1024

/**
 * `lenient`: the caller says that the outermost level is JSON, and a slip of the model inside it does not change that.
 * `strict`: what does not go on as JSON was none.
 */
export function createJsonDepth(mode: 'lenient' | 'strict' = 'lenient'): JsonDepth {
  /** The outermost level first. Empty while it is not known to be JSON, and once it turned out not to be. */
  const levels: Level[] = []
  let begun = false
  let escaping = false

  return {
    feed(unit) {
      const decoded = follow(unit)
      escaping = decoded === undefined
      return decoded
    },
    get depth() {
      let depth = 0
      for (const level of levels) if (level.inString) depth += 1
      return depth
    },
    get escaping() {
      return escaping
    },
    get bare() {
      const [outer] = levels
      return outer !== undefined && !outer.inString && outer.containers.length > 0
    },
    get valueQuote() {
      const inner = levels.at(-1)
      // A document may be one value and nothing else.
      if (inner === undefined) return begun ? undefined : '"'
      if (inner.inString || !inner.value || inner.containers.length === 0) return undefined
      return `${'\\'.repeat(2 ** (levels.length - 1) - 1)}"`
    },
  }

  function follow(unit: number): number | undefined {
    if (levels.length === 0) {
      if (begun || isSpace(unit)) return unit
      begun = true
      if (unit !== QUOTE && !opens(unit)) return unit
      levels.push(newLevel())
    }
    let seen = unit
    for (let index = 0; ; index += 1) {
      const level = levels[index] as Level
      if (!level.inString) {
        const stays = mode === 'lenient' && index === 0 && level.containers.length > 0
        if (!(index > 0 && isOver(level, seen)) && structure(level, seen)) return seen
        if (!stays) levels.length = index
        return seen
      }
      const decoded = content(level, seen)
      if (decoded === undefined) return undefined
      if (!level.inString) {
        levels.length = index + 1
        return decoded
      }
      seen = decoded
      if (!level.begun && !isSpace(seen)) {
        level.begun = true
        if (opens(seen) && levels.length < DEEPEST) levels.push(newLevel())
      }
      if (levels.length === index + 1) return seen
    }
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const CONTROL: Readonly<Record<string, number>> = { n: 0x0a, t: 0x09, r: 0x0d, b: 0x08, f: 0x0c }

function newLevel(): Level {
  return { inString: false, escape: 0, digits: 0, begun: false, containers: [], value: true }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
}

function opens(unit: number): boolean {
  return unit === 0x7b || unit === 0x5b
}

/** A quote behind the whole document in a string: the string goes on, and its text was not JSON alone. */
function isOver({ containers }: Level, unit: number): boolean {
  return unit === QUOTE && containers.length === 0
}

/** A unit outside strings; false when this is no JSON. */
function structure(level: Level, unit: number): boolean {
  if (isSpace(unit)) return true
  const { containers } = level
  switch (unit) {
    case QUOTE:
      level.inString = true
      level.begun = false
      return true
    case 0x7b:
    case 0x5b:
      containers.push(unit === 0x7b)
      level.value = unit === 0x5b
      return containers.length <= MOST_CONTAINERS
    case 0x7d:
    case 0x5d:
      return containers.pop() === (unit === 0x7d)
    case 0x3a:
      level.value = true
      return containers.at(-1) === true
    case 0x2c:
      level.value = containers.at(-1) === false
      return containers.length > 0
    default:
      return containers.length > 0 && LITERAL.has(unit)
  }
}

/** The units of numbers, true, false and null. */
const LITERAL = new Set(Array.from('0123456789+-.eEtrufalsn', (symbol) => symbol.charCodeAt(0)))

/** A unit inside a string, decoded; the closing quote decodes to itself and leaves the string. */
function content(level: Level, unit: number): number | undefined {
  if (level.escape === 0) {
    if (unit === BACKSLASH) {
      level.escape = 1
      return undefined
    }
    if (unit === QUOTE) level.inString = false
    return unit
  }
  if (level.escape === 1) {
    level.escape = 0
    if (unit !== 0x75) return CONTROL[String.fromCharCode(unit)] ?? unit
    level.escape = 2
    level.digits = 0
    return undefined
  }
  level.digits = level.digits * 16 + (Number.parseInt(String.fromCharCode(unit), 16) || 0)
  level.escape += 1
  if (level.escape < 6) return undefined
  level.escape = 0
  return level.digits
}

/** `value` as it is written `depth` strings deep. */
export function escaped(value: string, depth: number): string {
  let out = value
  for (let level = 0; level < depth; level += 1) out = JSON.stringify(out).slice(1, -1)
  return out
}
