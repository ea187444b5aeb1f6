import { PATTERNS } from '../../patterns/all.ts'

/** What happens to a mention of an entity type, to an attachment that cannot be inspected, to what stands beside a text. */
export interface Policy {
  actionFor(entity: string): Action
  attachment(kind: 'image' | 'audio' | 'file'): AttachmentAction
  identifier(kind: IdentifierKind): IdentifierAction
  fetch(kind: FetchKind): FetchAction
  readonly embeddings: EmbeddingsMode
  readonly schemas: SchemasAction
  media(kind: MediaKind): MediaAction
}

/** What becomes of a value of a type. */
export type Action =
  /** Sent as it is; still reported to nobody. */
  | 'keep'
  /** Replaced by a token that restores in the answer. The default. */
  | 'tokenise'
  /** Replaced by its type word, for good. */
  | 'mask'
  /** The request is refused. */
  | 'block'

/** What becomes of an attachment. */
export type AttachmentAction =
  /** The request is refused, naming the part and the configuration line. The default: nobody looked inside. */
  | 'block'
  /** A constant text stands in its place, so that one image in a resent history does not end the conversation. */
  | 'withhold'
  /** Sent uninspected; the operator's decision. */
  | 'allow'

/** Fields of a request that say whose it is: the end user; the cache that serves it; labels of the operator's own. */
export type IdentifierKind = 'user' | 'cache' | 'labels'

/** What becomes of an identifier. */
export type IdentifierAction =
  /** Replaced by a keyed hash, the same in every request of a tenant to a vendor. */
  | 'pseudonym'
  /** Does not go up. */
  | 'drop'
  /** Read like any other text. */
  | 'scan'

/**
 * What a vendor can be asked to fetch by itself, so that it never passes here: results of a web search; pages, images
 * and files at an address; files and data the vendor keeps; servers of tools.
 */
export type FetchKind = 'search' | 'urls' | 'files' | 'connectors'

/** Whether a vendor may be asked to fetch. */
export type FetchAction = 'allow' | 'refuse'

/** How values leave in texts that vectors are made of. */
export type EmbeddingsMode =
  /** Values leave as their type word, the same for everybody. */
  | 'typeOnly'
  /** Embeddings are not forwarded. */
  | 'refuse'
  /** Values leave as tokens that are the same in every request of a tenant: vectors meet, and people can be linked. */
  | 'stable'

/** What becomes of a constraint in a JSON schema that personal data can meet and its token cannot. */
export type SchemasAction =
  /** It goes up wider, so that the token can stand there too, and the client gets what it asked for. The default. */
  | 'widen'
  /** It goes up as it is: a vendor that enforces it has its model write something else than the token. */
  | 'keep'
  /** The request is refused. */
  | 'refuse'

/** What a vendor makes of a text besides an answer: pictures of it, a voice that reads it. Nothing in them comes back. */
export type MediaKind = 'images' | 'speech'

/** How values leave in texts that pictures and voices are made of. */
export type MediaAction =
  /** Values leave as their type word: a voice says “person”. The default. */
  | 'typeOnly'
  /** Not forwarded. */
  | 'refuse'
  /** Values leave as they are, but for types that `entities` masks or blocks; the operator's decision. */
  | 'allow'

/** What the configuration says of an upstream, besides its attachments. */
export interface BesidePolicy {
  readonly identifiers?: Readonly<Partial<Record<IdentifierKind, IdentifierAction>>>
  readonly fetches?: Readonly<Partial<Record<FetchKind, FetchAction | undefined>>>
  /** What the configuration does not say of a kind of fetch. */
  readonly otherwise?: FetchAction
  readonly embeddings?: EmbeddingsMode
  readonly schemas?: SchemasAction
  readonly media?: Readonly<Partial<Record<MediaKind, MediaAction>>>
}

const IDENTIFIERS: Readonly<Record<IdentifierKind, IdentifierAction>> = {
  user: 'pseudonym',
  cache: 'pseudonym',
  labels: 'scan',
}

/** What each type of the catalogue says of itself: firms' identifiers stay, secrets do not come back. */
const BY_DEFAULT: ReadonlyMap<string, Action> = new Map(PATTERNS.map(({ entity, action }) => [entity, action]))

/**
 * Decides by the configuration of one upstream: `entities` by type, over what each type of the catalogue does by
 * default. What is not told of: attachments are blocked, a user's name and cache keys become pseudonyms, labels are
 * scanned, links may be fetched, embeddings and media are made of type words, schemas are widened.
 */
export function createPolicy(
  entities: Readonly<Record<string, Action>>,
  attachments: Readonly<Partial<Record<'image' | 'audio' | 'file', AttachmentAction>>>,
  {
    identifiers = {},
    fetches = {},
    otherwise = 'allow',
    embeddings = 'typeOnly',
    schemas = 'widen',
    media = {},
  }: BesidePolicy = {},
): Policy {
  const actions = new Map(Object.entries(entities))
  return {
    actionFor: (entity) => actions.get(entity) ?? BY_DEFAULT.get(entity) ?? 'tokenise',
    attachment: (kind) => attachments[kind] ?? 'block',
    identifier: (kind) => identifiers[kind] ?? IDENTIFIERS[kind],
    fetch: (kind) => fetches[kind] ?? otherwise,
    embeddings,
    schemas,
    media: (kind) => media[kind] ?? 'typeOnly',
  }
}
