import { PATTERNS } from '../patterns/all.ts'
import type { Config } from './config/config.ts'
import { inspect, inspectInSteps, type TextSlot } from './detect/causal.ts'
import { createDetector, type Detector } from './detect/detector.ts'
import type { Findings } from './detect/document.ts'
import { loadNameRecogniser, type NameOptions } from './detect/names/recogniser.ts'
import { createPatternRecogniser } from './detect/patterns/recogniser.ts'
import { createUserPatternRecogniser, type UserPattern } from './detect/patterns/user-pattern.ts'
import { vetoes } from './detect/patterns/veto.ts'
import type { Recogniser } from './detect/recogniser.ts'
import { createSpanCache } from './detect/span-cache.ts'
import type { Hashing } from './text/hashing.ts'
import type { InSteps } from './text/in-steps.ts'

/** Detection as configured: what the proxy asks of a request, and `paravent scan` of a text. */
export interface Inspector {
  readonly detector: Detector
  /** The causal pass over a whole request. `tenant` keeps what is cached apart. */
  inspect(slots: readonly TextSlot[], tenant?: string): Findings
  /** The same, with rests. */
  inspectInSteps(slots: readonly TextSlot[], tenant?: string): InSteps<Findings>
}

/** `also`: recognisers that only one of the callers wants, such as the proxy's for look-alikes of its own tokens. */
export async function assembleInspector(
  config: Config,
  also: readonly Recogniser[] = [],
  hashing?: Hashing,
): Promise<Inspector> {
  const patterns = createPatternRecogniser({
    patterns: PATTERNS,
    sensitivity: config.sensitivity,
    phoneRegions: config.phone.regions,
  })
  const own =
    config.patterns.length === 0 ? [] : [createUserPatternRecogniser(userPatterns(config), config.sensitivity)]
  const names = await loadNameRecogniser(nameOptions(config))
  const detector = createDetector({
    recognisers: [patterns, ...own, names, ...also],
    allow: config.allow,
    deny: config.deny,
    veto: vetoes,
    cache: createSpanCache({ hashing }),
  })
  return {
    detector,
    inspect: (slots, tenant) => inspect(slots, detector, tenant === undefined ? {} : { tenant }),
    inspectInSteps: (slots, tenant) => inspectInSteps(slots, detector, tenant === undefined ? {} : { tenant }),
  }
}

function userPatterns({ patterns }: Config): readonly UserPattern[] {
  return patterns.map(({ checksum, ...pattern }) => (checksum === undefined ? pattern : { ...pattern, checksum }))
}

function nameOptions({ sensitivity, names }: Config): NameOptions {
  return {
    sensitivity: names.sensitivity ?? sensitivity,
    ...(names.secondOpinion === 'none' ? {} : { secondOpinion: names.secondOpinion }),
    ...(names.publicFigures === 'keep' ? { publicFigures: names.publicFigures } : {}),
  }
}
