import { isCount, pages, type Kept, type RefusedRoute, type Route } from '../route.ts'
import { isModelId, words } from '../tables/shapes.ts'
import type { Wire } from '../wire.ts'
import { openaiChat, openaiStoredChat } from './chat.ts'
import { openaiCompletions } from './completions.ts'
import { openaiEmbeddings } from './embeddings.ts'
import { openaiImages } from './images.ts'
import { openaiModerations } from './moderations.ts'
import { openaiCompact, openaiConversations, openaiInputTokens, openaiResponses } from './responses.ts'
import { openaiSpeech } from './speech.ts'

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
    ['/images/generations', openaiImages],
    ['/audio/speech', openaiSpeech],
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
    model: isModelId,
    starting_after: isCount,
  }
  const named: readonly (readonly [Route['method'], string, Wire, Kept?])[] = [
    ['GET', '/responses/{answer}', openaiResponses],
    ['DELETE', '/responses/{answer}', openaiResponses],
    ['POST', '/responses/{answer}/cancel', openaiResponses],
    ['GET', '/responses/{answer}/input_items', openaiResponses],
    ['GET', '/conversations/{answer}', openaiConversations],
    ['DELETE', '/conversations/{answer}', openaiConversations],
    ['POST', '/conversations/{answer}', openaiConversations, 'extend'],
    ['GET', '/conversations/{answer}/items', openaiConversations],
    ['POST', '/conversations/{answer}/items', openaiConversations, 'extend'],
    ['GET', '/conversations/{answer}/items/{id}', openaiConversations],
    // One of many: the conversation stays.
    ['DELETE', '/conversations/{answer}/items/{id}', openaiConversations, 'recall'],
    ['GET', '/chat/completions', openaiStoredChat, 'many'],
    ['GET', '/chat/completions/{answer}', openaiStoredChat],
    ['POST', '/chat/completions/{answer}', openaiStoredChat, 'extend'],
    ['DELETE', '/chat/completions/{answer}', openaiStoredChat],
    ['GET', '/chat/completions/{answer}/messages', openaiStoredChat],
  ]
  const kept = ['/v1', '/openai/v1', '/openai'].flatMap((place) =>
    named.map(([method, path, wire, as]): Route => ({
      family: 'openai',
      method,
      path: place + path,
      wire,
      query: asked,
      bare: place === '/v1',
      kept: as ?? (method === 'DELETE' ? 'erase' : 'recall'),
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
    // What is said of batches that were begun elsewhere, from files: ids and counts.
    { family: 'openai', method: 'GET', path: '/v1/batches', query: pages(), bare: true },
    { family: 'openai', method: 'GET', path: '/v1/batches/{id}', bare: true },
    { family: 'openai', method: 'GET', path: '/v1/models', query: pages(), bare: true },
    { family: 'openai', method: 'GET', path: '/v1/models/{model}', bare: true },
  ]
}

/** `2025-04-01-preview`. */
function isApiVersion(value: string): boolean {
  return /^20[0-9]{2}-[01][0-9]-[0-3][0-9](?:-preview)?$|^(?:preview|latest|v1)$/.test(value)
}

/** Each at every place that it is served from. */
export const OPENAI_REFUSED: readonly RefusedRoute[] = [
  ...['/v1', '/openai/v1', '/openai'].flatMap((place): readonly RefusedRoute[] => [
    { family: 'openai', method: 'POST', path: `${place}/files`, code: 'upload_unsupported' },
    ...refused(place, 'files_unsupported', ['/files', '/files/{id}', '/files/{id}/content']),
    ...refused(place, 'upload_unsupported', ['/uploads', ...['parts', 'complete', 'cancel'].map(ofUpload)]),
    ...refused(place, 'batch_unsupported', ['/batches', '/batches/{id}/cancel']),
  ]),
  ...['/v1', '/openai/v1', '/openai', '/openai/deployments/{deployment}'].flatMap((place) =>
    refused(place, 'upload_unsupported', [
      '/images/edits',
      '/images/variations',
      '/audio/transcriptions',
      '/audio/translations',
    ]),
  ),
]

function refused(place: string, code: RefusedRoute['code'], paths: readonly string[]): readonly RefusedRoute[] {
  return paths.map((path) => ({ family: 'openai', path: place + path, code }))
}

function ofUpload(step: string): string {
  return `/uploads/{id}/${step}`
}
