import { ParaventError } from '../errors.ts'
import { identifierPseudonym } from '../pseudonym/identifier.ts'
import { NO_TOKENS, withEchoes } from '../pseudonym/live-tokens.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { atOnce, type InSteps } from '../text/in-steps.ts'
import { readBatch, type BatchedRequest } from '../wire/request/read-batch.ts'
import type { WireRequest } from '../wire/slot.ts'
import type { BatchForm, Wire } from '../wire/wire.ts'
import { NOTHING_ASKED, redactOptions, waitingFor, type Asked, type Redacted } from './ask.ts'
import type { Audit } from './audit.ts'
import { NOTHING, type ResidueFinder } from './backstop.ts'
import { bodyOf } from './body.ts'
import type { Call, ExchangeParts } from './call.ts'
import { redactInSteps, redactRequest, type RedactedRequest, type RedactOptions } from './redact-request.ts'
import { inTurns } from './turns.ts'

/** What is kept of a batch: by the name that the vendor knows it by, each request, under the name the client gave it. */
type BatchRecord = Readonly<Record<string, readonly [name: string, body: string]>>

/**
 * Reads a batch and replaces what is in each of its requests, as if each had come alone: the same tokens, which stand
 * for nothing in another. The client's names for requests become pseudonyms, for people put customers into them. What
 * stands around the requests must hold nothing personal. `alsoOutside` is asked to look for what was replaced in all
 * that goes up beside the body, request by request, for a finder is too large to be kept for thousands of them.
 */
export async function redactedBatch(
  call: Call,
  wire: Wire,
  form: BatchForm,
  parts: ExchangeParts,
  audit: Audit,
  alsoOutside: (find: ResidueFinder) => void,
): Promise<Redacted> {
  const body = await bodyOf(call, parts, audit)
  const { vault } = parts.platform
  // The answers come later, in another request.
  if (vault === undefined) throw new ParaventError('state_unsupported', { path: form.list })
  const options = redactOptions(call, form.each, parts)
  const { requests, around } = readBatch(body, parts.limits, form)
  refuseAround(wire.readRequest(around, parts.limits), options)
  const make = redactedInSteps(requests, form, options, parts, alsoOutside)
  const { edits, counts, echoes, record, models } = await inTurns(make, waitingFor(call, parts))
  const kept = new TextEncoder().encode(JSON.stringify(record satisfies BatchRecord))
  // Known before it is sent: answers that nobody could restore would be paid for all the same.
  if (kept.length > (vault.largest ?? kept.length)) throw new ParaventError('batch_too_large', { path: form.list })
  const [model] = models
  return {
    body: applyEdits(body, edits),
    residues: NOTHING,
    model: models.size === 1 ? model : undefined,
    stream: false,
    counts,
    live: withEchoes(NO_TOKENS, echoes),
    jsonAnswer: false,
    slots: [],
    // Should it fail, the results are refused.
    onAnswerName: (name) => void vault.keep(options.owner, { name, bytes: kept, idle: STAYS }).catch(() => undefined),
  }
}

/** Milliseconds that a batch stays without being asked for: as long as vendors keep its results, 29 days. */
const STAYS = 29 * 24 * 3_600_000

/**
 * The results of a batch are asked for: each is read with what the request of its name is redacted to once more, when
 * its turn comes, so that no more than one of them is held.
 */
export async function batchAnswers(call: Call, form: BatchForm, name: string, parts: ExchangeParts): Promise<Asked> {
  const { vault } = parts.platform
  if (vault === undefined) throw new ParaventError('state_unsupported')
  const options = redactOptions(call, form.each, parts)
  const [kept] = (await vault.recall(options.owner, name)) ?? []
  if (kept === undefined) throw new ParaventError('state_unknown')
  // What we sealed ourselves, and nobody can have changed, needs no second look.
  const record = new Map(Object.entries(JSON.parse(new TextDecoder().decode(kept)) as BatchRecord))
  return {
    ...NOTHING_ASKED,
    lineOf(pseudonym) {
      const [given, body] = record.get(pseudonym) ?? []
      if (given === undefined || body === undefined) return undefined
      const own = redactRequest(form.each.readRequest(body, parts.limits), [], options)
      const { live, slots, documents, request } = own
      return {
        live: withEchoes(live, new Map([...(live.echoes ?? []), [pseudonym, given]])),
        jsonAnswer: request.jsonAnswer,
        slots,
        documents,
      }
    },
  }
}

/** All the requests of a batch, redacted. */
interface Batched {
  readonly edits: readonly Edit[]
  readonly counts: Readonly<Record<string, number>>
  readonly echoes: ReadonlyMap<string, string>
  readonly record: BatchRecord
  readonly models: ReadonlySet<string | undefined>
}

function* redactedInSteps(
  requests: readonly BatchedRequest[],
  form: BatchForm,
  options: RedactOptions,
  parts: ExchangeParts,
  alsoOutside: (find: ResidueFinder) => void,
): InSteps<Batched> {
  const edits: Edit[] = []
  const counts: Record<string, number> = {}
  const echoes = new Map<string, string>()
  const record: Record<string, readonly [string, string]> = {}
  const models = new Set<string | undefined>()
  for (const one of requests) {
    const own = yield* redactedAlone(one, form, options, parts)
    const name = identifierPseudonym(options.key, 'batch', one.name)
    edits.push(
      { start: one.nameNode.start, end: one.nameNode.end, text: `"${name}"` },
      { start: one.node.start, end: one.node.end, text: own.body },
    )
    for (const [type, count] of Object.entries(own.counts)) counts[type] = (counts[type] ?? 0) + count
    alsoOutside(own.residues)
    echoes.set(name, one.name)
    record[name] = [one.name, withoutBlobs(own.request)]
    models.add(own.request.model)
    yield one.body.length
  }
  return { edits, counts, echoes, record, models }
}

/** A fault is told at its place in the batch. */
function* redactedAlone(
  { path, body }: BatchedRequest,
  form: BatchForm,
  options: RedactOptions,
  { limits }: ExchangeParts,
): InSteps<RedactedRequest> {
  try {
    return yield* redactInSteps(form.each.readRequest(body, limits), [], options)
  } catch (cause) {
    throw within(`${path}.${form.request}`, cause)
  }
}

/** There is no conversation it could belong to, so nothing could put it back. */
function refuseAround({ slots }: WireRequest, { inspect }: RedactOptions): void {
  atOnce(inspect(slots)).mentions.forEach((found, index) => {
    if (found.length > 0) throw new ParaventError('request_shape', { path: slots[index]?.path ?? '' })
  })
}

/** A fault of one request, at its place in the batch. */
function within(path: string, cause: unknown): unknown {
  if (!(cause instanceof ParaventError)) return cause
  const { path: own, setting } = cause.place
  const place = own === undefined || own === '' ? path : `${path}.${own}`
  return new ParaventError(cause.code, { path: place, ...(setting === undefined ? {} : { setting }), cause })
}

/** Characters of binary that are kept: as many as its shape is told by. */
const BLOB_HEAD = 256

/** Longer than what a vendor signs with: an attachment. */
const BLOB = 16_384

/** A request without the insides of its attachments, which no token hangs on. */
function withoutBlobs({ body, blobs }: WireRequest): string {
  const large = blobs.filter(({ start, end }) => end - start > BLOB)
  return applyEdits(
    body,
    large.map(({ start, end }) => ({ start: start + BLOB_HEAD, end, text: '' })),
  )
}
