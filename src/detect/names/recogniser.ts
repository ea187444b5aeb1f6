import { atOnce, type InSteps } from '../../text/in-steps.ts'
import { budgetFor, type Budget } from '../budget.ts'
import { normaliseInSteps } from '../patterns/normalise.ts'
import type { Field, Recogniser } from '../recogniser.ts'
import type { Span } from '../span.ts'
import { explain } from './evidence.ts'
import { createMisnomers } from './not-a-name.ts'
import { findJoined } from './joined.ts'
import { surnameBelow, trails } from './neighbours.ts'
import { findInOtherScripts } from './other-scripts.ts'
import { withoutPublicFigures } from './public-figures.ts'
import { loadCompromise } from './second-opinion.ts'
import { leastProbability } from './sensitivity.ts'
import type { Sensitivity } from './sensitivity.ts'
import { assemble } from './spans.ts'
import { unpack } from './tables.ts'
import type { Tables } from './tables.ts'
import { findTitled } from './titled.ts'
import { createTagger } from './tagger.ts'
import type { Tagger } from './tagger.ts'
import { LOWERCASE } from './tokens.ts'

export interface NameOptions {
  /** How readily a word counts as a name. `balanced` is the product's default. */
  readonly sensitivity: Sensitivity
  /** Ask the `compromise` library about uncertain words of English text as well. Off unless set: the card has the figures. */
  readonly secondOpinion?: 'compromise'
  /** Leave well-known historical and public persons as they are, by exact full name. Has no effect in `strict`. */
  readonly publicFigures?: 'keep'
}

/** Least score of a name found by rule in a script other than Latin. */
const OTHER_SCRIPTS: Readonly<Record<Sensitivity, number>> = { precise: 0.8, balanced: 0.7, strict: 0.5 }

let loading: Promise<Tables> | undefined

/** The tables are large: they are imported when names are first wanted, once for the process. */
function loadTables(): Promise<Tables> {
  loading ??= Promise.all([
    import('../../../patterns/names/tables/lexicon.json', { with: { type: 'json' } }),
    import('../../../patterns/names/tables/weights.json', { with: { type: 'json' } }),
  ]).then(([lexicon, weights]) => unpack(lexicon.default, weights.default))
  return loading
}

/** Reads a line once, so that the first message does not wait for code to be compiled. */
function warm(tagger: Tagger): void {
  atOnce(tagger.read(WARM, budgetFor(WARM.length), (reading) => assemble(reading, 0.5)))
}

const WARM = 'Dear Ms Doe,\nJohn said that Jane-Ann O’Hara called. De: a@b.example\nMERCI, j. dupont'

/** Finds person names. Reading is synchronous; only the first loading of the tables is not. */
export async function loadNameRecogniser(options: NameOptions): Promise<Recogniser> {
  const { sensitivity } = options
  const tables = await loadTables()
  const tagger = createTagger(tables)
  const second = options.secondOpinion === undefined ? undefined : await loadCompromise()
  warm(tagger)
  const keepsFigures = options.publicFigures === 'keep' && sensitivity !== 'strict'

  return {
    id: 'names/tagger',
    entities: ['PERSON'],
    find: (written, field, budget) => atOnce(namesIn(written, field, budget)),
    findInSteps: namesIn,
  }

  function* namesIn(written: string, field: Field, budget: Budget): InSteps<readonly Span[]> {
    if (field.kind === 'number') return []
    // "\nWell" is a line that begins, not a name; "H\u00e9l\u00e8ne" is one
    const normal = yield* normaliseInSteps(written)
    const { text } = normal
    const spans: Span[] = []
    const joined = yield* findJoined(text, tables.lexicon, budget)
    const misnomers = createMisnomers(text, budget)
    yield* tagger.read(text, budget, (reading, around) => {
      const { page } = reading
      const least = leastProbability(sensitivity, page)
      const runs = assemble(reading, least)
      if (second !== undefined) runs.push(...second.ask(text, reading, least, budget))
      for (const run of runs) {
        // A key of a record is a word of its maker's, not of a person, unless it is written as a name.
        if (field.kind === 'key' && run.first === run.last && page.tokens.shape[run.first] === LOWERCASE) continue
        const evidence = explain(reading, run, around)
        if (misnomers.holds(reading, run, evidence) || trails(reading, run, joined)) continue
        const below = surnameBelow(reading, run, evidence)
        if (below !== undefined) spans.push({ ...below, evidence })
        spans.push({
          start: page.tokens.start[run.first]!,
          end: page.tokens.end[run.last]!,
          type: 'PERSON',
          score: Math.round(run.probability * 1000) / 1000,
          evidence,
        })
      }
    })
    const foreign = yield* findInOtherScripts(text, OTHER_SCRIPTS[sensitivity], budget)
    const titled = yield* findTitled(text, tables.lexicon, budget)
    const all = [...spans, ...joined, ...longer(titled, spans), ...foreign]
    const kept = keepsFigures ? withoutPublicFigures(text, all) : all
    return text === written ? kept : kept.map((span) => normal.original(span))
  }
}

/** Those that say more than a span with the same end. */
function longer(titled: readonly Span[], spans: readonly Span[]): readonly Span[] {
  if (titled.length === 0) return titled
  const starts = new Map(spans.map(({ start, end }) => [end, start]))
  return titled.filter(({ start, end }) => start < (starts.get(end) ?? Infinity))
}
