import type { Recogniser } from '../recogniser.ts'
import type { Evidence, Span } from '../span.ts'
import { explain } from './evidence.ts'
import { NO_CAPITALS } from './page.ts'
import { assemble } from './spans.ts'
import { unpack } from './tables.ts'
import { createTagger } from './tagger.ts'

export interface NameOptions {
  /** How readily a word counts as a name. `balanced` is the product's default. */
  readonly sensitivity: 'precise' | 'balanced' | 'strict'
  /** Ask the `compromise` library about uncertain English windows as well. Off unless set. */
  readonly secondOpinion?: 'compromise'
  /** Leave well-known historical and public persons as they are, by exact full name. Never applies in `strict`. */
  readonly publicFigures?: 'keep'
}

/** Least probability of a name, by the writer's use of capitals (normal, none, all). */
const THRESHOLDS = {
  precise: [0.7, 0.7, 0.7],
  balanced: [0.4, 0.4, 0.4],
  strict: [0.15, 0.15, 0.15],
} as const

let loaded: Promise<ReturnType<typeof unpack>> | undefined

/** The tables are large: they are imported when names are first wanted, once for the process. */
function loadTables(): Promise<ReturnType<typeof unpack>> {
  loaded ??= Promise.all([
    import('../../../patterns/names/tables/lexicon.ts'),
    import('../../../patterns/names/tables/weights.ts'),
  ]).then(([{ LEXICON, ORDINARY_IN }, { WEIGHTS }]) => unpack(LEXICON, ORDINARY_IN, WEIGHTS))
  return loaded
}

/** Finds person names. Reading is synchronous; only the first loading of the tables is not. */
export async function loadNameRecogniser(options: NameOptions): Promise<Recogniser> {
  const tagger = createTagger(await loadTables())
  const thresholds = THRESHOLDS[options.sensitivity]
  return {
    id: 'names/tagger',
    entities: ['PERSON'],
    find(text, field, budget) {
      if (field.kind === 'number' || field.kind === 'key') return []
      const spans: Span[] = []
      tagger.read(text, budget, (reading) => {
        const { page } = reading
        const threshold = thresholds[page.regime === NO_CAPITALS ? 1 : page.regime] as number
        for (const run of assemble(reading, threshold)) {
          const evidence: Evidence[] = explain(reading, run)
          spans.push({
            start: page.tokens.start[run.first] as number,
            end: page.tokens.end[run.last] as number,
            type: 'PERSON',
            score: Math.round(run.probability * 1000) / 1000,
            evidence,
          })
        }
      })
      return spans
    },
  }
}
