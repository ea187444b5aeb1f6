import { ParaventError } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { identifierPseudonym } from '../pseudonym/identifier.ts'
import type { ScopeKey } from '../pseudonym/keys.ts'
import type { Edit } from '../text/edit.ts'
import type { Beside, Identifier } from '../wire/beside.ts'
import type { JsonObject } from '../wire/json/node.ts'

export interface DecideOptions {
  readonly policy: Policy
  readonly key: ScopeKey
  /** The configured name: errors name its configuration lines. */
  readonly upstream: string
}

export interface BesideDecision {
  /** Identifiers replaced or dropped. */
  readonly edits: readonly Edit[]
  /** From what went up to what the client sent: the vendor may say it back. */
  readonly echoes: ReadonlyMap<string, string>
}

/** Policy over what stands beside the conversation. Refuses what lets the vendor fetch, where policy says so. */
export function decideBeside(beside: Beside, { policy, key, upstream }: DecideOptions): BesideDecision {
  for (const { kind, path } of beside.fetches) {
    if (policy.fetch(kind) === 'refuse') {
      throw new ParaventError('fetch_refused', { path, setting: `upstreams.${upstream}.fetches.${kind}: allow` })
    }
  }
  const edits: Edit[] = []
  const echoes = new Map<string, string>()
  const dropped: Identifier[] = []
  for (const identifier of beside.identifiers) {
    const action = policy.identifier(identifier.kind)
    if (action === 'drop') dropped.push(identifier)
    if (action !== 'pseudonym') continue
    for (const { value, start, end } of identifier.values) {
      const pseudonym = identifierPseudonym(key, identifier.kind, value)
      echoes.set(pseudonym, value)
      edits.push({ start, end, text: `"${pseudonym}"` })
    }
  }
  for (const owner of new Set(dropped.map((one) => one.owner))) {
    const gone = new Set(dropped.filter((one) => one.owner === owner).map(({ entry }) => entry.name))
    edits.push(...withoutMembers(owner, gone))
  }
  return { edits, echoes }
}

/** Takes members out of an object, each with the one comma that goes with it. */
function withoutMembers({ members }: JsonObject, gone: ReadonlySet<string>): readonly Edit[] {
  const edits: Edit[] = []
  for (let first = 0; first < members.length; first += 1) {
    if (!gone.has(members[first]?.name ?? '')) continue
    let last = first
    while (gone.has(members[last + 1]?.name ?? '')) last += 1
    const next = members[last + 1]
    const start = next === undefined ? members[first - 1]?.value.end : undefined
    edits.push({
      start: start ?? members[first]?.key.start ?? 0,
      end: next?.key.start ?? members[last]?.value.end ?? 0,
      text: '',
    })
    first = last
  }
  return edits
}
