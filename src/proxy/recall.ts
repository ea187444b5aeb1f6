import { ParaventError } from '../errors.ts'
import { identifierPseudonym } from '../pseudonym/identifier.ts'
import { liveInEither, withEchoes, withPlaces } from '../pseudonym/live-tokens.ts'
import type { Owner, Vault } from '../vault/vault.ts'
import type { Wire } from '../wire/wire.ts'
import { NOTHING_ASKED, redactOptions, waitingFor, type AnswerTokens, type Asked } from './ask.ts'
import { refuseBody } from './body.ts'
import { vaultName } from './bot-conversation.ts'
import type { Call, ExchangeParts } from './call.ts'
import { answered, historyKeeper } from './history.ts'
import { tokensInSteps, type RedactOptions } from './redact-request.ts'
import { inTurns, type Waiting } from './turns.ts'
import { widenSchemas } from './widen-schemas.ts'

/** An answer that the vendor keeps is asked for: its tokens are those of the request that it answered. */
export async function recalled(call: Call, name: string, parts: ExchangeParts): Promise<Asked> {
  const { endpoint } = call
  const { wire } = endpoint
  if (wire === undefined) throw new ParaventError('internal')
  await refuseBody(call, parts)
  const options = redactOptions(call, wire, parts)
  const { vault } = parts.platform
  const known = await keptUnder(name, options, vault, waitingFor(call, parts))
  const learns = vault !== undefined && wire.entryNames !== undefined && endpoint.kept === 'recall'
  const learn = learns ? await historyKeeper(vault, options.owner, name) : undefined
  const erase = (): void => void vault?.erase(options.owner, name).catch(() => undefined)
  return {
    ...known,
    counts: undefined,
    onAnswerName: undefined,
    ...(learn === undefined
      ? {}
      : { onEntryNames: (names: readonly string[]) => void learn(names).catch(() => undefined) }),
    ...(endpoint.kept === 'erase' ? { onDone: erase, onMissing: erase } : {}),
  }
}

/** What an answer is read with that the vendor keeps under this name. Throws where it is not known here. */
export async function keptUnder(
  name: string,
  options: RedactOptions & { readonly owner: Owner },
  vault: Vault | undefined,
  waiting: Waiting,
): Promise<AnswerTokens> {
  const { slots, tail, jsonAnswer, schemas, identifiers } = await answered(name, options.owner, vault)
  const { places } = widenSchemas({ body: '', earlier: schemas }, options)
  const tokens = (await inTurns(tokensInSteps(slots, tail, options), waiting)).issued.live
  const live = withPlaces(withEchoes(tokens, echoesOf(identifiers, options)), places)
  // What stood beside the conversation got its tokens before anything was said after its first unit.
  const beside = slots.filter(({ unit }) => unit === 0 || unit === tail)
  if (!beside.some(({ unit }) => unit === tail)) return { live, jsonAnswer, slots }
  const { issued } = await inTurns(tokensInSteps(beside, tail, options), waiting)
  return { live: liveInEither(live, issued.live), jsonAnswer, slots }
}

/** The same; undefined where it is not known here. */
export async function keptIfKnown(...asked: Parameters<typeof keptUnder>): Promise<AnswerTokens | undefined> {
  try {
    return await keptUnder(...asked)
  } catch (cause) {
    if (cause instanceof ParaventError && cause.code === 'state_unknown') return undefined
    throw cause
  }
}

/** From what went up to what the client had sent. */
function echoesOf(identifiers: readonly string[], { key, policy }: RedactOptions): ReadonlyMap<string, string> {
  if (policy.identifier('user') !== 'pseudonym') return new Map()
  return new Map(identifiers.map((value) => [identifierPseudonym(key, 'user', value), value]))
}

/**
 * What a chatbot has said in a conversation that it keeps. Where nothing of that is known here nothing is put back, as
 * with a message that stands alone.
 */
export async function polled(call: Call, wire: Wire, parts: ExchangeParts): Promise<Asked> {
  await refuseBody(call, parts)
  const options = redactOptions(call, wire, parts)
  const { vault } = parts.platform
  const name = vaultName(call, options.key)
  if (name === undefined || vault === undefined) return NOTHING_ASKED
  return { ...NOTHING_ASKED, ...(await keptIfKnown(name, options, vault, waitingFor(call, parts))) }
}

/** How something stands that the vendor keeps: nothing but its name goes up, and nothing of a request comes back. */
export async function told(call: Call, wire: Wire, parts: ExchangeParts): Promise<Asked> {
  await refuseBody(call, parts)
  const { owner } = redactOptions(call, wire, parts)
  const { vault } = parts.platform
  const gone = call.endpoint.method === 'DELETE' ? call.answer : undefined
  if (gone === undefined) return NOTHING_ASKED
  const erase = (): void => void vault?.erase(owner, gone).catch(() => undefined)
  return { ...NOTHING_ASKED, onDone: erase, onMissing: erase }
}
