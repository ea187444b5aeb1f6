/**
 * Keeps what must outlive a request, where a vendor keeps the conversation and the client does not send it again (D6).
 * It knows nothing of what it keeps but whose it is, what it is called and what it follows. Records are sealed under a
 * key of their conversation; erasing a conversation destroys the key.
 */
export interface Vault {
  /** Bytes a record may have; a larger one is not worth what would have to leave for it. Absent where any has room. */
  readonly largest?: number
  /**
   * Keeps a record. With `after`, it continues the record of that name, and both are of one conversation; without, it
   * begins one. A record of the same name is replaced; with its own name for `after` it is continued, so that a
   * conversation can grow under one name. A record whose `after` is gone is not kept. `silence`: milliseconds that its
   * conversation stays at least after it was last used, where the vault's own are fewer. `like`: the name of a record
   * whose conversation said what the record repeats: one that begins here is as old as that. Records follow one another in
   * the order of the calls: one may be continued before it is sealed.
   */
  keep(owner: Owner, name: string, record: Uint8Array, after?: string, silence?: number, like?: string): Promise<void>
  /**
   * A record and all that it continues, oldest first. Undefined when there is none, when any of it is gone, or when it
   * cannot be opened: half a conversation is none. A conversation that is asked for stays longer.
   */
  recall(owner: Owner, name: string): Promise<readonly Uint8Array[] | undefined>
  /** Erases the whole conversation that a record belongs to. False when there is no such record. */
  erase(owner: Owner, name: string): Promise<boolean>
}

/** Whose record it is: to anybody else it does not exist. */
export interface Owner {
  readonly tenant: string
  readonly upstream: string
}
