import { expect, test } from 'vitest'
import { budgetFor } from '../../src/detect/budget.ts'
import { PROSE } from '../../src/detect/recogniser.ts'
import { recogniserAt } from '../patterns/lists.ts'

/** Seconds of CPU: a search that ran to an end of the text at every place took 2.6 to 26. */
const LIMIT = 2

/**
 * The engine searches a text for one character in a step of ours, however far it has to go: so this is timed. Only here,
 * since a Worker has no clock of its CPU.
 */
test.each(['}@', 'a}@b.fr ', ' [at] a}', '12 rue de la Paix, 75001 Paris CP: 75002 '])(
  '%j over and over has nothing looked for up to an end of the text',
  (unit) => {
    const text = unit.repeat(Math.ceil(400_000 / unit.length))
    const start = process.cpuUsage()
    recogniserAt('balanced').find(text, PROSE, budgetFor(text.length))
    const { user } = process.cpuUsage(start)
    expect(user / 1e6).toBeLessThan(LIMIT)
  },
)
