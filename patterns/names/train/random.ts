/** A seeded source of numbers (xoshiro128**, public domain), so that training can be repeated to the byte. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** 0 ≤ n < bound. */
  below(bound: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

export function createRandom(seed: number): Random {
  const state = new Uint32Array(4)
  for (let at = 0, x = seed >>> 0; at < 4; at++) {
    x = (x + 0x9e3779b9) >>> 0
    let z = x
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    state[at] = (z ^ (z >>> 16)) >>> 0
  }
  const step = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    let c2 = c ^ a
    const d2 = d ^ b
    const b2 = b ^ c2
    const a2 = a ^ d2
    c2 ^= shifted
    state[0] = a2
    state[1] = b2
    state[2] = c2
    state[3] = rotate(d2, 11)
    return result
  }
  const next = (): number => step() * 2 ** -32
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    chance: (probability) => next() < probability,
  }
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

export function shuffle<T>(list: T[], random: Random): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    const kept = list[at] as T
    list[at] = list[other] as T
    list[other] = kept
  }
  return list
}
