import type { Family } from './headers.ts'
import { isModelName } from './path-pattern.ts'
import { words, type Shape } from './shapes.ts'
import type { ErrorDialect, Wire } from './wire.ts'

/** One row of the table. */
export interface Route {
  readonly family: Family
  readonly method: 'GET' | 'POST' | 'DELETE'
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
  /** Where `{answer}` names an answer that the vendor keeps: whether it is asked for or erased. */
  readonly kept?: 'recall' | 'erase'
  /** The words of errors, where they depend on how the client wants its answer. */
  readonly errors?: (parameters: URLSearchParams) => ErrorDialect
}

/** State that a vendor keeps, at a path whose answers hold tokens of requests that nobody here knows: refused. */
export interface StatefulRoute {
  readonly family: Family
  readonly path: string
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
