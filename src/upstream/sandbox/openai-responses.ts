import { answerTo, type Answer } from './answer.ts'
import { cutDeltas } from './deltas.ts'
import { eventStream, type Pace } from './event-stream.ts'
import { isProblem, openaiProblem } from './problem.ts'
import { randomId } from './random-id.ts'
import { readResponsesPrompt } from './responses-prompt.ts'
import { fields } from './untyped.ts'

/** `POST /v1/responses`, plain and streamed. It keeps nothing: an earlier response cannot be asked for. */
export function openaiResponses(body: unknown, pace: Pace): Response {
  const prompt = readResponsesPrompt(body)
  if (isProblem(prompt)) return openaiProblem(prompt)
  const answer = answerTo(prompt)
  const headers = { 'x-request-id': randomId('req_') }
  const open = { ...head(fields(body)), status: 'in_progress', output: [], usage: null }
  const item = itemOf(answer)
  const cutOff = answer.kind === 'text' && answer.end.by === 'limit'
  const closed = {
    ...open,
    status: cutOff ? 'incomplete' : 'completed',
    incomplete_details: cutOff ? { reason: 'max_output_tokens' } : null,
    output: [item],
    usage: {
      input_tokens: prompt.inputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: answer.tokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: prompt.inputTokens + answer.tokens,
    },
  }
  if (!prompt.stream) return Response.json(closed, { headers })
  return eventStream(frames(open, closed, item, answer), pace, headers)
}

/** The request's own fields come back in every response. */
function head(request: Readonly<Record<string, unknown>>): object {
  const { model, instructions, metadata, tools, tool_choice, text, store, previous_response_id } = request
  return {
    id: randomId('resp_'),
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    model,
    error: null,
    incomplete_details: null,
    instructions: instructions ?? null,
    metadata: metadata ?? {},
    tools: tools ?? [],
    tool_choice: tool_choice ?? 'auto',
    text: text ?? { format: { type: 'text' } },
    parallel_tool_calls: true,
    previous_response_id: previous_response_id ?? null,
    store: store ?? true,
    service_tier: 'default',
  }
}

type Item = Readonly<Record<string, unknown>> & { readonly id: string }

function itemOf(answer: Answer): Item {
  if (answer.kind === 'call') {
    const { tool, json } = answer
    const call = { type: 'function_call', call_id: randomId('call_'), name: tool, arguments: json, status: 'completed' }
    return { id: randomId('fc_'), ...call }
  }
  const content = [part(answer.text)]
  return { id: randomId('msg_'), type: 'message', status: 'completed', role: 'assistant', content }
}

function part(text: string): object {
  return { type: 'output_text', text, annotations: [], logprobs: [] }
}

function* frames(open: object, closed: { readonly status: string }, item: Item, answer: Answer): Generator<string> {
  let number = 0
  const event = (type: string, more: object): string =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: number++, ...more })}\n\n`
  const place = { item_id: item.id, output_index: 0 }
  yield event('response.created', { response: open })
  yield event('response.in_progress', { response: open })
  const nothing = answer.kind === 'text' ? { content: [] } : { arguments: '' }
  yield event('response.output_item.added', { output_index: 0, item: { ...item, status: 'in_progress', ...nothing } })
  if (answer.kind === 'text') {
    const inPart = { ...place, content_index: 0 }
    yield event('response.content_part.added', { ...inPart, part: part('') })
    for (const delta of cutDeltas(answer.text)) {
      yield event('response.output_text.delta', { ...inPart, delta, logprobs: [] })
    }
    yield event('response.output_text.done', { ...inPart, text: answer.text, logprobs: [] })
    yield event('response.content_part.done', { ...inPart, part: part(answer.text) })
  } else {
    for (const delta of cutDeltas(answer.json))
      yield event('response.function_call_arguments.delta', { ...place, delta })
    yield event('response.function_call_arguments.done', { ...place, name: answer.tool, arguments: answer.json })
  }
  yield event('response.output_item.done', { output_index: 0, item })
  yield event(`response.${closed.status}`, { response: closed })
}
