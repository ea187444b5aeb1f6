import { faultMessage, publicCode, retryHeaders } from './fault-text.ts'
import { readConversation } from './request/conversation.ts'
import type { JsonNode } from './json/node.ts'
import { decodeString } from './json/string.ts'
import { readTexts } from './reply/read-texts.ts'
import { placesAt } from './request/refuse.ts'
import { singleTurn } from './request/single-turn.ts'
import { compile } from './tables/compile.ts'
import { free, text, type Row } from './tables/rows.ts'
import type { ErrorDialect, Wire } from './wire.ts'

/** Where text stands in an API that the operator describes: paths in the way of the tables. */
export interface JsonPaths {
  /** Texts of a request; the member the first one stands in is the message, the others are read with it. */
  readonly text: readonly string[]
  /** Identifiers of a request: they leave as keyed hashes that are the same each time. */
  readonly ids: readonly string[]
  /** Texts of a reply. */
  readonly reply: readonly string[]
  /** Where a request names the conversation that the bot keeps; a hole of the path is another such place. */
  readonly conversation?: { readonly body?: string | undefined; readonly header?: string | undefined } | undefined
}

/**
 * Any API that takes a JSON object and answers with JSON, such as a classic chatbot's. Paths say what its texts are;
 * whatever they do not name is text all the same, in requests and in replies. `isNamed`: a request names the
 * conversation whose next turn it is.
 */
export function jsonWire({ text: texts, ids: others, reply, conversation }: JsonPaths, isNamed = false): Wire {
  const at = conversation?.body
  const ids = at === undefined || others.includes(at) ? others : [...others, at]
  const [first = ''] = texts
  const message = /^[^.[\]]{0,64}/.exec(first)?.[0] ?? ''
  const request = compile({ body: { ...rows(ids, free), ...rows(texts, text) } }, {})
  const answer = compile({ body: rows(reply, text) }, {})
  const form = singleTurn(request['body'], message, {
    beside: { identifiers: ids.map((path) => ({ path, kind: 'user' })) },
    together: isNamed,
    ...(at === undefined ? {} : { conversationOf: (root, body) => scalarAt(root, body, at) }),
  })
  return {
    id: 'json',
    readRequest: (body, limits) => readConversation(body, limits, form),
    readReply: (body, root, jsonAnswer) => readTexts(body, root, answer['body'] ?? {}, jsonAnswer),
    errors: jsonErrors,
  }
}

/** Nobody's SDK in particular listens. */
export const jsonErrors: ErrorDialect = {
  body(fault) {
    const { path } = fault.place
    const error = { code: publicCode(fault), message: faultMessage(fault), ...(path === undefined ? {} : { path }) }
    return JSON.stringify({ error })
  },
  headers: retryHeaders,
}

/** A text or a number; an empty one names nothing. */
function scalarAt(root: JsonNode, body: string, path: string): string | undefined {
  const [node] = placesAt(root, path)[0] ?? []
  if (node?.kind === 'number') return body.slice(node.start, node.end)
  return node?.kind === 'string' ? decodeString(body, node).value || undefined : undefined
}

function rows(paths: readonly string[], row: Row): Record<string, Row> {
  return Object.fromEntries(paths.map((path) => [path, row]))
}
