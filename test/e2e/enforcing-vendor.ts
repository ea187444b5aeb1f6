import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Vendor } from '../app/in-process.ts'
import { openaiStream } from '../app/in-process.ts'

/** A schema in an answer's or a tool's place, as it stands in the request's own bytes. */
export interface ReceivedSchema {
  readonly source: string
  readonly schema: object
}

/** Everything a vendor's grammar would hold its model to; formats are those that it knows. */
export function acceptor(schema: object): (value: unknown) => boolean {
  ajv ??= new Ajv2020({ strict: false, allErrors: false, formats: FORMATS, addUsedSchema: false })
  const validate = ajv.compile(plain(schema) as object)
  return (value) => validate(value)
}

export function accepts(schema: object, value: unknown): boolean {
  return acceptor(schema)(value)
}

let ajv: Ajv2020 | undefined

/** What OpenAI, Anthropic and Ollama enforce of a format. */
const FORMATS = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
  email: /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/,
  ipv4: /^(?:\d{1,3}\.){3}\d{1,3}$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  phone: /^\+?[\d ()-]{7,20}$/,
  int32: true,
} as const

/** Gemini's types in capitals and its `nullable`, as JSON Schema has them; of any draft. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([name, value]): [string, unknown] => [
    name,
    name === 'type' && typeof value === 'string' ? value.toLowerCase() : plain(value),
  ])
  return Object.fromEntries(entries.filter(([name]) => name !== 'nullable' && name !== '$schema'))
}

/** The token of this type word that the request holds. */
export function tokenOf(body: string, word: string): string {
  return new RegExp(`${word}_[0-9A-Z]{7}(?:@token\\.invalid)?`).exec(body)?.[0] ?? `${word}_none`
}

/** What a model says that read the customer's data: in each property the token of its type. */
export type Model = (body: string) => object

const BROKEN = { error: { message: 'the model could not say that under the schema', type: 'invalid_request_error' } }

/** OpenAI's chat completions, holding the model to the schema it received; a broken one fails the request. */
export function enforcingChat(model: Model, received: ReceivedSchema[]): Vendor {
  return (body) => {
    const asked = JSON.parse(body) as {
      readonly stream?: boolean
      readonly messages: readonly { readonly role: string }[]
      readonly response_format?: { readonly json_schema: { readonly schema: object } }
      readonly tools?: readonly { readonly function: { readonly name: string; readonly parameters: object } }[]
    }
    const tool = asked.messages.at(-1)?.role === 'tool' ? undefined : asked.tools?.[0]
    const schema = asked.response_format?.json_schema.schema ?? tool?.function.parameters
    if (schema === undefined) {
      if (asked.stream === true) return streamed(openaiStream(['Done.']))
      return Response.json(completion({ role: 'assistant', content: 'Done.' }, 'stop'))
    }
    received.push({ source: JSON.stringify(schema), schema })
    const value = model(body)
    if (!accepts(schema, value)) return Response.json(BROKEN, { status: 400 })
    const text = JSON.stringify(value)
    if (tool === undefined) {
      if (asked.stream === true) return streamed(openaiStream([...text]))
      return Response.json(completion({ role: 'assistant', content: text, refusal: null }, 'stop'))
    }
    const call = { id: 'call_1a2b3c4d5e6f', type: 'function', function: { name: tool.function.name, arguments: text } }
    if (asked.stream !== true)
      return Response.json(completion({ role: 'assistant', content: null, tool_calls: [call] }, 'tool_calls'))
    const pieces = [...text].map((piece) => ({ index: 0, function: { arguments: piece } }))
    const first = { index: 0, id: call.id, type: 'function', function: { name: tool.function.name, arguments: '' } }
    return streamed(chunks([first, ...pieces]))
  }
}

function streamed(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } })
}

function completion(message: object, finish: string): object {
  const choices = [{ index: 0, message, finish_reason: finish }]
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'm', choices }
}

function chunks(calls: readonly object[]): string {
  const chunk = (delta: object, finish: string | null): string =>
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
  return `${calls.map((call) => chunk({ role: 'assistant', tool_calls: [call] }, null)).join('')}${chunk({}, 'tool_calls')}data: [DONE]\n\n`
}
