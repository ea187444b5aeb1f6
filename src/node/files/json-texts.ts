import { itemsIn, type JsonNode, type JsonObject, member } from '../../wire/json/node.ts'
import { decodeString } from '../../wire/json/string.ts'
import { type Level, numberEdits, stringPlace } from '../../wire/request/place.ts'
import { authorText, type PassageText } from './passage.ts'

/** Keys of chat exports that hold what somebody wrote. */
const TEXT_KEYS = new Set('content text message body parts title prompt completion value'.split(' '))
/** Keys that hold whose message it is, or are around such names. */
const AUTHOR_KEYS = new Set(
  'user author from sender name username user_name displayname display_name nickname realname real_name from_name author_name global_name'.split(
    ' ',
  ),
)
/** Keys that hold identifiers and words of the format, where what stands there has their shape. */
const OPAQUE_KEYS = new Set(
  'id uuid guid ts thread_ts type subtype kind role object model model_slug status parent children current_node channel channel_id message_id conversation_id client_msg_id author_id user_id from_id team bot_id create_time update_time created_at updated_at created_utc createddatetime timestamp timestampedited date date_unixtime time finish_reason content_type mime_type language locale'.split(
    ' ',
  ),
)
const OPAQUE = /^[\w.:+/-]{1,64}$/
/** Words of a format, or its identifiers; other keys may be about people. */
const PLAIN_KEY = /^[A-Za-z_][A-Za-z_-]{0,40}$|^[\da-f]{8}-[\da-f-]{27}$/

/** Where a conversation keeps its messages. */
const CONVERSATION_KEYS = ['messages', 'mapping', 'conversation', 'conversations', 'turns', 'chat_messages']

/** A value that is a conversation by itself, not one message of several. */
export function isConversation(root: JsonNode): boolean {
  return CONVERSATION_KEYS.some((key) => {
    const inside = member(root, key)
    return inside?.kind === 'array' || inside?.kind === 'object'
  })
}

/** The texts of a JSON value: strings that no key calls opaque, keys that are no words of the format, long numbers. */
export function jsonTexts(level: Level, root: JsonNode, place: string): readonly PassageText[] {
  const texts: PassageText[] = []
  walk(level, root, { path: place, under: undefined, author: 'user', ofAuthor: false, ofMessage: false }, texts)
  return texts
}

interface Around {
  readonly path: string
  readonly under: string | undefined
  readonly author: PassageText['author']
  /** Inside an object that says who somebody is. */
  readonly ofAuthor: boolean
  /** A member of a message. */
  readonly ofMessage: boolean
}

/** A number with fewer digits is nobody's telephone, account or card number. */
const LONG_NUMBER = /^-?(?:\d[.eE+]?){7,}/

function walk(level: Level, node: JsonNode, around: Around, texts: PassageText[]): void {
  const { path, under, author } = around
  switch (node.kind) {
    case 'object':
      return walkObject(level, node, around, texts)
    case 'array':
      itemsIn(node).forEach((item, index) => walk(level, item, { ...around, path: `${path}[${index}]` }, texts))
      return
    case 'string': {
      const { source: value, lift } = stringPlace(level, node)
      const key = under?.toLowerCase() ?? ''
      if (value === '' || (OPAQUE_KEYS.has(key) && OPAQUE.test(value))) return
      if (AUTHOR_KEYS.has(key) && (around.ofAuthor || around.ofMessage)) {
        texts.push({ value, ...authorText(value), author, signed: false, path, lift })
      } else if (under === undefined || TEXT_KEYS.has(key)) {
        texts.push({ value, kind: 'prose', author, signed: false, path, lift })
      } else texts.push({ value, kind: 'value', under, author, signed: false, path, lift })
      return
    }
    case 'number': {
      const value = level.source.slice(node.start, node.end)
      if (!LONG_NUMBER.test(value) || OPAQUE_KEYS.has(under?.toLowerCase() ?? '')) return
      const lift: PassageText['lift'] = (edits) => numberEdits(level, node, edits)
      texts.push({
        value,
        kind: 'number',
        author,
        signed: false,
        path,
        lift,
        ...(under === undefined ? {} : { under }),
      })
      return
    }
    case 'literal':
  }
}

function walkObject(level: Level, node: JsonObject, around: Around, texts: PassageText[]): void {
  const author = roleOf(level, node) ?? around.author
  const ofMessage = node.members.some(({ name }) => TEXT_KEYS.has(name.toLowerCase()))
  for (const { key, name, value } of node.members) {
    const path = around.path === '' ? name : `${around.path}${around.path.endsWith(' ') ? '' : '.'}${name}`
    const plain = PLAIN_KEY.test(name)
    if (!plain) {
      const { source, lift } = stringPlace(level, key)
      if (source !== '') texts.push({ value: source, kind: 'key', author, signed: false, path: around.path, lift })
    }
    const ofAuthor = AUTHOR_KEYS.has(name.toLowerCase())
    // a key that is somebody's does not stand in the place that is told
    walk(
      level,
      value,
      {
        path: plain ? path : around.path,
        under: name,
        author,
        ofAuthor: ofAuthor && value.kind === 'object' ? true : around.ofAuthor && value.kind === 'string',
        ofMessage,
      },
      texts,
    )
  }
}

const AUTHORS: Readonly<Record<string, PassageText['author']>> = {
  assistant: 'assistant',
  model: 'assistant',
  system: 'system',
  developer: 'system',
  tool: 'tool',
  function: 'tool',
}

/** What the object's role says, or that of its author. */
function roleOf(level: Level, node: JsonObject): PassageText['author'] | undefined {
  const role = member(node, 'role') ?? member(member(node, 'author'), 'role')
  if (role?.kind !== 'string') return undefined
  return AUTHORS[decodeString(level.source, role).value]
}
