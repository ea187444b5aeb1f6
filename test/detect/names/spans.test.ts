import { describe, expect, it } from 'vitest'
import { createPage } from '../../../src/detect/names/page.ts'
import { assemble } from '../../../src/detect/names/spans.ts'
import type { Reading } from '../../../src/detect/names/tagger.ts'
import { createTokens, readTokens } from '../../../src/detect/names/tokens.ts'

/** The names of a text whose words have these probabilities, and where a new one is sure to begin. */
function names(text: string, probabilities: readonly number[], begins: readonly number[] = [0]): string[] {
  const tokens = createTokens()
  readTokens(tokens, text, 0)
  const reading: Reading = {
    page: createPage(tokens),
    inside: Float32Array.from(probabilities),
    begins: Float32Array.from(probabilities, (probability, at) => (begins.includes(at) ? probability : 0)),
  }
  return assemble(reading, 0.5).map((run) => text.slice(tokens.start[run.first], tokens.end[run.last]))
}

describe('joining words into names', () => {
  it('takes along the less certain half of a name', () => {
    expect(names('Simão Sabrosa scored', [0.9, 0.2, 0])).toEqual(['Simão Sabrosa'])
    expect(names('Simão Sabrosa scored', [0.2, 0.9, 0], [])).toEqual(['Simão Sabrosa'])
  })

  it('finds nobody where no word is certain enough by itself', () => {
    expect(names('Simão Sabrosa scored', [0.4, 0.4, 0])).toEqual([])
  })

  it('tells two people apart who stand side by side', () => {
    expect(names('Anna Boris', [0.9, 0.9], [0, 1])).toEqual(['Anna', 'Boris'])
  })

  it('never joins over a line break', () => {
    expect(names('Anna\nBoris', [0.9, 0.9, 0.9])).toEqual(['Anna', 'Boris'])
  })

  it('leaves marks at the edges outside, except the dot of an initial', () => {
    expect(names('Anna -', [0.9, 0.9])).toEqual(['Anna'])
    expect(names('Anna B.', [0.9, 0.9, 0.9])).toEqual(['Anna B.'])
  })

  it('scores a name by the words that were certain', () => {
    const tokens = createTokens()
    readTokens(tokens, 'Simão Sabrosa', 0)
    const reading: Reading = {
      page: createPage(tokens),
      inside: Float32Array.of(0.9, 0.2),
      begins: Float32Array.of(0.9, 0),
    }
    expect(assemble(reading, 0.5)[0]?.probability).toBeCloseTo(0.9)
  })
})
