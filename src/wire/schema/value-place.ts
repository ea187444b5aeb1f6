import type { Constraint } from './constraint.ts'

/** A place in a JSON document that schemas describe, and what those of their constraints that were widened ask there. */
export interface ValuePlace {
  member(name: string): ValuePlace | undefined
  item(index: number): ValuePlace | undefined
  /** Undefined where nothing was widened. */
  readonly wants: Pick<Constraint, 'numeric' | 'meets'> | undefined
}

/** One schema, as far as it says where values stand. */
export interface SchemaPart {
  readonly properties: Map<string, SchemaPart>
  /** Of all other members. */
  readonly rest: SchemaPart[]
  readonly prefix: SchemaPart[]
  readonly items: SchemaPart[]
  /** What describes the same place: branches, conditions. */
  readonly also: SchemaPart[]
  /** Local references to what describes the same place. */
  readonly references: string[]
  /** Parts of its document by pointer: `#/$defs/Phone`. */
  readonly named: ReadonlyMap<string, SchemaPart>
  wanted?: Constraint
  /** A text may stand there that was not widened: as it was typed it is what was asked for. */
  takesText?: true
}

/** A part that says nothing yet. */
export function schemaPart(named: ReadonlyMap<string, SchemaPart>): SchemaPart {
  return { properties: new Map(), rest: [], prefix: [], items: [], also: [], references: [], named }
}

/** The place that all of these describe. */
export function valuePlace(parts: readonly SchemaPart[]): ValuePlace | undefined {
  const all = withOthers(parts)
  if (all.size === 0) return undefined
  return {
    member: (name) => valuePlace([...all].flatMap(({ properties, rest }) => properties.get(name) ?? rest)),
    item: (index) => valuePlace([...all].flatMap(({ prefix, items }) => prefix[index] ?? items)),
    get wants() {
      const wanted = [...all].flatMap((part) => part.wanted ?? [])
      if (wanted.length === 0) return undefined
      // Two tools may call different things by one name: what one of them takes as it was typed stays so.
      const takesText = [...all].some((part) => part.takesText === true)
      return {
        numeric: wanted.some(({ numeric }) => numeric),
        meets: (json: string) =>
          (takesText && json.startsWith('"')) || wanted.some((constraint) => constraint.meets(json)),
      }
    },
  }
}

/** Parts, and all that describe the same place. */
function withOthers(parts: readonly SchemaPart[]): ReadonlySet<SchemaPart> {
  const all = new Set<SchemaPart>()
  const waiting = [...parts]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (all.has(part)) continue
    all.add(part)
    waiting.push(...part.also)
    for (const reference of part.references) {
      const named = part.named.get(reference)
      if (named !== undefined) waiting.push(named)
    }
  }
  return all
}
