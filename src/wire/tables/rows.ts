import type { Attachment, Slot } from '../slot.ts'
import { isId, isModelId, isToolName, type Shape } from './shapes.ts'

/**
 * Where text lives in one JSON format, as rows: a path, and what stands there. Paths are the wire's own words:
 *
 *   `messages[].content`          a member, the items of an array
 *   `properties.<property>`       a member of any name; the name stays if it has that shape, else it is scanned
 *   `source{type=base64}.data`    a member of an object whose `type` says so; members may come in any order
 *   `{source.type!=text|content}` an object that has no such member, or another value there
 *   `{image_url?}`                an object that has such a member, whatever its value
 *   `{signature~base64}`          an object whose member there is a string of a shape named like a key's
 *
 * A format is a set of named tables that refer to each other with `is`, so that recursive formats stay short.
 * What no row lists is text (D1): strings and long numbers are scanned, and so are the keys themselves.
 */
export type Tables = Readonly<Record<string, Table>>
export type Table = Readonly<Record<string, Row | readonly Row[]>>

export type Row = ScalarRow | ObjectRow | ReferenceRow

/** What a string, a number or a whole subtree at this place is. */
export type ScalarRow =
  /** Prose. A text that is a JSON document is walked as one. `tool`: a reply's text that goes to a tool, not to a reader. */
  | { readonly kind: 'text'; readonly signedBy?: readonly string[]; readonly signed?: true; readonly tool?: boolean }
  /** The answer itself: prose, unless the request asked for JSON. Replies only. */
  | { readonly kind: 'answer' }
  /** A participant's name. */
  | { readonly kind: 'name' }
  /** A string that holds JSON: a tool's arguments. */
  | { readonly kind: 'json' }
  /** Free JSON: nothing in it is opaque, its keys are scanned too. */
  | { readonly kind: 'free' }
  /** The wire's own number, nearer to zero than `below`: `max_tokens`. */
  | { readonly kind: 'number'; readonly below: number }
  /** The wire's own true or false; anything else there is text. */
  | { readonly kind: 'flag' }
  /** Skipped, if the value has the shape. */
  | { readonly kind: 'opaque'; readonly shape: Shape }
  /** Base64, bare or as a `data:` URL; skipped if it has that shape, and reported as binary. */
  | { readonly kind: 'blob' }
  /** The vendor's own bytes, whatever they look like: never restored. Replies only. */
  | { readonly kind: 'verbatim' }

/** What an object (or, as an attachment, a list) at this place is, its members aside. */
export type ObjectRow =
  | { readonly kind: 'by'; readonly author: Slot['author'] }
  /** The vendor signed it, with all that is in it. */
  | { readonly kind: 'signed' }
  | SchemaRow
  | AttachmentRow

/** A JSON schema that the vendor holds its model to, or (`told`) one of something else. */
export interface SchemaRow {
  readonly kind: 'schema'
  readonly of: 'answers' | 'told'
  /** `implied`: the vendor takes a pattern for the whole text, and knows no anchors. */
  readonly anchors: 'written' | 'implied'
}

export interface AttachmentRow {
  readonly kind: 'attachment'
  readonly of: Attachment['kind']
  /** Absent where the vendor takes nothing else in its place. */
  readonly instead?: (notice: string, extra: string) => string
  /** The text beside it that tells of it, where what takes its place cannot. */
  readonly toldIn?: string
}

/** The value is described by another table of the same format. */
interface ReferenceRow {
  readonly kind: 'is'
  readonly table: string
}

export const text: Row = { kind: 'text' }
export const toolText: Row = { kind: 'text', tool: true }
/** Text that the vendor signed, where a guard has made sure of the signature. */
export const signed: Row = { kind: 'text', signed: true }
/** An object that the vendor signed, where a guard has made sure of the signature. */
export const signedObject: Row = { kind: 'signed' }
export const answer: Row = { kind: 'answer' }
export const participantName: Row = { kind: 'name' }
export const json: Row = { kind: 'json' }
export const free: Row = { kind: 'free' }
/** Counts and ratios; somebody's telephone number is larger. */
export const number: Row = { kind: 'number', below: 100_000_000 }
export const anyNumber: Row = { kind: 'number', below: Infinity }
export const flag: Row = { kind: 'flag' }
export const blob: Row = { kind: 'blob' }
export const verbatim: Row = { kind: 'verbatim' }

/** Skipped where the value has this shape. */
export function opaque(shape: Shape): Row {
  return { kind: 'opaque', shape }
}

/** What nearly every format has. */
export const id: Row = opaque(isId)
export const toolName: Row = opaque(isToolName)
export const model: Row = opaque(isModelId)

/** Text that the vendor signed, if one of these sibling members has the shape of a signature. */
export function signedBy(...siblings: readonly string[]): Row {
  return { kind: 'text', signedBy: siblings }
}

/** What stands here is described by the table of this name. */
export function is(table: string): Row {
  return { kind: 'is', table }
}

/** What stands in this object was said by this author. */
export function by(author: Slot['author']): Row {
  return { kind: 'by', author }
}

/** What the model writes has the form of this schema; those inside it are parts of it. */
export const schemaOfAnswers: Row = { kind: 'schema', of: 'answers', anchors: 'written' }
export const schemaWithoutAnchors: Row = { kind: 'schema', of: 'answers', anchors: 'implied' }
/** What the model does not write has the form of this schema: what a tool gives back. */
export const schemaTold: Row = { kind: 'schema', of: 'told', anchors: 'written' }

/**
 * An attachment; `instead` writes the part that takes its place when it is withheld, around a notice that is a JSON
 * string with its quotes, and `extra` members that are kept (`,"cache_control":…` or nothing).
 */
export function attachment(of: Attachment['kind'], instead: (notice: string, extra: string) => string): Row {
  return { kind: 'attachment', of, instead }
}

/** A list of attachments: withheld, it is empty, and the member `toldIn` beside it says so. */
export function attachmentList(of: Attachment['kind'], toldIn: string): Row {
  return { kind: 'attachment', of, instead: () => '[]', toldIn }
}

/** An attachment that a request is all about: it goes up or the request does not. */
export function soleAttachment(of: Attachment['kind']): Row {
  return { kind: 'attachment', of }
}
