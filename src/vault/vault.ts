/**
 * Keeps what must outlive a request, where a vendor keeps the conversation and the client does not send it again (D6).
 * It knows nothing of what it keeps but whose it is, what it is called and what it follows. Records are sealed under a
 * key of their conversation; erasing a conversation destroys the key.
 */
export interface Vault {
  /** Bytes a record may have; a larger one is not worth what would have to leave for it. Absent where any has room. */
  readonly largest?: number
  /**
   * Keeps a record, in the place of one of the same name. Records follow one another in the order of the calls: one may
   * be continued before it is sealed.
   */
  keep(owner: Owner, record: VaultRecord): Promise<void>
  /**
   * A record and all that it continues, oldest first. Undefined when there is none, when any of it is gone, or when it
   * cannot be opened: half a conversation is none. A conversation that is asked for stays longer.
   */
  recall(owner: Owner, name: string): Promise<readonly Uint8Array[] | undefined>
  /** Erases the whole conversation that a record belongs to. False when there is no such record. */
  erase(owner: Owner, name: string): Promise<boolean>
}

/** What is kept, and what it follows. */
export interface VaultRecord {
  readonly name: string
  /** Of any number and kind; the vault makes a copy of its own. */
  readonly bytes: Uint8Array
  /**
   * The name of the record that this one continues: both are of one conversation. Its own name lets a conversation grow
   * under one name. Where that record is gone, this one is not kept. Default: the record begins a conversation.
   */
  readonly after?: string | undefined
  /** Milliseconds that the conversation stays at least after it was last used, where the vault's own are fewer. */
  readonly idle?: number | undefined
  /** The name of a record whose conversation said the same: one that begins here is as old as that. Default: new. */
  readonly like?: string | undefined
}

/** Whose record it is: to anybody else it does not exist. */
export interface Owner {
  readonly tenant: string
  readonly upstream: string
}
