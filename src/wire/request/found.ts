import type { JsonObject } from '../json/node.ts'
import type { Attachment, SchemaPlace, Slot } from '../slot.ts'
import type { JsonLimits } from '../json/parse.ts'

/** What a walk collects. */
export interface Found {
  readonly slots: Slot[]
  readonly attachments: Attachment[]
  readonly blobs: { start: number; end: number }[]
  readonly schemas: SchemaPlace[]
}

/** What is known of a place while walking towards it. */
export interface Around {
  readonly unit: number
  readonly author: Slot['author']
  /** The wire's own words so far. */
  readonly path: string
  readonly limits: JsonLimits
  /** Inside an attachment, which is decided on as a whole. */
  readonly attached?: true
  /** The object it is a member of. */
  readonly owner?: JsonObject
  /** The object of which a part is being read as if it were all of it. */
  readonly whole?: JsonObject | undefined
  /** Inside a JSON schema, which is read as a whole. */
  readonly inSchema?: true
  /** Inside what the vendor signed. */
  readonly signed?: true
}
