import { identifierPseudonym } from '../pseudonym/identifier.ts'
import type { ScopeKey } from '../pseudonym/keys.ts'
import type { Owner, Vault } from '../vault/vault.ts'
import { CONVERSATION_HOLE } from '../wire/path-pattern.ts'
import { isId } from '../wire/tables/shapes.ts'
import type { WireRequest } from '../wire/slot.ts'
import type { Call } from './call.ts'
import { historyIn, recordOf, type History } from './history.ts'

/**
 * A chatbot keeps its conversations by itself and gets one message a time. Where the operator says what names them,
 * the vault keeps what they said as it does for the vendors' own, so that a value of an earlier turn has the token it
 * had and comes back in a later answer. A name says who is talking as often as not (an e-mail address): the vault
 * knows it by a keyed hash, and outside the body it goes up as one unless a machine made it.
 */
export interface BotConversation {
  /** What was said before; nothing where it is new, was forgotten, or has grown too long. */
  readonly history: History
  /** Keeps the next turn. */
  keep(request: WireRequest): void
}

/**
 * Texts of one conversation in UTF-16 units: all of it is looked at again with every message. One that has more begins
 * anew; what was said before does not come back then.
 */
const LONGEST = 262_144

/** Undefined where nothing names one, or nothing could keep it. */
export async function botConversation(
  call: Call,
  request: WireRequest,
  { key, owner }: { readonly key: ScopeKey; readonly owner: Owner },
  vault: Vault | undefined,
): Promise<BotConversation | undefined> {
  const name = vaultName(call, key, request.conversation)
  if (name === undefined || vault === undefined) return undefined
  const known = historyIn((await vault.recall(owner, name)) ?? [])
  const isLong = known.slots.reduce((sum, { value }) => sum + value.length, 0) > LONGEST
  const history = isLong ? historyIn([]) : known
  return {
    history,
    keep(next) {
      const after = history.units === 0 ? undefined : name
      // Should it fail, later answers keep the tokens of this turn.
      vault.keep(owner, { name, bytes: recordOf(next, identifiersIn(next)), after }).catch(() => undefined)
    },
  }
}

/**
 * How the vault calls the conversation that a request is of, by what its path, a header or its body say; undefined where
 * none does. Two bots may give their conversations the same names.
 */
export function vaultName(call: Call, key: ScopeKey, inBody?: string): string | undefined {
  const given = call.conversation ?? namedByHeader(call) ?? inBody
  return given === undefined ? undefined : identifierPseudonym(key, 'conversation', `${call.bot}\n${given}`)
}

/** As the client wrote them: what is asked for later says them back. */
function identifiersIn({ beside }: WireRequest): readonly string[] {
  return (beside?.identifiers ?? []).flatMap(({ values }) => values.map(({ value }) => value))
}

/** How a conversation's name goes up outside the body. */
export interface Address {
  readonly path: string
  readonly headers: readonly (readonly [string, string])[]
  /** From what goes up to what the client sent: the bot may say it back. */
  readonly echoes: ReadonlyMap<string, string>
}

const NO_ECHOES: ReadonlyMap<string, string> = new Map()

/** `keyOf` is asked only where there is a name to hide. */
export function addressOf(call: Call, keyOf: () => ScopeKey): Address {
  const inHeader = namedByHeader(call)
  const given = call.conversation ?? inHeader
  if (given === undefined) return { path: call.path, headers: [], echoes: NO_ECHOES }
  const sent = isId(given) ? given : identifierPseudonym(keyOf(), 'user', given)
  return {
    path: call.path.replace(CONVERSATION_HOLE, sent),
    headers: inHeader === undefined ? [] : [[call.endpoint.conversation ?? '', sent]],
    echoes: sent === given ? NO_ECHOES : new Map([[sent, given]]),
  }
}

function namedByHeader({ endpoint: { conversation }, request }: Call): string | undefined {
  return conversation === undefined ? undefined : request.headers.get(conversation) || undefined
}
