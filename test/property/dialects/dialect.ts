/** One vendor's words for a conversation: what a chatbot sends, what a model answers, what the chatbot reads. */
export interface Dialect {
  readonly name: string
  readonly config?: string
  readonly path: (stream: boolean) => string
  /** The member of a body that holds the turns; `undefined`: there is only ever one. */
  readonly turns?: string
  /** `undefined`: it calls no tools. */
  readonly calls?: 'in pieces' | 'whole'
  body(turns: readonly Turn[], asked: Asked): object
  whole(answer: Answer): object
  readonly type: string
  /** A stream of the answer, its texts cut into pieces. */
  stream(answer: Answer, cut: Cut): string
  readWhole(reply: string): Reading
  readStream(reply: string): Reading
}

export type Turn = { readonly by: 'user'; readonly text: string } | { readonly by: 'model'; readonly said: Reading }

export interface Asked {
  readonly stream: boolean
  /** The answer has to be JSON. */
  readonly structured: boolean
  readonly tools: boolean
}

/** What a model answers: a text, or calls of the tool `write`, each with its arguments as JSON text. */
export interface Answer {
  readonly text: string
  readonly calls: readonly string[]
}

/** What a chatbot gets: a text, and the input of each call. */
export interface Reading {
  readonly text: string
  readonly calls: readonly unknown[]
}

/** Parts a text as a model's tokeniser would. */
export type Cut = (text: string) => readonly string[]

/** The schema of a structured answer, which any object fits. */
export const ANY_OBJECT = { type: 'object', additionalProperties: { type: 'string' } } as const

/** The pieces of several texts, each with the number of its text, taking turns. */
export function interleaved(texts: readonly string[], cut: Cut): readonly (readonly [at: number, piece: string])[] {
  const pieces = texts.map((text) => cut(text))
  const longest = Math.max(0, ...pieces.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => at).flatMap((at) =>
    pieces.flatMap((one, index) => {
      const piece = one[at]
      return piece === undefined ? [] : [[index, piece] as const]
    }),
  )
}

/** The data of server-sent events that are JSON objects. */
export function dataOf(stream: string): readonly unknown[] {
  return stream
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data: {'))
    .map((line): unknown => JSON.parse(line.slice(6)))
}

export function event(data: { readonly type: string; readonly [field: string]: unknown }): string {
  return `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Joins what pieces say of each call, and reads it. */
export function inputsOf(pieces: readonly (readonly [at: number, piece: string])[]): readonly unknown[] {
  const written: string[] = []
  for (const [at, piece] of pieces) written[at] = (written[at] ?? '') + piece
  return written.map((text): unknown => JSON.parse(text))
}
