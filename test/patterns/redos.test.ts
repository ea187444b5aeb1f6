import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'

/**
 * Every expression of the catalogue and of its interpreter, the built ones included, through a checker of worst cases.
 * A pattern's expression is tried at one place and never searched for, so what it costs is what a match may cost.
 */
const root = join(import.meta.dirname, '../..')

const built: RegExp[] = []
const RealRegExp = globalThis.RegExp
globalThis.RegExp = new Proxy(RealRegExp, {
  construct(target, [source, flags]: [string | RegExp, string?]) {
    const expression = new target(source, flags)
    built.push(expression)
    return expression
  },
})
const { PATTERNS } = await import('../../patterns/all.ts')
const { createPatternRecogniser } = await import('../../src/detect/patterns/recogniser.ts')
createPatternRecogniser({ patterns: PATTERNS, sensitivity: 'strict', phoneRegions: [] })
globalThis.RegExp = RealRegExp

/** Literals of the source, comments left out. */
const LITERAL =
  /(?<=[(=:,!&|?[{;]\s*|return\s|\n\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+\/[dgimsuvy]*(?=[\s,;.)\]])/g

function literalsOf(folder: string): { source: string; flags: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('names'))
    .flatMap((file) => {
      const code = readFileSync(join(root, folder, file), 'utf8')
        .replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
        .replaceAll(/\/\*\*.*?\*\//g, '')
      return [...code.matchAll(LITERAL)].map(([literal]) => {
        const end = literal.lastIndexOf('/')
        return { source: literal.slice(1, end), flags: literal.slice(end + 1) }
      })
    })
}

function unique(expressions: readonly { source: string; flags: string }[]): [string, string, string][] {
  return [
    ...new Map(
      expressions.map(({ source, flags }) => [
        `/${source}/${flags}`,
        [`/${source}/${flags}`, source, flags] as [string, string, string],
      ]),
    ).values(),
  ]
}

const literals = unique([...literalsOf('patterns'), ...literalsOf('src/detect/patterns')])
// what the libraries build for their own readings of URIs and IP addresses, which we do not ask for
const constructed = unique(built.filter(({ source }) => !/[０（－]|25\[0-5\]\)\[\.\]/.test(source)))

/**
 * Cubic on a long text, and never given one: the interpreter cuts a window of at most a hundred characters and anchors
 * the expression at its end. Each is listed here so that a new one is a decision.
 */
const WINDOWED = new Set([
  String.raw`/\p{Lu}\p{L}{1,24} \p{Lu}\p{L}{1,24},? $/u`,
  String.raw`/\p{Lu}{2,24} \p{Lu}{2,24} $/u`,
])

/** The worst growth an expression can have. Fuzzing fits a curve to a few runs and errs; where it accuses, it is proved. */
function worstOf(source: string, flags: string): string {
  const quick = checkSync(source, flags, { timeout: 5_000 })
  if (quick.status !== 'vulnerable') return quick.status
  if (quick.checker === 'automaton') return quick.complexity.summary
  const proof = checkSync(source, flags, { timeout: 10_000, checker: 'automaton' })
  if (proof.status === 'unknown') return quick.complexity.summary
  return proof.status === 'vulnerable' ? proof.complexity.summary : proof.status
}

describe('every expression', () => {
  test('is swept: the lists are not empty', () => {
    expect(literals.length).toBeGreaterThan(100)
    expect(constructed.length).toBeGreaterThan(20)
  })

  test.each([...literals, ...constructed])('%s is bounded', (_, source) => {
    // a literal repetition without end, outside a character class and not escaped
    const bare = source.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x')
    // \1+ over a window of a dozen characters compares, it does not search
    expect(bare.replaceAll('x+$', '')).not.toMatch(/[*+](?![^(]*\?<)|\{\d+,\}/)
  })

  const swept = [...literals, ...constructed].filter(([name]) => !WINDOWED.has(name))

  test.each(swept)('%s is not vulnerable', (_, source, flags) => {
    // sticky: tried at one place, as an anchored search of the rest of the text
    const anchored = flags.includes('y') ? `^(?:${source})` : source
    // with every repetition bounded, "2nd degree" is a search that looks a bounded way ahead from each place: linear
    expect(worstOf(anchored, flags.replace('y', ''))).toMatch(/^(?:safe|unknown|2nd degree polynomial)/)
  })
})
