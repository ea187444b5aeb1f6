import { ParaventError } from '../errors.ts'
import type { Outcome } from '../observe/events.ts'
import { NO_TOKENS } from '../pseudonym/live-tokens.ts'
import { framingOf } from '../sse/framing-of.ts'
import { applyEdits } from '../text/edit.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import type { Finished, ReplyBody, ReplyHead, ReplyReader } from '../upstream/transport.ts'
import type { JsonNode } from '../wire/json/node.ts'
import { parseJson, type JsonLimits } from '../wire/json/parse.ts'
import type { Endpoint } from '../wire/routes.ts'
import type { Slot } from '../wire/slot.ts'
import type { BatchForm, Wire } from '../wire/wire.ts'
import type { Asked } from './ask.ts'
import type { Audit } from './audit.ts'
import type { Call, ExchangeParts } from './call.ts'
import { corsHeaders } from './cors.ts'
import { linkRule } from './link-rule.ts'
import { restoreMany } from './many.ts'
import { createLinesRestore } from './restore-lines.ts'
import { restoreReply } from './restore-reply.ts'
import { createStreamRestore } from './restore-stream.ts'

/** Turns the vendor's reply into the client's, whatever transport drives it. */
export function replyReader(call: Call, asked: Asked | undefined, parts: ExchangeParts, audit: Audit): ReplyReader {
  const { endpoint, upstream } = call
  const live = asked?.live ?? NO_TOKENS
  const jsonAnswer = asked?.jsonAnswer ?? false
  const documents = asked?.documents ?? []
  const ruleFor = (slots: readonly Slot[]) => linkRule(slots, upstream.linkHosts)
  const urlAllowed = ruleFor(asked?.slots ?? [])
  const onUnresolved = () => audit.unresolved()
  const onUnmet = (word: string) => audit.unmet(word)
  return {
    begin(head): ReplyBody {
      if (isRedirect(head.status)) throw new ParaventError('upstream_redirect')
      const headers = [
        ...replyHeaders(head, endpoint, asked?.counts, audit),
        ...corsHeaders(call.request, parts.origins),
      ]
      if (head.status < 400) asked?.onDone?.()
      const type = headerOf(head, 'content-type') ?? ''
      if (isMissing(head.status, type)) asked?.onMissing?.()
      const outcome: Outcome = head.status >= 400 ? 'vendor_error' : 'answered'
      const { wire } = endpoint
      // Bytes as they come: there is no text in them to look for.
      if (head.status < 400 && isLeftAlone(endpoint, type)) {
        return inFlight(
          head.status,
          headers,
          (chunk) => chunk,
          () => NOTHING,
        )
      }
      if (head.status < 400 && asked?.lineOf !== undefined && wire?.batch !== undefined) {
        return linesRestored(wire.batch, asked.lineOf, head.status, headers)
      }
      if (head.status < 400 && asked?.answerOf !== undefined && wire?.many !== undefined) {
        return manyRestored(wire.many, wire, asked.answerOf, head.status, headers)
      }
      const arrays = wire?.stream?.arrays === true && head.status < 400
      const framing = framingOf(type, arrays)
      if (wire?.stream !== undefined && framing !== undefined) {
        const restore = createStreamRestore({
          framing,
          grammar: wire.stream,
          offsets: wire.offsets,
          tokenLists: wire.tokenLists,
          documents,
          live,
          spellings: asked?.spellings,
          jsonAnswer,
          limits: parts.limits,
          frameLimit: FRAME_LIMIT,
          urlAllowed,
          onUnresolved,
          onUnmet,
          ...(asked?.onAnswerName === undefined ? {} : { onAnswerName: asked.onAnswerName }),
          ...(asked?.onEntryNames === undefined ? {} : { onEntryNames: asked.onEntryNames }),
        })
        return {
          kind: 'stream',
          head: { status: head.status, headers },
          push: (chunk) => counted(restore.push(chunk)),
          pause: () => counted(restore.pause()),
          flush() {
            const rest = counted(restore.flush())
            audit.end(outcome, head.status)
            return rest
          },
          fail(fault) {
            audit.end('failed', head.status, fault.code)
            return restore.fail(fault)
          },
        }
      }
      return {
        kind: 'whole',
        limit: parts.limits.replyBytes,
        finish(reply) {
          if (head.status < 400) tellNames(reply, wire, asked, parts.limits)
          const restored =
            wire === undefined
              ? reply
              : restoreReply(
                  reply,
                  { isAnswer: head.status < 400, isJson: type.includes('json') },
                  {
                    wire,
                    live,
                    spellings: head.status < 400 ? asked?.spellings : undefined,
                    jsonAnswer,
                    limits: parts.limits,
                    documents,
                    urlAllowed,
                    onUnresolved,
                    onUnmet,
                  },
                )
          return finished(head.status, headers, head.status < 400 ? ledBack(restored, wire, parts.limits) : restored)
        },
      }
    },
    abandoned() {
      audit.end('client_gone', 499, 'client_gone')
    },
  }

  function finished(status: number, head: ReplyHead['headers'], body: Uint8Array): Finished {
    counted(body)
    const unresolved = audit.unresolvedCount
    audit.end(status >= 400 ? 'vendor_error' : 'answered', status)
    const told = unresolved === 0 ? head : [...head, ['paravent-unresolved', String(unresolved)] as const]
    return { head: { status, headers: told }, body }
  }

  /** Many answers, each with the values of its own request. */
  function manyRestored(
    form: NonNullable<Wire['many']>,
    wire: Wire,
    answerOf: NonNullable<Asked['answerOf']>,
    status: number,
    head: ReplyHead['headers'],
  ): ReplyBody {
    const optionsFor = async (name: string) => {
      const own = await answerOf(name)
      return own && { ...own, wire, limits: parts.limits, urlAllowed: ruleFor(own.slots), onUnresolved }
    }
    return {
      kind: 'whole',
      limit: parts.limits.replyBytes,
      finish: async (body) => finished(status, head, await restoreMany(body, form, optionsFor, parts.limits)),
    }
  }

  /** The results of a batch, whatever the vendor calls what is a document a line. */
  function linesRestored(
    { name, line }: BatchForm,
    lineOf: NonNullable<Asked['lineOf']>,
    status: number,
    head: ReplyHead['headers'],
  ): ReplyBody {
    const restore = createLinesRestore({
      name,
      optionsFor(answers) {
        const own = lineOf(answers)
        return (
          own && { ...own, wire: line, limits: parts.limits, urlAllowed: ruleFor(own.slots), onUnresolved, onUnmet }
        )
      },
      limits: parts.limits,
      lineLimit: FRAME_LIMIT,
    })
    return inFlight(
      status,
      head,
      (chunk) => restore.push(chunk),
      () => restore.flush(),
    )
  }

  /**
   * A reply that is no stream of events. Where it breaks off there is no grammar to say so in: the connection is cut.
   */
  function inFlight(
    status: number,
    head: ReplyHead['headers'],
    push: (chunk: Uint8Array) => Uint8Array,
    flush: () => Uint8Array,
  ): ReplyBody {
    return {
      kind: 'stream',
      head: { status, headers: head },
      push: (chunk) => counted(push(chunk)),
      flush() {
        const rest = counted(flush())
        audit.end('answered', status)
        return rest
      },
      fail(fault) {
        audit.end('failed', status, fault.code)
        return NOTHING
      },
    }
  }

  function counted(bytes: Uint8Array): Uint8Array {
    if (bytes.length > 0) audit.firstByte()
    audit.countDown(bytes.length)
    return bytes
  }
}

const NOTHING = new Uint8Array(0)

/** Followed, it would take the data where no configuration sends it; handed on, the client there. 304 leads nowhere. */
function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304
}

/**
 * Nothing is there, says the vendor itself: every one of them does so in JSON. A page of something on the way says
 * nothing of what the vendor keeps, and what is forgotten here can no longer be erased there.
 */
function isMissing(status: number, type: string): boolean {
  return (status === 404 || status === 410) && type.includes('json')
}

/** A picture or a voice where one was asked for, or a file whose contents policy lets through. */
function isLeftAlone({ wire, attachment }: Endpoint, type: string): boolean {
  return attachment !== undefined || (wire?.media !== undefined && BINARY.test(type))
}

const BINARY = /^(?:audio|image|video)\/|^application\/(?:octet-stream|binary)/i

/** Bytes one event of a stream may have. Whole tool results and images travel in one. */
const FRAME_LIMIT = 16 * 1024 * 1024

/** A whole answer says its name, and those of its entries. One that is no JSON has none. */
function tellNames(body: Uint8Array, wire: Wire | undefined, asked: Asked | undefined, limits: JsonLimits): void {
  const { onAnswerName, onEntryNames } = asked ?? {}
  if (wire === undefined || (onAnswerName === undefined && onEntryNames === undefined)) return
  let root: JsonNode
  let text: string
  try {
    text = decodeUtf8(body)
    root = parseJson(text, limits)
  } catch {
    return
  }
  const name = onAnswerName && wire.answerName?.(root, text)
  if (name !== undefined) onAnswerName?.(name)
  const entries = (onEntryNames && wire.entryNames?.(root, text)) ?? []
  if (entries.length > 0) onEntryNames?.(entries)
}

/** The reply with the addresses in it that would lead the client around Paravent leading here. */
function ledBack(body: Uint8Array, wire: Wire | undefined, limits: JsonLimits): Uint8Array {
  if (wire?.leadBack === undefined) return body
  try {
    const text = decodeUtf8(body)
    const edits = wire.leadBack(parseJson(text, limits), text)
    return edits.length === 0 ? body : new TextEncoder().encode(applyEdits(text, edits))
  } catch (cause) {
    throw new ParaventError('upstream_reply', { cause })
  }
}

function replyHeaders(
  head: ReplyHead,
  endpoint: Endpoint,
  counts: Readonly<Record<string, number>> | undefined,
  audit: Audit,
): readonly (readonly [string, string])[] {
  const own: (readonly [string, string])[] = [['paravent-request', audit.request]]
  if (counts !== undefined) {
    const sorted = Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1))
    own.push(['paravent-redacted', sorted.map(([type, count]) => `${type}=${count}`).join(', ')])
  }
  return [...head.headers.filter(([name]) => endpoint.passesReplyHeader(name)), ...own]
}

function headerOf(head: ReplyHead, wanted: string): string | undefined {
  return head.headers.find(([name]) => name === wanted)?.[1]
}
