import type { Policy } from '../policy/policy.ts'
import { eventStream } from '../sse/event-stream.ts'
import { openaiChat } from '../wire/openai/chat.ts'
import { redactOptionsFor } from './ask.ts'
import type { ExchangeParts, UpstreamParts } from './call.ts'
import { redactRequest } from './redact-request.ts'
import { restoreReply } from './restore-reply.ts'
import { createStreamRestore } from './restore-stream.ts'

/**
 * Takes an invented turn through everything between the client's socket and the vendor's, there and back. The first
 * time tables are unpacked and expressions compiled; after some dozens the engine has compiled the code. Somebody's
 * first message would otherwise wait for that. `turn` makes each a text of its own, which no cache knows.
 */
export function warmUp(parts: ExchangeParts, upstream: UpstreamParts, turn: number): void {
  const redacted = redactRequest(openaiChat.readRequest(request(turn), parts.limits), [], {
    ...redactOptionsFor('warm-up', upstream, openaiChat, parts),
    policy: lenient(upstream.policy),
  })
  const { live } = redacted
  const rules = {
    live,
    jsonAnswer: false,
    limits: parts.limits,
    urlAllowed: () => false,
    onUnresolved: () => undefined,
    onUnmet: () => undefined,
  }
  const answer = { index: 0, message: { role: 'assistant', content: redacted.body } }
  const whole = encoder.encode(JSON.stringify({ id: 'chatcmpl-1', model: 'none', choices: [answer] }))
  restoreReply(whole, { isAnswer: true, isJson: true }, { wire: openaiChat, ...rules })
  if (openaiChat.stream === undefined) return
  const restore = createStreamRestore({ framing: eventStream, grammar: openaiChat.stream, frameLimit: 4096, ...rules })
  for (const content of redacted.body.match(/[^]{1,24}/g) ?? []) {
    const delta = JSON.stringify({ id: 'chatcmpl-1', model: 'none', choices: [{ index: 0, delta: { content } }] })
    restore.push(encoder.encode(`data: ${delta}\n\n`))
  }
  restore.flush()
}

const encoder = new TextEncoder()

/** The upstream's policy, for a turn that is nobody's: what it refuses is tokenised, since it would end the warm-up. */
function lenient(policy: Policy): Policy {
  return {
    ...policy,
    schemas: 'widen',
    actionFor(entity) {
      const action = policy.actionFor(entity)
      return action === 'block' ? 'tokenise' : action
    },
  }
}

/** Nobody: names, addresses and numbers that were never given to anyone. */
function request(turn: number): string {
  const content = `Hello, I am Jane Ann Doe (order ${turn}). Please write to jane.doe${turn}@mail.example or call
+44 7700 900${String(100 + (turn % 900))}; my address was 12 Example Street, and the card ends in 1111. Dear Ms Doe,
said John, the invoice of 3 May 2024 over 49.90 EUR is paid: https://shop.example/orders?id=${turn}. Bonjour, je suis
Jean-Pierre Untel et mon adresse est jean@courriel.example ; Viele Grüße, Erika Mustermann. Jane called again.`
  const messages = [
    { role: 'system', content: 'You are the assistant of a small shop. Be short, friendly and precise.' },
    { role: 'user', content: `${content}\n${content.toLowerCase()}` },
  ]
  // Constraints are looked at once each; this one is new in every turn.
  const phone = { type: 'string', pattern: `^\\+?[0-9 ]{6,${String(15 + (turn % 40))}}$` }
  const schema = { type: 'object', properties: { phone, born: { type: 'string', format: 'date' } } }
  const response_format = { type: 'json_schema', json_schema: { name: 'contact', schema } }
  return JSON.stringify({ model: 'none', messages, response_format, temperature: 0.2 })
}
