import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { JSON_TYPE, SSE_TYPE } from './plays.ts'
import type { Play } from './vendor.ts'

/** What the model does next: thinks, then says something or calls a tool. */
export interface Move {
  readonly thinking: string
  readonly text?: string
  readonly call?: { readonly name: string; readonly input: object }
}

/**
 * Anthropic's side of signed thinking, as strict as its documents say: a block that comes back must be the one that was
 * signed, what stands before it (system, tools, messages without their thinking) what it was, and the block before it
 * too, unless there is none; a turn whose tools are at work begins with its thinking. Else the request is a 400.
 */
export function signingVendor(moveFor: (sent: string, lastIsResult: boolean) => Move): Play {
  const signed = new Map<string, Signed>()
  let calls = 0
  return (call, reply) => {
    const sent = call.body.toString('utf8')
    const asked = JSON.parse(sent) as Asked
    const fault = faultIn(asked, signed)
    if (fault !== undefined) {
      const error = { type: 'invalid_request_error', message: fault }
      reply.writeHead(400, JSON_TYPE).end(JSON.stringify({ type: 'error', error, request_id: 'req_vendor' }))
      return
    }
    const move = moveFor(
      sent,
      blocksOf(asked.messages.at(-1)).some(({ type }) => type === 'tool_result'),
    )
    const own = {
      thinking: move.thinking,
      prefix: prefixOf(asked, asked.messages.length),
      before: thoughtsOf(asked).at(-1)?.block.signature,
    }
    const signature = createHash('sha256').update(JSON.stringify(own)).digest('base64')
    signed.set(signature, own)
    calls += 1
    stream(reply, move, signature, `toolu_01A09q90qw90lq917835lq${calls}`)
  }
}

interface Signed {
  readonly thinking: string
  readonly prefix: string
  readonly before: string | undefined
}

interface Block {
  readonly type: string
  readonly thinking?: string
  readonly signature?: string
}

interface Message {
  readonly role: string
  readonly content: string | readonly Block[]
}

interface Asked {
  readonly system?: unknown
  readonly tools?: unknown
  readonly messages: readonly Message[]
}

function faultIn(asked: Asked, signed: ReadonlyMap<string, Signed>): string | undefined {
  const thoughts = thoughtsOf(asked)
  for (const [place, { block, message, index }] of thoughts.entries()) {
    const own = signed.get(block.signature ?? '')
    const before = thoughts[place - 1]?.block.signature
    const path = `messages.${message}.content.${index}`
    if (own?.thinking !== block.thinking) return `${path}: Invalid \`signature\` in \`thinking\` block`
    if (own?.prefix !== prefixOf(asked, message)) return `${path}: The block is bound to a different conversation`
    if (before !== undefined && own?.before !== before) return `${path}: The block before this one is missing`
  }
  const last = asked.messages.at(-2)
  const results = blocksOf(asked.messages.at(-1)).some(({ type }) => type === 'tool_result')
  if (results && blocksOf(last)[0]?.type !== 'thinking') return 'Expected `thinking`, but found `tool_use`'
  return asked.messages.some(({ content }) => content.length === 0) ? 'messages must not be empty' : undefined
}

function thoughtsOf({ messages }: Asked): readonly { block: Block; message: number; index: number }[] {
  return messages.flatMap((one, message) =>
    blocksOf(one).flatMap((block, index) => (block.type === 'thinking' ? [{ block, message, index }] : [])),
  )
}

function prefixOf({ system, tools, messages }: Asked, until: number): string {
  const said = messages.slice(0, until).map((message) => ({
    role: message.role,
    content:
      typeof message.content === 'string' ? message.content : message.content.filter(({ type }) => type !== 'thinking'),
  }))
  return JSON.stringify([system, tools, said])
}

function blocksOf(message: Message | undefined): readonly Block[] {
  return message === undefined || typeof message.content === 'string' ? [] : message.content
}

function stream(reply: ServerResponse, { thinking, text, call }: Move, signature: string, id: string): void {
  const send = (data: { readonly type: string; readonly [field: string]: unknown }): void => {
    reply.write(`event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  let index = -1
  const block = (start: object, deltas: readonly object[]): void => {
    index += 1
    send({ type: 'content_block_start', index, content_block: start })
    for (const delta of deltas) send({ type: 'content_block_delta', index, delta })
    send({ type: 'content_block_stop', index })
  }
  reply.writeHead(200, SSE_TYPE)
  const usage = { input_tokens: 1, output_tokens: 1 }
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null, usage }
  send({ type: 'message_start', message })
  block({ type: 'thinking', thinking: '', signature: '' }, [
    ...pieces(thinking).map((piece) => ({ type: 'thinking_delta', thinking: piece })),
    { type: 'signature_delta', signature },
  ])
  if (text !== undefined) {
    block(
      { type: 'text', text: '' },
      pieces(text).map((piece) => ({ type: 'text_delta', text: piece })),
    )
  }
  if (call !== undefined) {
    const json = pieces(JSON.stringify(call.input))
    block(
      { type: 'tool_use', id, name: call.name, input: {} },
      json.map((piece) => ({ type: 'input_json_delta', partial_json: piece })),
    )
  }
  const stop = call === undefined ? 'end_turn' : 'tool_use'
  send({ type: 'message_delta', delta: { stop_reason: stop, stop_sequence: null }, usage })
  send({ type: 'message_stop' })
  reply.end()
}

function pieces(text: string): readonly string[] {
  return text.match(/[^]{1,5}/g) ?? []
}
