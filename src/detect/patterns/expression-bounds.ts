/**
 * What an expression costs at one place of a text, read from its structure: the longest match, and how many ways of
 * matching a backtracking engine may try. Conservative: what it cannot read it refuses.
 */
export interface ExpressionBounds {
  readonly shortest: number
  readonly longest: number
  readonly ways: number
}

/** Why an expression cannot be used, in words for whoever wrote it. */
export class ExpressionRefused extends Error {}

/** Groups within groups; deeper ones are nobody's identifier. */
const DEPTH_MAX = 16

/** The bounds of `source`, in the `u` flavour of JavaScript. Throws `ExpressionRefused`. */
export function boundsOf(source: string): ExpressionBounds {
  let at = 0
  const bounds = alternatives(0)
  if (at < source.length) throw new ExpressionRefused('it closes a bracket that was not opened')
  return bounds

  function alternatives(depth: number): ExpressionBounds {
    if (depth > DEPTH_MAX) throw new ExpressionRefused('its groups are nested too deep')
    let all = sequence(depth)
    while (source[at] === '|') {
      at++
      const next = sequence(depth)
      all = {
        shortest: Math.min(all.shortest, next.shortest),
        longest: Math.max(all.longest, next.longest),
        ways: all.ways + next.ways,
      }
    }
    return all
  }

  function sequence(depth: number): ExpressionBounds {
    let all: ExpressionBounds = NOTHING
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const one = repeated(atom(depth))
      all = { shortest: all.shortest + one.shortest, longest: all.longest + one.longest, ways: all.ways * one.ways }
    }
    return all
  }

  function atom(depth: number): ExpressionBounds {
    const character = source[at++]
    if (character === '[') return characterClass()
    if (character === '\\') return escaped()
    if (character === '^' || character === '$') return NOTHING
    if (character !== '(') return ONE
    let ahead = false
    if (source[at] === '?') {
      const kind = /^\?(?::|=|!|<[A-Za-z]\w{0,31}>)/.exec(source.slice(at, at + 40))?.[0]
      if (kind === undefined) throw new ExpressionRefused('it looks behind, or opens a group of an unknown kind')
      ahead = kind === '?=' || kind === '?!'
      at += kind.length
    }
    const inner = alternatives(depth + 1)
    if (source[at++] !== ')') throw new ExpressionRefused('a group is not closed')
    return ahead ? { shortest: 0, longest: 0, ways: inner.ways } : inner
  }

  function characterClass(): ExpressionBounds {
    if (source[at] === '^') at++
    while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    if (source[at++] !== ']') throw new ExpressionRefused('a character class is not closed')
    return ONE
  }

  function escaped(): ExpressionBounds {
    const kind = source[at++] ?? ''
    if (/[1-9k]/.test(kind))
      throw new ExpressionRefused('it refers back to a group, which cannot be matched in linear time')
    if (kind === 'b' || kind === 'B') return NOTHING
    at += argumentOf(kind, source.slice(at, at + 68))
    return ONE
  }

  function repeated(one: ExpressionBounds): ExpressionBounds {
    const next = source[at]
    if (next === '*' || next === '+')
      throw new ExpressionRefused(`it repeats without a bound (${next}); write {1,30} or whatever the longest is`)
    let least = 1
    let most = 1
    if (next === '?') {
      at++
      least = 0
    } else if (next === '{') {
      const braces = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(source.slice(at, at + 12))
      if (braces === null) throw new ExpressionRefused('a brace is not a number of repetitions; escape it')
      if (braces[2] !== undefined && braces[3] === '')
        throw new ExpressionRefused('it repeats without a bound ({n,}); name the most')
      at += braces[0].length
      least = Number(braces[1])
      most = braces[2] === undefined ? least : Number(braces[3])
      if (most < least) throw new ExpressionRefused('a repetition counts down')
    } else return one
    // lazy or greedy: the same ways in another order
    if (source[at] === '?') at++
    let ways = 0
    for (let count = least; count <= Math.min(most, 64); count++) ways += one.ways ** count
    if (most > 64 && one.ways > 1) ways = Number.POSITIVE_INFINITY
    if (most > 64) ways = Math.max(ways, most - least + 1)
    return { shortest: one.shortest * least, longest: one.longest * most, ways: Math.max(1, ways) }
  }
}

const NOTHING: ExpressionBounds = { shortest: 0, longest: 0, ways: 1 }
const ONE: ExpressionBounds = { shortest: 1, longest: 1, ways: 1 }

function argumentOf(kind: string, rest: string): number {
  const form =
    kind === 'p' || kind === 'P'
      ? /^\{[\w=]{1,64}\}/
      : kind === 'u'
        ? /^(?:[\da-fA-F]{4}|\{[\da-fA-F]{1,6}\})/
        : kind === 'x'
          ? /^[\da-fA-F]{2}/
          : kind === 'c'
            ? /^[A-Za-z]/
            : /^/
  return form.exec(rest)?.[0].length ?? 0
}
