import type { ParaventError } from '../errors.ts'
import type { MediaKind } from '../policy/policy.ts'
import type { Edit } from '../text/edit.ts'
import type { JsonNode, JsonString } from './json/node.ts'
import type { JsonLimits } from './json/parse.ts'
import type { Ends, Offsets } from './offsets.ts'
import type { WireRequest } from './slot.ts'
import type { TokenForm, TokenListRow } from './token-lists.ts'

/**
 * One endpoint of one vendor's API, as tables plus the few functions tables cannot be. Shared code never names a
 * vendor: it asks the wire.
 */
export interface Wire {
  /** `openai/chat`, `anthropic/messages`. Goes into audit and metrics. */
  readonly id: string
  /** Reads a request body. Throws a ParaventError when it cannot be inspected. */
  readRequest(body: string, limits: JsonLimits): WireRequest
  /** Where text stands in a whole JSON reply, or in an error body: every string that is not opaque. */
  readReply(body: string, root: JsonNode, jsonAnswer: boolean): readonly ReplyText[]
  /** How a streamed reply is read; absent where the endpoint does not stream. */
  readonly stream?: StreamGrammar
  /** How many places of all its strict schemas may be one thing or another; absent where the vendor sets no bound. */
  readonly strictUnions?: number
  /** Where replies point into texts by counting; absent where they do not. */
  readonly offsets?: Offsets
  /** Where replies tell of the answer token by token; absent where they do not. */
  readonly tokenLists?: readonly TokenListRow[]
  /** The vendor's own error body for a fault before or instead of an answer. */
  readonly errors: ErrorDialect
  /** The name the vendor keeps an answer under, where it may be asked for again or continued. */
  answerName?(root: JsonNode, body: string): string | undefined
  /** The names that the vendor gave to entries of a conversation, in their order, where a request may go back to one. */
  entryNames?(root: JsonNode, body: string): readonly string[]
  /** The answer holds no text of the request: values leave as their type word, for good. */
  readonly typeOnly?: true
  /** Texts are measured against each other, today's against last year's: `embeddings` in the configuration decides. */
  readonly vectors?: true
  /** Texts are drawn or spoken: `media` of the upstream decides. What comes back may be no text at all. */
  readonly media?: MediaKind
  /** Each body holds many requests of another endpoint, every one a conversation of its own. */
  readonly batch?: BatchForm
  /** Where answers stand that were asked for many at once: a list (the empty name: all of it), and what names an item. */
  readonly many?: { readonly list: string; readonly name: string }
  /** Edits that keep an address in a reply, which the client would ask next, from leading around Paravent. */
  leadBack?(root: JsonNode, body: string): readonly Edit[]
}

/** How requests stand in the body of a batch. */
export interface BatchForm {
  /** The endpoint each of them is one of. */
  readonly each: Wire
  /** The member that lists them. */
  readonly list: string
  /** In an item of the list: the client's own name for a request, which comes back with its answer; the request. */
  readonly name: string
  readonly request: string
  /** Where text stands in a line of the results. */
  readonly line: Wire
}

/** A string of a reply, to be restored whole. */
export interface ReplyText {
  readonly node: JsonString
  /** json: the string holds JSON (tool arguments), so values are escaped once more. */
  readonly form: 'text' | 'json'
  /** Where it may appear, by the URL rule of D5: a tool argument may hold any token inside a URL. */
  readonly place: 'prose' | 'tool'
  /** A value of free JSON: when it is nothing but the token of a number, the number comes back, without quotes. */
  readonly free?: true
  /** Members and items from the root of the free JSON down to it. */
  readonly within?: readonly (string | number)[]
  /** The name of the tool whose arguments it is, or is in. */
  readonly tool?: string
}

/** A streamed reply as the vendor frames it. */
export interface StreamGrammar {
  /** Reads one frame: its deltas, the channels it closes, the strings it repeats whole. */
  read(frame: StreamFrame): FrameReading
  /**
   * A frame that carries nothing but `text` in the channel of `delta`, the last one of that channel, which `frame`
   * held: same ids and indices, no role, no usage, no end. It leaves just before the frame that closes the channel.
   * `told` is the JSON that tells of it token by token, where the frame does.
   */
  flushFrame(frame: StreamFrame, delta: Delta, text: string, told?: string): NewFrame
  /** The frame that tells the strictest SDK that the stream failed. */
  failure(fault: ParaventError): NewFrame
  /** A reader for one stream, where what a frame means depends on those before it; absent where it does not. */
  open?(): StreamGrammar
  /**
   * Members of a frame's root that say nothing of how it is read: moments, padding. A frame that differs from the one
   * before it in these and in its piece of text alone means the same. Absent where every frame is to be read.
   */
  readonly varies?: readonly string[]
  /** The endpoint streams JSON arrays as well: an answer of `application/json` is one, an element at a time. */
  readonly arrays?: true
}

/** A frame of our own, for the stream's framing to write. */
export interface NewFrame {
  /** Left out where frames have no names. */
  readonly event: string | undefined
  /** JSON on one line. */
  readonly data: string
}

/** A frame as a grammar reads it. */
export interface StreamFrame {
  /** The `event:` field; undefined where there is none. */
  readonly event: string | undefined
  /** What the frame carries: the `data:` fields of an event, a line, an element of an array. */
  readonly data: string
  /** `data` parsed; undefined when it is not JSON (`[DONE]`). */
  readonly root: JsonNode | undefined
  readonly jsonAnswer: boolean
}

/** What a frame says, as far as restoring needs it. */
export interface FrameReading {
  /** Pieces of running text. Each belongs to a channel that keeps its own restorer. */
  readonly deltas: readonly Delta[]
  /** Strings restored whole: everything else that is text. */
  readonly whole: readonly ReplyText[]
  /**
   * Channels that end with this frame: what they still hold is sent before it (or, for a channel that has a delta in
   * this very frame, inside that delta). `all` closes every channel of the stream. Channels are named `group/field`;
   * a closed name that ends in `/` closes the whole group: `choice 0/`.
   */
  readonly closes: 'all' | readonly string[]
  /** Names of tools whose arguments the stream says, or will say, in these channels. */
  readonly calls?: readonly { readonly channel: string; readonly tool: string }[]
  /** What points into a text that the stream says piece by piece, by the name that `Offsets.textOf` gives it. */
  readonly marks?: readonly (Ends & { readonly text: string })[]
  /** What tells of a channel's text token by token. */
  readonly tokens?: readonly { readonly node: JsonNode; readonly form: TokenForm; readonly channel: string }[]
  /** The name the vendor keeps the answer under, once it is told. */
  readonly answerName?: string
  /** The name of the entry that the frame is of, where a request may go back to it. */
  readonly entryName?: string
}

/** A piece of running text. Its form and its place are those of `RestoreOptions`. */
export interface Delta {
  /** `choice 0/content`, `choice 0/tool 1/arguments`, `block 2/text`. */
  readonly channel: string
  readonly node: JsonString
  readonly form: 'text' | 'json'
  readonly place: 'prose' | 'tool'
  /** The name of the tool whose arguments it is, where this frame says it. */
  readonly tool?: string
  /** Left as the vendor wrote it (signed thinking); its channel has no restorer. */
  readonly verbatim?: boolean
}

/** A fault in the vendor's own words (D12). */
export interface ErrorDialect {
  /** The JSON body; `requestId` is ours. */
  body(fault: ParaventError, requestId: string): string
  headers(fault: ParaventError, requestId: string): readonly (readonly [string, string])[]
}
