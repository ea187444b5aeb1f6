/**
 * A vendor names the entries of a conversation that it keeps, those that the client said too, and a client may go back
 * to one. The vault keeps the names between the requests, in the order in which they were told.
 */
export interface ToldEntries {
  readonly entries: readonly string[]
  /** How many requests had been answered when they were there; absent where it is all those before. */
  readonly turns?: number
}

/** A request, or names that were told after it. */
export type Kept<T> = T | ToldEntries

/** Whether what is kept is names of entries, and no request. */
export function isTold<T extends object>(record: Kept<T>): record is ToldEntries {
  return 'entries' in record
}

/** How many of what is kept stand up to an entry; undefined where its name was never told. */
export function keptUpTo<T extends object>(kept: readonly Kept<T>[], entry: string): number | undefined {
  const turn = turnsOf(kept).get(entry)
  if (turn === undefined) return undefined
  let requests = 0
  for (const [index, record] of kept.entries()) {
    if (!isTold(record)) requests += 1
    if (requests > turn) return index
  }
  return kept.length
}

/**
 * What a history tells, in its own order: entries without a name here stand in the turn of what was told after them.
 * Where whole turns were never told, nobody can say in which of them an entry stands. What follows all that was told
 * stands in the last turn if that one told nothing yet; else it is of a request that is still under way, or that failed
 * here and not there, and what it said is not known here.
 */
export function toldBy<T extends object>(
  kept: readonly Kept<T>[],
  history: readonly string[],
): readonly Required<ToldEntries>[] {
  const known = turnsOf(kept)
  const all = kept.filter((record) => !isTold(record)).length
  const told = new Map<number, string[]>()
  let before = 0
  let pending: string[] = []
  const settle = (turn: number): void => {
    if (pending.length > 0 && turn - before <= 1) told.set(turn, [...(told.get(turn) ?? []), ...pending])
    pending = []
    before = turn
  }
  for (const name of history) {
    const turn = known.get(name)
    if (turn === undefined) pending.push(name)
    else settle(turn)
  }
  if (before < all) settle(all)
  return [...told].map(([turns, entries]) => ({ entries, turns }))
}

/** The turn of each entry. */
function turnsOf<T extends object>(kept: readonly Kept<T>[]): ReadonlyMap<string, number> {
  const turns = new Map<string, number>()
  let requests = 0
  for (const record of kept) {
    if (!isTold(record)) requests += 1
    else for (const name of record.entries) turns.set(name, record.turns ?? requests)
  }
  return turns
}
