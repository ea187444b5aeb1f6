import { restoreWhole } from '../pseudonym/create-restorer.ts'
import type { LiveTokens } from '../pseudonym/live-tokens.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { parseJson } from '../wire/json/parse.ts'
import { decodeString, encodeFragment } from '../wire/json/string.ts'
import type { JsonLimits, Wire } from '../wire/wire.ts'

export interface ReplyRestoreOptions {
  readonly wire: Wire
  readonly live: LiveTokens
  readonly jsonAnswer: boolean
  readonly limits: JsonLimits
  readonly urlAllowed: (restoredPrefix: string) => boolean
  readonly onUnresolved: () => void
}

/**
 * Restores a whole reply, the vendor's error bodies included. A JSON body is edited in place; anything else that is
 * text (an HTML page from a proxy in between) is restored as text; bytes that are no text leave as they came.
 */
export function restoreReply(body: Uint8Array, contentType: string, options: ReplyRestoreOptions): Uint8Array {
  const { wire, live, urlAllowed, onUnresolved } = options
  if (live.size === 0 || body.length === 0) return body
  let text: string
  try {
    text = decodeUtf8(body)
  } catch {
    return body
  }
  if (!contentType.includes('json')) {
    const plain = restoreWhole(text, live, { form: 'text', place: 'prose', urlAllowed, onUnresolved })
    return plain === text ? body : new TextEncoder().encode(plain)
  }
  let root
  try {
    root = parseJson(text, options.limits)
  } catch {
    return body
  }
  const edits: Edit[] = []
  for (const { node, form, place } of wire.readReply(text, root, options.jsonAnswer)) {
    const value = decodeString(text, node).value
    const whole = restoreWhole(value, live, { form, place, urlAllowed, onUnresolved })
    if (whole !== value) edits.push({ start: node.start + 1, end: node.end - 1, text: encodeFragment(whole) })
  }
  return edits.length === 0 ? body : new TextEncoder().encode(applyEdits(text, edits))
}
