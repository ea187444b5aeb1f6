import { invalid, type Problem } from './problem.ts'
import { countTokens, USUAL_LIMIT, type Prompt, type Tool } from './prompt.ts'
import { fields, isFields, list, positive, text } from './untyped.ts'

/** Reads a chat completions request as far as the sandbox needs it, or says what the vendor would object to. */
export function readOpenaiPrompt(body: unknown): Prompt | Problem {
  const request = fields(body)
  const model = text(request['model'])
  if (model === undefined || model === '') return invalid('You must provide a model parameter.', 'model')
  const problem = objection(request['messages'], request['n'])
  if (problem !== undefined) return problem
  const messages = list(request['messages']).map(fields)
  const lastUser = messages.findLastIndex((message) => message['role'] === 'user')
  const results = messages.slice(lastUser + 1).filter((message) => message['role'] === 'tool')
  return {
    model,
    stream: request['stream'] === true,
    said: contentText(messages[lastUser]?.['content']),
    results: messages.at(-1)?.['role'] === 'tool' ? results.map((message) => contentText(message['content'])) : [],
    tools: list(request['tools']).flatMap(readTool),
    choice: readChoice(request['tool_choice']),
    shape: readShape(request['response_format']),
    stops:
      typeof request['stop'] === 'string'
        ? [request['stop']]
        : list(request['stop']).filter((stop) => typeof stop === 'string'),
    limit: positive(request['max_completion_tokens']) ?? positive(request['max_tokens']) ?? USUAL_LIMIT,
    inputTokens: countTokens(JSON.stringify(request['messages'])),
  }
}

const ROLES = ['developer', 'system', 'user', 'assistant', 'tool', 'function']

function objection(messages: unknown, n: unknown): Problem | undefined {
  if (messages === undefined) {
    return invalid("Missing required parameter: 'messages'.", 'messages', 'missing_required_parameter')
  }
  if (!Array.isArray(messages))
    return invalid("Invalid type for 'messages': expected an array.", 'messages', 'invalid_type')
  if (messages.length === 0) {
    return invalid(
      "Invalid 'messages': empty array. Expected an array with minimum length 1.",
      'messages',
      'empty_array',
    )
  }
  const misfit = messages.findIndex((message) => !ROLES.includes(String(fields(message)['role'])))
  if (misfit !== -1) {
    return invalid(
      `Invalid value. Supported values are: '${ROLES.join("', '")}'.`,
      `messages[${misfit}].role`,
      'invalid_value',
    )
  }
  const orphan = messages.findIndex(
    (message) => fields(message)['role'] === 'tool' && text(fields(message)['tool_call_id']) === undefined,
  )
  if (orphan !== -1) {
    const param = `messages[${orphan}].tool_call_id`
    return invalid(`Missing required parameter: '${param}'.`, param, 'missing_required_parameter')
  }
  if (n !== undefined && n !== null && !(Number.isInteger(n) && Number(n) >= 1 && Number(n) <= 128)) {
    return invalid("Invalid 'n': expected an integer from 1 to 128.", 'n', 'invalid_value')
  }
  return undefined
}

/** A message's text: a string, or the text of its parts; what is not text is named only. */
export function contentText(content: unknown): string {
  if (typeof content === 'string') return content
  return list(content)
    .map((part) => text(fields(part)['text']) ?? `[${text(fields(part)['type']) ?? 'part'}]`)
    .join('\n')
}

function readTool(tool: unknown): readonly Tool[] {
  const declared = fields(fields(tool)['function'])
  const name = text(declared['name'])
  return name === undefined ? [] : [{ name, schema: declared['parameters'] }]
}

function readChoice(choice: unknown): Prompt['choice'] {
  if (choice === 'none' || choice === 'required') return choice
  const name = text(fields(fields(choice)['function'])['name'])
  return name === undefined ? 'auto' : { tool: name }
}

function readShape(format: unknown): unknown {
  if (!isFields(format)) return undefined
  if (format['type'] === 'json_schema') return fields(format['json_schema'])['schema'] ?? true
  return format['type'] === 'json_object' ? true : undefined
}
