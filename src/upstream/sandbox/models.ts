import { anthropicProblem, openaiProblem, type Problem } from './problem.ts'

/** When the sandbox's only model came into the world: constant, so that nothing depends on the clock. */
const CREATED = 1_767_225_600

const OPENAI_MODEL = { id: 'sandbox', object: 'model', created: CREATED, owned_by: 'paravent' }
const ANTHROPIC_MODEL = {
  type: 'model',
  id: 'sandbox',
  display_name: 'Paravent sandbox',
  created_at: '2026-01-01T00:00:00Z',
  max_input_tokens: null,
  max_tokens: null,
  capabilities: null,
}

const UNKNOWN: Problem = {
  status: 404,
  type: 'not_found_error',
  message: 'The sandbox has one model, and it is called sandbox.',
  code: 'model_not_found',
}

/** The list of models, or one of them; undefined when the path is about something else. */
export function modelPage(path: string, anthropic: boolean): Response | undefined {
  const asked = /\/v1\/models(?:\/([^/]{1,256}))?$/.exec(path)
  if (asked === null) return undefined
  const model = anthropic ? ANTHROPIC_MODEL : OPENAI_MODEL
  if (asked[1] === undefined) {
    const data = [model]
    return Response.json(
      anthropic ? { data, has_more: false, first_id: model.id, last_id: model.id } : { object: 'list', data },
    )
  }
  if (asked[1] === model.id) return Response.json(model)
  return anthropic ? anthropicProblem(UNKNOWN) : openaiProblem(UNKNOWN)
}
