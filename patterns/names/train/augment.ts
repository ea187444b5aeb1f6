import type { Example, Name } from './example.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'

/** The same text typed without capitals, as on a phone. Every letter keeps its place, so the names do too. */
export function lowerCased(example: Example): Example {
  return { ...example, text: caseKeepingLength(example.text, 'lower') }
}

export function upperCased(example: Example): Example {
  return { ...example, text: caseKeepingLength(example.text, 'upper') }
}

function caseKeepingLength(text: string, to: 'lower' | 'upper'): string {
  const whole = to === 'lower' ? text.toLowerCase() : text.toUpperCase()
  if (whole.length === text.length) return whole
  let changed = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const cased = to === 'lower' ? unit.toLowerCase() : unit.toUpperCase()
    changed += cased.length === 1 ? cased : unit
  }
  return changed
}

/** The same text without accents, where each letter has a plain one of the same length. */
export function withoutAccents(example: Example): Example {
  let text = ''
  for (const unit of example.text.split('')) {
    const plain = unit.normalize('NFD').charAt(0)
    text += /\p{L}/u.test(unit) && /[a-z]/i.test(plain) ? plain : unit
  }
  return { ...example, text }
}

/** Only the names in lower case: "j'ai vu martin hier". */
export function namesLowerCased(example: Example): Example {
  return mapNames(example, (name) => caseKeepingLength(name, 'lower'))
}

export function namesUpperCased(example: Example): Example {
  return mapNames(example, (name) => caseKeepingLength(name, 'upper'))
}

/** Other people in the same sentences: names of every origin, in the shape of the name they replace. */
export function withOtherPeople(example: Example, people: People, random: Random): Example {
  const known = new Map<string, string>()
  return mapNames(example, (name) => {
    const earlier = known.get(name)
    if (earlier !== undefined) return earlier
    const person = people.invent(random, example.language)
    const words = name.split(/[\s]+/).length
    let other = words > 1 ? people.full(random, person) : random.chance(0.6) ? person.first : person.last
    if (name === name.toLowerCase()) other = other.toLowerCase()
    else if (name.length > 2 && name === name.toUpperCase()) other = other.toUpperCase()
    known.set(name, other)
    return other
  })
}

function mapNames(example: Example, change: (name: string) => string): Example {
  let text = ''
  let from = 0
  const names: Name[] = []
  for (const { start, end } of example.names) {
    text += example.text.slice(from, start)
    const name = change(example.text.slice(start, end))
    names.push({ start: text.length, end: text.length + name.length })
    text += name
    from = end
  }
  return { ...example, text: text + example.text.slice(from), names }
}
