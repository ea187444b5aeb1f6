import { invalid, type Problem } from './problem.ts'
import { countTokens, USUAL_LIMIT, type Prompt, type Tool } from './prompt.ts'
import { fields, isFields, list, positive, text, type Fields } from './untyped.ts'

/** Reads a messages request as far as the sandbox needs it, or says what the vendor would object to. */
export function readAnthropicPrompt(body: unknown): Prompt | Problem {
  const request = fields(body)
  const model = text(request['model'])
  if (model === undefined || model === '') return invalid('Field required', 'model')
  const problem = objection(request['messages'])
  if (problem !== undefined) return problem
  const messages = list(request['messages']).map(fields)
  const results = blocks(messages.at(-1)?.['content']).filter((block) => block['type'] === 'tool_result')
  return {
    model,
    stream: request['stream'] === true,
    said: lastWords(messages),
    results: results.map((block) => contentText(block['content'])),
    tools: list(request['tools']).flatMap(readTool),
    choice: readChoice(request['tool_choice']),
    shape: readShape(request),
    stops: list(request['stop_sequences']).filter((stop) => typeof stop === 'string'),
    limit: positive(request['max_tokens']) ?? USUAL_LIMIT,
    inputTokens: countTokens(JSON.stringify([request['system'] ?? '', request['messages']])),
  }
}

const ROLES = ['user', 'assistant', 'system']

function objection(messages: unknown): Problem | undefined {
  if (messages === undefined) return invalid('Field required', 'messages')
  if (!Array.isArray(messages)) return invalid('Input should be a valid list', 'messages')
  if (messages.length === 0) return invalid('at least one message is required', 'messages')
  const misfit = messages.findIndex((message) => !ROLES.includes(String(fields(message)['role'])))
  if (misfit !== -1) return invalid("Input should be 'user', 'assistant' or 'system'", `messages.${misfit}.role`)
  const mute = messages.findIndex((message) => {
    const content = fields(message)['content']
    return typeof content !== 'string' && !Array.isArray(content)
  })
  return mute === -1 ? undefined : invalid('Input should be a valid string or list', `messages.${mute}.content`)
}

function blocks(content: unknown): readonly Fields[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : list(content).map(fields)
}

/** The text of a message; what is not text is named only, and tool results are not the user's words. */
function contentText(content: unknown): string {
  return blocks(content)
    .filter((block) => block['type'] !== 'tool_result')
    .map((block) => text(block['text']) ?? `[${text(block['type']) ?? 'block'}]`)
    .join('\n')
}

/** What the user wrote last; after a tool result it stands further up. */
function lastWords(messages: readonly Fields[]): string {
  for (const message of messages.toReversed()) {
    const words = message['role'] === 'user' ? contentText(message['content']) : ''
    if (words !== '') return words
  }
  return ''
}

/** Tools of the caller's own; the vendor's server tools have no schema and are not called. */
function readTool(tool: unknown): readonly Tool[] {
  const declared = fields(tool)
  const name = text(declared['name'])
  return name === undefined || !isFields(declared['input_schema']) ? [] : [{ name, schema: declared['input_schema'] }]
}

function readChoice(choice: unknown): Prompt['choice'] {
  const { type, name } = fields(choice) as { type?: unknown; name?: unknown }
  if (type === 'none') return 'none'
  if (type === 'any') return 'required'
  return type === 'tool' && typeof name === 'string' ? { tool: name } : 'auto'
}

function readShape(request: Fields): unknown {
  const format = fields(request['output_config'])['format'] ?? request['output_format']
  return isFields(format) && format['type'] === 'json_schema' ? (format['schema'] ?? true) : undefined
}
