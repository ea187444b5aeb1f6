import { contentText } from './openai-prompt.ts'
import { invalid, type Problem } from './problem.ts'
import { countTokens, USUAL_LIMIT, type Prompt, type Tool } from './prompt.ts'
import { fields, isFields, list, positive, text, type Fields } from './untyped.ts'

/** Reads a responses request as far as the sandbox needs it, or says what the vendor would object to. */
export function readResponsesPrompt(body: unknown): Prompt | Problem {
  const request = fields(body)
  const model = text(request['model'])
  if (model === undefined || model === '') return invalid('You must provide a model parameter.', 'model')
  const { input } = request
  if (input === undefined || input === null) {
    return invalid("Missing required parameter: 'input'.", 'input', 'missing_required_parameter')
  }
  if (typeof input !== 'string' && !Array.isArray(input)) {
    return invalid("Invalid type for 'input': expected a string or an array.", 'input', 'invalid_type')
  }
  const items: readonly Fields[] = typeof input === 'string' ? [{ role: 'user', content: input }] : input.map(fields)
  const lastUser = items.findLastIndex((item) => item['role'] === 'user')
  const results = items.slice(lastUser + 1).filter(isResult)
  const last = items.at(-1)
  return {
    model,
    stream: request['stream'] === true,
    said: contentText(items[lastUser]?.['content']),
    results: last !== undefined && isResult(last) ? results.map((item) => contentText(item['output'])) : [],
    tools: list(request['tools']).flatMap(readTool),
    choice: readChoice(request['tool_choice']),
    shape: readShape(fields(request['text'])['format']),
    stops: [],
    limit: positive(request['max_output_tokens']) ?? USUAL_LIMIT,
    inputTokens: countTokens(JSON.stringify(input)),
  }
}

function isResult(item: Fields): boolean {
  return text(item['type'])?.endsWith('_call_output') === true
}

function readTool(tool: unknown): readonly Tool[] {
  const { type, name, parameters } = fields(tool)
  return type === 'function' && typeof name === 'string' ? [{ name, schema: parameters }] : []
}

function readChoice(choice: unknown): Prompt['choice'] {
  if (choice === 'none' || choice === 'required') return choice
  const name = text(fields(choice)['name'])
  return name === undefined ? 'auto' : { tool: name }
}

function readShape(format: unknown): unknown {
  if (!isFields(format)) return undefined
  if (format['type'] === 'json_schema') return format['schema'] ?? true
  return format['type'] === 'json_object' ? true : undefined
}
