/**
 * A regular expression that somebody else wrote (a `pattern` of a JSON schema), matched in time linear in the text: all
 * ways to match are followed at once, so none is tried twice.
 */
export interface Expression {
  /** Whether it matches anywhere in the text, as JSON Schema means a pattern. */
  test(text: string): boolean
}

/** Steps a compiled expression may have, with those that look ahead. */
const MOST_STEPS = 4000
/** The longest source looked at. */
const LONGEST_SOURCE = 2000
/** Groups in groups. */
const DEEPEST = 32

/** A short text that the expression matches; undefined for one that cannot be read. Looking ahead is not looked at. */
export function exampleOf(source: string): string | undefined {
  if (source.length > LONGEST_SOURCE) return undefined
  try {
    return shortest(parse(source))
  } catch (fault) {
    if (fault instanceof Unreadable) return undefined
    throw fault
  }
}

type Node =
  | { readonly kind: 'unit'; readonly is: (character: string) => boolean }
  | { readonly kind: 'all'; readonly nodes: readonly Node[] }
  | { readonly kind: 'any'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: number; readonly most: number }
  | { readonly kind: 'edge'; readonly end: boolean }
  | { readonly kind: 'ahead'; readonly node: Node; readonly absent: boolean }

type Step =
  | { readonly kind: 'unit'; readonly is: (character: string) => boolean }
  | { readonly kind: 'split'; readonly to: number; readonly or: number }
  | { readonly kind: 'edge'; readonly end: boolean }
  | { readonly kind: 'ahead'; readonly steps: readonly Step[]; readonly absent: boolean }
  | { readonly kind: 'match' }

/** What cannot be read, or not be matched this way. */
class Unreadable extends Error {}

/**
 * Reads the `u` flavour of JavaScript, and escapes that only its older flavour knows. Undefined for what is none, for
 * what looks behind or refers back, and for what has too many steps.
 */
export function readExpression(source: string): Expression | undefined {
  if (source.length > LONGEST_SOURCE) return undefined
  let steps: readonly Step[]
  try {
    steps = compile(parse(source))
  } catch (fault) {
    if (fault instanceof Unreadable) return undefined
    throw fault
  }
  return { test: (text) => follow(steps, Array.from(text), 0, true) }
}

function parse(source: string): Node {
  const signs = Array.from(source)
  let at = 0
  const whole = alternatives(0)
  if (at < signs.length) throw new Unreadable()
  return whole

  function alternatives(depth: number): Node {
    if (depth > DEEPEST) throw new Unreadable()
    const nodes = [sequence(depth)]
    while (signs[at] === '|') {
      at += 1
      nodes.push(sequence(depth))
    }
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'any', nodes }
  }

  function sequence(depth: number): Node {
    const nodes: Node[] = []
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') nodes.push(repeated(atom(depth)))
    return { kind: 'all', nodes }
  }

  function atom(depth: number): Node {
    const sign = signs[at] as string
    at += 1
    switch (sign) {
      case '^':
      case '$':
        return { kind: 'edge', end: sign === '$' }
      case '.':
        return { kind: 'unit', is: (character) => !/[\n\r\u2028\u2029]/.test(character) }
      case '[':
        return { kind: 'unit', is: oneOf(characterClass()) }
      case '\\':
        return escaped()
      case '(':
        return group(depth)
      case '*':
      case '+':
      case '?':
      case '{':
        throw new Unreadable()
      default:
        return { kind: 'unit', is: (character) => character === sign }
    }
  }

  function group(depth: number): Node {
    let ahead: boolean | undefined
    if (signs[at] === '?') {
      const kind = /^\?(?::|=|!|<[A-Za-z]\w{0,31}>)/.exec(signs.slice(at, at + 40).join(''))?.[0]
      if (kind === undefined) throw new Unreadable()
      if (kind === '?=' || kind === '?!') ahead = kind === '?!'
      at += kind.length
    }
    const node = alternatives(depth + 1)
    if (signs[at] !== ')') throw new Unreadable()
    at += 1
    return ahead === undefined ? node : { kind: 'ahead', node, absent: ahead }
  }

  function characterClass(): string {
    const from = at - 1
    if (signs[at] === '^') at += 1
    while (at < signs.length && signs[at] !== ']') at += signs[at] === '\\' ? 2 : 1
    if (signs[at] !== ']') throw new Unreadable()
    at += 1
    return signs.slice(from, at).join('')
  }

  function escaped(): Node {
    const from = at - 1
    const kind = signs[at] ?? ''
    at += 1
    // References back, edges of words.
    if (/^[1-9bBk]?$/.test(kind)) throw new Unreadable()
    const rest = signs.slice(at, at + 40).join('')
    at += ARGUMENTS[kind]?.exec(rest)?.[0].length ?? 0
    return { kind: 'unit', is: oneOf(signs.slice(from, at).join('')) }
  }

  function repeated(node: Node): Node {
    const sign = signs[at]
    let least = 0
    let most = Number.POSITIVE_INFINITY
    if (sign === '+') least = 1
    else if (sign === '?') most = 1
    else if (sign === '{') {
      const braces = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(signs.slice(at, at + 12).join(''))
      if (braces === null) throw new Unreadable()
      least = Number(braces[1])
      if (braces[2] === undefined) most = least
      else if (braces[3] !== '') most = Number(braces[3])
      if (most < least) throw new Unreadable()
      at += braces[0].length - 1
    } else if (sign !== '*') return node
    at += 1
    // Lazy or greedy: the same matches.
    if (signs[at] === '?') at += 1
    if (node.kind === 'edge' || node.kind === 'ahead') throw new Unreadable()
    return { kind: 'repeat', node, least, most }
  }
}

function shortest(node: Node): string {
  switch (node.kind) {
    case 'unit': {
      const sign = SIGNS.find((one) => node.is(one))
      if (sign === undefined) throw new Unreadable()
      return sign
    }
    case 'all':
      return node.nodes.map((one) => shortest(one)).join('')
    case 'any':
      return shortest(node.nodes[0] as Node)
    case 'repeat':
      return shortest(node.node).repeat(Math.max(node.least, Math.min(1, node.most)))
    case 'edge':
    case 'ahead':
  }
  return ''
}

/** What an example is made of, where it may be. */
const SIGNS: readonly string[] = Array.from('7A', String).concat(
  Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20)),
)

/** What belongs to an escape besides its letter. */
const ARGUMENTS: Readonly<Record<string, RegExp>> = {
  p: /^\{[\w=]{1,64}\}/,
  P: /^\{[\w=]{1,64}\}/,
  u: /^(?:[\da-fA-F]{4}|\{[\da-fA-F]{1,6}\})/,
  x: /^[\da-fA-F]{2}/,
  c: /^[A-Za-z]/,
}

/** A class or an escape, for one character: the engine may judge that much. */
function oneOf(source: string): (character: string) => boolean {
  for (const flags of ['u', '']) {
    try {
      const expression = new RegExp(`^(?:${source})$`, flags)
      const known = new Uint8Array(0x80)
      return (character) => {
        const unit = character.charCodeAt(0)
        if (unit >= 0x80) return expression.test(character)
        if (known[unit] === 0) known[unit] = expression.test(character) ? 1 : 2
        return known[unit] === 1
      }
    } catch {
      continue
    }
  }
  throw new Unreadable()
}

function compile(root: Node): readonly Step[] {
  let budget = MOST_STEPS
  return program(root)

  function program(node: Node): readonly Step[] {
    const steps: Step[] = []
    write(node, steps)
    push(steps, { kind: 'match' })
    return steps
  }

  function push(steps: Step[], step: Step): number {
    budget -= 1
    if (budget < 0) throw new Unreadable()
    return steps.push(step) - 1
  }

  function write(node: Node, steps: Step[]): void {
    switch (node.kind) {
      case 'unit':
      case 'edge':
        push(steps, node)
        return
      case 'ahead':
        push(steps, { kind: 'ahead', steps: program(node.node), absent: node.absent })
        return
      case 'all':
        for (const one of node.nodes) write(one, steps)
        return
      case 'any': {
        const ends: number[] = []
        node.nodes.forEach((one, index) => {
          if (index === node.nodes.length - 1) return write(one, steps)
          const split = push(steps, JUMP)
          write(one, steps)
          ends.push(push(steps, JUMP))
          steps[split] = { kind: 'split', to: split + 1, or: steps.length }
        })
        for (const end of ends) steps[end] = { kind: 'split', to: steps.length, or: steps.length }
        return
      }
      case 'repeat': {
        for (let count = 0; count < node.least; count += 1) write(node.node, steps)
        if (node.most === Number.POSITIVE_INFINITY) {
          const split = push(steps, JUMP)
          write(node.node, steps)
          push(steps, { kind: 'split', to: split, or: split })
          steps[split] = { kind: 'split', to: split + 1, or: steps.length }
          return
        }
        const splits: number[] = []
        for (let count = node.least; count < node.most; count += 1) {
          splits.push(push(steps, JUMP))
          write(node.node, steps)
        }
        for (const split of splits) steps[split] = { kind: 'split', to: split + 1, or: steps.length }
        return
      }
    }
  }
}

/** Stands where a split goes once its ends are known. */
const JUMP: Step = { kind: 'split', to: 0, or: 0 }

/** Whether the steps match from `from` on; anywhere behind it as well, where `anywhere` says so. */
function follow(steps: readonly Step[], text: readonly string[], from: number, anywhere: boolean): boolean {
  const [first] = steps
  const searches = anywhere && !(first?.kind === 'edge' && !first.end)
  const last = steps.length - 1
  const reachedAt = new Int32Array(steps.length).fill(-1)
  const waiting: number[] = []
  let here: number[] = []
  for (let at = from; at <= text.length; at += 1) {
    if (at === from || searches) waiting.push(0)
    for (const step of here) waiting.push(step)
    const next: number[] = []
    const character = text[at]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (reachedAt[index] === at) continue
      reachedAt[index] = at
      if (index === last) return true
      const step = steps[index] as Step
      if (step.kind === 'unit') {
        if (character !== undefined && step.is(character)) next.push(index + 1)
      } else if (step.kind === 'split') waiting.push(step.to, step.or)
      else if (step.kind === 'edge') {
        if (at === (step.end ? text.length : 0)) waiting.push(index + 1)
      } else if (step.kind === 'ahead' && follow(step.steps, text, at, false) !== step.absent) waiting.push(index + 1)
    }
    if (next.length === 0 && !searches) return false
    here = next
  }
  return false
}
