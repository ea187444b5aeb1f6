import * as fc from 'fast-check'
import { inject } from 'vitest'

/**
 * In CI every run draws the same cases, so that red means the change and not the day. Everywhere else each run draws
 * new ones: what they find becomes a case of its own.
 */
if (inject('fixedSeed')) fc.configureGlobal({ seed: 20_261_125 })

declare module 'vitest' {
  interface ProvidedContext {
    fixedSeed: boolean
  }
}
