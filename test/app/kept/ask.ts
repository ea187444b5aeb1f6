import type { InProcess } from '../in-process.ts'

/** A request without a body. */
export function ask(
  node: InProcess,
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const request = new Request(`http://127.0.0.1:8787${path}`, {
    method,
    headers: { authorization: 'Bearer sk-test', ...headers },
  })
  return Promise.resolve(node.app.fetch(request))
}

/** What a fault says in Gemini's words: status, reason and place. */
export async function geminiFault(reply: Response): Promise<unknown> {
  const { error } = (await reply.json()) as {
    error: { details: readonly { reason: string; metadata: { path?: string } }[] }
  }
  return [reply.status, error.details[0]?.reason, error.details[0]?.metadata.path]
}
