import { isCount, pages, type Route, type StatefulRoute } from '../route.ts'
import { words } from '../shapes.ts'
import type { Wire } from '../wire.ts'
import { openaiChat } from './chat.ts'
import { openaiCompletions } from './completions.ts'
import { openaiEmbeddings } from './embeddings.ts'
import { openaiModerations } from './moderations.ts'
import { openaiCompact, openaiConversations, openaiInputTokens, openaiResponses } from './responses.ts'

/** OpenAI's API, and the same at Azure's paths: below a prefix, or below a deployment, which then names the model. */
export function openaiRoutes(): readonly Route[] {
  const own: readonly (readonly [string, Wire])[] = [
    ['/chat/completions', openaiChat],
    ['/completions', openaiCompletions],
    ['/embeddings', openaiEmbeddings],
    ['/responses', openaiResponses],
    ['/responses/compact', openaiCompact],
    ['/responses/input_tokens', openaiInputTokens],
    ['/moderations', openaiModerations],
    ['/conversations', openaiConversations],
  ]
  const query = { 'api-version': isApiVersion }
  const include = words(
    'file_search_call.results web_search_call.results web_search_call.action.sources',
    'message.input_image.image_url computer_call_output.output.image_url code_interpreter_call.outputs',
    'reasoning.encrypted_content message.output_text.logprobs',
  )
  const asked = {
    ...query,
    ...pages(),
    include,
    'include[]': include,
    stream: words('true false'),
    starting_after: isCount,
  }
  const named: readonly (readonly [Route['method'], string, Wire])[] = [
    ['GET', '/responses/{answer}', openaiResponses],
    ['DELETE', '/responses/{answer}', openaiResponses],
    ['POST', '/responses/{answer}/cancel', openaiResponses],
    ['GET', '/responses/{answer}/input_items', openaiResponses],
    ['GET', '/conversations/{answer}', openaiConversations],
    ['DELETE', '/conversations/{answer}', openaiConversations],
    ['GET', '/conversations/{answer}/items', openaiConversations],
  ]
  const kept = ['/v1', '/openai/v1', '/openai'].flatMap((place) =>
    named.map(([method, path, wire]): Route => ({
      family: 'openai',
      method,
      path: place + path,
      wire,
      query: asked,
      bare: place === '/v1',
      kept: method === 'DELETE' ? 'erase' : 'recall',
    })),
  )
  const posts = own.flatMap(([path, wire]): Route[] => {
    const row = { family: 'openai', method: 'POST', wire } as const
    return [
      { ...row, path: `/v1${path}`, bare: true },
      ...['/openai', '/openai/v1', '/openai/deployments/{deployment}'].map((place): Route => ({
        ...row,
        path: place + path,
        query,
        bare: false,
      })),
    ]
  })
  return [
    ...posts,
    ...kept,
    { family: 'openai', method: 'GET', path: '/v1/models', query: pages(), bare: true },
    { family: 'openai', method: 'GET', path: '/v1/models/{model}', bare: true },
  ]
}

/** `2025-04-01-preview`. */
function isApiVersion(value: string): boolean {
  return /^20[0-9]{2}-[01][0-9]-[0-3][0-9](?:-preview)?$|^(?:preview|latest|v1)$/.test(value)
}

export const OPENAI_STATEFUL: readonly StatefulRoute[] = [
  { family: 'openai', path: '/v1/chat/completions/{id}' },
  { family: 'openai', path: '/v1/chat/completions/{id}/messages' },
  { family: 'openai', path: '/v1/conversations/{id}' },
  { family: 'openai', path: '/v1/conversations/{id}/items/{id}' },
]
