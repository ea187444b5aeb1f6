import { ParaventError } from '../errors.ts'
import { restoreWhole } from '../pseudonym/create-restorer.ts'
import type { LiveTokens } from '../pseudonym/live-tokens.ts'
import { applyEdits } from '../text/edit.ts'
import type { OffsetMap } from '../text/offset-map.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import type { JsonNode } from '../wire/json/node.ts'
import { parseJson, type JsonLimits } from '../wire/json/parse.ts'
import type { Wire } from '../wire/wire.ts'
import type { Spellings } from './spelling.ts'
import { restoreTexts, tellAll } from './restore-texts.ts'
import { createTokenRun } from './token-run.ts'

export interface ReplyRestoreOptions {
  readonly wire: Wire
  readonly live: LiveTokens
  readonly spellings?: Spellings | undefined
  readonly jsonAnswer: boolean
  readonly limits: JsonLimits
  /** Of each document of the request: from what the vendor saw to what the client sent. */
  readonly documents?: readonly (OffsetMap | undefined)[]
  readonly urlAllowed: (restoredPrefix: string) => boolean
  readonly onUnresolved: () => void
  /** A value, by its type word, is not what a schema of the client asked for. */
  readonly onUnmet?: (word: string) => void
}

/**
 * Restores a whole reply, the vendor's error bodies included. A JSON body is edited in place, whatever its content type
 * says; anything else that is text (an HTML page from a proxy in between) is restored as text; bytes that are no text
 * leave as they came. An answer that says it is JSON and is not cannot be restored: `upstream_reply`.
 */
export function restoreReply(body: Uint8Array, head: ReplyKind, options: ReplyRestoreOptions): Uint8Array {
  if (options.live.size === 0 || body.length === 0) return body
  let text: string
  try {
    text = decodeUtf8(body)
  } catch (cause) {
    if (head.isAnswer && head.isJson) throw new ParaventError('upstream_reply', { cause })
    return body
  }
  const restored = restoreJson(text, options) ?? (head.isAnswer && head.isJson ? undefined : restoreText(text, options))
  if (restored === undefined) throw new ParaventError('upstream_reply')
  return restored === text ? body : new TextEncoder().encode(restored)
}

/** What the reply's head says of its body. */
export interface ReplyKind {
  /** A success; an error body is passed on in whatever shape it is. */
  readonly isAnswer: boolean
  readonly isJson: boolean
}

/** Undefined when the text is no JSON document. */
function restoreJson(text: string, options: ReplyRestoreOptions): string | undefined {
  if (!/^\s{0,64}[[{]/.test(text)) return undefined
  let root: JsonNode
  try {
    root = parseJson(text, options.limits)
  } catch {
    return undefined
  }
  return restoreDocument(text, root, options)
}

/** Restores a JSON document that has been read. */
export function restoreDocument(text: string, root: JsonNode, options: ReplyRestoreOptions): string {
  const { wire, live, jsonAnswer, urlAllowed, onUnresolved, onUnmet } = options
  const edits = restoreTexts({
    source: text,
    root,
    texts: wire.readReply(text, root, jsonAnswer),
    offsets: wire.offsets,
    documents: options.documents ?? [],
    tokenLists: wire.tokenLists ?? [],
    tokenRun: (form) =>
      createTokenRun(live, { form, place: 'prose', urlAllowed, onUnresolved }, options.documents?.[0]),
    jsonAnswer,
    restore(value, { form, place, within, tool }, trace) {
      const spelling = form === 'text' && place === 'prose' ? options.spellings?.follow(live) : undefined
      const traces = [trace, spelling].filter((one) => one !== undefined)
      const rules = { form, place, within, tool, urlAllowed, onUnresolved, onUnmet, trace: tellAll(traces) }
      const restored = restoreWhole(value, live, rules)
      spelling?.end()
      return restored
    },
  })
  return applyEdits(text, edits)
}

function restoreText(text: string, { live, urlAllowed, onUnresolved }: ReplyRestoreOptions): string {
  return restoreWhole(text, live, { form: 'text', place: 'prose', urlAllowed, onUnresolved })
}
