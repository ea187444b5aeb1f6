import type { TextSlot } from '../../detect/causal.ts'

/** Names carried from one stretch of a conversation to the next, at most: its people, not a town's. */
const MOST = 256

/** A name in a name's field. */
const LONGEST = 80

/** Names that a long conversation gave before the stretch at hand: they are known in it too. */
export interface KnownNames {
  /** Names met in a stretch, as they were written. */
  add(names: Iterable<string>): void
  /** Another conversation begins. */
  forget(): void
  /** As texts that say them, to be looked at in front of a stretch. */
  texts(): readonly Omit<TextSlot, 'unit'>[]
}

export function createKnownNames(): KnownNames {
  const names = new Set<string>()
  return {
    add(more) {
      for (const name of more) {
        if (name.length > LONGEST) continue
        // the one met last is forgotten last
        names.delete(name)
        names.add(name)
      }
      for (const oldest of names) {
        if (names.size <= MOST) break
        names.delete(oldest)
      }
    },
    forget: () => names.clear(),
    texts: () =>
      [...names].map((value) => ({ value, author: 'user', kind: 'value', under: 'display_name', signed: false })),
  }
}
