import type { Edit } from '../text/edit.ts'
import type { Beside } from './beside.ts'
import type { JsonNode, JsonString } from './json/node.ts'
import type { OffsetMark, Offsets } from './offsets.ts'

/**
 * One place of a request where text stands: a string, an object key or a long number, decoded, with the way back
 * to the body's own bytes. Everything downstream of the wire sees slots and never JSON.
 */
export interface Slot {
  /** The text as detection shall see it: JSON escapes undone at every level. */
  readonly value: string
  /** Index of the causal unit it belongs to (D3); see `WireRequest`. */
  readonly unit: number
  /** Who wrote it. */
  readonly author: 'system' | 'user' | 'assistant' | 'tool'
  /** What it is; `number` is spelled digits of a JSON number and is replaced whole, by a quoted token. */
  readonly kind: 'prose' | 'name' | 'key' | 'value' | 'number'
  /** The object key a free-JSON value stands under, for the detector's hint table. */
  readonly under?: string
  /** A part that carries the vendor's signature (D4): known values become tokens again, nothing new is detected. */
  readonly signed: boolean
  /** Signed, and shown to the client as the vendor wrote it: nothing of it may be changed. */
  readonly verbatim?: true
  /** The wire's own words, indices included, free keys left out: `messages[2].content[0].text`. Safe in an error. */
  readonly path: string
  /**
   * Turns replacements in `value` (sorted, disjoint) into edits of the request body: positions mapped back through
   * every level of escaping, replacement text escaped once per level.
   */
  toBody(edits: readonly Edit[]): readonly Edit[]
}

/** A request body that has been read: where its text is, and what the proxy needs to know of it. */
export interface WireRequest {
  /** The decoded body, exactly. */
  readonly body: string
  /**
   * In causal order: ascending `unit`, document order within. Unit 0 is the system text, tools and the first run of
   * messages; every assistant turn is a unit of its own, every run of messages between two of them is one.
   * Fields outside the conversation (user, metadata, stop, response format) are the last unit, `tail`.
   */
  readonly slots: readonly Slot[]
  /** The index of the tail unit; it is never part of the prefix that later requests repeat. */
  readonly tail: number
  readonly stream: boolean
  /** The model asked for, if it has the shape of a model id: it goes into the audit. */
  readonly model: string | undefined
  /** The answer's text is itself JSON (structured output), so values put into it are JSON-escaped. */
  readonly jsonAnswer: boolean
  /** Attachments found, each with its kind and path; policy decides. */
  readonly attachments: readonly Attachment[]
  /** Identifiers and what has the vendor fetch; policy decides. Absent where the endpoint knows neither. */
  readonly beside?: Beside
  /** Slices of the body that are binary (base64): the run-time backstop does not search them. */
  readonly blobs: readonly { readonly start: number; readonly end: number }[]
  /** JSON schemas that its answers and calls of tools are to follow, in document order. Absent where there are none. */
  readonly schemas?: readonly SchemaPlace[]
  /** Those of earlier turns, which its answers are to follow too. */
  readonly earlier?: readonly EarlierSchema[]
  /** Its documents by their number, those that are plain text: a reply points into them. */
  readonly documents?: readonly (JsonString | undefined)[]
  /** What a model thought in it and the vendor signed; absent where the wire knows nothing of the kind. */
  readonly thoughts?: () => readonly Thought[]
  /** What of it points into its texts by counting: citations of earlier answers, which the client sends again. */
  readonly marksIn?: (offsets: Offsets) => readonly OffsetMark[]
  /** What it has to do with conversations that the vendor keeps; absent where that is nothing. */
  readonly state?: RequestState
  /** The client's name for the conversation that a chatbot keeps by itself. It may say who is talking. */
  readonly conversation?: string
  /** The edit that inserts a constant system note into this body, in this wire's own form; undefined where it has none. */
  noteEdit(note: string): Edit | undefined
}

/**
 * What a model thought and its vendor signed. The client was shown it as the vendor wrote it, tokens and all; it goes
 * up again byte for byte, or not at all (D4).
 */
export interface Thought {
  /** Where it stands; the paths of its texts begin with this. */
  readonly path: string
  /**
   * Leaves it out, with what may not stay without it. Empty where the vendor wants it back. The same thought is left
   * out by the same edits whoever asks for it.
   */
  readonly omit: readonly Edit[]
}

/** A JSON schema in a request, and what is to follow it. */
export interface SchemaPlace {
  /** In the body itself. */
  readonly node: JsonNode
  readonly path: string
  /** A tool's arguments are to follow it, not the answer. */
  readonly ofTool: boolean
  /** The name of the tool. */
  readonly tool?: string
  /** The vendor holds its model to it; to a tool's only where it is told to. */
  readonly strict?: boolean
  /** `implied`: the vendor takes a pattern for the whole text, and knows no anchors. */
  readonly anchors: 'written' | 'implied'
}

/** A schema that an earlier request held, and that the vendor keeps. */
export interface EarlierSchema extends Omit<SchemaPlace, 'node'> {
  /** Its JSON, as the client wrote it. */
  readonly json: string
}

/** The part of a request that is about what the vendor keeps. */
export interface RequestState {
  /** The name of the earlier answer that it continues. */
  readonly continues: string | undefined
  /** The place that relies on what is kept: `previous_response_id`. Undefined where none does. */
  readonly relies: string | undefined
  /** The vendor will keep the answer, and with it what was said. */
  readonly keeps: boolean
  /** The name of the conversation whose next turn this is: it is continued under that name as well. */
  readonly joins?: string
  /** Milliseconds for which it keeps it at least; absent where it does not say. */
  readonly stays?: number
  /** The entry of it that it goes back to: a conversation of its own begins, with what was said up to there. */
  readonly from?: string
  /** It says nothing of the form of its answer, which stays what it was. */
  readonly asBefore?: boolean
  /** Its schemas hold for later turns too, which do not say them again. */
  readonly binds?: true
}

/** A part of a request that nobody here looks into. */
export interface Attachment {
  readonly kind: 'image' | 'audio' | 'file'
  readonly path: string
  /** The edits that put a constant text part in its place. Absent where the vendor takes none. */
  readonly withhold?: (notice: string) => readonly Edit[]
}
