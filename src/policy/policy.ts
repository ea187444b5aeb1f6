/** What happens to a mention of an entity type, and to an attachment that cannot be inspected. */
export interface Policy {
  actionFor(entity: string): Action
  attachment(kind: 'image' | 'audio' | 'file'): AttachmentAction
}

export type Action =
  /** Sent as it is; still reported to nobody. */
  | 'keep'
  /** Replaced by a token that restores in the answer. The default. */
  | 'tokenise'
  /** Replaced by its type word, for good. */
  | 'mask'
  /** The request is refused. */
  | 'block'

export type AttachmentAction =
  /** The request is refused, naming the part and the configuration line. The default: nobody looked inside. */
  | 'block'
  /** A constant text stands in its place, so that one image in a resent history does not end the conversation. */
  | 'withhold'
  /** Sent uninspected; the operator's decision. */
  | 'allow'

/** Company identifiers (SIREN, SIRET, VAT numbers) name firms, not people, so they stay unless the operator says otherwise. */
const KEPT_BY_DEFAULT: ReadonlySet<string> = new Set(['COMPANY_ID'])

export function createPolicy(
  entities: Readonly<Record<string, Action>>,
  attachments: Readonly<Partial<Record<'image' | 'audio' | 'file', AttachmentAction>>>,
): Policy {
  const actions = new Map(Object.entries(entities))
  return {
    actionFor: (entity) => actions.get(entity) ?? (KEPT_BY_DEFAULT.has(entity) ? 'keep' : 'tokenise'),
    attachment: (kind) => attachments[kind] ?? 'block',
  }
}
