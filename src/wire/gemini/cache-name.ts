/**
 * What `cachedContents/…` or `projects/…/locations/…/cachedContents/…` is called in the vault: its last part.
 * Undefined where a text is no such name.
 */
export function cachedIn(name: string): string | undefined {
  return CACHE_NAME.exec(name)?.[1]
}

/** It goes up only if it is known here, so of people it says nothing. */
export function isCacheName(name: string): boolean {
  return CACHE_NAME.test(name)
}

const CACHE_NAME =
  /^(?:projects\/[a-z0-9-]{6,30}\/locations\/[a-z0-9-]{2,30}\/)?cachedContents\/([A-Za-z0-9][A-Za-z0-9_-]{0,127})$/
