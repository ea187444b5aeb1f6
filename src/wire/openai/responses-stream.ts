import type { ParaventError } from '../../errors.ts'
import { start, stringMember } from '../tables/classify.ts'
import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { member, type JsonNode, type JsonObject } from '../json/node.ts'
import { endsOf } from '../offsets.ts'
import { openaiFault } from './errors.ts'
import { OPENAI_RESPONSES_REPLY } from './responses-table.ts'
import { visitTexts } from '../reply/read-texts.ts'
import { isBase64 } from '../tables/shapes.ts'
import { OPENAI_ENTRIES } from '../reply/token-forms.ts'
import type { Delta, FrameReading, NewFrame, ReplyText, StreamFrame, StreamGrammar } from '../wire.ts'

const ROOT = start(OPENAI_RESPONSES_REPLY['body'] ?? {})

/**
 * Events of a response, each with a `type` and a `sequence_number` of the vendor's, which stays. Any
 * `response.<what>.delta` is running text, known to the SDKs or not; its channel is the place that its indices name,
 * since gateways have been seen to change item ids in mid-stream, and what it is of. `response.<what>.done`, the end of
 * a part, of an item and of the response repeat the text whole.
 *
 * `obfuscation`, the padding that hides how long deltas are, is left as it came: it did its work on the way here, and
 * on the way on the lengths are those of the restored text. A frame of ours has none.
 */
export const openaiResponsesStream: StreamGrammar = {
  open() {
    const signed = new Set<string>()
    let last: StreamFrame | undefined
    return {
      read(frame) {
        last = frame
        return readEvent(frame, signed)
      },
      flushFrame,
      failure: (fault) => failureAfter(last, fault),
    }
  },
  read: (frame) => readEvent(frame, new Set()),
  flushFrame,
  failure: (fault) => failureAfter(undefined, fault),
}

function flushFrame(frame: StreamFrame, delta: Delta, text: string, told?: string): NewFrame {
  const fills = new Map(told === undefined ? [] : [['logprobs', told]])
  return { event: frame.event, data: cloneDelta(frame, delta.node, text, { ...CLONE, fills }) }
}

const CLONE: CloneForm = {
  keeps: new Set([
    'type',
    'sequence_number',
    'item_id',
    'output_index',
    'content_index',
    'summary_index',
    'command_index',
    'response_id',
  ]),
  nulls: new Set(),
  empties: new Set(['logprobs']),
}

/** `signed` holds the items whose reasoning travels with its encrypted form: it stays as the vendor wrote it (D4). */
function readEvent(frame: StreamFrame, signed: Set<string>): FrameReading {
  const { root, data } = frame
  if (root?.kind !== 'object') return { deltas: [], whole: [], closes: data.trim() === '[DONE]' ? 'all' : [] }
  const type = stringMember(root, 'type', data) ?? frame.event ?? ''
  const place = placeOf(root, data)
  const item = member(root, 'item')
  // Asked of every item anew: a gateway may put one response after another.
  if (isSigned(item, data)) signed.add(place.item)
  else if (item !== undefined) signed.delete(place.item)
  const asWritten = item === undefined && signed.has(place.item)
  const [, what = '', step = ''] = STEP.exec(type) ?? []

  const deltas: Delta[] = []
  const whole: ReplyText[] = []
  visitTexts(data, root, ROOT, frame.jsonAnswer, '', (text, path, verbatim) => {
    const stays = verbatim || asWritten
    if (step === 'delta' && /^delta(?:$|[.[])/.test(path)) {
      const field = path.slice('delta'.length).replace(/^\./, '/')
      deltas.push({ channel: `${place.part}/${what}${field}`, ...text, ...(stays ? { verbatim: true } : {}) })
    } else if (!stays) whole.push(text)
  })
  const closes = closedBy(type, root, place.part, step === 'done' ? what : '')
  const answerName = stringMember(member(root, 'response'), 'id', data)
  const list = step === 'delta' ? member(root, 'logprobs') : undefined
  const tokens = list?.kind === 'array' ? [{ node: list, form: OPENAI_ENTRIES, channel: `${place.part}/${what}` }] : []
  const annotation = member(root, 'annotation')
  const marks = annotation === undefined ? [] : [{ text: `${place.part}/output_text`, ...endsOf(annotation, CITES) }]
  const tool = stringMember(item, 'name', data)
  const calls = tool === undefined ? [] : [{ channel: `${place.part}/function_call_arguments`, tool }]
  return { deltas, whole, closes, marks, tokens, calls, ...(answerName === undefined ? {} : { answerName }) }
}

const CITES = { start: 'start_index', end: 'end_index' }

/** `response.output_text.delta`, `response.audio.transcript.done`. */
const STEP = /^response\.([a-z_.]{1,80})\.(delta|done)$/

const CLOSES_ALL: ReadonlySet<string> = new Set([
  'response.created',
  'response.completed',
  'response.incomplete',
  'response.failed',
  'response.cancelled',
  'error',
])

/** Events that end everything at their place: a part of an item, an item. */
const CLOSES_PLACE: ReadonlySet<string> = new Set(['output_item', 'content_part', 'reasoning_summary_part'])

function closedBy(type: string, root: JsonObject, part: string, done: string): FrameReading['closes'] {
  const error = member(root, 'error')
  if (CLOSES_ALL.has(type) || error?.kind === 'object' || error?.kind === 'string') return 'all'
  if (done === '') return []
  return CLOSES_PLACE.has(done) ? [`${part}/`] : [`${part}/${done}`, `${part}/${done}/`]
}

interface Place {
  /** `output 0`; the item's id where no index is given. */
  readonly item: string
  /** `output 0/content 1`: as deep as the event's indices go. */
  readonly part: string
}

function placeOf(root: JsonObject, data: string): Place {
  const parts: string[] = []
  let item: string | undefined
  for (const { name, value } of root.members) {
    if (value.kind !== 'number' || !INDEX.test(name)) continue
    const at = `${name.slice(0, -'_index'.length)} ${data.slice(value.start, value.end)}`
    if (name === 'output_index') item = at
    else parts.push(at)
  }
  item ??= stringMember(root, 'item_id', data) ?? 'response'
  return { item, part: [item, ...parts.toSorted()].join('/') }
}

const INDEX = /^(?!annotation|partial_image)[a-z_]{1,40}_index$/

function isSigned(item: JsonNode | undefined, data: string): boolean {
  return (
    stringMember(item, 'type', data) === 'reasoning' && isBase64(stringMember(item, 'encrypted_content', data) ?? '')
  )
}

/**
 * Nested, which both SDK majors and the Vercel AI SDK throw; flat, some only hand it on. The number is the last one
 * seen: a client that resumes from there misses nothing.
 */
function failureAfter(last: StreamFrame | undefined, fault: ParaventError): NewFrame {
  const number = member(last?.root, 'sequence_number')
  const sequence = number?.kind === 'number' && last !== undefined ? last.data.slice(number.start, number.end) : '0'
  const data = `{"type":"error","error":${JSON.stringify(openaiFault(fault))},"sequence_number":${sequence}}`
  return { event: 'error', data }
}
