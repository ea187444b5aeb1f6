import { ParaventError } from '../errors.ts'
import type { RequestState, Slot, WireRequest } from '../wire/slot.ts'
import type { Owner, Vault } from '../vault/vault.ts'

/**
 * Where the vendor keeps a conversation, the vault keeps what its requests said: the texts, and who said them. From
 * these everything is computed again as if the client had sent them again, so that a value has the token it had, and
 * an earlier answer can be restored. What the vendor said is not kept; nothing in it ever became a token.
 */
export interface History {
  /** In causal order, as those of one request; no edit of them leads anywhere. */
  readonly slots: readonly Slot[]
  /** The units they take. */
  readonly units: number
  /** Whether the last of them asked for an answer of JSON. */
  readonly jsonAnswer: boolean
}

const NONE: History = { slots: [], units: 0, jsonAnswer: false }

/** What was said before a request. Refused, not sent half-blind, where that is unknown. */
export async function historyOf(
  state: RequestState | undefined,
  owner: Owner,
  vault: Vault | undefined,
): Promise<History> {
  if (state?.relies === undefined) return NONE
  if (vault === undefined) throw new ParaventError('state_unsupported', { path: state.relies })
  if (state.continues === undefined) return NONE
  const records = await vault.recall(owner, state.continues)
  if (records === undefined) throw new ParaventError('state_unknown', { path: state.relies })
  return joined(records.map(requestIn))
}

/** What a request said that the vendor answered under this name, and all before it; the tails are the last unit. */
export async function answered(
  name: string,
  owner: Owner,
  vault: Vault | undefined,
): Promise<{ readonly slots: readonly Slot[]; readonly tail: number; readonly jsonAnswer: boolean }> {
  if (vault === undefined) throw new ParaventError('state_unsupported')
  const said = (await vault.recall(owner, name))?.map(requestIn)
  const last = said?.at(-1)
  if (said === undefined || last === undefined) throw new ParaventError('state_unknown')
  const { slots, units } = joined(said)
  const tails = said.flatMap(({ slots: own, tail }) => own.filter(({ unit }) => unit === tail))
  return {
    slots: [...slots, ...tails.map((slot) => slotAfter({ ...slot, unit: 0 }, units))],
    tail: units,
    jsonAnswer: last.jsonAnswer,
  }
}

/** The request as it stands in its conversation. */
export function following(request: WireRequest, { units }: History): WireRequest {
  if (units === 0) return request
  const slots = request.slots.map((slot) => ({ ...slot, unit: slot.unit + units }))
  return { ...request, slots, tail: request.tail + units }
}

/** A request, to be kept. */
export function recordOf({ slots, tail, jsonAnswer }: WireRequest): Uint8Array {
  const said: Said = {
    tail,
    jsonAnswer,
    slots: slots.map(({ value, unit, author, kind, under, signed, verbatim }) => {
      const more = { ...(under === undefined ? {} : { under }), ...(verbatim === undefined ? {} : { verbatim }) }
      return { value, unit, author, kind, signed, ...more }
    }),
  }
  return new TextEncoder().encode(JSON.stringify(said))
}

interface Said {
  readonly tail: number
  readonly jsonAnswer: boolean
  readonly slots: readonly Pick<Slot, 'value' | 'unit' | 'author' | 'kind' | 'under' | 'signed' | 'verbatim'>[]
}

/** What we sealed ourselves, and nobody can have changed, needs no second look. */
function requestIn(record: Uint8Array): Said {
  return JSON.parse(new TextDecoder().decode(record)) as Said
}

/** One after the other; a tail is no part of what later requests follow. */
function joined(all: readonly Said[]): History {
  const slots: Slot[] = []
  let units = 0
  for (const { slots: own, tail } of all) {
    for (const slot of own) if (slot.unit !== tail) slots.push(slotAfter(slot, units))
    units += tail
  }
  return { slots, units, jsonAnswer: all.at(-1)?.jsonAnswer ?? false }
}

function slotAfter(slot: Said['slots'][number], units: number): Slot {
  return { ...slot, unit: slot.unit + units, path: '', toBody: () => [] }
}
