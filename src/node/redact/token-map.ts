import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { LiveToken } from '../../pseudonym/live-tokens.ts'
import { isCode } from '../../pseudonym/token.ts'
import { Exit, EXIT } from '../exit.ts'

/**
 * What stands for what in a file, written as it becomes known: `{"PERSON_K7QX2A4": "…"}`. The map is the personal data
 * itself, so nobody else on the machine may read it. Of each token a number is kept, of its value nothing.
 */
export interface TokenMap {
  /**
   * The token for a value: the one it was given, but where that stands for something else in the file, the first of
   * `others` that does not. The same value gets the same one again. Throws an `Exit` when none is left.
   */
  tokenFor(given: MappedToken, others: () => string): string
  /** Tokens so far. */
  readonly size: number
  /** Ends the file, so that it can be read. */
  close(): void
}

export interface MappedToken {
  readonly token: string
  readonly value: string
  /** A number of JSON as it was spelled, which comes back without quotes. */
  readonly numeric: boolean
}

/** Writes to `file`, or nowhere. Throws an `Exit` where a map is there already or none can be written. */
export function createTokenMap(file: string | undefined): TokenMap {
  /** By code, what its value's hash begins with: two values that share it are one, but for a chance of 2^-52. */
  const known = new Map<string, number>()
  const out = file === undefined ? undefined : openMap(file)
  let first = true
  let closed = false
  const note = (token: string, { value, numeric }: MappedToken) => {
    if (out === undefined) return
    const written = numeric ? { number: value } : value
    writeSync(out, `${first ? '' : ','}\n  ${JSON.stringify(token)}: ${JSON.stringify(written)}`)
    first = false
  }
  return {
    get size() {
      return known.size
    },
    tokenFor(given, others) {
      const print = fingerprint(given)
      let { token } = given
      for (let tries = 0; tries < TRIES; tries += 1) {
        const code = codeOf(token)
        const before = known.get(code)
        if (before === print) return token
        if (before === undefined) {
          known.set(code, print)
          note(token, given)
          return token
        }
        token = others()
      }
      throw new Exit(EXIT.failed, ['the file holds more values than there are tokens; redact it in parts'])
    },
    close() {
      if (out === undefined || closed) return
      closed = true
      writeSync(out, first ? '}\n' : '\n}\n')
      closeSync(out)
    },
  }
}

/** Of six million beginnings of a code most are free, or the file is too much for tokens that a reader can tell apart. */
const TRIES = 4096

/** What is there already may be the only way back of another file, or the file that is read: it is never written over. */
function openMap(file: string): number {
  const there = statSync(file, { throwIfNoEntry: false })
  if (there?.isFile() === true && there.size > 0) {
    throw new Exit(EXIT.failed, [
      `${file}: is there already, and a map is not written over it; give --map another name`,
    ])
  }
  try {
    const out = openSync(file, 'w', 0o600)
    writeSync(out, '{')
    return out
  } catch {
    throw new Exit(EXIT.failed, [`${file}: the map cannot be written there; check the path given to --map`])
  }
}

function codeOf(token: string): string {
  return token.slice(token.lastIndexOf('_') + 1)
}

function fingerprint({ token, value, numeric }: MappedToken): number {
  const word = token.slice(0, token.lastIndexOf('_'))
  const hash = sha256(utf8ToBytes(`${word} ${numeric ? 1 : 0} ${value}`))
  return hash.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, (hash[6] ?? 0) & 15)
}

/** A map that `--map` wrote, by code. Throws an `Exit` for a file that is none. */
export function readTokenMap(file: string): ReadonlyMap<string, LiveToken> {
  let map: unknown
  try {
    map = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Exit(EXIT.failed, [`${file}: cannot be read as a map; give the file that --map wrote`])
  }
  const entries = typeof map === 'object' && map !== null ? Object.entries(map) : []
  return new Map(
    entries.flatMap(([token, written]: [string, unknown]): [string, LiveToken][] => {
      const at = token.lastIndexOf('_')
      const code = token.slice(at + 1)
      const numeric = typeof written === 'object' && written !== null && 'number' in written
      const value: unknown = numeric ? written.number : written
      if (typeof value !== 'string' || !isCode(code)) return []
      return [[code, { word: token.slice(0, at), value, numeric }]]
    }),
  )
}
