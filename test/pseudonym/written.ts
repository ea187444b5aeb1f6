import type { Entity, Findings, Mention } from '../../src/detect/document.ts'
import type { Issued } from '../../src/pseudonym/issue.ts'
import { issueTokens } from '../../src/pseudonym/issue.ts'
import { createRestorer, type RestoreOptions } from '../../src/pseudonym/create-restorer.ts'
import type { DigestedText } from '../../src/pseudonym/digest.ts'
import type { LiveTokens } from '../../src/pseudonym/live-tokens.ts'
import { scopeKey } from '../../src/pseudonym/keys.ts'
import type { Scope } from '../../src/pseudonym/scope.ts'
import { applyEdits } from '../../src/text/edit.ts'

/** Conversations for tests, pseudonymised as a request would be. */

export const SECRET = new Uint8Array(32).fill(7)
export const SCOPE: Scope = { tenant: 'acme', upstream: 'openai', conversation: '' }

/** Someone or something, and the ways it is written. */
export interface Known {
  readonly type: string
  readonly surfaces: readonly string[]
}

export interface Written extends Issued {
  readonly texts: readonly string[]
}

export interface WriteOptions {
  readonly scope?: Scope
  readonly tail?: number
  readonly actionFor?: (entity: string) => 'tokenise' | 'mask'
}

export function said(value: string, unit = 0, author = 'user', kind = 'prose'): DigestedText {
  return { value, unit, author, kind }
}

/** Finds what is known in each text and gives it tokens. */
export function write(slots: readonly DigestedText[], known: readonly Known[], options: WriteOptions = {}): Written {
  return issue(slots, findingsOf(slots, known), options)
}

export function issue(slots: readonly DigestedText[], findings: Findings, options: WriteOptions = {}): Written {
  const issued = issueTokens({
    key: scopeKey(SECRET, options.scope ?? SCOPE),
    slots,
    tail: options.tail ?? 1000,
    findings,
    actionFor: options.actionFor ?? (() => 'tokenise'),
  })
  return { ...issued, texts: slots.map(({ value }, index) => applyEdits(value, issued.edits[index] ?? [])) }
}

function findingsOf(slots: readonly DigestedText[], known: readonly Known[]): Findings {
  const entities: Entity[] = []
  const indices = new Map<Known, number>()
  const all = known.flatMap((each) => each.surfaces.map((surface) => ({ each, surface })))
  const longestFirst = all.toSorted((a, b) => b.surface.length - a.surface.length)
  const mentions = slots.map(({ value, unit }) => {
    const list: Mention[] = []
    for (let at = 0; at < value.length; at += 1) {
      const hit = longestFirst.find(({ surface }) => value.startsWith(surface, at))
      if (hit === undefined) continue
      let entity = indices.get(hit.each)
      if (entity === undefined) {
        entity = entities.push({ type: hit.each.type, unit }) - 1
        indices.set(hit.each, entity)
      }
      list.push({ start: at, end: at + hit.surface.length, surface: hit.surface, entity })
      at += hit.surface.length - 1
    }
    return list
  })
  return { mentions, entities }
}

/** Options that count what stayed unresolved. */
export function counting(options: Partial<RestoreOptions> = {}): RestoreOptions & { readonly unresolved: number } {
  let unresolved = 0
  return {
    form: 'text',
    place: 'prose',
    urlAllowed: () => false,
    onUnresolved: () => {
      unresolved += 1
    },
    ...options,
    get unresolved() {
      return unresolved
    },
  }
}

/** A whole text, restored as it comes one unit at a time. */
export function restoreByUnit(text: string, live: LiveTokens, options: RestoreOptions): string {
  const restorer = createRestorer(live, options)
  let out = ''
  for (const unit of text.split('')) out += restorer.push(unit)
  return out + restorer.flush()
}
