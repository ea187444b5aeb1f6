import type { FaultCode } from '../errors.ts'
import type { Family } from './headers.ts'
import { isModelName } from './path-pattern.ts'
import { words, type Shape } from './tables/shapes.ts'
import type { ErrorDialect, Wire } from './wire.ts'

/** One row of the table. */
export interface Route {
  readonly family: Family
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below an upstream's base URL; what stands in its holes is shape-checked. */
  readonly path: string
  /** Another way to write it that an SDK is known to use. */
  readonly alias?: string
  /** Absent where nothing of the client's goes up but the path and the query, and nothing needs restoring. */
  readonly wire?: Wire
  /** Query parameters that go up, each with its shape; any other is dropped. */
  readonly query?: Readonly<Record<string, Shape>>
  /** Whether the path without an upstream's name before it belongs to this family. */
  readonly bare: boolean
  readonly kept?: Kept
  /** The header that names the conversation, where one does. */
  readonly conversation?: string
  /** The reply is contents that nobody looks into: it comes only where the policy allows attachments of this kind. */
  readonly attachment?: 'file'
  /** The words of errors, where they depend on how the client wants its answer. */
  readonly errors?: (parameters: URLSearchParams) => ErrorDialect
}

/** What an endpoint has to do with what the vendor keeps under the `{answer}` or `{batch}` of its path. */
export type Kept =
  /** It is asked for: restored with the values of the request that it answers. Only its name goes up. */
  | 'recall'
  /** The same, and it is forgotten here when it is erased there. */
  | 'erase'
  /** The body adds to it. */
  | 'extend'
  /** The body is the next turn of it, which is answered. */
  | 'append'
  /** The body changes how it is kept, and adds nothing to what was said. */
  | 'amend'
  /** Only how it stands is asked for: no text of a request is in that, and none goes up. Erased, it is forgotten. */
  | 'told'
  /** The answers to the requests of a batch are asked for. */
  | 'results'
  /** What a chatbot has said in a conversation that it keeps is asked for: read with all that was said in it. */
  | 'polled'
  /** Answers are asked for, and which they are the vendor tells. */
  | 'many'

/** An endpoint that is known, and refused for a reason of its own. */
export interface RefusedRoute {
  readonly family: Family
  /** Absent where every method is refused that no route takes. */
  readonly method?: Route['method']
  readonly path: string
  readonly code: FaultCode
}

/** The query of a list that is read page by page. */
export function pages(): Readonly<Record<string, Shape>> {
  return {
    limit: (value) => /^[0-9]{1,4}$/.test(value),
    order: words('asc desc'),
    after: isModelName,
    after_id: isModelName,
    before_id: isModelName,
  }
}

/** A number of a query: how many, or from where on. */
export function isCount(value: string): boolean {
  return /^[0-9]{1,9}$/.test(value)
}
