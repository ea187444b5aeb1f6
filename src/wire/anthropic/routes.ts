import { pages, type Kept, type RefusedRoute, type Route } from '../route.ts'
import { isBase64, isId, words, type Shape } from '../tables/shapes.ts'
import { anthropicBatches } from './batches.ts'
import { anthropicCountTokens, anthropicMessages } from './messages.ts'

export const ANTHROPIC_ROUTES: readonly Route[] = [
  {
    family: 'anthropic',
    method: 'POST',
    path: '/v1/messages',
    // The Vercel AI SDK posts there when it is given the official SDK's base URL.
    alias: '/messages',
    wire: anthropicMessages,
    query: beta(),
    bare: true,
  },
  {
    family: 'anthropic',
    method: 'POST',
    path: '/v1/messages/count_tokens',
    alias: '/messages/count_tokens',
    wire: anthropicCountTokens,
    query: beta(),
    bare: true,
  },
  {
    family: 'anthropic',
    method: 'POST',
    path: '/v1/messages/batches',
    wire: anthropicBatches,
    query: beta(),
    bare: true,
  },
  ...batches([
    ['GET', '', 'told'],
    ['GET', '/{batch}', 'told'],
    ['DELETE', '/{batch}', 'told'],
    ['POST', '/{batch}/cancel', 'told'],
    ['GET', '/{batch}/results', 'results'],
  ]),
  // What is said of files that were uploaded elsewhere.
  { family: 'anthropic', method: 'GET', path: '/v1/files', query: { ...pages(), ...beta(), ...files() }, bare: false },
  { family: 'anthropic', method: 'GET', path: '/v1/files/{id}', query: beta(), bare: false },
  { family: 'anthropic', method: 'DELETE', path: '/v1/files/{id}', query: beta(), bare: false },
  {
    family: 'anthropic',
    method: 'GET',
    path: '/v1/files/{id}/content',
    query: beta(),
    attachment: 'file',
    bare: false,
  },
  { family: 'anthropic', method: 'GET', path: '/v1/models', query: { ...pages(), ...beta() }, bare: false },
  { family: 'anthropic', method: 'GET', path: '/v1/models/{model}', query: beta(), bare: false },
]

function beta(): Readonly<Record<string, Shape>> {
  return { beta: words('true') }
}

/** Of batches, how they stand and what came of them. */
function batches(rows: readonly (readonly [Route['method'], string, Kept])[]): readonly Route[] {
  return rows.map(([method, path, kept]) => ({
    family: 'anthropic',
    method,
    path: `/v1/messages/batches${path}`,
    wire: anthropicBatches,
    query: { ...pages(), ...beta() },
    bare: true,
    kept,
  }))
}

/** Which files, by the session they belong to or by name, and the vendor's own mark of a page. */
function files(): Readonly<Record<string, Shape>> {
  return { scope_id: isId, ids: isId, 'ids[]': isId, page: isBase64 }
}

export const ANTHROPIC_REFUSED: readonly RefusedRoute[] = [
  { family: 'anthropic', method: 'POST', path: '/v1/files', code: 'upload_unsupported' },
]
