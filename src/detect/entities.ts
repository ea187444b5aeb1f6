import { foldText } from '../text/fold.ts'
import { FINDS, STEP, type InSteps } from '../text/in-steps.ts'
import type { Entity } from './document.ts'
import type { Name, Names } from './known/name-parts.ts'
import { normalise } from './patterns/normalise.ts'
import { TOKEN } from './resolver.ts'

/** A span of one unit, about to be given an entity. */
export interface Found {
  readonly type: string
  readonly surface: string
  readonly canonical: string | undefined
}

/**
 * Who or what mentions stand for, unit by unit. What an earlier unit decided is never changed by a later one.
 *
 * Values are one when their canonical forms or their folded texts are equal. People are linked only where one known
 * person fits: full names are the same person only when they are the same name; one part of a name, or an initial and
 * a part, is the person who has it, if exactly one known person does. Two people are never made one.
 */
export class Entities {
  readonly #all: Entity[] = []
  /** By type and text, and by type and canonical form. */
  readonly #values = new Map<string, number>()
  /** By the key of a name. */
  readonly #names = new Map<string, Person>()
  /** Who has this part of a name. */
  readonly #carriers = new Map<string, Carriers>()
  /** Who has this part, and another that begins with this letter: "j dupont". */
  readonly #initialled = new Map<string, Carriers>()

  readonly #apart: Names

  constructor(names: Names) {
    this.#apart = names
  }

  get all(): readonly Entity[] {
    return this.#all
  }

  /** The entity of every find of one unit, which are given in order of appearance. */
  *assign(unit: number, finds: readonly Found[]): InSteps<readonly number[]> {
    yield* this.#linkPeople(finds)
    const assigned: number[] = []
    for (const found of finds) {
      if (assigned.length % FINDS === FINDS - 1) yield STEP
      assigned.push(this.#entityOf(unit, found))
    }
    return assigned
  }

  #entityOf(unit: number, found: Found): number {
    if (found.type !== 'PERSON') return this.#entityOfValue(unit, found)
    const person = this.#names.get(this.#apart.of(found.surface).key)!
    person.entity ??= this.#create(found.type, unit)
    return person.entity
  }

  #create(type: string, unit: number): number {
    this.#all.push({ type, unit })
    return this.#all.length - 1
  }

  #entityOfValue(unit: number, { type, surface, canonical }: Found): number {
    const text = type === TOKEN ? `${type} ${surface}` : `${type} ${foldText(normalise(surface).text)}`
    // A line break cannot occur in a folded text, so the two kinds of key stay apart.
    const form = canonical === undefined ? undefined : `${type}\n${canonical}`
    const known = this.#values.get(text) ?? (form === undefined ? undefined : this.#values.get(form))
    const entity = known ?? this.#create(type, unit)
    if (!this.#values.has(text)) this.#values.set(text, entity)
    if (form !== undefined && !this.#values.has(form)) this.#values.set(form, entity)
    return entity
  }

  /**
   * Settles every new name of a unit: full names first, so that a part is judged by all people the unit knows, then
   * initials, then single parts.
   */
  *#linkPeople(finds: readonly Found[]): InSteps<void> {
    const fresh = new Map<string, Name>()
    let seen = 0
    for (const { type, surface } of finds) {
      seen += 1
      if (seen % FINDS === 0) yield STEP
      if (type !== 'PERSON') continue
      const name = this.#apart.of(surface)
      if (!this.#names.has(name.key)) fresh.set(name.key, name)
    }
    const names = [...fresh.values()]
    const full = names.filter((name) => name.full)
    const initialled = names.filter((name) => !name.full && name.parts.length === 1 && name.letters.length > 0)
    const rest = names.filter((name) => !name.full && (name.parts.length === 0 || name.letters.length === 0))
    const claims = countOf(full.flatMap((name) => name.parts))
    for (const [name, person] of full.map((each) => [each, this.#grown(each, claims)] as const))
      this.#settle(name, person)
    const claimsInitialled = countOf(initialled.map((name) => name.parts[0]!))
    for (const name of initialled) this.#settle(name, this.#byInitial(name, claimsInitialled))
    for (const name of rest) this.#settle(name, this.#sole(name.parts[0]))
  }

  /** The person known so far by nothing but one part of this full name, if no other full name of the unit has it. */
  #grown(name: Name, claims: ReadonlyMap<string, number>): Person | undefined {
    const known = new Set<Person>()
    for (const part of name.parts) {
      const person = this.#sole(part)
      if (person === undefined || person.full || (claims.get(part) ?? 0) > 1) continue
      if (!fits(name, part, person)) continue
      known.add(person)
    }
    return known.size === 1 ? [...known][0] : undefined
  }

  #byInitial(name: Name, claims: ReadonlyMap<string, number>): Person | undefined {
    const part = name.parts[0]!
    if (name.letters.length > 1) return undefined
    const carriers = this.#initialled.get(`${name.letters[0] ?? ''} ${part}`)
    if (carriers !== undefined) return carriers.several ? undefined : carriers.first
    const person = this.#sole(part)
    const bare = person !== undefined && !person.full && person.letters.size === 0
    return bare && (claims.get(part) ?? 0) === 1 ? person : undefined
  }

  #sole(part: string | undefined): Person | undefined {
    const carriers = part === undefined ? undefined : this.#carriers.get(part)
    return carriers === undefined || carriers.several ? undefined : carriers.first
  }

  #settle(name: Name, known: Person | undefined): void {
    const person = known ?? { entity: undefined, full: false, parts: new Set(), letters: new Set() }
    this.#names.set(name.key, person)
    person.full ||= name.full
    for (const part of name.parts) {
      person.parts.add(part)
      carry(this.#carriers, part, person)
    }
    for (const letter of name.letters) person.letters.add(letter)
    for (const part of person.parts) {
      for (const letter of person.letters) carry(this.#initialled, `${letter} ${part}`, person)
      for (const other of person.parts)
        if (other !== part) carry(this.#initialled, `${other.charAt(0)} ${part}`, person)
    }
  }
}

interface Person {
  entity: number | undefined
  /** Known by a full name: it takes on no other. */
  full: boolean
  readonly parts: Set<string>
  /** Initials it was written with. */
  readonly letters: Set<string>
}

interface Carriers {
  readonly first: Person
  several: boolean
}

function carry(map: Map<string, Carriers>, key: string, person: Person): void {
  const carriers = map.get(key)
  if (carriers === undefined) map.set(key, { first: person, several: false })
  else if (carriers.first !== person) carriers.several = true
}

/** Whether the initials the person was written with begin the other parts of the full name. */
function fits(name: Name, part: string, person: Person): boolean {
  return [...person.letters].every((letter) => name.parts.some((other) => other !== part && other.startsWith(letter)))
}

function countOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}
