import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { restoreWhole } from '../pseudonym/create-restorer.ts'
import { lengthPrefixed, type ScopeKey } from '../pseudonym/keys.ts'
import type { LiveTokens } from '../pseudonym/live-tokens.ts'
import { formatToken } from '../pseudonym/token.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import type { Trace } from '../text/offset-map.ts'
import type { Owner, Vault } from '../vault/vault.ts'

/**
 * How a vendor spelled tokens where it mangled them (`person_k7qx2a4`): an answer that comes back in a history can then
 * go up as the vendor wrote it, and not with its tokens made good. Kept is where in the answer, and what of it was the
 * vendor's: no value, and nothing of the answer's text. By a keyed hash of the whole restored text, so an answer that
 * its client changed is not found.
 */
export interface Spellings {
  /** Follows one text of an answer. */
  follow(live: LiveTokens): SpellingTrace
  /** What to write in the place of each edit of these texts; texts that nothing is known of are missing. */
  of(answers: readonly Answer[], live: LiveTokens): Promise<ReadonlyMap<string, readonly Edit[]>>
}

export interface SpellingTrace extends Trace {
  /** The text has ended. */
  end(): void
}

/** A text of an assistant's turn, and the edits that put tokens into it. */
export interface Answer {
  readonly value: string
  readonly edits: readonly Edit[]
}

export function createSpellings(key: ScopeKey, owner: Owner, vault: Vault): Spellings {
  return {
    follow(live) {
      let said: string | undefined = ''
      let pieces: Edit[] = []
      let isMangled = false
      const say = (text: string): void => {
        if (said === undefined) return
        said = said.length + text.length > LONGEST ? undefined : said + text
      }
      return {
        passed: say,
        replaced(before, after) {
          if (said === undefined) return
          const start = said.length
          const last = pieces.at(-1)
          // The suffix of a token, which goes with it.
          if (after === '' && last?.end === start)
            pieces = [...pieces.slice(0, -1), { ...last, text: last.text + before }]
          else if (before !== after) {
            pieces.push({ start, end: start + after.length, text: before })
            isMangled ||= !isCanonical(before, live)
          }
          say(after)
        },
        end() {
          if (said === undefined || !isMangled || pieces.length > MOST) return
          const bytes = utf8ToBytes(JSON.stringify(pieces.map(({ start, end, text }) => [start, end, text])))
          // Should it fail, the tokens go up made good.
          vault.keep(owner, { name: nameOf(said), bytes }).catch(() => undefined)
        },
      }
    },
    async of(answers, live) {
      const found = await Promise.all(
        answers.map(async ({ value, edits }) => {
          const [record] = (await vault.recall(owner, nameOf(value)).catch(() => undefined)) ?? []
          const spelled = record === undefined ? undefined : spelledIn(value, edits, piecesIn(record), live)
          return spelled === undefined ? [] : [[value, spelled] as const]
        }),
      )
      return new Map(found.flat())
    },
  }

  function nameOf(text: string): string {
    return `said_${bytesToHex(key.hash(concatBytes(SAID, lengthPrefixed(text))).subarray(0, 16))}`
  }
}

const SAID = utf8ToBytes('paravent answer 1\n')

/** Units of a text that is followed, and pieces that are kept of one. */
const LONGEST = 262_144
const MOST = 256

/** What we sealed ourselves, and nobody can have changed, needs no second look. */
function piecesIn(record: Uint8Array): readonly Edit[] {
  const pieces = JSON.parse(new TextDecoder().decode(record)) as readonly (readonly [number, number, string])[]
  return pieces.map(([start, end, text]) => ({ start, end, text }))
}

/** The edits with the vendor's spelling, if that is what the text was restored from: with these tokens it must be again. */
function spelledIn(
  value: string,
  edits: readonly Edit[],
  pieces: readonly Edit[],
  live: LiveTokens,
): readonly Edit[] | undefined {
  const spelled = new Map(pieces.map((piece) => [`${piece.start} ${piece.end}`, piece.text]))
  const known = new Set(edits.map(({ start, end }) => `${start} ${end}`))
  if ([...spelled.keys()].some((place) => !known.has(place))) return undefined
  const options = { form: 'text', place: 'prose', urlAllowed: () => true, onUnresolved: () => undefined } as const
  if (restoreWhole(applyEdits(value, pieces), live, options) !== value) return undefined
  return edits.map((edit) => ({ ...edit, text: spelled.get(`${edit.start} ${edit.end}`) ?? edit.text }))
}

function isCanonical(written: string, live: LiveTokens): boolean {
  const code = written.slice(written.lastIndexOf('_') + 1)
  const token = live.lookup(code)
  return token !== undefined && formatToken(token.word, code) === written
}
