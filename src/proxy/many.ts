import { ParaventError } from '../errors.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { stringMember } from '../wire/tables/classify.ts'
import { itemsIn, member, type JsonNode } from '../wire/json/node.ts'
import { parseJson, type JsonLimits } from '../wire/json/parse.ts'
import type { Wire } from '../wire/wire.ts'
import { NOTHING_ASKED, redactOptions, waitingFor, type Asked } from './ask.ts'
import { refuseBody } from './body.ts'
import type { Call, ExchangeParts } from './call.ts'
import { WITH_VAULT } from './history.ts'
import { keptIfKnown } from './recall.ts'
import { restoreDocument, type ReplyRestoreOptions } from './restore-reply.ts'

/**
 * Many answers are asked for at once, each of a request of its own. Refused where not all of the query goes up: what
 * the client wants them chosen by may have been replaced, and others would come than it asked for.
 */
export async function many(call: Call, wire: Wire, parts: ExchangeParts): Promise<Asked> {
  const { vault } = parts.platform
  const given = call.url.searchParams
  if (vault === undefined) throw new ParaventError('state_unsupported', { setting: WITH_VAULT })
  if (new URLSearchParams(call.endpoint.query(given)).size < given.size) throw new ParaventError('state_unsupported')
  await refuseBody(call, parts)
  const options = redactOptions(call, wire, parts)
  const waiting = waitingFor(call, parts)
  return {
    ...NOTHING_ASKED,
    answerOf: (name) => keptIfKnown(name, options, vault, waiting),
  }
}

/** Restores each answer of a list. One that is not known here was asked for elsewhere, and stays as it is. */
export async function restoreMany(
  body: Uint8Array,
  { list, name }: NonNullable<Wire['many']>,
  optionsFor: (name: string) => Promise<ReplyRestoreOptions | undefined>,
  limits: JsonLimits,
): Promise<Uint8Array> {
  const { text, root } = read(body, limits)
  const edits: Edit[] = []
  for (const item of itemsIn(list === '' ? root : member(root, list))) {
    const options = await optionsFor(stringMember(item, name, text) ?? '')
    if (options === undefined) continue
    const own = text.slice(item.start, item.end)
    edits.push({ start: item.start, end: item.end, text: restoreDocument(own, parseJson(own, limits), options) })
  }
  return new TextEncoder().encode(applyEdits(text, edits))
}

function read(body: Uint8Array, limits: JsonLimits): { readonly text: string; readonly root: JsonNode } {
  try {
    const text = decodeUtf8(body)
    return { text, root: parseJson(text, limits) }
  } catch (cause) {
    throw new ParaventError('upstream_reply', { cause })
  }
}
