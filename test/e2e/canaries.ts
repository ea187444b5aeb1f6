/**
 * Values that stand for personal data. They are on the deny-list of the server under test, so that the test is about
 * paths and not about detection. Invented, and of words that occur nowhere else.
 */
export interface Canary {
  readonly type: string
  readonly value: string
  /** Pieces that would give it away on their own. */
  readonly parts: readonly string[]
}

export const CANARIES: readonly Canary[] = [
  { type: 'PERSON', value: 'Zéphyrine Qwarkeval', parts: ['Zéphyrine', 'Qwarkeval'] },
  { type: 'PERSON', value: 'Xaviquine', parts: ['Xaviqu'] },
  { type: 'EMAIL', value: 'zqk.vorple@blankhaven.example', parts: ['zqk.vorple', 'vorple', 'blankhaven'] },
  { type: 'PHONE', value: '+33 6 39 98 74 13', parts: ['39 98 74 13', '98 74 13', '39987413'] },
  { type: 'IBAN', value: 'DE47999999990071350246', parts: ['DE47999999', '99990071350246', '71350246'] },
]

/** A telephone number as a JSON number. */
export const NUMBER_CANARY: Canary = { type: 'PHONE', value: '33639987528', parts: ['39987528', '639987528'] }

export const DENY_LIST = [...CANARIES, NUMBER_CANARY].map(({ type, value }) => ({ type, value }))

/** The pieces of these canaries that a text holds, in whatever encoding; empty is what one wants. */
export function canariesIn(
  text: string,
  canaries: readonly Canary[] = [...CANARIES, NUMBER_CANARY],
): readonly string[] {
  const views = viewsOf(text)
  return canaries.flatMap((canary) =>
    needlesOf(canary)
      .filter(({ needle, view }) => views[view].includes(needle))
      .map(({ name }) => name),
  )
}

interface Needle {
  /** `Qwarkeval in base64` */
  readonly name: string
  readonly needle: string
  /** Which view of the text it is searched in. */
  readonly view: keyof Views
}

interface Views {
  /** As it is: base64 minds the case. */
  readonly raw: string
  readonly lower: string
  /** Lower case, accents taken apart. */
  readonly decomposed: string
  /** Lower case, accents taken off. */
  readonly bare: string
}

function viewsOf(text: string): Views {
  const lower = text.toLowerCase()
  return { raw: text, lower, decomposed: lower.normalize('NFD'), bare: bare(lower) }
}

function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

const known = new Map<Canary, readonly Needle[]>()

function needlesOf(canary: Canary): readonly Needle[] {
  let needles = known.get(canary)
  if (needles === undefined) known.set(canary, (needles = [canary.value, ...canary.parts].flatMap(encodingsOf)))
  return needles
}

function encodingsOf(part: string): readonly Needle[] {
  const lower = part.toLowerCase()
  const bytes = Buffer.from(part, 'utf8')
  return [
    { name: `${part} as it is`, needle: lower.normalize('NFD'), view: 'decomposed' },
    { name: `${part} without accents`, needle: bare(lower), view: 'bare' },
    { name: `${part} percent-encoded`, needle: encodeURIComponent(part).toLowerCase(), view: 'lower' },
    {
      name: `${part} percent-encoded, decomposed`,
      needle: encodeURIComponent(part.normalize('NFD')).toLowerCase(),
      view: 'lower',
    },
    {
      name: `${part} percent-encoded throughout`,
      needle: [...bytes].map((byte) => `%${hex(byte, 2)}`).join(''),
      view: 'lower',
    },
    {
      name: `${part} as a form field`,
      needle: encodeURIComponent(part).replaceAll('%20', '+').toLowerCase(),
      view: 'lower',
    },
    { name: `${part} in hex`, needle: bytes.toString('hex'), view: 'lower' },
    { name: `${part} escaped`, needle: escaped(part, /[^ -~]/), view: 'lower' },
    { name: `${part} escaped throughout`, needle: escaped(part, /[^]/), view: 'lower' },
    ...base64Of(bytes).map((needle): Needle => ({ name: `${part} in base64`, needle, view: 'raw' })),
  ]
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0')
}

function escaped(part: string, which: RegExp): string {
  const units = Array.from({ length: part.length }, (_, at) => part.charAt(at))
  return units.map((unit) => (which.test(unit) ? `\\u${hex(unit.charCodeAt(0), 4)}` : unit.toLowerCase())).join('')
}

/** Base64 looks different at each of three offsets; the characters that a neighbour has a share in are left out. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const start = Math.ceil((offset * 8) / 6)
    const end = Math.floor(((offset + bytes.length) * 8) / 6)
    const inner = encoded.slice(start, end)
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
