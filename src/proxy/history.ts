import { ParaventError } from '../errors.ts'
import type { EarlierSchema, RequestState, Slot, WireRequest } from '../wire/slot.ts'
import type { Owner, Vault } from '../vault/vault.ts'
import { keptUpTo, isTold, toldBy, type Kept, type ToldEntries } from './entries.ts'

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
  /** That later turns are held to. */
  readonly schemas: readonly EarlierSchema[]
  /** As the vault keeps it. */
  readonly records: readonly Uint8Array[]
}

const NONE: History = { slots: [], units: 0, jsonAnswer: false, schemas: [], records: [] }

/** What was said before a request. Refused, not sent half-blind, where that is unknown. */
export async function historyOf(
  state: RequestState | undefined,
  owner: Owner,
  vault: Vault | undefined,
): Promise<History> {
  if (state?.relies === undefined) return NONE
  if (vault === undefined) throw new ParaventError('state_unsupported', { path: state.relies, setting: WITH_VAULT })
  if (state.continues === undefined) return NONE
  const records = await vault.recall(owner, state.continues)
  if (records === undefined) throw new ParaventError('state_unknown', { path: state.relies })
  const kept = records.map(readRecord)
  const count = state.from === undefined ? kept.length : keptUpTo(kept, state.from)
  if (count === undefined) throw new ParaventError('entry_unknown', { path: state.relies })
  return { ...joined(requestsIn(kept.slice(0, count))), records: records.slice(0, count) }
}

/** What there is where a vault is missing. */
export const WITH_VAULT = 'a vault, which one process of Node has (no --workers)'

/** Keeps a request that a vendor answered under this name. */
export async function keep(
  vault: Vault,
  owner: Owner,
  name: string,
  request: WireRequest,
  { records }: History,
  state: RequestState,
): Promise<void> {
  if (state.from === undefined) {
    const bytes = recordOf(request)
    return vault.keep(owner, { name, bytes, after: state.continues, idle: state.stays })
  }
  // A conversation of its own: it stays when the other is erased, and goes alone; what was said is as old as it was.
  const { continues } = state
  const all = [...records, recordOf(request)]
  await Promise.all(
    all.map((bytes, index) =>
      vault.keep(owner, { name, bytes, ...(index === 0 ? { like: continues } : { after: name }) }),
    ),
  )
}

/** Keeps the names of entries that a vendor told of a conversation. */
export async function keepEntries(vault: Vault, owner: Owner, name: string, told: ToldEntries): Promise<void> {
  await vault.keep(owner, { name, bytes: encode(told), after: name })
}

/** What keeps of a conversation's history, which a vendor is about to tell, the names that are not known yet. */
export async function historyKeeper(
  vault: Vault,
  owner: Owner,
  name: string,
): Promise<(entries: readonly string[]) => Promise<void>> {
  const kept = ((await vault.recall(owner, name)) ?? []).map(readRecord)
  return async (entries) => {
    await Promise.all(toldBy(kept, entries).map((told) => keepEntries(vault, owner, name, told)))
  }
}

/** What a request said that the vendor answered under this name, and all before it; the tails are the last unit. */
export async function answered(name: string, owner: Owner, vault: Vault | undefined): Promise<Answered> {
  if (vault === undefined) throw new ParaventError('state_unsupported', { setting: WITH_VAULT })
  const said = requestsIn((await vault.recall(owner, name))?.map(readRecord) ?? [])
  const last = said.at(-1)
  if (last === undefined) throw new ParaventError('state_unknown')
  const { slots, units, schemas } = joined(said)
  const tails = said.flatMap(({ slots: own, tail }) => own.filter(({ unit }) => unit === tail))
  return {
    slots: [...slots, ...tails.map((slot) => slotAfter({ ...slot, unit: 0 }, units))],
    tail: units,
    jsonAnswer: last.jsonAnswer,
    schemas: [...schemas, ...(last.asked ?? [])],
    identifiers: said.flatMap(({ identifiers = [] }) => identifiers),
  }
}

interface Answered extends Pick<History, 'slots' | 'jsonAnswer' | 'schemas'> {
  readonly tail: number
  /** Those that answers say back. */
  readonly identifiers: readonly string[]
}

/** What records say, oldest first. */
export function historyIn(records: readonly Uint8Array[]): History {
  return { ...joined(requestsIn(records.map(readRecord))), records }
}

/** The request as it stands in its conversation. */
export function following(request: WireRequest, { units, schemas }: History): WireRequest {
  if (units === 0) return request
  const slots = request.slots.map((slot) => ({ ...slot, unit: slot.unit + units }))
  const earlier = request.state?.asBefore === true ? schemas : schemas.filter(({ ofTool }) => ofTool)
  return { ...request, slots, tail: request.tail + units, earlier }
}

/** A request, to be kept. */
export function recordOf(
  { body, slots, tail, jsonAnswer, schemas = [], state }: WireRequest,
  identifiers: readonly string[] = [],
): Uint8Array {
  const kept = schemas.map(({ node, ...place }) => ({ ...place, json: body.slice(node.start, node.end) }))
  const said: Said = {
    tail,
    jsonAnswer,
    ...(state?.asBefore === false ? { anew: true } : {}),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(kept.length === 0 ? {} : state?.binds === true ? { schemas: kept } : { asked: kept }),
    slots: slots.map(({ value, unit, author, kind, under, signed, verbatim }) => {
      const more = { ...(under === undefined ? {} : { under }), ...(verbatim === undefined ? {} : { verbatim }) }
      return { value, unit, author, kind, signed, ...more }
    }),
  }
  return encode(said)
}

function encode(record: Kept<Said>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record))
}

interface Said {
  readonly tail: number
  readonly jsonAnswer: boolean
  /** That hold for later turns too. */
  readonly schemas?: readonly EarlierSchema[]
  /** That its own answer follows. */
  readonly asked?: readonly EarlierSchema[]
  /** It says itself what form answers have from here on. */
  readonly anew?: true
  /** Its identifiers, where later answers say them back. */
  readonly identifiers?: readonly string[]
  readonly slots: readonly Pick<Slot, 'value' | 'unit' | 'author' | 'kind' | 'under' | 'signed' | 'verbatim'>[]
}

/** What we sealed ourselves, and nobody can have changed, needs no second look. */
function readRecord(record: Uint8Array): Kept<Said> {
  return JSON.parse(new TextDecoder().decode(record)) as Kept<Said>
}

function requestsIn(kept: readonly Kept<Said>[]): readonly Said[] {
  return kept.filter((record): record is Said => !isTold(record))
}

/** One after the other; a tail is no part of what later requests follow. */
function joined(all: readonly Said[]): Omit<History, 'records'> {
  const slots: Slot[] = []
  let units = 0
  let schemas: readonly EarlierSchema[] = []
  for (const { slots: own, tail, schemas: more = [], anew = false } of all) {
    for (const slot of own) if (slot.unit !== tail) slots.push(slotAfter(slot, units))
    units += tail
    schemas = [...schemas.filter(({ ofTool }) => ofTool || !anew), ...more]
  }
  return { slots, units, jsonAnswer: all.at(-1)?.jsonAnswer ?? false, schemas }
}

function slotAfter(slot: Said['slots'][number], units: number): Slot {
  return { ...slot, unit: slot.unit + units, path: '', toBody: () => [] }
}
