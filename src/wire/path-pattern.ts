import { isId, isModelId, isToolName, type Shape } from './tables/shapes.ts'

/**
 * A path with holes: `/v1/models/{model}`, `/v1beta/models/{plainModel}:countTokens`. What stands in a hole is
 * somebody's choice, so it goes up only if it has the shape of its kind.
 */
export interface PathPattern {
  /** What stands in the holes of a path; undefined when the path is another's. */
  read(path: string): PathValues | undefined
}

export interface PathValues {
  readonly shapely: boolean
  /**
   * The path to ask the vendor for: the pattern's own, with its checked values. The name of a conversation stands in it
   * only if a machine made it; else its hole does.
   */
  readonly path: string
  /** Of a hole that holds a model's name. */
  readonly model: string | undefined
  /** Of a hole that holds the name of an answer, or of a batch of them, that the vendor keeps. */
  readonly answer: string | undefined
  /** Of the hole that holds the client's name for a conversation. */
  readonly conversation: string | undefined
  /** What the holes before that one hold, or all where there is none: whose conversation it is, of several bots. */
  readonly bot: string
}

/** The hole of a conversation's name, which is put in later where it may say who is talking. */
export const CONVERSATION_HOLE = '{conversation}'

/** Compiles a pattern. Throws where a hole has no such kind: a defect of ours, at start-up. */
export function pathPattern(pattern: string): PathPattern {
  if (!pattern.includes('{')) {
    const values = {
      shapely: true,
      path: pattern,
      model: undefined,
      answer: undefined,
      conversation: undefined,
      bot: '',
    }
    return { read: (path) => (path === pattern ? values : undefined) }
  }
  const names = [...pattern.matchAll(HOLE)].map(([, name = '']) => name)
  const kinds = names.map((name) => kindOf(name, pattern))
  let hole = 0
  const source = pattern
    .split(HOLE)
    .map((part, index) => (index % 2 === 0 ? escaped(part) : (kinds[hole++]?.source ?? '')))
  const [beginning = ''] = pattern.split('{', 1)
  const before = names.includes('conversation') ? names.indexOf('conversation') : names.length
  const whole = new RegExp(`^${source.join('')}$`)
  return {
    read(path) {
      // Cheaper than asking the expression, and mostly the whole answer.
      if (!path.startsWith(beginning)) return undefined
      const match = whole.exec(path)
      if (match === null) return undefined
      const values = match.slice(1).map(decoded)
      let next = 0
      return {
        shapely: values.every((value, index) => kinds[index]?.shape(value) === true),
        path: pattern.replaceAll(HOLE, (written) => {
          const value = values[next++] ?? ''
          return written === CONVERSATION_HOLE && !isId(value) ? written : value
        }),
        model: values[names.findIndex((name) => /model$/i.test(name))],
        answer: values[names.findIndex((name) => name === 'answer' || name === 'batch')],
        conversation: values[names.indexOf('conversation')],
        bot: values.slice(0, before).join('/'),
      }
    },
  }
}

const HOLE = /\{([A-Za-z]{1,32})\}/g

interface Kind {
  readonly source: string
  readonly shape: Shape
}

const KINDS: Readonly<Record<string, Kind>> = {
  /** Compatible vendors name models with a slash; SDKs escape it. */
  model: { source: '(.+)', shape: isModelName },
  /** Where a colon parts the model from what is done with it. */
  plainModel: { source: '([^/:]+)', shape: isModelName },
  id: { source: '([^/]+)', shape: isId },
  /** A name that a vendor gave; it goes up only if it is known here, so of people it says nothing. */
  answer: { source: '([^/]+)', shape: (value) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(value) },
  /** Such a name again, where it may go up without being known here. */
  batch: { source: '([^/]+)', shape: isId },
  /** A chatbot's conversation, by the name that its client gave it: anything at all. */
  conversation: { source: '([^/]+)', shape: (value) => value.length <= 512 },
  /** What an operator called a model at a cloud's. */
  deployment: { source: '([^/]+)', shape: (value) => isModelName(value) || (isToolName(value) && !/[/:]/.test(value)) },
  /** A cloud project, by its id or its number, and a place of the cloud's. */
  project: { source: '([^/]+)', shape: (value) => /^(?:[a-z][a-z0-9-]{4,28}[a-z0-9]|[0-9]{6,13})$/.test(value) },
  location: { source: '([^/]+)', shape: (value) => /^(?:global|us|eu|[a-z]{2,12}-[a-z]{3,12}[0-9]{0,2})$/.test(value) },
}

/** A model's id, or the id of one that somebody trained. */
export function isModelName(value: string): boolean {
  return isModelId(value) || isId(value)
}

function kindOf(name: string, pattern: string): Kind {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (kind === undefined) throw new Error(`no such hole: ${pattern}`)
  return kind
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** What does not decode has no shape either. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
