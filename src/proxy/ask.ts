import { NO_TOKENS, type LiveTokens } from '../pseudonym/live-tokens.ts'
import type { InSteps } from '../text/in-steps.ts'
import type { OffsetMap } from '../text/offset-map.ts'
import type { Owner, Vault } from '../vault/vault.ts'
import { credentialsOf } from '../wire/headers.ts'
import type { RequestState, Slot, WireRequest } from '../wire/slot.ts'
import type { Wire } from '../wire/wire.ts'
import type { Audit } from './audit.ts'
import { bodyOf } from './body.ts'
import { botConversation } from './bot-conversation.ts'
import type { Call, ExchangeParts, UpstreamParts } from './call.ts'
import { following, historyOf, keep, keepEntries, recordOf, type History } from './history.ts'
import { createSpellings, type Spellings } from './spelling.ts'
import { redactInSteps, type RedactedRequest, type RedactOptions } from './redact-request.ts'
import { inTurns, type Waiting } from './turns.ts'

/** What an answer is read with. */
export interface AnswerTokens {
  readonly live: LiveTokens
  readonly jsonAnswer: boolean
  /** The texts of the conversation. */
  readonly slots: readonly Slot[]
  /** Of each of the request's documents: from what the vendor saw to what the client sent. */
  readonly documents?: readonly (OffsetMap | undefined)[]
}

/** What the reply is read with. */
export interface Asked extends AnswerTokens {
  /** What was replaced in this request, by type; undefined when it has no body. */
  readonly counts: Readonly<Record<string, number>> | undefined
  /** Keeps how the vendor spells tokens; absent where they go back made good. */
  readonly spellings?: Spellings
  /** Told the name of an answer that the vendor keeps. */
  readonly onAnswerName: ((name: string) => void) | undefined
  /** Told the names of entries, in their order, after that of their conversation where that is told too. */
  readonly onEntryNames?: (names: readonly string[]) => void
  /** The vendor did as it was asked. */
  readonly onDone?: () => void
  /** The vendor keeps nothing, or nothing any more, under the name that was to be erased. */
  readonly onMissing?: () => void
  /** Of the results of a batch: what the line of this name is read with; undefined where nobody here asked for it. */
  readonly lineOf?: (name: string) => AnswerTokens | undefined
  /** Of many answers at once: what the one of this name is read with; undefined where nobody here asked for it. */
  readonly answerOf?: (name: string) => Promise<AnswerTokens | undefined>
}

/** Where no body goes up whose values could come back. */
export const NOTHING_ASKED: Asked = {
  live: NO_TOKENS,
  jsonAnswer: false,
  slots: [],
  counts: undefined,
  onAnswerName: undefined,
}

/** A request whose body may go up. */
export interface Redacted extends Asked, Pick<RedactedRequest, 'body' | 'residues'> {
  /** The model asked for, if it has the shape of a model id. */
  readonly model: string | undefined
  readonly stream: boolean
  readonly counts: Readonly<Record<string, number>>
}

/** Reads a request's body and replaces what is in it. */
export async function redacted(call: Call, wire: Wire, parts: ExchangeParts, audit: Audit): Promise<Redacted> {
  const text = await bodyOf(call, parts, audit)
  const options = redactOptions(call, wire, parts)
  const { vault } = parts.platform
  const waiting = waitingFor(call, parts)
  const read = await inTurns(readInSteps(wire, text, parts), waiting)
  const { kept } = call.endpoint
  const extended = kept === 'extend' || kept === 'amend' ? call.answer : undefined
  const state = extended === undefined ? named(call, read.state) : added(extended)
  const bot = await botConversation(call, read, options, vault)
  const history = bot?.history ?? (await historyOf(state, options.owner, vault))
  // What is added to an answer does not change how it was asked for.
  const asBefore = extended !== undefined || state?.asBefore === true
  const asked = asBefore ? { ...read, jsonAnswer: history.jsonAnswer } : read
  const spellings =
    parts.asWritten && vault !== undefined ? createSpellings(options.key, options.owner, vault) : undefined
  const whole = following(asked, history)
  let own = await inTurns(redactInSteps(whole, history.slots, options), waiting)
  const spelled = own.answers.length === 0 ? undefined : await spellings?.of(own.answers, own.live)
  if (spelled !== undefined && spelled.size > 0) {
    own = await inTurns(redactInSteps(whole, history.slots, { ...options, spelled }), waiting)
  }
  const { body, residues, counts, live, slots, documents, wider } = own
  // Of those that hold for this answer alone, where they ask for what a token is not: so it is read again later.
  const record = state?.binds === true ? asked : { ...asked, schemas: wider }
  return {
    body,
    residues,
    counts,
    live,
    slots,
    documents,
    model: asked.model,
    stream: asked.stream,
    jsonAnswer: asked.jsonAnswer,
    ...(spellings === undefined ? {} : { spellings }),
    ...(vault === undefined || extended !== undefined || state?.keeps !== true
      ? { onAnswerName: undefined }
      : keeping(vault, options.owner, record, history, state, wire)),
    onDone() {
      bot?.keep(asked)
      if (kept === 'extend' && extended !== undefined)
        vault?.keep(options.owner, { name: extended, bytes: recordOf(asked), after: extended }).catch(() => undefined)
    },
  }
}

/** Keeps a request once its answer has a name, and what is told of the answer's entries after that. */
function keeping(
  vault: Vault,
  owner: Owner,
  asked: WireRequest,
  history: History,
  state: RequestState,
  wire: Wire,
): Pick<Asked, 'onAnswerName' | 'onEntryNames'> {
  let answer: string | undefined
  const known = new Set<string>()
  const onAnswerName = once((name) => {
    answer = name
    // Should it fail, a request that continues the answer is refused.
    for (const as of new Set([name, state.joins ?? name]))
      keep(vault, owner, as, asked, history, state).catch(() => undefined)
  })
  if (wire.entryNames === undefined) return { onAnswerName }
  return {
    onAnswerName,
    onEntryNames(names) {
      const [name, entries] = [answer, names.filter((one) => !known.has(one))]
      if (name === undefined || entries.length === 0 || known.size >= MOST_ENTRIES) return
      for (const one of entries) known.add(one)
      keepEntries(vault, owner, name, { entries }).catch(() => undefined)
    },
  }
}

/** Names that one answer may have kept: agents work for long, and a vendor could name entries without end. */
const MOST_ENTRIES = 10_000

/** A request whose path names what it goes on with. */
function named({ endpoint, answer }: Call, state: RequestState | undefined): RequestState | undefined {
  return endpoint.kept === 'append' && state !== undefined ? { ...state, continues: answer } : state
}

/** Before it is looked at for what is in it, others have their turn. */
function* readInSteps(wire: Wire, text: string, { limits }: ExchangeParts): InSteps<WireRequest> {
  const read = wire.readRequest(text, limits)
  yield text.length
  return read
}

/** The client that a call is worked on for. */
export function waitingFor({ request, edge }: Call, { platform }: ExchangeParts): Waiting {
  return { turns: platform.turns, isGone: () => platform.isGone(request, edge) }
}

/** A request that adds to what the vendor keeps under the name in its path. */
function added(name: string): RequestState {
  return { continues: name, relies: '', keeps: true, joins: name }
}

/** How a request of this caller to this upstream is redacted, and whose it is in the vault. */
export function redactOptions(call: Call, wire: Wire, parts: ExchangeParts): RedactOptions & { readonly owner: Owner } {
  return redactOptionsFor(credentialsOf(clientHeaders(call)), call.upstream, wire, parts)
}

/** The same for whoever shows these credentials. */
export function redactOptionsFor(
  credentials: string,
  upstream: UpstreamParts,
  wire: Wire,
  parts: ExchangeParts,
): RedactOptions & { readonly owner: Owner } {
  const { tenant, key } = parts.scopeOf(upstream.name, credentials)
  return {
    wire,
    upstream: upstream.name,
    owner: { tenant, upstream: upstream.name },
    policy: upstream.policy,
    key,
    inspect: (slots) => parts.inspect(slots, tenant),
    note: upstream.note,
    denied: parts.denied,
    own: parts.own,
    hashing: parts.platform.hashing,
  }
}

function once(run: (name: string) => void): (name: string) => void {
  let done = false
  return (name) => {
    if (done) return
    done = true
    run(name)
  }
}

/** The client's headers, as the vendor would read them. */
export function clientHeaders({ endpoint, request, url }: Call): Headers {
  return endpoint.clientHeaders(request.headers, url.searchParams)
}
