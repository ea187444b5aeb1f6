import type * as z from 'zod/mini'
import type { CONFIG } from './schema.ts'

/** A configuration that has passed every check, with every default in its place. */
export type Config = Omit<z.output<typeof CONFIG>, 'sandbox'> & {
  /** `auto` has been decided. */
  readonly sandbox: 'on' | 'off'
}

export type UpstreamConfig = Config['upstreams'][string]

/** One thing that is wrong (or, as a warning, odd) with a configuration. Never quotes a value: it may be a secret. */
export interface ConfigFault {
  /** `upstreams.openai.url`, `deny[2].type`, an environment variable, or `line 3, column 5`. */
  readonly path: string
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}
