import { answerTo, type Answer } from './answer.ts'
import { readAnthropicPrompt } from './anthropic-prompt.ts'
import { cutDeltas } from './deltas.ts'
import { eventStream, type Pace } from './event-stream.ts'
import { anthropicProblem, invalid, isProblem } from './problem.ts'
import type { Prompt } from './prompt.ts'
import { randomId } from './random-id.ts'
import { fields, positive } from './untyped.ts'

/** `POST /v1/messages`, plain and streamed. */
export function anthropicMessages(body: unknown, pace: Pace): Response {
  const prompt = readAnthropicPrompt(body)
  if (isProblem(prompt)) return anthropicProblem(prompt)
  if (positive(fields(body)['max_tokens']) === undefined)
    return anthropicProblem(invalid('Field required', 'max_tokens'))
  const answer = answerTo(prompt)
  const headers = { 'request-id': randomId('req_') }
  return prompt.stream
    ? eventStream(frames(prompt, answer), pace, headers)
    : Response.json(whole(prompt, answer), { headers })
}

/** `POST /v1/messages/count_tokens`: the same request, only counted. */
export function anthropicCount(body: unknown): Response {
  const prompt = readAnthropicPrompt(body)
  if (isProblem(prompt)) return anthropicProblem(prompt)
  return Response.json({ input_tokens: prompt.inputTokens }, { headers: { 'request-id': randomId('req_') } })
}

function whole(prompt: Prompt, answer: Answer): object {
  const block =
    answer.kind === 'text' ? { ...EMPTY_TEXT, text: answer.text } : toolUse(answer, JSON.parse(answer.json) as unknown)
  return { ...message(prompt), content: [block], ...ending(answer), usage: usage(prompt, answer.tokens) }
}

const EMPTY_TEXT = { type: 'text', text: '', citations: null }

function toolUse(answer: Answer & { kind: 'call' }, input: unknown): object {
  return { type: 'tool_use', id: randomId('toolu_'), name: answer.tool, input, caller: { type: 'direct' } }
}

function message(prompt: Prompt): object {
  return {
    id: randomId('msg_'),
    type: 'message',
    role: 'assistant',
    model: prompt.model,
    container: null,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
  }
}

function ending(answer: Answer): { stop_reason: string; stop_sequence: string | null } {
  if (answer.kind === 'call') return { stop_reason: 'tool_use', stop_sequence: null }
  if (answer.end.by === 'stop') return { stop_reason: 'stop_sequence', stop_sequence: answer.end.stop }
  return { stop_reason: answer.end.by === 'limit' ? 'max_tokens' : 'end_turn', stop_sequence: null }
}

function usage(prompt: Prompt, outputTokens: number): object {
  return {
    input_tokens: prompt.inputTokens,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: outputTokens,
    service_tier: 'standard',
  }
}

function* frames(prompt: Prompt, answer: Answer): Generator<string> {
  yield event({ type: 'message_start', message: { ...message(prompt), usage: usage(prompt, 1) } })
  const block = answer.kind === 'text' ? EMPTY_TEXT : toolUse(answer, {})
  yield event({ type: 'content_block_start', index: 0, content_block: block })
  yield event({ type: 'ping' })
  for (const delta of deltas(answer)) yield event({ type: 'content_block_delta', index: 0, delta })
  yield event({ type: 'content_block_stop', index: 0 })
  const delta = { ...ending(answer), stop_details: null, container: null }
  yield event({ type: 'message_delta', delta, usage: { output_tokens: answer.tokens } })
  yield event({ type: 'message_stop' })
}

function* deltas(answer: Answer): Generator<object> {
  if (answer.kind === 'text') {
    for (const text of cutDeltas(answer.text)) yield { type: 'text_delta', text }
    return
  }
  // The first piece of a tool's input is empty on the real wire too.
  yield { type: 'input_json_delta', partial_json: '' }
  for (const json of cutDeltas(answer.json)) yield { type: 'input_json_delta', partial_json: json }
}

function event(data: { readonly type: string; readonly [field: string]: unknown }): string {
  return `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`
}
