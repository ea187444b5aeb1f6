import type { Inspector } from '../../assemble-inspector.ts'
import type { TextSlot } from '../../detect/causal.ts'
import { hintOf } from '../../detect/fields/hints.ts'
import { PROSE, type Field } from '../../detect/recogniser.ts'
import type { Evidence } from '../../detect/span.ts'

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
  return findInTexts(inspector, [{ value: text, ...PROSE, signed: false }])[0] ?? []
}

/** The same for several texts that belong together: what one says is known in all of them. A list a text. */
export function findInTexts(
  inspector: Inspector,
  texts: readonly Omit<TextSlot, 'unit'>[],
): readonly (readonly FoundSpan[])[] {
  const { mentions, entities } = inspector.inspect(texts.map((text) => ({ ...text, unit: 0 })))
  const own = texts.map(
    (text) =>
      new Map(
        inspector.detector
          .spansOf(text.value, fieldOf(text))
          .map((span) => [`${span.start} ${span.end} ${span.type}`, span]),
      ),
  )
  const scores = entities.map(() => 0)
  const all = mentions.map((list, index) =>
    list.map(({ start, end, entity }) => {
      const type = entities[entity]?.type ?? ''
      const span = own[index]?.get(`${start} ${end} ${type}`)
      scores[entity] = Math.max(scores[entity] ?? 0, span?.score ?? 0)
      return { start, end, type, entity, span }
    }),
  )
  return all.map((list) =>
    list.map(({ start, end, type, entity, span }) => ({
      start,
      end,
      type,
      score: span?.score ?? scores[entity] ?? 0,
      evidence: span?.evidence ?? MEMORY,
    })),
  )
}

function fieldOf({ author, kind, under }: Omit<TextSlot, 'unit'>): Field {
  const hint = under === undefined ? undefined : hintOf(under)
  return { author, kind, ...(hint === undefined ? {} : { hint }) }
}
