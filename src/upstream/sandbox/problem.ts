import { randomId } from './random-id.ts'

/** A request the vendor turns down. */
export interface Problem {
  readonly status: number
  readonly type: string
  readonly message: string
  readonly param?: string
  readonly code?: string
}

/** What is wrong with a request, in short. */
export function invalid(message: string, param?: string, code?: string): Problem {
  return {
    status: 400,
    type: 'invalid_request_error',
    message,
    ...(param === undefined ? {} : { param }),
    ...(code === undefined ? {} : { code }),
  }
}

/** Tells a problem from what a request was read as. */
export function isProblem(value: object): value is Problem {
  return 'status' in value && 'message' in value
}

/** As OpenAI says it. Its 404 for a path is an invalid request too. */
export function openaiProblem(problem: Problem): Response {
  const { message, param, code } = problem
  const error = { message, type: 'invalid_request_error', param: param ?? null, code: code ?? null }
  return Response.json({ error }, { status: problem.status, headers: { 'x-request-id': randomId('req_') } })
}

/** As Anthropic says it. */
export function anthropicProblem(problem: Problem): Response {
  const id = randomId('req_')
  const message = problem.param === undefined ? problem.message : `${problem.param}: ${problem.message}`
  return Response.json(
    { type: 'error', error: { type: problem.type, message }, request_id: id },
    { status: problem.status, headers: { 'request-id': id } },
  )
}
