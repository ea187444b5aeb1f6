import { createChain, runChain, LONGEST_RUN } from '../../../src/detect/names/crf.ts'
import {
  BITS,
  FEATURES,
  FIRST_CONTEXT,
  FIRST_LISTED,
  FIRST_WORD,
  createSurroundings,
  extract,
  lookAround,
} from '../../../src/detect/names/features.ts'
import { createPage, readPage } from '../../../src/detect/names/page.ts'
import { createTokens, readTokens } from '../../../src/detect/names/tokens.ts'
import type { Lexicon } from '../../../src/detect/names/lexicon.ts'
import type { Example } from './example.ts'
import type { Random } from './random.ts'

/** log-weights of the transitions: OB BO BB BI IO IB II. */
export type TransitionWeights = Float64Array

export interface Model {
  /** Interleaved: weight for B, weight for I. */
  readonly weights: Float32Array
  readonly transitions: TransitionWeights
}

export interface Settings {
  readonly rate: number
  /** How much more a run with a name counts than one without. */
  readonly positive: number
  readonly dropWord: number
  readonly dropListed: number
  readonly dropContext: number
  /** How often a name is shown as one that no list holds: people are not obliged to be listed. */
  readonly estrange: number
  /** The same for words that are no name, so that being unlisted says little by itself. */
  readonly estrangeOthers: number
}

/** Trains by AdaGrad on the likelihood of each run, one text at a time. */
export function createLearner(
  lexicon: Lexicon,
  settings: Settings,
): {
  readonly model: Model
  readonly lost: { names: number; of: number }
  learn(example: Example, random: Random): number
  /** Sets small weights to nothing, for good: what is learned afterwards makes up for them. */
  prune(least: number): void
  /** Adds the weights as they are to the mean. */
  remember(): void
  /** The mean of the remembered weights. */
  mean(): Model
} {
  const size = 2 * 2 ** BITS
  const weights = new Float32Array(size)
  const squares = new Float32Array(size)
  const transitions = new Float64Array([-1, 0, -2, 0.5, 0, -2, 0])
  const transitionSquares = new Float64Array(7).fill(1)
  const tokens = createTokens()
  const page = createPage(tokens)
  const around = createSurroundings()
  const chain = createChain()
  const cells = new Int32Array(FEATURES * LONGEST_RUN)
  const active = new Uint8Array(FEATURES * LONGEST_RUN)
  const factors = new Float64Array(2 * LONGEST_RUN)
  const gold = new Uint8Array(8192)
  const stranger = new Uint8Array(8192)
  const lost = { names: 0, of: 0 }
  const { rate, positive } = settings

  function learnRun(first: number, last: number, random: Random, weight: number): number {
    lookAround(page, first, last, around)
    const length = last - first + 1
    let hasName = false
    let golden = 0
    let previous = 0
    const dropListed = random.chance(settings.dropListed)
    for (let at = 0; at < length; at++) {
      const offset = at * FEATURES
      extract(page, around, first + at, cells, offset)
      active.fill(1, offset, offset + FEATURES)
      if (stranger[first + at] === 1 || random.chance(settings.dropWord))
        active.fill(0, offset + FIRST_WORD, offset + FIRST_WORD + 3)
      if (random.chance(settings.dropContext)) active.fill(0, offset + FIRST_CONTEXT, offset + FEATURES)
      if (dropListed) active.fill(0, offset + FIRST_LISTED, offset + FIRST_CONTEXT)
      let b = 0
      let i = 0
      for (let f = offset; f < offset + FEATURES; f++) {
        if (active[f] === 0) continue
        const cell = 2 * (cells[f] as number)
        b += weights[cell] as number
        i += weights[cell + 1] as number
      }
      factors[2 * at] = Math.exp(Math.min(b, 30))
      factors[2 * at + 1] = Math.exp(Math.min(i, 30))
      const state = gold[first + at] as number
      if (state !== 0) {
        hasName = true
        golden += state === 1 ? b : i
      }
      golden += transitionScore(previous, state)
      previous = state
    }
    golden += transitionScore(previous, 0)
    const [OB = 0, BO = 0, BB = 0, BI = 0, IO = 0, IB = 0, II = 0] = transitions
    const t = {
      OB: Math.exp(OB),
      BO: Math.exp(BO),
      BB: Math.exp(BB),
      BI: Math.exp(BI),
      IO: Math.exp(IO),
      IB: Math.exp(IB),
      II: Math.exp(II),
    }
    const logarithm = runChain(chain, factors, length, t)
    const scale = weight * (hasName ? positive : 1)
    const expected = new Float64Array(7)
    previous = 0
    for (let at = 0; at <= length; at++) {
      const state = at < length ? (gold[first + at] as number) : 0
      const kind = transitionKind(previous, state)
      if (kind >= 0) expected[kind] = (expected[kind] as number) + 1
      previous = state
    }
    expectTransitions(length, t, expected)
    for (let kind = 0; kind < 7; kind++) {
      const gradient = scale * (expected[kind] as number)
      transitionSquares[kind] = (transitionSquares[kind] as number) + gradient * gradient
      transitions[kind] =
        (transitions[kind] as number) + (0.3 * rate * gradient) / Math.sqrt(transitionSquares[kind] as number)
    }
    for (let at = 0; at < length; at++) {
      const state = gold[first + at] as number
      const pb = chain.begins[at] as number
      const pi = (chain.inside[at] as number) - pb
      const gb = scale * ((state === 1 ? 1 : 0) - pb)
      const gi = scale * ((state === 2 ? 1 : 0) - pi)
      if (Math.abs(gb) < 1e-3 && Math.abs(gi) < 1e-3) continue
      const offset = at * FEATURES
      for (let f = offset; f < offset + FEATURES; f++) {
        if (active[f] === 0) continue
        const cell = 2 * (cells[f] as number)
        const sb = (squares[cell] as number) + gb * gb
        squares[cell] = sb
        weights[cell] = (weights[cell] as number) + (rate * gb) / Math.sqrt(sb + 0.1)
        const si = (squares[cell + 1] as number) + gi * gi
        squares[cell + 1] = si
        weights[cell + 1] = (weights[cell + 1] as number) + (rate * gi) / Math.sqrt(si + 0.1)
      }
    }
    return scale * (logarithm - golden)
  }

  function transitionScore(from: number, to: number): number {
    const kind = transitionKind(from, to)
    return kind < 0 ? 0 : (transitions[kind] as number)
  }

  /** Takes the expected number of each transition from `counts`. */
  function expectTransitions(length: number, t: Readonly<Record<string, number>>, counts: Float64Array): void {
    const { forward, backward } = chain
    const { OB = 1, BO = 1, BB = 1, BI = 1, IO = 1, IB = 1, II = 1 } = t
    let o = 1
    let b = 0
    let i = 0
    for (let at = 0; at <= length; at++) {
      const end = at === length
      const bo = end ? 1 : (backward[3 * at] as number)
      const bb = end ? 0 : (backward[3 * at + 1] as number) * (factors[2 * at] as number)
      const bi = end ? 0 : (backward[3 * at + 2] as number) * (factors[2 * at + 1] as number)
      const oo = o * bo
      const pairs = [o * OB * bb, b * BO * bo, b * BB * bb, b * BI * bi, i * IO * bo, i * IB * bb, i * II * bi]
      let all = oo
      for (const pair of pairs) all += pair
      pairs.forEach((pair, kind) => {
        counts[kind] = (counts[kind] as number) - pair / all
      })
      if (!end) {
        o = forward[3 * at] as number
        b = forward[3 * at + 1] as number
        i = forward[3 * at + 2] as number
      }
    }
  }

  let remembered = 0
  const sums = new Float32Array(size)
  const transitionSums = new Float64Array(7)

  return {
    model: { weights, transitions },
    lost,
    prune(least) {
      for (let cell = 0; cell < size; cell++) {
        if (Math.abs(weights[cell] as number) >= least) continue
        weights[cell] = 0
        squares[cell] = Infinity
      }
    },
    remember() {
      remembered++
      for (let cell = 0; cell < size; cell++) sums[cell] = (sums[cell] as number) + (weights[cell] as number)
      for (let kind = 0; kind < 7; kind++)
        transitionSums[kind] = (transitionSums[kind] as number) + (transitions[kind] as number)
    },
    mean() {
      return {
        weights: sums.map((sum) => sum / remembered),
        transitions: transitionSums.map((sum) => sum / remembered),
      }
    },
    learn(example, random) {
      readTokens(tokens, example.text, 0)
      readPage(page, lexicon)
      const { count, start, end, shape } = tokens
      gold.fill(0, 0, count)
      stranger.fill(0, 0, count)
      let at = 0
      for (const name of example.names) {
        while (at < count && (end[at] as number) <= name.start) at++
        let begun = false
        const estranged = random.chance(settings.estrange)
        for (; at < count && (start[at] as number) < name.end; at++) {
          if (page.candidate[at] === 0) {
            if ((shape[at] as number) >= 4) lost.names++
            begun = false
            continue
          }
          lost.of++
          gold[at] = begun ? 2 : 1
          if (estranged) {
            stranger[at] = 1
            page.code[at] = 0
          }
          begun = true
        }
      }
      for (at = 0; at < count; at++) {
        if (page.candidate[at] !== 1 || gold[at] !== 0 || !random.chance(settings.estrangeOthers)) continue
        stranger[at] = 1
        page.code[at] = 0
      }
      let loss = 0
      for (at = 0; at < count; at++) {
        if (page.candidate[at] === 0) continue
        let last = at
        while (last + 1 < count && page.candidate[last + 1] !== 0 && last - at + 1 < LONGEST_RUN) last++
        loss += learnRun(at, last, random, example.weight ?? 1)
        at = last
      }
      return loss
    },
  }
}

function transitionKind(from: number, to: number): number {
  if (from === 0) return to === 1 ? 0 : -1
  if (from === 1) return to === 0 ? 1 : to === 1 ? 2 : 3
  return to === 0 ? 4 : to === 1 ? 5 : 6
}
