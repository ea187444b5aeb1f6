/**
 * The chain over one run of candidates: each is outside (O), begins a name (B) or continues one (I), and the tokens
 * around the run are outside. Probabilities come from the forward-backward algorithm, in scaled numbers.
 */
export interface Chain {
  /** Probability that the token belongs to a name. */
  readonly inside: Float64Array
  /** Probability that a name begins at the token. */
  readonly begins: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** Tokens one run may have; a longer one is judged in pieces. */
export const LONGEST_RUN = 64

export function createChain(): Chain {
  return {
    inside: new Float64Array(LONGEST_RUN),
    begins: new Float64Array(LONGEST_RUN),
    forward: new Float64Array(3 * LONGEST_RUN),
    backward: new Float64Array(3 * LONGEST_RUN),
  }
}

/**
 * Transition weights, from the state before to the state after: OB OI BO BB BI IO IB II; OO is 0 and O→I impossible.
 * Given as factors (exponentials).
 */
export interface Transitions {
  readonly OB: number
  readonly BO: number
  readonly BB: number
  readonly BI: number
  readonly IO: number
  readonly IB: number
  readonly II: number
}

/**
 * Fills `chain.inside` and `chain.begins` for `length` tokens with the factors exp(score) of B and I, interleaved.
 * Returns log Z, the normaliser, for the trainer.
 */
export function runChain(chain: Chain, factors: Float64Array, length: number, t: Transitions): number {
  const { inside, begins, forward, backward } = chain
  let o = 1
  let b = 0
  let i = 0
  let logarithm = 0
  for (let at = 0; at < length; at++) {
    const nextO = o + b * t.BO + i * t.IO
    const nextB = (o * t.OB + b * t.BB + i * t.IB) * (factors[2 * at] as number)
    const nextI = (b * t.BI + i * t.II) * (factors[2 * at + 1] as number)
    const sum = nextO + nextB + nextI
    o = nextO / sum
    b = nextB / sum
    i = nextI / sum
    logarithm += Math.log(sum)
    forward[3 * at] = o
    forward[3 * at + 1] = b
    forward[3 * at + 2] = i
  }
  logarithm += Math.log(o + b * t.BO + i * t.IO)
  o = 1
  b = t.BO
  i = t.IO
  for (let at = length - 1; at >= 0; at--) {
    const sum = o + b + i
    o /= sum
    b /= sum
    i /= sum
    backward[3 * at] = o
    backward[3 * at + 1] = b
    backward[3 * at + 2] = i
    const outside = o * (forward[3 * at] as number)
    const begin = b * (forward[3 * at + 1] as number)
    const go = i * (forward[3 * at + 2] as number)
    const all = outside + begin + go
    inside[at] = (begin + go) / all
    begins[at] = begin / all
    const fb = b * (factors[2 * at] as number)
    const fi = i * (factors[2 * at + 1] as number)
    const previousO = o + fb * t.OB
    const previousB = o * t.BO + fb * t.BB + fi * t.BI
    const previousI = o * t.IO + fb * t.IB + fi * t.II
    o = previousO
    b = previousB
    i = previousI
  }
  return logarithm
}
