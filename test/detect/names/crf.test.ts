import { expect, it } from 'vitest'
import { createChain, runChain } from '../../../src/detect/names/crf.ts'
import type { Transitions } from '../../../src/detect/names/crf.ts'

const transitions: Transitions = { OB: 0.4, BO: 1.1, BB: 0.2, BI: 1.7, IO: 0.9, IB: 0.3, II: 1.2 }

function weight(from: number, to: number): number {
  if (from === 0) return to === 0 ? 1 : to === 1 ? transitions.OB : 0
  if (from === 1) return to === 0 ? transitions.BO : to === 1 ? transitions.BB : transitions.BI
  return to === 0 ? transitions.IO : to === 1 ? transitions.IB : transitions.II
}

/** Every labelling of a run, by brute force: what the chain must agree with. */
function enumerate(factors: readonly number[], length: number): { inside: number[]; total: number } {
  const inside = Array.from({ length }, () => 0)
  let total = 0
  for (let code = 0; code < 3 ** length; code++) {
    const states = Array.from({ length }, (_, at) => Math.floor(code / 3 ** at) % 3)
    let product = 1
    let from = 0
    states.forEach((state, at) => {
      product *= weight(from, state) * (state === 0 ? 1 : (factors[2 * at + state - 1] ?? 1))
      from = state
    })
    product *= weight(from, 0)
    total += product
    states.forEach((state, at) => {
      if (state !== 0) inside[at] = (inside[at] ?? 0) + product
    })
  }
  return { inside: inside.map((sum) => sum / total), total }
}

it('gives each token the probability that summing over every labelling gives', () => {
  const factors = [0.5, 2, 3, 0.1, 0.7, 4, 1.5, 0.2]
  const { inside, total } = enumerate(factors, 4)
  const chain = createChain()
  const logarithm = runChain(chain, Float64Array.from(factors), 4, transitions)
  expect(logarithm).toBeCloseTo(Math.log(total), 10)
  inside.forEach((probability, at) => expect(chain.inside[at]).toBeCloseTo(probability, 10))
})

it('stays a number when every token is certain', () => {
  const chain = createChain()
  const factors = new Float64Array(128).fill(Math.exp(30))
  runChain(chain, factors, 64, transitions)
  expect(chain.inside[63]).toBeGreaterThan(0.999)
})
