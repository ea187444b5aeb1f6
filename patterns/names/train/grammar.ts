import { Draft } from './example.ts'
import type { Example } from './example.ts'
import type { People, Person } from './people.ts'
import type { Random } from './random.ts'

/**
 * A line of the grammar: `[a|b|]` chooses, `{SLOT}` fills, `\n` breaks the line. {P} is a person in any form, {FULL},
 * {FIRST} and {LAST} in that form; {P2}, {FIRST2} … a second person, and so on up to 4; without a digit it is person 1.
 * {FIRSTS} is a list of first names. Every other slot is filled from `fillers` and is no name.
 */
export interface Grammar {
  readonly language: string
  readonly lines: readonly string[]
  readonly fillers: Readonly<Record<string, readonly string[]>>
}

export function expand(
  grammar: Grammar,
  line: string,
  people: People,
  random: Random,
  language = grammar.language,
): Example {
  const cast: (Person | undefined)[] = []
  const full: (string | undefined)[] = []
  const draft = new Draft()
  const say = (name: string): Draft => (language === 'fr' && random.chance(0.9) ? draft.elided(name) : draft.name(name))
  const person = (at: number): Person => (cast[at] ??= people.invent(random, language))
  const fullName = (at: number): string => (full[at] ??= people.full(random, person(at)))

  const slot = (name: string): void => {
    const [, kind = '', digit = ''] = /^([A-Z_]+)(\d?)$/.exec(name) ?? []
    const at = digit === '' ? 1 : Number(digit)
    switch (kind) {
      case 'FIRST':
        say(person(at).first)
        return
      case 'LAST':
        say(person(at).last)
        return
      case 'UPLAST':
        say(person(at).last.toUpperCase())
        return
      case 'UPFULL':
        say(`${person(at).first} ${person(at).last}`.toUpperCase())
        return
      case 'LASTFIRST':
        say(
          random.chance(0.6)
            ? `${person(at).last} ${person(at).first}`
            : `${person(at).last.toUpperCase()} ${person(at).first}`,
        )
        return
      case 'NICK':
        say(person(at).first.toLowerCase())
        return
      case 'INITIAL':
        say(`${person(at).first.charAt(0)}. ${person(at).last}`)
        return
      case 'FULL':
        say(fullName(at))
        return
      case 'P': {
        const dice = random.next()
        if (dice < 0.4) say(fullName(at))
        else if (dice < 0.78) say(person(at).first)
        else say(person(at).last)
        return
      }
      // Names of nobody: streets, companies, works. They stay unlabelled.
      case 'NFIRST':
        draft.add(people.invent(random, language).first)
        return
      case 'NLAST':
        draft.add(people.invent(random, language).last)
        return
      case 'NFULL': {
        const other = people.invent(random, language)
        draft.add(`${other.first} ${other.last}`)
        return
      }
      // The authors of a bibliography are public by being in it.
      case 'CITED': {
        const other = people.invent(random, language)
        draft.add(
          `${other.last} ${other.first.charAt(0)}${random.chance(0.4) ? 'ABDEFGHJKMPRS'.charAt(random.below(13)) : ''}${random.chance(0.2) ? '.' : ''}`,
        )
        return
      }
      case 'CITEDUP': {
        const other = people.invent(random, language)
        draft.add(
          `${other.first.charAt(0)}.${random.chance(0.3) ? 'ABDEFGHJKMPRS'.charAt(random.below(13)) + '.' : ''} ${other.last.toUpperCase()}`,
        )
        return
      }
      case 'EMAIL':
        draft.add(email(person(at), random))
        return
      case 'NUM':
        draft.add(String(1 + random.below(random.pick([9, 30, 100, 1000, 10_000]))))
        return
      case 'CODE':
        draft.add(
          Array.from({ length: 6 + random.below(5) }, () =>
            'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'.charAt(random.below(34)),
          ).join(''),
        )
        return
      // A short form nobody has listed: two to five capitals.
      case 'SHOUT':
        draft.add(
          Array.from({ length: 2 + random.below(4) }, () => 'ABCDEFGHIJKLMNOPRSTUVWXZ'.charAt(random.below(24))).join(
            '',
          ),
        )
        return
      case 'PHONE':
        draft.add(phone(random))
        return
      case 'TIME':
        draft.add(`${8 + random.below(12)}${random.pick([':', 'h'])}${random.pick(['00', '15', '30', '45'])}`)
        return
      default: {
        const list = grammar.fillers[kind] ?? COMMON[language]?.[kind] ?? COMMON['']?.[kind]
        if (list === undefined) throw new Error(`no filler for {${name}} in ${line}`)
        run(random.pick(list))
      }
    }
  }
  const run = (source: string): void => {
    let at = 0
    while (at < source.length) {
      const mark = source.charAt(at)
      const named = mark === '{' ? SLOT.exec(source.slice(at, at + 16)) : null
      if (named !== null) {
        slot(named[1] ?? '')
        at += named[0].length
      } else if (mark === '[') {
        const { choices, end } = choicesAt(source, at)
        run(random.pick(choices))
        at = end
      } else if (mark === '\\' && source.charAt(at + 1) === 'n') {
        draft.add('\n')
        at += 2
      } else if (mark === '\\') {
        draft.add(source.charAt(at + 1))
        at += 2
      } else {
        draft.add(mark)
        at++
      }
    }
  }
  run(line)
  return draft.done(language)
}

/** A brace that opens no slot is a brace: records and code have them too. */
const SLOT = /^\{([A-Z_]+\d?)\}/

function choicesAt(source: string, open: number): { readonly choices: string[]; readonly end: number } {
  const choices: string[] = []
  let depth = 0
  let from = open + 1
  for (let at = open; at < source.length; at++) {
    const mark = source.charAt(at)
    if (mark === '\\') at++
    else if (mark === '[') depth++
    else if (mark === ']') {
      depth--
      if (depth === 0) {
        choices.push(source.slice(from, at))
        return { choices, end: at + 1 }
      }
    } else if (mark === '|' && depth === 1) {
      choices.push(source.slice(from, at))
      from = at + 1
    }
  }
  throw new Error(`unclosed choice in ${source}`)
}

function email(person: Person, random: Random): string {
  const first = plain(person.first) || 'x'
  const last = plain(person.last) || 'y'
  const local = random.pick([
    `${first}.${last}`,
    `${first.charAt(0)}.${last}`,
    `${first}${last}`,
    `${first}${random.below(99)}`,
    `${last}.${first}`,
    `${first}_${last}`,
    last,
  ])
  return `${local}@${random.pick(['gmail.com', 'orange.fr', 'outlook.com', 'web.de', 'yahoo.es', 'libero.it', 'kpnmail.nl', 'sapo.pt', 'acme-corp.com', 'univ.edu'])}`
}

/** The letters of a name as an address has them. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase()
}

function phone(random: Random): string {
  const two = (): string => String(10 + random.below(90))
  return random.pick([
    () => `06 ${two()} ${two()} ${two()} ${two()}`,
    () => `+33 6 ${two()} ${two()} ${two()} ${two()}`,
    () => `0${random.below(9)}${two()}${two()}${two()}${two()}`,
    () => `(${two()}${random.below(9)}) ${two()}${random.below(9)}-${two()}${two()}`,
    () => `+44 7${two()}${random.below(9)} ${two()}${two()}${two()}`,
    () => `0${two()} / ${two()}${two()}${two()}`,
    () => `+49 1${two()} ${two()}${two()}${two()}`,
  ])()
}

/** Fillers by language; '' is for all. */
const COMMON: Record<string, Readonly<Record<string, readonly string[]>>> = {}

/** Gives every grammar the fillers that come from lists: cities, brands, months. */
export function shareFillers(fillers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): void {
  Object.assign(COMMON, fillers)
}
