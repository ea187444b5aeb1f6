import type { Findings } from '../detect/document.ts'
import type { EventSink } from '../observe/events.ts'
import type { Policy } from '../policy/policy.ts'
import type { ScopeKey } from '../pseudonym/keys.ts'
import type { Timeouts, Transport } from '../upstream/transport.ts'
import type { InSteps } from '../text/in-steps.ts'
import type { Endpoint } from '../wire/routes.ts'
import type { OwnTypes } from '../wire/schema/own-types.ts'
import type { Slot } from '../wire/slot.ts'
import type { JsonLimits } from '../wire/json/parse.ts'
import type { ResidueFinder } from './backstop.ts'
import type { Origins } from './cors.ts'
import type { Platform } from './platform.ts'

/** One configured vendor, ready to be talked to. */
export interface UpstreamParts {
  /** As configured; it names configuration lines in errors and goes into the audit. */
  readonly name: string
  /** Base URL without a trailing slash; an endpoint's own path is put behind it. */
  readonly url: string
  readonly transport: Transport
  readonly timeouts: Timeouts
  readonly policy: Policy
  readonly note: string | undefined
  /** Hosts a restored value may appear in a link to, wherever the link came from. */
  readonly linkHosts: ReadonlySet<string>
  /** The operator's own key for the vendor, which then takes the place of the client's. */
  readonly apiKey: string | undefined
}

/** What every exchange shares. */
export interface ExchangeParts {
  readonly platform: Platform
  readonly events: EventSink
  readonly limits: JsonLimits & { readonly bodyBytes: number; readonly replyBytes: number }
  /** The causal pass. `tenant` keeps cached spans of two customers apart. */
  readonly inspect: (slots: readonly Slot[], tenant: string) => InSteps<Findings>
  /** Whose request it is, from the credentials the client showed, and the key its codes derive from. */
  readonly scopeOf: (upstream: string, credentials: string) => { readonly tenant: string; readonly key: ScopeKey }
  /** The operator's own types of data: schemas may be about them too. */
  readonly own: OwnTypes
  /** Whether an answer goes back as the vendor wrote it, mangled tokens too, where a vault can keep how. */
  readonly asWritten: boolean
  /** Finds values of the deny-list: they may not leave anywhere, not even where a position is opaque. */
  readonly denied: ResidueFinder
  /** Of pages in a browser that may ask. */
  readonly origins: Origins
}

/** One request, matched to an endpoint and an upstream. */
export interface Call {
  readonly request: Request
  readonly url: URL
  readonly edge: unknown
  readonly endpoint: Endpoint
  /** Shape-checked path below the upstream's base URL. */
  readonly path: string
  /** Where the path names the model. */
  readonly model: string | undefined
  /** Where the path names an answer that the vendor keeps. */
  readonly answer: string | undefined
  /** The client's name for a conversation, where the path holds one. */
  readonly conversation: string | undefined
  /** Whose conversation it is, where the path tells several bots apart. */
  readonly bot: string
  readonly upstream: UpstreamParts
}
