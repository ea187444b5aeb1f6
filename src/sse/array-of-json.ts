import { ParaventError } from '../errors.ts'
import type { Frame } from './frame.ts'
import type { OpenFraming } from './framing.ts'
import { createTextDecoder, isJsonSpace, replaced } from './text.ts'

/**
 * One JSON array, an element at a time: `[{…}\n,\n{…}]`. A frame is an element with the punctuation before it; the
 * closing bracket is the last frame. A document that is no array is one element. What an element holds is not checked
 * here: brackets and quotes are counted, nothing else.
 */
export const arrayOfJson: OpenFraming = (limit) => {
  const decode = createTextDecoder()
  let begun: string[] = []
  /** Units before the element in what has begun. */
  let before = 0
  let size = 0
  let state: State = { depth: 0, inString: false, escaped: false, inside: false }
  let isArray = false
  let isClosed = false
  let elements = 0

  return {
    push: (chunk) => split(decode(chunk)),
    flush() {
      const frames = split(decode())
      if (begun.length === 0) return frames
      const raw = begun.join('')
      begun = []
      return [...frames, { raw, ...NOTHING }]
    },
    rewrite: replaced,
    // There is something to write only when an element has gone before.
    write: ({ data }) => `,\n${data}`,
    end({ data }) {
      if (elements === 0) return `[${data}]`
      return isArray && !isClosed ? `,\n${data}]` : ''
    },
    remembers: true,
  }

  function split(text: string): readonly Frame[] {
    const frames: Frame[] = []
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (!state.inside) {
        if (unit === OPEN_ARRAY && !isArray && elements === 0) {
          isArray = true
          continue
        }
        if (unit === CLOSE_ARRAY && isArray && !isClosed) {
          isClosed = true
          frames.push({ raw: complete(text.slice(from, at + 1)), ...NOTHING, last: true })
          from = at + 1
          continue
        }
        if (unit === COMMA || isJsonSpace(unit)) continue
        state = { depth: 0, inString: false, escaped: false, inside: true }
        before = size + at - from
      }
      if (!ends(state, unit)) continue
      state = { depth: 0, inString: false, escaped: false, inside: false }
      elements += 1
      const raw = complete(text.slice(from, at + 1))
      frames.push({ raw, event: undefined, data: raw.slice(before), dataStart: before, dataEnd: raw.length })
      from = at + 1
    }
    hold(text.slice(from))
    return frames
  }

  function complete(end: string): string {
    hold(end)
    const raw = begun.join('')
    begun = []
    size = 0
    return raw
  }

  function hold(text: string): void {
    if (text === '') return
    size += text.length
    if (size > limit) throw new ParaventError('upstream_reply')
    begun.push(text)
  }
}

interface State {
  depth: number
  inString: boolean
  escaped: boolean
  /** Of an element. */
  readonly inside: boolean
}

const NOTHING = { event: undefined, data: undefined, dataStart: undefined, dataEnd: undefined } as const

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const BACKSLASH = 0x5c
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** Takes one more unit of an element; whether it is its last. Only objects, arrays and strings end by themselves. */
function ends(state: State, unit: number): boolean {
  if (state.inString) {
    if (state.escaped) state.escaped = false
    else if (unit === BACKSLASH) state.escaped = true
    else if (unit === QUOTE) state.inString = false
    return !state.inString && state.depth === 0
  }
  if (unit === QUOTE) state.inString = true
  else if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) state.depth += 1
  else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) state.depth -= 1
  else return false
  return state.depth === 0 && !state.inString
}
