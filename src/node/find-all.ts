import type { Inspector } from '../assemble-inspector.ts'
import { PROSE } from '../detect/recogniser.ts'
import type { Evidence } from '../detect/span.ts'

/** One span as it is printed: offsets in UTF-16 units, evidence strongest first. */
export interface FoundSpan {
  readonly start: number
  readonly end: number
  readonly type: string
  /** 0 to 1. */
  readonly score: number
  readonly evidence: readonly Evidence[]
}

const MEMORY: readonly Evidence[] = [{ by: 'memory', kind: 'memory', why: 'known from elsewhere in this text' }]

/**
 * Everything the proxy would replace in a message of this text: what each place says by itself, and what is known from
 * elsewhere in it (a surname alone, after the full name). The latter has the score of what made it known.
 */
export function findAll(inspector: Inspector, text: string): readonly FoundSpan[] {
  const own = new Map(
    inspector.detector.spansOf(text, PROSE).map((span) => [`${span.start} ${span.end} ${span.type}`, span]),
  )
  const { mentions, entities } = inspector.inspect([
    { value: text, unit: 0, author: 'user', kind: 'prose', signed: false },
  ])
  const scores = entities.map(() => 0)
  const all = (mentions[0] ?? []).map(({ start, end, entity }) => {
    const type = entities[entity]?.type ?? ''
    const span = own.get(`${start} ${end} ${type}`)
    scores[entity] = Math.max(scores[entity] ?? 0, span?.score ?? 0)
    return { start, end, type, entity, span }
  })
  return all.map(({ start, end, type, entity, span }) => ({
    start,
    end,
    type,
    score: span?.score ?? scores[entity] ?? 0,
    evidence: span?.evidence ?? MEMORY,
  }))
}
