import { inProcess, type InProcess } from '../app/in-process.ts'
import { inChunks } from '../app/streamed.ts'
import type { Answer, Dialect, Reading } from '../property/dialects/dialect.ts'

/** On the deny-list of what is asked here, so that no case hangs on detection. */
export const ANA = 'Ana Pérez'
export const EMAIL = 'ana.perez@example.es'

export interface How {
  readonly stream: boolean
  /** The pieces of a text of the model's; the whole text otherwise. */
  readonly cut?: (text: string) => readonly string[]
  /** Bytes the network hands over at a time. */
  readonly bytes?: number
  readonly structured?: boolean
  readonly tools?: boolean
  /** More values of the deny-list. */
  readonly deny?: readonly string[]
}

export interface Asked {
  readonly reply: Response
  readonly read: Reading
  readonly sent: string
  readonly app: InProcess
}

/** A user says something, and the vendor answers with the tokens it was sent, in their order. */
export async function ask(
  dialect: Dialect,
  said: string,
  say: (...tokens: readonly string[]) => Answer,
  { stream, cut = (text) => [text], bytes = 65_536, structured = false, tools = false, deny = [] }: How,
): Promise<Asked> {
  const list = [ANA, ...deny].map((value) => ({ type: 'PERSON', value }))
  const app = await inProcess(
    (body) => {
      const answer = say(...tokensIn(body))
      return stream ? inChunks(dialect.stream(answer, cut), bytes, dialect.type) : Response.json(dialect.whole(answer))
    },
    { config: `${dialect.config ?? ''}\ndeny: ${JSON.stringify(list)}` },
  )
  const body = dialect.body([{ by: 'user', text: said }], { stream, structured, tools })
  const reply = await app.post(dialect.path(stream), JSON.stringify(body))
  const got = await reply.text()
  if (reply.status !== 200) throw new Error(got)
  return { reply, read: stream ? dialect.readStream(got) : dialect.readWhole(got), sent: app.received[0] ?? '', app }
}

export function tokensIn(body: string): readonly string[] {
  return [...new Set(body.match(/\b[A-Z]{2,20}_[A-Z0-9]{7}\b/g))]
}

export function says(text: string): Answer {
  return { text, calls: [] }
}

/** The app with `ANA` on its deny-list, and a vendor that answers what it is told to. */
export function appWith(vendor: (body: string) => Response, config = ''): Promise<InProcess> {
  return inProcess(vendor, { config: `${config}\ndeny: [{ type: PERSON, value: ${ANA} }]` })
}

/** Chunks of OpenAI's, one for each list of choices. */
export function chunks(...all: readonly (readonly object[])[]): string {
  return `${all.map((choices) => `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices })}\n\n`).join('')}data: [DONE]\n\n`
}

/** Named events. */
export function events(...all: readonly { readonly type: string; readonly [field: string]: unknown }[]): string {
  return all.map((data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`).join('')
}

/** The data of each event. */
export function dataIn(stream: string): readonly unknown[] {
  return stream
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data: {'))
    .map((line): unknown => JSON.parse(line.slice(6)))
}
