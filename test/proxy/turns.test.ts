import { describe, expect, test } from 'vitest'
import { countedTurns, inTurns, type Turns } from '../../src/proxy/turns.ts'
import type { InSteps } from '../../src/text/in-steps.ts'

/** So many steps of 1,000 units; counts those it took. */
function* steps(count: number, taken: { count: number } = { count: 0 }): InSteps<string> {
  for (let index = 0; index < count; index += 1) {
    taken.count += 1
    yield 1000
  }
  return 'done'
}

/** A turn lasts for so many units; `after` is told how many rests there have been. */
function counting(units: number, after: (rests: number) => void = () => undefined) {
  const rested = { count: 0 }
  const turns: Turns = {
    begin() {
      let passed = 0
      return (more) => (passed += more) >= units
    },
    rest() {
      rested.count += 1
      after(rested.count)
      return Promise.resolve()
    },
  }
  return { turns, rested }
}

describe('work in turns', () => {
  test.each([
    ['nothing to do takes no rest', 0, 0],
    ['what is done within a turn takes no rest', 9, 0],
    ['a rest comes when a turn is over', 10, 1],
    ['and the next begins anew', 39, 3],
  ])('%s', async (_, count, rests) => {
    const { turns, rested } = counting(10_000)
    expect(await inTurns(steps(count), { turns, isGone: () => false })).toBe('done')
    expect(rested.count).toBe(rests)
  })

  test('what nobody waits for any more is left undone', async () => {
    const client = { gone: false }
    const { turns } = counting(2000, (rests) => (client.gone = rests === 3))
    const taken = { count: 0 }
    const work = inTurns(steps(1000, taken), { turns, isGone: () => client.gone })
    await expect(work).rejects.toMatchObject({ code: 'client_gone' })
    expect(taken.count).toBe(6)
  })

  test('a fault of the work is its own', async () => {
    const fault = new Error('of a step')
    const { turns } = counting(1)
    function* failing(): InSteps<never> {
      yield 1
      throw fault
    }
    await expect(inTurns(failing(), { turns, isGone: () => false })).rejects.toBe(fault)
  })
})

test('where no clock runs, units are counted, and timers run in between', async () => {
  const order: string[] = []
  setTimeout(() => order.push('a timer'), 0)
  await inTurns(steps(1000), { turns: countedTurns, isGone: () => false })
  order.push('the work')
  expect(order).toEqual(['a timer', 'the work'])
})
