import type { ParaventError } from '../errors.ts'
import type { LiveTokens } from '../pseudonym/live-tokens.ts'
import { createRestorer, restoreWhole, type RestoreOptions } from '../pseudonym/create-restorer.ts'
import { mayHoldToken } from '../pseudonym/grammar.ts'
import type { Restorer } from '../pseudonym/restorer.ts'
import type { Frame } from '../sse/frame.ts'
import type { Framing, OpenFraming } from '../sse/framing.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { OffsetMap } from '../text/offset-map.ts'
import { parseJson, type JsonLimits } from '../wire/json/parse.ts'
import { decodeString, encodeFragment } from '../wire/json/string.ts'
import type { JsonNode, JsonString } from '../wire/json/node.ts'
import type { Ends, Offsets } from '../wire/offsets.ts'
import type { TokenForm, TokenListRow } from '../wire/token-lists.ts'
import type { Delta, FrameReading, ReplyText, StreamFrame, StreamGrammar } from '../wire/wire.ts'
import { frameForm, type FrameForm } from './frame-form.ts'
import { createInOrder } from './in-order.ts'
import type { Spellings, SpellingTrace } from './spelling.ts'
import { listEdits, moveEnds, restoreTexts, tellAll } from './restore-texts.ts'
import { createTokenRun, type TokenRun } from './token-run.ts'

/**
 * Restores a streamed reply in flight: bytes in, bytes out, knowing no transport (D9). A frame that nothing changes
 * leaves byte for byte. Every channel (choice, tool call, block, field) has its own restorer; what one still holds
 * when its channel closes leaves as a clone of its last delta, just before the closing frame.
 */
export interface StreamRestore {
  push(chunk: Uint8Array): Uint8Array
  /** Bytes that say nothing, while something is held; none while nothing is, for then the silence is the vendor's. */
  pause(): Uint8Array
  /** The vendor ended cleanly. */
  flush(): Uint8Array
  /** The vendor failed: what is held is dropped (half a token is no text), the fault leaves in the vendor's grammar. */
  fail(fault: ParaventError): Uint8Array
}

export interface StreamRestoreOptions {
  readonly framing: OpenFraming
  readonly grammar: StreamGrammar
  readonly offsets?: Offsets | undefined
  readonly tokenLists?: readonly TokenListRow[] | undefined
  /** Of each document of the request: from what the vendor saw to what the client sent. */
  readonly documents?: readonly (OffsetMap | undefined)[]
  readonly live: LiveTokens
  readonly spellings?: Spellings | undefined
  readonly jsonAnswer: boolean
  readonly limits: JsonLimits
  /** Bytes one frame may have before the stream counts as broken. */
  readonly frameLimit: number
  readonly urlAllowed: (restoredPrefix: string) => boolean
  readonly onUnresolved: () => void
  /** A value, by its type word, is not what a schema of the client asked for. */
  readonly onUnmet?: (word: string) => void
  /** Told the name that the vendor keeps the answer under, as often as it says so. */
  readonly onAnswerName?: (name: string) => void
  /** Told the names of entries, as often as the vendor says them. */
  readonly onEntryNames?: (names: readonly string[]) => void
}

type ToldTokens = NonNullable<FrameReading['tokens']>[number]

interface Channel {
  readonly restorer: Restorer
  readonly spelling: SpellingTrace | undefined
  /** Its text token by token, where the vendor tells it. */
  tokens?: TokenRun
  tokenForm?: TokenForm
  lastFrame: StreamFrame
  lastDelta: Delta
  /** What a later frame carried that is like the last one read, and was not read. */
  later?: string | undefined
}

/** The last frame that was read, where others may be like it. */
interface Precedent {
  readonly event: string | undefined
  readonly form: FrameForm
  readonly reading: FrameReading
  readonly channel: Channel
}

const encoder = new TextEncoder()
const NOTHING = new Uint8Array(0)

/** For one reply. Where nothing can come back and nothing is asked for, bytes pass through. */
export function createStreamRestore(options: StreamRestoreOptions): StreamRestore {
  const { live, urlAllowed, onUnresolved, onUnmet } = options
  const framing = options.framing(options.frameLimit)
  const grammar = options.grammar.open?.() ?? options.grammar
  if (live.size === 0 && !framing.remembers && options.onAnswerName === undefined) return passThrough(framing, grammar)

  const channels = new Map<string, Channel>()
  /** By the name of a text that something may point into; they outlive its channels. */
  const maps = new Map<string, OffsetMap>()
  const inOrder = createInOrder()
  /** Names of tools by the channel of their arguments. */
  const calls = new Map<string, string>()
  /** Bytes that came and stand in no frame yet. */
  let waiting = 0
  let precedent: Precedent | undefined

  return {
    push(chunk) {
      const frames = framing.push(chunk)
      waiting += chunk.length
      if (frames.length === 0) return NOTHING
      const [first] = frames
      const single = frames.length === 1 ? first : undefined
      const raw = single === undefined ? frames.map((frame) => frame.raw).join('') : single.raw
      const out = single === undefined ? frames.map(restored).join('') : restored(single)
      // Nothing waited, nothing changed, and as many units as bytes: plain ASCII, all of it. Most chunks are such.
      if (out === raw && waiting === chunk.length && out.length === chunk.length) {
        waiting = 0
        return chunk
      }
      const bytes = encoder.encode(out)
      waiting -= out === raw ? bytes.length : encoder.encode(raw).length
      return bytes
    },
    pause: () => (framing.pause !== undefined && isHolding() ? encoder.encode(framing.pause) : NOTHING),
    flush() {
      const rest = framing.flush().map(restored).join('')
      const out = rest + inOrder.push(heldOf('all', undefined)) + inOrder.flush()
      forget('all')
      return encoder.encode(out)
    },
    fail(fault) {
      return encoder.encode(inOrder.flush() + framing.end(grammar.failure(fault)))
    },
  }

  /** What may leave now: a frame that points into text which is still held waits for it, and what comes after it too. */
  function restored(frame: Frame): string {
    const out = restoredAlike(frame)
    if (out !== undefined) return inOrder.push(out)
    const { write, settled } = read(frame)
    return settled() ? inOrder.push(write()) : inOrder.wait(write, settled)
  }

  /** A frame that is like the last one read, by what that one said; undefined for any other. */
  function restoredAlike(frame: Frame): string | undefined {
    const { event, data } = frame
    if (precedent === undefined || data === undefined || event !== precedent.event) return undefined
    const { form, reading, channel } = precedent
    const place = form.textIn(data)
    if (place === undefined) return undefined
    tellNames(reading)
    channel.later = data
    const value = data.slice(place.start, place.end)
    const text = channel.restorer.push(value)
    if (text === value) return frame.raw
    return framing.rewrite(frame, applyEdits(data, [{ ...place, text: encodeFragment(text) }]))
  }

  function tellNames({ answerName, entryName }: FrameReading): void {
    if (answerName !== undefined) options.onAnswerName?.(answerName)
    if (entryName !== undefined) options.onEntryNames?.([entryName])
  }

  /** What later frames can be compared with: one that is nothing but a piece of text, and changes nothing else. */
  function precedentOf(seen: StreamFrame, reading: FrameReading, edited: boolean): Precedent | undefined {
    const { varies } = grammar
    const { deltas, whole } = reading
    const [delta] = deltas
    if (varies === undefined || delta === undefined || deltas.length > 1 || delta.verbatim === true || edited) {
      return undefined
    }
    if ([reading.closes, reading.calls, reading.marks, reading.tokens].some((more) => more?.length)) return undefined
    // What looks like a token is told each time it is said.
    const mayBeToken = ({ node }: ReplyText) => node.escaped || mayHoldToken(seen.data.slice(node.start, node.end))
    if (whole.some(mayBeToken)) return undefined
    const channel = channels.get(delta.channel)
    const form = frameForm(seen.data, seen.root, delta.node, varies)
    return channel && form && { event: seen.event, form, reading, channel }
  }

  function read(frame: Frame): { readonly write: () => string; readonly settled: () => boolean } {
    if (frame.data === undefined) {
      const out = frame.last === true ? heldOf('all', undefined) + frame.raw : frame.raw
      return { write: () => out, settled: always }
    }
    const seen: StreamFrame = {
      event: frame.event,
      data: frame.data,
      root: parsed(frame.data, options.limits),
      jsonAnswer: options.jsonAnswer,
    }
    const reading = grammar.read(seen)
    tellNames(reading)
    const before = reading.closes === 'all' || reading.closes.length > 0 ? heldOf(reading.closes, reading) : ''
    for (const { channel, tool } of reading.calls ?? []) calls.set(channel, tool)
    const edits: Edit[] = []
    for (const delta of reading.deltas) if (delta.verbatim !== true) restoreDelta(seen, delta, reading, edits)
    for (const told of reading.tokens ?? []) restoreTokens(seen, told, reading, edits)
    const ofDeltas = edits.length
    if (seen.root !== undefined) {
      edits.push(
        ...restoreTexts({
          source: seen.data,
          root: seen.root,
          texts: reading.whole,
          offsets: options.offsets,
          documents: options.documents ?? [],
          tokenLists: options.tokenLists ?? [],
          elsewhere: new Set(reading.tokens?.map(({ node }) => node)),
          tokenRun: (form) => createTokenRun(live, restoreOptions({ form, place: 'prose' }), options.documents?.[0]),
          jsonAnswer: options.jsonAnswer,
          restore: (value, text, trace) => restoreWhole(value, live, { ...restoreOptions(text), trace }),
        }),
      )
    }
    const marks = (reading.marks ?? []).flatMap((mark) => {
      const map = maps.get(mark.text)
      return map === undefined ? [] : [{ mark, map }]
    })
    forget(reading.closes)
    precedent = precedentOf(seen, reading, edits.length > ofDeltas)
    return {
      write() {
        const moved = marks.flatMap(({ mark, map }) => moveEnds(seen.data, mark, map))
        const all = [...edits, ...moved]
        return before + (all.length === 0 ? frame.raw : framing.rewrite(frame, applyEdits(seen.data, all)))
      },
      settled: () => marks.every(({ mark, map }) => !isHeld(mark.text) || highest(seen.data, mark) <= map.seen),
    }
  }

  function isHolding(): boolean {
    if (waiting > 0 || inOrder.size > 0) return true
    for (const { restorer } of channels.values()) if (restorer.held > 0) return true
    return false
  }

  function isHeld(text: string): boolean {
    for (const [name, { restorer }] of channels) {
      if (restorer.held > 0 && options.offsets?.textOf?.(name) === text) return true
    }
    return false
  }

  function mapOf(channel: string): OffsetMap | undefined {
    const text = options.offsets?.textOf?.(channel)
    if (text === undefined || options.offsets === undefined) return undefined
    let map = maps.get(text)
    if (map === undefined) maps.set(text, (map = new OffsetMap(options.offsets.unit)))
    return map
  }

  function restoreDelta(seen: StreamFrame, delta: Delta, reading: FrameReading, edits: Edit[]): void {
    const value = decodeString(seen.data, delta.node).value
    let channel = channels.get(delta.channel)
    if (channel === undefined) {
      const isProse = delta.form === 'text' && delta.place === 'prose'
      const spelling = isProse ? options.spellings?.follow(live) : undefined
      const trace = tellAll([mapOf(delta.channel), spelling].filter((one) => one !== undefined))
      const tool = delta.tool ?? calls.get(delta.channel)
      const restorer = createRestorer(live, { ...restoreOptions(delta), tool, trace })
      channel = { restorer, spelling, lastFrame: seen, lastDelta: delta }
      channels.set(delta.channel, channel)
    }
    channel.lastFrame = seen
    channel.lastDelta = delta
    channel.later = undefined
    let text = channel.restorer.push(value)
    if (closes(reading.closes, delta.channel)) text += channel.restorer.flush()
    if (text !== value) edits.push(contents(delta.node, text))
  }

  /** Entries stand in the frame of their text, and wait with it. */
  function restoreTokens(
    seen: StreamFrame,
    { node, form, channel: name }: ToldTokens,
    reading: FrameReading,
    edits: Edit[],
  ): void {
    const channel = channels.get(name)
    const entries = form.entriesOf(seen.data, node)
    if (channel === undefined || entries === undefined) return
    channel.tokens ??= createTokenRun(live, restoreOptions(channel.lastDelta), options.documents?.[0])
    channel.tokenForm = form
    const cells = [...channel.tokens.push(entries)]
    if (closes(reading.closes, name)) cells.push(...channel.tokens.flush())
    edits.push(...listEdits(node, form, entries, cells))
  }

  /** What closing channels still hold, each as a frame of its own; a channel with a delta in this frame empties there. */
  function heldOf(closing: FrameReading['closes'], reading: FrameReading | undefined): string {
    let out = ''
    for (const [name, channel] of channels) {
      const { restorer } = channel
      if (restorer.held === 0 || !closes(closing, name)) continue
      const here = reading?.deltas.some((delta) => delta.channel === name) === true
      // Entries that wait, where their channel ends with text and no list that they could stand in.
      if (here && reading?.tokens?.some((told) => told.channel === name) === true) continue
      const told = toldBy(channel)
      if (here && told === undefined) continue
      const { lastFrame, lastDelta } = lastOf(channel)
      out += framing.write(grammar.flushFrame(lastFrame, lastDelta, here ? '' : restorer.flush(), told))
    }
    return out
  }

  /** The last frame of a channel, read at last where it was only compared. */
  function lastOf({ later, lastFrame, lastDelta }: Channel): Pick<Channel, 'lastFrame' | 'lastDelta'> {
    if (later === undefined) return { lastFrame, lastDelta }
    const frame = { ...lastFrame, data: later, root: parsed(later, options.limits) }
    return { lastFrame: frame, lastDelta: grammar.read(frame).deltas[0] ?? lastDelta }
  }

  /** What waits of a channel's entries, as one list. */
  function toldBy({ tokens, tokenForm }: Channel): string | undefined {
    const cells = tokens?.flush() ?? []
    return cells.length === 0 ? undefined : tokenForm?.json(cells)
  }

  function forget(closing: FrameReading['closes']): void {
    if (closing !== 'all' && closing.length === 0) return
    for (const [name, { spelling }] of channels) {
      if (!closes(closing, name)) continue
      spelling?.end()
      channels.delete(name)
    }
    if (closing === 'all') maps.clear()
  }

  function restoreOptions(text: Pick<ReplyText, 'form' | 'place' | 'within' | 'tool'>): RestoreOptions {
    const { form, place, within, tool } = text
    return { form, place, within, tool, urlAllowed, onUnresolved, onUnmet }
  }
}

const always = (): boolean => true

function highest(data: string, ends: Ends): number {
  return Math.max(...[ends.start, ends.end].map((node) => (node ? Number(data.slice(node.start, node.end)) : 0)))
}

/** Nothing was replaced, so nothing can come back: the bytes are not even looked at. */
function passThrough(framing: Framing, grammar: StreamGrammar): StreamRestore {
  return {
    push: (chunk) => chunk,
    pause: () => NOTHING,
    flush: () => NOTHING,
    fail: (fault) => encoder.encode(framing.end(grammar.failure(fault))),
  }
}

/** A frame that is no JSON (`[DONE]`, or the vendor's mistake) holds no channel; it passes as it came. */
function parsed(data: string, limits: JsonLimits): JsonNode | undefined {
  if (!/^\s{0,64}\{/.test(data)) return undefined
  try {
    return parseJson(data, limits)
  } catch {
    return undefined
  }
}

function contents(node: JsonString, value: string): Edit {
  return { start: node.start + 1, end: node.end - 1, text: encodeFragment(value) }
}

/** A closed name that ends in `/` closes its whole group. */
function closes(closing: FrameReading['closes'], name: string): boolean {
  if (closing === 'all') return true
  return closing.some((closed) => closed === name || (closed.endsWith('/') && name.startsWith(closed)))
}
