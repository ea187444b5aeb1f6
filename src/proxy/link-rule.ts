import type { Slot } from '../wire/slot.ts'

/**
 * The URL rule of D5: a restored link is one that the conversation's input already held, or one to a host the
 * configuration lists. An image link a model was talked into is otherwise a way out for data.
 */
export function linkRule(slots: readonly Slot[], hosts: ReadonlySet<string>): (prefix: string) => boolean {
  return (prefix) => {
    // No user part and no backslash: what comes before them is not always the host a browser goes to.
    const host = /^https?:\/\/([a-z0-9.-]{1,253})(?::\d{1,5})?[/?#]/i.exec(prefix)?.[1]
    if (host !== undefined && hosts.has(host.toLowerCase())) return true
    return slots.some((slot) => slot.author !== 'assistant' && slot.value.includes(prefix))
  }
}
