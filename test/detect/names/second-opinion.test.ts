import { expect, it } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { loadNameRecogniser } from '../../../src/detect/names/recogniser.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'

it('never takes away what the tagger found, and stays within the budget', async () => {
  const alone = await loadNameRecogniser({ sensitivity: 'precise' })
  const asking = await loadNameRecogniser({ sensitivity: 'precise', secondOpinion: 'compromise' })
  const text = 'Please tell Rusty that the meeting with Summer and Harriet Whitaker is on Friday. '.repeat(60)
  const budget = budgetFor(text.length)
  const found = asking.find(text, PROSE, budget)
  for (const span of alone.find(text, PROSE, budgetFor(text.length))) {
    expect(found.some((other) => other.start <= span.start && span.end <= other.end)).toBe(true)
  }
  expect(budget.spent).toBeLessThan(40 * text.length + 16_384)
})
