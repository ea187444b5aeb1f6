/** One chat turn of about 2 KB, with what it must not give away. */
export interface Turn {
  readonly body: string
  readonly name: string
  readonly email: string
  readonly phone: string
}

/** Invented people and everyday prose, a different text every time and the same sequence for the same seed. */
export function createTurns(seed: number, stream: boolean): () => Turn {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
  return () => {
    const first = pick(FIRST_NAMES)
    const last = pick(LAST_NAMES) + pick(ENDINGS)
    const name = `${first} ${last}`
    const email = `${first}.${last}${digits(3)}@example.org`.toLowerCase()
    const phone = `+44 7700 900${digits(3)}`
    const sentences: string[] = []
    for (let length = 0; length < 1500; length += (sentences.at(-1)?.length ?? 0) + 1) {
      sentences.push(`${pick(OPENINGS)} ${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}, order ${digits(4)}.`)
    }
    sentences.splice(2, 0, `My name is ${name}, please write to ${email} or call me on ${phone}.`)
    const messages = [
      { role: 'system', content: 'You are the assistant of a small shop. Be short, friendly and precise.' },
      { role: 'user', content: sentences.join(' ') },
    ]
    return {
      body: JSON.stringify({ model: 'gpt-4o', messages, temperature: 0.2, ...(stream ? { stream } : {}) }),
      name,
      email,
      phone,
    }
  }
}

const FIRST_NAMES = [
  'Oliver',
  'Amelia',
  'George',
  'Charlotte',
  'Henry',
  'Louise',
  'Martin',
  'Sophie',
  'Thomas',
  'Alice',
]
const LAST_NAMES = ['Hart', 'Brack', 'Quill', 'Falken', 'March', 'Wester', 'Lang', 'Thorn', 'Ash', 'Win']
const ENDINGS = ['stone', 'water', 'feather', 'by', 'bourne', 'field', 'ley', 'worth', 'combe', 'wick']
const OPENINGS = ['Yesterday', 'As far as I know,', 'This morning', 'In the end', 'To be honest,', 'Last week', 'Again']
const SUBJECTS = ['the parcel', 'my colleague', 'your shop', 'the invoice', 'the delivery', 'the new lamp', 'somebody']
const VERBS = ['was late for', 'did not mention', 'arrived with', 'asked about', 'forgot', 'changed', 'cancelled']
const OBJECTS = [
  'the second item',
  'a broken handle',
  'the usual discount',
  'the wrong address',
  'an email',
  'the phone case',
]

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
