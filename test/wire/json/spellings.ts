import * as fc from 'fast-check'

/** Text made of what JSON, JavaScript and UTF-16 treat specially. Lone surrogates occur; two may form a pair. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '\\', '/', '\n', '\r', '\t', '\b', '\f', '\0', '\u001f', '\u007f', '\u2028', '\ufeff'),
      fc.constantFrom('é', 'e\u0301', 'ÿ', '→', '😀', '👩‍👧', '\ud83d', '\ude00', '\uffff'),
      // Runs long enough to be searched rather than walked.
      fc.constantFrom('x'.repeat(64), 'é→'.repeat(50), `{"a":"${'b '.repeat(70)}"}`),
      fc.constantFrom('\\n', '\\u0041', '\\"', '{"a":1}', '[', 'u', '0'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''))

/** How the characters of a string are spelled, one after the other and round again. */
export const styles = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 7 })

/**
 * A value as somebody may write it between quotes. `rawHalves` leaves lone surrogates as they are, which only text that
 * is itself inside a string can hold: in UTF-8 they do not exist.
 */
export function spelled(value: string, how: readonly number[], { rawHalves = false } = {}): string {
  return Array.from(value, (character, index) => {
    const style = how[index % how.length] ?? 0
    const lone = /^[\ud800-\udfff]$/.test(character)
    if (style === 1) return escapes(character, (hex) => hex)
    if (style === 2) return escapes(character, (hex) => hex.toUpperCase())
    if (style === 3 && character === '/') return '\\/'
    const short = SHORT[character]
    if (short !== undefined) return short
    if (character < ' ' || (lone && !rawHalves)) return escapes(character, (hex) => hex)
    return character
  }).join('')
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

function escapes(character: string, spell: (hex: string) => string): string {
  return character
    .split('')
    .map((unit) => `\\u${spell(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`)
    .join('')
}
