import { describe, expect, test } from 'vitest'
import { credentialsOf } from '../../src/wire/headers.ts'
import { endpointFor, familyOfPath, type Endpoint, type Family } from '../../src/wire/routes.ts'

describe('the routes', () => {
  test.each([
    ['openai', 'POST', '/v1/chat/completions', '/v1/chat/completions', 'openai/chat'],
    ['openai', 'POST', '/v1/responses', '/v1/responses', 'openai/responses'],
    ['openai', 'POST', '/v1/responses/compact', '/v1/responses/compact', 'openai/responses-compact'],
    ['openai', 'POST', '/v1/responses/input_tokens', '/v1/responses/input_tokens', 'openai/input-tokens'],
    ['openai', 'POST', '/v1/completions', '/v1/completions', 'openai/completions'],
    ['openai', 'POST', '/v1/embeddings', '/v1/embeddings', 'openai/embeddings'],
    ['openai', 'POST', '/v1/moderations', '/v1/moderations', 'openai/moderations'],
    ['openai', 'POST', '/v1/conversations', '/v1/conversations', 'openai/conversations'],
    ['openai', 'GET', '/v1/conversations/conv_1/items', '/v1/conversations/conv_1/items', 'openai/conversations'],
    ['openai', 'POST', '/v1/conversations/conv_1/items', '/v1/conversations/conv_1/items', 'openai/conversations'],
    ['openai', 'GET', '/v1/chat/completions/chatcmpl-1', '/v1/chat/completions/chatcmpl-1', 'openai/chat-stored'],
    ['openai', 'POST', '/v1/images/generations', '/v1/images/generations', 'openai/images'],
    ['openai', 'POST', '/v1/audio/speech', '/v1/audio/speech', 'openai/speech'],
    [
      'openai',
      'POST',
      '/openai/deployments/our_painter/images/generations',
      '/openai/deployments/our_painter/images/generations',
      'openai/images',
    ],
    [
      'openai',
      'POST',
      '/openai/deployments/tts-1/audio/speech',
      '/openai/deployments/tts-1/audio/speech',
      'openai/speech',
    ],
    ['openai', 'GET', '/v1/batches', '/v1/batches', undefined],
    [
      'openai',
      'GET',
      '/v1/batches/batch_67f7bfc50b288190893f242d9fa47c52',
      '/v1/batches/batch_67f7bfc50b288190893f242d9fa47c52',
      undefined,
    ],
    [
      'openai',
      'POST',
      '/openai/deployments/gpt-4o/chat/completions',
      '/openai/deployments/gpt-4o/chat/completions',
      'openai/chat',
    ],
    [
      'openai',
      'POST',
      '/openai/deployments/our_embedder/embeddings',
      '/openai/deployments/our_embedder/embeddings',
      'openai/embeddings',
    ],
    ['openai', 'POST', '/openai/responses', '/openai/responses', 'openai/responses'],
    ['openai', 'POST', '/openai/v1/responses', '/openai/v1/responses', 'openai/responses'],
    ['openai', 'GET', '/v1/models', '/v1/models', undefined],
    ['openai', 'GET', '/v1/models/gpt-4o-mini', '/v1/models/gpt-4o-mini', undefined],
    ['openai', 'GET', '/v1/models/openai%2Fgpt-oss-120b', '/v1/models/openai/gpt-oss-120b', undefined],
    ['openai', 'GET', '/v1/models/ft:gpt-4o:acme::9aB3dE', '/v1/models/ft:gpt-4o:acme::9aB3dE', undefined],
    ['anthropic', 'POST', '/v1/messages', '/v1/messages', 'anthropic/messages'],
    ['anthropic', 'POST', '/messages', '/v1/messages', 'anthropic/messages'],
    ['anthropic', 'POST', '/v1/messages/count_tokens', '/v1/messages/count_tokens', 'anthropic/count-tokens'],
    ['anthropic', 'POST', '/v1/messages/batches', '/v1/messages/batches', 'anthropic/batches'],
    ['anthropic', 'GET', '/v1/messages/batches', '/v1/messages/batches', 'anthropic/batches'],
    ['anthropic', 'GET', '/v1/files', '/v1/files', undefined],
    [
      'anthropic',
      'DELETE',
      '/v1/files/file_011CNha8iCJcU1wXNR6q4V8w',
      '/v1/files/file_011CNha8iCJcU1wXNR6q4V8w',
      undefined,
    ],
    ['anthropic', 'GET', '/v1/models/claude-sonnet-4-5', '/v1/models/claude-sonnet-4-5', undefined],
    [
      'gemini',
      'POST',
      '/v1beta/models/gemini-2.5-pro:generateContent',
      '/v1beta/models/gemini-2.5-pro:generateContent',
      'gemini/generate',
    ],
    [
      'gemini',
      'POST',
      '/v1/projects/shop-1234/locations/europe-west1/publishers/google/models/gemini-2.5-pro:streamGenerateContent',
      '/v1/projects/shop-1234/locations/europe-west1/publishers/google/models/gemini-2.5-pro:streamGenerateContent',
      'gemini/stream-generate',
    ],
    ['gemini', 'GET', '/v1beta/models', '/v1beta/models', undefined],
    ['gemini', 'POST', '/v1beta/openai/chat/completions', '/v1beta/openai/chat/completions', 'openai/chat'],
    ['mistral', 'POST', '/v1/chat/completions', '/v1/chat/completions', 'mistral/chat'],
    ['mistral', 'POST', '/v1/fim/completions', '/v1/fim/completions', 'mistral/fim'],
    ['mistral', 'POST', '/v1/embeddings', '/v1/embeddings', 'mistral/embeddings'],
    ['mistral', 'POST', '/v1/conversations', '/v1/conversations', 'mistral/conversations'],
    [
      'mistral',
      'POST',
      '/v1/conversations/conv_9aB3dE5fG7hJ/restart',
      '/v1/conversations/conv_9aB3dE5fG7hJ/restart',
      'mistral/conversations-restart',
    ],
    ['cohere', 'POST', '/v2/chat', '/v2/chat', 'cohere/chat'],
    ['cohere', 'POST', '/v2/rerank', '/v2/rerank', 'cohere/rerank'],
    ['ollama', 'POST', '/api/chat', '/api/chat', 'ollama/chat'],
    ['ollama', 'POST', '/api/generate', '/api/generate', 'ollama/generate'],
    ['ollama', 'POST', '/api/show', '/api/show', 'ollama/show'],
    ['ollama', 'GET', '/api/tags', '/api/tags', undefined],
  ] as const)('%s %s %s', (family, method, path, upstreamPath, wire) => {
    const match = endpointFor(family, method, path)
    if (typeof match === 'string') throw new Error(match)
    expect([match.upstreamPath, match.endpoint.wire?.id]).toEqual([upstreamPath, wire])
  })

  test.each([
    ['openai', 'GET', '/v1/images/generations', 'method_unknown'],
    ['openai', 'POST', '/v1/images/edits', 'upload_unsupported'],
    ['openai', 'POST', '/v1/images/variations', 'upload_unsupported'],
    ['openai', 'POST', '/openai/deployments/our_painter/images/edits', 'upload_unsupported'],
    ['openai', 'POST', '/v1/audio/transcriptions', 'upload_unsupported'],
    ['openai', 'POST', '/openai/deployments/whisper-1/audio/translations', 'upload_unsupported'],
    ['openai', 'POST', '/v1/files', 'upload_unsupported'],
    ['openai', 'GET', '/v1/files', 'files_unsupported'],
    ['openai', 'GET', '/v1/files/file-9aB3dE5fG7hJ1kL2', 'files_unsupported'],
    ['openai', 'DELETE', '/v1/files/zoe@q.example', 'files_unsupported'],
    ['openai', 'GET', '/v1/files/file-9aB3dE5fG7hJ1kL2/content', 'files_unsupported'],
    ['openai', 'POST', '/v1/uploads/upload_9aB3dE5fG7hJ1kL2/parts', 'upload_unsupported'],
    ['openai', 'POST', '/v1/batches', 'batch_unsupported'],
    ['openai', 'POST', '/v1/batches/batch_67f7bfc50b288190893f242d9fa47c52/cancel', 'batch_unsupported'],
    ['openai', 'GET', '/v1/batches/zoe@q.example', 'path_shape'],
    ['openai', 'POST', '/v1/messages', 'endpoint_unknown'],
    ['openai', 'PUT', '/v1/conversations/conv_1', 'method_unknown'],
    ['openai', 'GET', '/v1/conversations/conv_1/items/zoe@q.example', 'path_shape'],
    ['openai', 'GET', '/v1/chat/completions/zoe@q.example', 'path_shape'],
    ['openai', 'GET', '/v1/chat/completions/chatcmpl_1/elsewhere', 'endpoint_unknown'],
    ['openai', 'PUT', '/v1/responses/compact', 'method_unknown'],
    ['openai', 'GET', '/v1/responses/zoe@q.example', 'path_shape'],
    ['openai', 'DELETE', '/v1/responses/resp_1/cancel', 'method_unknown'],
    ['openai', 'POST', '/openai/deployments/zoe@q.example/chat/completions', 'path_shape'],
    ['openai', 'POST', '/openai/deployments/FR7630006000011234567890189/embeddings', 'path_shape'],
    ['openai', 'POST', '/openai/deployments/gpt%2F..%2F..%2Ffiles/embeddings', 'path_shape'],
    ['openai', 'POST', '/v1/chat/completions/', 'endpoint_unknown'],
    ['openai', 'DELETE', '/v1/chat/completions', 'method_unknown'],
    ['openai', 'DELETE', '/v1/models/gpt-4o-mini', 'method_unknown'],
    ['openai', 'GET', '/v1/models/Zo%C3%A9%20Q', 'path_shape'],
    ['openai', 'GET', '/v1/models/zoe@q.example', 'path_shape'],
    ['openai', 'GET', '/v1/models/gpt/../../files', 'path_shape'],
    ['openai', 'GET', '/v1/models/gpt%2F..%2F..%2Ffiles', 'path_shape'],
    ['openai', 'GET', '/v1/models/%ff', 'path_shape'],
    ['anthropic', 'GET', '/v1/messages/batches/zoe@q.example', 'path_shape'],
    ['anthropic', 'GET', '/v1/messages/batches/msgbatch_1/results', 'path_shape'],
    ['anthropic', 'PUT', '/v1/messages/batches', 'method_unknown'],
    ['anthropic', 'POST', '/v1/files', 'upload_unsupported'],
    ['anthropic', 'GET', '/v1/files/zoe@q.example/content', 'path_shape'],
    ['gemini', 'POST', '/v1beta/models/Zoé:generateContent', 'path_shape'],
    ['gemini', 'POST', '/v1beta/models/gemini-2.5-pro:predict', 'endpoint_unknown'],
    ['gemini', 'GET', '/v1beta/models/gemini-2.5-pro:generateContent', 'method_unknown'],
    ['gemini', 'POST', '/v1beta/files', 'endpoint_unknown'],
    ['gemini', 'GET', '/v1beta/cachedContents/zoe@q.example', 'path_shape'],
    ['gemini', 'PUT', '/v1beta/cachedContents/4d2kbhcvd4qm4mtv', 'method_unknown'],
    ['gemini', 'GET', '/v1/projects/Zo%C3%A9/locations/europe-west1/cachedContents/7', 'path_shape'],
    ['gemini', 'GET', '/v1beta/interactions', 'method_unknown'],
    ['gemini', 'GET', '/v1beta/interactions/zoe@q.example', 'path_shape'],
    ['gemini', 'GET', '/v1beta/interactions/v1_ChdYR3NIYXB6dkJzTy1/steps', 'endpoint_unknown'],
    ['mistral', 'PUT', '/v1/conversations/conv_9aB3dE5fG7hJ', 'method_unknown'],
    ['mistral', 'GET', '/v1/conversations/zoe@q.example/history', 'path_shape'],
    ['mistral', 'GET', '/v1/conversations/conv_9aB3dE5fG7hJ/elsewhere', 'endpoint_unknown'],
    ['mistral', 'GET', '/v1/agents/completions', 'method_unknown'],
    ['cohere', 'POST', '/v1/chat', 'endpoint_unknown'],
    ['ollama', 'POST', '/api/pull', 'endpoint_unknown'],
  ] as const)('%s %s %s is refused: %s', (family, method, path, code) => {
    expect(endpointFor(family, method, path)).toBe(code)
  })

  test.each([
    ['GET', '', 'recall'],
    ['DELETE', '', 'erase'],
    ['POST', '/cancel', 'recall'],
    ['GET', '/input_items', 'recall'],
  ] as const)('%s of an answer that the vendor keeps%s: %s', (method, more, kept) => {
    const name = 'resp_0850765c843cca5300699cc48053e88190bf'
    const match = endpointFor('openai', method, `/v1/responses/${name}${more}`)
    if (typeof match === 'string') throw new Error(match)
    expect([match.endpoint.kept, match.answer, match.upstreamPath]).toEqual([
      kept,
      name,
      `/v1/responses/${name}${more}`,
    ])
  })

  test.each([
    ['openai', 'POST', '/v1/conversations/conv_1', 'extend'],
    ['openai', 'POST', '/v1/conversations/conv_1/items', 'extend'],
    ['openai', 'DELETE', '/v1/conversations/conv_1/items/msg_68a1c0ffee12345678', 'recall'],
    ['openai', 'POST', '/openai/chat/completions/chatcmpl-1', 'extend'],
    ['openai', 'GET', '/v1/chat/completions', 'many'],
    ['openai', 'DELETE', '/v1/chat/completions/chatcmpl-1', 'erase'],
    ['openai', 'GET', '/v1/chat/completions/chatcmpl-1/messages', 'recall'],
    ['gemini', 'GET', '/v1beta/cachedContents', undefined],
    ['gemini', 'GET', '/v1beta/cachedContents/4d2kbhcvd4qm4mtv', 'recall'],
    ['gemini', 'PATCH', '/v1/projects/a-project/locations/europe-west1/cachedContents/7', 'amend'],
    ['gemini', 'DELETE', '/v1beta/cachedContents/4d2kbhcvd4qm4mtv', 'erase'],
    ['gemini', 'GET', '/v1beta/interactions/v1_ChdYR3NIYXB6dkJzTy1', 'recall'],
    ['gemini', 'POST', '/v1beta/interactions/v1_ChdYR3NIYXB6dkJzTy1/cancel', 'recall'],
    ['gemini', 'DELETE', '/v1beta/interactions/v1_ChdYR3NIYXB6dkJzTy1', 'erase'],
    ['mistral', 'GET', '/v1/conversations', 'many'],
    ['mistral', 'GET', '/v1/conversations/conv_1', 'recall'],
    ['mistral', 'GET', '/v1/conversations/conv_1/history', 'recall'],
    ['mistral', 'GET', '/v1/conversations/conv_1/messages', 'recall'],
    ['mistral', 'POST', '/v1/conversations/conv_1', 'append'],
    ['mistral', 'POST', '/v1/conversations/conv_1/restart', 'append'],
    ['mistral', 'DELETE', '/v1/conversations/conv_1', 'erase'],
    ['anthropic', 'GET', '/v1/messages/batches', 'told'],
    ['anthropic', 'GET', '/v1/messages/batches/msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d', 'told'],
    ['anthropic', 'DELETE', '/v1/messages/batches/msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d', 'told'],
    ['anthropic', 'POST', '/v1/messages/batches/msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d/cancel', 'told'],
    ['anthropic', 'GET', '/v1/messages/batches/msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d/results', 'results'],
  ] as const)('%s %s %s: %s', (family, method, path, kept) => {
    const match = endpointFor(family, method, path)
    if (typeof match === 'string') throw new Error(match)
    expect([match.endpoint.kept, match.upstreamPath]).toEqual([kept, path])
    expect(path).toContain(match.answer ?? '')
  })

  test('paths without an upstream’s name belong to one family', () => {
    expect(familyOfPath('/v1/chat/completions')).toBe('openai')
    expect(familyOfPath('/v1/models')).toBe('openai')
    expect(familyOfPath('/v1/responses/resp_1')).toBe('openai')
    expect(familyOfPath('/v1/messages')).toBe('anthropic')
    expect(familyOfPath('/messages')).toBe('anthropic')
    expect(familyOfPath('/v1/messages/batches')).toBe('anthropic')
    expect(familyOfPath('/v1/audio/transcriptions')).toBe('openai')
    expect(familyOfPath('/v1/files')).toBe('openai')
    expect(familyOfPath('/v1beta/models/gemini-2.5-pro:generateContent')).toBe('gemini')
    expect(familyOfPath('/v1/models/gemini-2.5-pro:generateContent')).toBe('gemini')
    expect(familyOfPath('/v1/models/gpt-4o')).toBe('openai')
    expect(familyOfPath('/v1beta/files')).toBe('gemini')
    expect(familyOfPath('/v2/elsewhere')).toBe('cohere')
    expect(familyOfPath('/api/elsewhere')).toBe('ollama')
    expect(familyOfPath('/v1/elsewhere')).toBeUndefined()
  })
})

describe('the query', () => {
  test('goes up by name and shape', () => {
    const azure = endpoint('openai', 'POST', '/openai/deployments/gpt-4o/completions')
    expect(azure.query(new URLSearchParams('api-version=2025-04-01-preview&who=zoe'))).toBe(
      '?api-version=2025-04-01-preview',
    )
    expect(azure.query(new URLSearchParams('api-version=Zoé'))).toBe('')
    const messages = endpoint('anthropic', 'POST', '/v1/messages')
    expect(messages.query(new URLSearchParams('beta=true&user=zoe'))).toBe('?beta=true')
    expect(messages.query(new URLSearchParams('beta=zoe&__proto__=x&constructor=y'))).toBe('')
    const models = endpoint('anthropic', 'GET', '/v1/models')
    expect(models.query(new URLSearchParams('limit=20&after_id=claude-sonnet-4-5&before_id=Zoé'))).toBe(
      '?limit=20&after_id=claude-sonnet-4-5',
    )
  })
})

describe('a key in the query', () => {
  test('moves to the header of the vendor’s own, and never goes up as a query', () => {
    const generate = endpoint('gemini', 'POST', '/v1beta/models/gemini-2.5-pro:streamGenerateContent')
    const parameters = new URLSearchParams('key=AIzaTest&alt=sse')
    expect(generate.query(parameters)).toBe('?alt=sse')
    const headers = generate.clientHeaders(new Headers(), parameters)
    expect(generate.headers(headers, undefined)).toEqual([['x-goog-api-key', 'AIzaTest']])
    expect(generate.headers(headers, 'theirs')).toEqual([['x-goog-api-key', 'theirs']])
    expect(credentialsOf(headers)).toBe('AIzaTest')
  })

  test('gives way to one in the header, and is none where the vendor knows of none', () => {
    const parameters = new URLSearchParams('key=AIzaTest')
    const generate = endpoint('gemini', 'POST', '/v1beta/models/gemini-2.5-pro:generateContent')
    const mine = generate.clientHeaders(new Headers({ 'x-goog-api-key': 'mine' }), parameters)
    expect(mine.get('x-goog-api-key')).toBe('mine')
    const chat = endpoint('openai', 'POST', '/v1/chat/completions')
    expect([...chat.clientHeaders(new Headers(), parameters)]).toEqual([])
  })
})

describe('the headers of a request', () => {
  const chat = endpoint('openai', 'POST', '/v1/chat/completions')
  const messages = endpoint('anthropic', 'POST', '/v1/messages')

  test('go up as the SDKs write them', () => {
    const sent = {
      authorization: 'Bearer sk-test',
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'OpenAI/JS 7.57.0',
      'x-stainless-lang': 'js',
      'x-stainless-os': 'Linux',
      'x-stainless-arch': 'x64',
      'x-stainless-runtime': 'node',
      'x-stainless-runtime-version': 'v24.21.0',
      'x-stainless-package-version': '7.57.0',
      'x-stainless-retry-count': '0',
      'idempotency-key': 'stainless-node-retry-0b0b2c1e-6b1f-4a53-9a55-1a2b3c4d5e6f',
      'openai-organization': 'org-9aB3dE5fG7hJ1kL2',
      'openai-project': 'proj_9aB3dE5fG7hJ1kL2',
    }
    expect(Object.fromEntries(chat.headers(new Headers(sent), undefined))).toEqual(sent)
    const anthropic = {
      'x-api-key': 'sk-ant-test',
      'anthropic-version': '2026-10-21',
      'anthropic-beta': 'interleaved-thinking-2025-05-14,claude-code-20250219',
      'anthropic-dangerous-direct-browser-access': 'true',
      'x-stainless-timeout': '600',
    }
    expect(Object.fromEntries(messages.headers(new Headers(anthropic), undefined))).toEqual(anthropic)
  })

  test('a listed name with another shape is dropped, an unlisted name always', () => {
    const sent = {
      accept: 'zoe/quantrelle',
      'user-agent': 'Zoe Quantrelle',
      'openai-organization': 'Quantrelle',
      'openai-beta': 'zoe',
      'idempotency-key': 'zoe@quantrelle.example',
      'x-stainless-os': 'Zoe',
      'x-stainless-runtime-version': 'Zoe',
      'anthropic-beta': 'quantrelle',
      'paravent-conversation': 'c1',
      cookie: 'a=b',
      'x-forwarded-for': '192.0.2.7',
      'accept-encoding': 'gzip',
      host: 'localhost',
      __proto__: 'x',
      constructor: 'x',
    }
    expect(chat.headers(Object.entries(sent), undefined)).toEqual([])
    expect(messages.headers(Object.entries(sent), undefined)).toEqual([])
  })

  test('the operator’s key stands where the client’s stood', () => {
    expect(chat.headers(new Headers({ authorization: 'Bearer mine' }), 'theirs')).toEqual([
      ['authorization', 'Bearer theirs'],
    ])
    expect(chat.headers(new Headers(), 'theirs')).toEqual([['authorization', 'Bearer theirs']])
    expect(chat.headers(new Headers({ 'api-key': 'mine' }), 'theirs')).toEqual([['api-key', 'theirs']])
    expect(messages.headers(new Headers({ 'x-api-key': 'mine' }), 'theirs')).toEqual([['x-api-key', 'theirs']])
    expect(messages.headers(new Headers({ authorization: 'Bearer mine' }), 'theirs')).toEqual([
      ['authorization', 'Bearer theirs'],
    ])
  })
})

test('headers of a reply: what SDKs read passes, framing and cookies do not', () => {
  const chat = endpoint('openai', 'POST', '/v1/chat/completions')
  const passing = [
    'Content-Type',
    'x-request-id',
    'request-id',
    'openai-processing-ms',
    'anthropic-ratelimit-tokens-limit',
    'x-ratelimit-reset-tokens',
    'retry-after',
    'x-should-retry',
    'cf-ray',
  ]
  const stopped = ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'set-cookie', 'location']
  expect([...passing, ...stopped].filter((name) => chat.passesReplyHeader(name))).toEqual(passing)
})

function endpoint(family: Family, method: string, path: string): Endpoint {
  const match = endpointFor(family, method, path)
  if (typeof match === 'string') throw new Error(match)
  return match.endpoint
}
