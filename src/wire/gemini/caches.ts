import { ParaventError } from '../../errors.ts'
import { stringMember } from '../tables/classify.ts'
import type { ConversationForm } from '../request/conversation.ts'
import { readConversation } from '../request/conversation.ts'
import { parseJson } from '../json/parse.ts'
import { decodeString } from '../json/string.ts'
import type { JsonNode, JsonObject } from '../json/node.ts'
import { isGiven } from '../request/refuse.ts'
import type { RequestState } from '../slot.ts'
import { readTexts } from '../reply/read-texts.ts'
import { twinMember } from '../tables/twins.ts'
import type { Wire } from '../wire.ts'
import { cachedIn } from './cache-name.ts'
import { geminiErrors } from './errors.ts'
import { GENERATE_FORM } from './generate.ts'
import { GEMINI_REPLY } from './reply-table.ts'

/**
 * Gemini `POST /v1beta/cachedContents`: the beginning of conversations, which later requests name and do not send
 * again. The vault keeps it under the name that the vendor gives it.
 */
export const geminiCaches: Wire = {
  id: 'gemini/caches',
  readRequest: (body, limits) => readConversation(body, limits, CACHE),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, GEMINI_REPLY['body'] ?? {}, jsonAnswer),
  errors: geminiErrors,
  answerName: (root, body) => cachedIn(stringMember(root, 'name', body) ?? ''),
}

/** `PATCH …/cachedContents/{id}`: how long it stays. Nothing is added to what it says. */
export const geminiCacheTime: Wire = {
  ...geminiCaches,
  id: 'gemini/cache-time',
  readRequest(body, limits) {
    const root = parseJson(body, limits)
    const said = root.kind === 'object' ? root.members.find(({ name }) => !TIMES.has(name)) : undefined
    if (root.kind !== 'object' || said !== undefined) throw new ParaventError('request_shape')
    return readConversation(body, limits, { ...CACHE, noteEdit: () => undefined })
  },
}

const TIMES: ReadonlySet<string> = new Set(['ttl', 'expireTime', 'expire_time'])

const CACHE: ConversationForm = {
  ...GENERATE_FORM,
  refusals: [],
  jsonAnswer: () => false,
  // Of no use but to be continued.
  stateOf: (root, body): RequestState => ({
    continues: undefined,
    relies: 'contents',
    keeps: true,
    stays: timeOf(root, body),
  }),
}

/** Milliseconds for which the vendor keeps it: an hour, unless it is told; a date is as far away as a vault looks. */
function timeOf(root: JsonObject, body: string): number {
  const seconds = /^([0-9]{1,9})(?:\.[0-9]{1,9})?s$/.exec(text(twinMember(root, 'ttl'), body))?.[1]
  if (seconds !== undefined) return Math.min((Number(seconds) + 1) * 1000, LONGEST)
  const date = twinMember(root, 'expireTime')
  return date !== undefined && isGiven(date) ? LONGEST : HOUR
}

const HOUR = 3_600_000
const LONGEST = 720 * HOUR

function text(node: JsonNode | undefined, body: string): string {
  return node?.kind === 'string' ? decodeString(body, node).value : ''
}
