import { answerTo, type Answer } from './answer.ts'
import { cutDeltas } from './deltas.ts'
import { eventStream, type Pace } from './event-stream.ts'
import { readOpenaiPrompt } from './openai-prompt.ts'
import { isProblem, openaiProblem } from './problem.ts'
import type { Prompt } from './prompt.ts'
import { randomId } from './random-id.ts'
import { fields } from './untyped.ts'

/** `POST /v1/chat/completions`, plain and streamed. */
export function openaiChat(body: unknown, pace: Pace): Response {
  const prompt = readOpenaiPrompt(body)
  if (isProblem(prompt)) return openaiProblem(prompt)
  const count = choiceCount(body)
  const answers = Array.from({ length: count }, (_, index) => answerTo(prompt, index + 1, count))
  const usage = usageOf(prompt, answers)
  const head = { id: randomId('chatcmpl-'), created: Math.floor(Date.now() / 1000), model: prompt.model }
  const headers = { 'x-request-id': randomId('req_') }
  if (!prompt.stream) {
    const whole = { ...head, object: 'chat.completion', choices: answers.map(choice), usage, service_tier: 'default' }
    return Response.json(whole, { headers })
  }
  const wantsUsage = fields(fields(body)['stream_options'])['include_usage'] === true
  return eventStream(frames(head, answers, wantsUsage ? usage : undefined), pace, headers)
}

function choiceCount(body: unknown): number {
  const n = fields(body)['n']
  return typeof n === 'number' ? n : 1
}

function usageOf(prompt: Prompt, answers: readonly Answer[]): object {
  const completion = answers.reduce((sum, answer) => sum + answer.tokens, 0)
  return {
    prompt_tokens: prompt.inputTokens,
    completion_tokens: completion,
    total_tokens: prompt.inputTokens + completion,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  }
}

function choice(answer: Answer, index: number): object {
  const message =
    answer.kind === 'text'
      ? { role: 'assistant', content: answer.text, refusal: null, annotations: [] }
      : { role: 'assistant', content: null, refusal: null, annotations: [], tool_calls: [call(answer)] }
  return { index, message, logprobs: null, finish_reason: finish(answer) }
}

function call(answer: Answer & { kind: 'call' }): object {
  return { id: randomId('call_'), type: 'function', function: { name: answer.tool, arguments: answer.json } }
}

function finish(answer: Answer): string {
  if (answer.kind === 'call') return 'tool_calls'
  return answer.end.by === 'limit' ? 'length' : 'stop'
}

/** The choices take turns, as they do when a vendor computes them side by side. */
function* frames(head: object, answers: readonly Answer[], usage: object | undefined): Generator<string> {
  const chunk = (choices: readonly object[], more: object = {}): string =>
    `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', service_tier: 'default', choices, ...more })}\n\n`
  const noUsage = usage === undefined ? {} : { usage: null }
  const waiting = answers.map((answer, index) => deltas(answer, index))
  while (waiting.length > 0) {
    for (const one of waiting.slice()) {
      const next = one.next()
      if (next.done === true) waiting.splice(waiting.indexOf(one), 1)
      else yield chunk([next.value], noUsage)
    }
  }
  if (usage !== undefined) yield chunk([], { usage })
  yield 'data: [DONE]\n\n'
}

function* deltas(answer: Answer, index: number): Generator<object> {
  const piece = (delta: object, reason: string | null = null): object => ({
    index,
    delta,
    logprobs: null,
    finish_reason: reason,
  })
  if (answer.kind === 'text') {
    yield piece({ role: 'assistant', content: '', refusal: null })
    for (const content of cutDeltas(answer.text)) yield piece({ content })
  } else {
    const opening = {
      index: 0,
      id: randomId('call_'),
      type: 'function',
      function: { name: answer.tool, arguments: '' },
    }
    yield piece({ role: 'assistant', content: null, refusal: null, tool_calls: [opening] })
    for (const json of cutDeltas(answer.json))
      yield piece({ tool_calls: [{ index: 0, function: { arguments: json } }] })
  }
  yield piece({}, finish(answer))
}
