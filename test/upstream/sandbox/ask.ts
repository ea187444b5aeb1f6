import type { Sandbox } from '../../../src/upstream/sandbox/create-sandbox.ts'
import type { UpstreamRequest } from '../../../src/upstream/transport.ts'

export const CHAT = 'https://sandbox.invalid/v1/chat/completions'
export const MESSAGES = 'https://sandbox.invalid/v1/messages'

/** A request as the proxy would hand it to the sandbox. */
export function request(url: string, body?: unknown, more: Partial<UpstreamRequest> = {}): UpstreamRequest {
  return {
    method: body === undefined ? 'GET' : 'POST',
    url,
    headers: [['content-type', 'application/json']],
    body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
    timeouts: { connect: 0, headers: 0, idle: 0, held: 0 },
    signal: new AbortController().signal,
    ...more,
  }
}

/** Asks, and reads the JSON of the reply. */
export async function ask(sandbox: Sandbox, url: string, body?: unknown): Promise<{ status: number; json: Json }> {
  const response = await sandbox.send(request(url, body))
  return { status: response.status, json: (await response.json()) as Json }
}

/** Asks for a stream, and reads the data of its events; `[DONE]` as the string it is. */
export async function askForStream(sandbox: Sandbox, url: string, body: object): Promise<readonly Json[]> {
  const response = await sandbox.send(request(url, { ...body, stream: true }))
  const text = await response.text()
  return text
    .split('\n\n')
    .filter((frame) => frame !== '')
    .map((frame) => frame.slice(frame.indexOf('data: ') + 6))
    .map((data) => (data === '[DONE]' ? data : (JSON.parse(data) as Json)))
}

/** Somebody else's JSON, looked into with `at`. */
export type Json = unknown

/** What stands at a path: `at(json, 'choices', 0, 'message')`. */
export function at(json: Json, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), json)
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null
}
