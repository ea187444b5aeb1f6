import type { Edit } from '../../text/edit.ts'
import { stringMember } from '../tables/classify.ts'
import { readConversation } from '../request/conversation.ts'
import { itemsIn, member, type JsonNode } from '../json/node.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isId, isTimestamp, words } from '../tables/shapes.ts'
import { singleTurn } from '../request/single-turn.ts'
import { compile } from '../tables/compile.ts'
import { id, is, opaque, text, type Tables } from '../tables/rows.ts'
import type { Wire } from '../wire.ts'
import { anthropicErrors } from './errors.ts'
import { ANTHROPIC_MESSAGES_REPLY_TABLES, ANTHROPIC_REPLY_KEYS } from './messages-table.ts'
import { anthropicMessages } from './messages.ts'

const time = opaque(isTimestamp)
const word = opaque(
  words(
    'message_batch message_batch_deleted in_progress canceling ended succeeded errored canceled expired message error',
  ),
)

/** What stands around the requests of a batch: nothing but the name of each. */
const AROUND_REQUESTS = compile({ body: { 'requests[].custom_id': text } }, {})

/** A batch, a list of them, a line of its results, and the error body. */
const REPLY: Tables = {
  ...ANTHROPIC_MESSAGES_REPLY_TABLES,
  body: {
    id,
    type: word,
    processing_status: word,
    created_at: time,
    ended_at: time,
    expires_at: time,
    archived_at: time,
    cancel_initiated_at: time,
    results_url: text,
    'data[]': is('body'),
    first_id: id,
    last_id: id,
    custom_id: text,
    'result.type': word,
    'result.message': is('message'),
    'result.error': is('message'),
    error: is('message'),
    'error.type': text,
    'error.message': text,
    request_id: id,
  },
  // A reply to one message, or the error in its place.
  message: ANTHROPIC_MESSAGES_REPLY_TABLES['body'] ?? {},
}

export const ANTHROPIC_BATCH_REPLY = compile(REPLY, ANTHROPIC_REPLY_KEYS)

const TABLE = ANTHROPIC_BATCH_REPLY['body'] ?? {}

/** A line of the results: the client's name for a request, and the answer to it, which points into its documents. */
const anthropicBatchLine: Wire = {
  ...anthropicMessages,
  id: 'anthropic/batch-line',
  readReply: (body, root, jsonAnswer) => readTexts(body, root, TABLE, jsonAnswer),
}

/** Anthropic `/v1/messages/batches`, stable and beta: many requests of Messages, answered within a day. */
export const anthropicBatches: Wire = {
  id: 'anthropic/batches',
  readRequest: (body, limits) => readConversation(body, limits, AROUND),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, TABLE, jsonAnswer),
  errors: anthropicErrors,
  answerName: (root, body) => stringMember(root, 'id', body),
  batch: {
    each: anthropicMessages,
    list: 'requests',
    name: 'custom_id',
    request: 'params',
    line: anthropicBatchLine,
  },
  leadBack: (root, body) => [root, ...itemsIn(member(root, 'data'))].flatMap((batch) => resultsHere(batch, body)),
}

const AROUND = singleTurn(AROUND_REQUESTS['body'], 'requests')

/**
 * The vendor tells the address of the results with its own host, and the SDKs follow it there: past Paravent, where
 * nobody would restore them. A path alone they look for where they found the batch.
 */
function resultsHere(batch: JsonNode, body: string): readonly Edit[] {
  const address = member(batch, 'results_url')
  if (address?.kind !== 'string') return []
  const name = stringMember(batch, 'id', body) ?? ''
  const path = isId(name) ? `"/v1/messages/batches/${name}/results"` : 'null'
  return [{ start: address.start, end: address.end, text: path }]
}
