import { openaiChat } from '../openai/chat.ts'
import { openaiEmbeddings } from '../openai/embeddings.ts'
import { openaiErrors } from '../openai/errors.ts'
import { isCount, type Route } from '../route.ts'
import { isBase64, isId, words } from '../tables/shapes.ts'
import { geminiCaches, geminiCacheTime } from './caches.ts'
import { geminiArrayErrors, geminiErrors } from './errors.ts'
import { geminiBatchEmbed, geminiCountTokens, geminiEmbed, geminiGenerate, geminiStreamGenerate } from './generate.ts'
import { geminiInteractions } from './interactions.ts'

/** The Gemini API and Vertex AI, which differ in what stands before the model. */
export function geminiRoutes(): readonly Route[] {
  const places = ['/v1beta', '/v1alpha', '/v1'].flatMap((version) => [`${version}/models`, `${version}/tunedModels`])
  const vertex = ['/v1beta1', '/v1'].flatMap((version) => [
    `${version}/publishers/google/models`,
    `${version}/projects/{project}/locations/{location}/publishers/google/models`,
  ])
  // OpenAI's wire, at Gemini's own path.
  const compatible = [
    { method: 'POST', path: '/v1beta/openai/chat/completions', wire: openaiChat },
    { method: 'POST', path: '/v1beta/openai/embeddings', wire: openaiEmbeddings },
    { method: 'GET', path: '/v1beta/openai/models' },
  ] as const
  const own = [...places, ...vertex].flatMap((place): Route[] => {
    // What is done with a model is said nowhere else behind a colon; lists of models are, below /v1.
    const row = { family: 'gemini', bare: true } as const
    const bare = !place.startsWith('/v1/')
    const one = `${place}/{plainModel}`
    return [
      { ...row, method: 'POST', path: `${one}:generateContent`, wire: geminiGenerate },
      {
        ...row,
        method: 'POST',
        path: `${one}:streamGenerateContent`,
        wire: geminiStreamGenerate,
        query: { alt: words('sse json') },
        errors: (parameters) => (parameters.get('alt') === 'sse' ? geminiErrors : geminiArrayErrors),
      },
      { ...row, method: 'POST', path: `${one}:countTokens`, wire: geminiCountTokens },
      { ...row, method: 'POST', path: `${one}:embedContent`, wire: geminiEmbed },
      { ...row, method: 'POST', path: `${one}:batchEmbedContents`, wire: geminiBatchEmbed },
      { ...row, method: 'GET', path: place, query: LIST, bare },
      { ...row, method: 'GET', path: one, bare },
    ]
  })
  return [
    ...own,
    ...keptRoutes(),
    ...compatible.map((row): Route => ({ ...row, family: 'gemini', errors: () => openaiErrors, bare: true })),
  ]
}

/** What the vendor keeps under a name of its own. */
function keptRoutes(): readonly Route[] {
  const plain = ['/v1beta', '/v1alpha', '/v1', '/v1beta1']
  const vertex = ['/v1beta1', '/v1'].map((version) => `${version}/projects/{project}/locations/{location}`)
  const row = { family: 'gemini', bare: true } as const
  return [...plain, ...vertex].flatMap((place): Route[] => {
    const caches = `${place}/cachedContents`
    const cache = `${caches}/{answer}`
    const interactions = `${place}/interactions`
    const one = `${interactions}/{answer}`
    return [
      { ...row, method: 'POST', path: caches, wire: geminiCaches },
      // Of many requests: what stood for values in their names stays.
      { ...row, method: 'GET', path: caches, query: LIST },
      { ...row, method: 'GET', path: cache, wire: geminiCaches, kept: 'recall' },
      {
        ...row,
        method: 'PATCH',
        path: cache,
        wire: geminiCacheTime,
        kept: 'amend',
        query: { updateMask: words('ttl expireTime expire_time') },
      },
      { ...row, method: 'DELETE', path: cache, wire: geminiCaches, kept: 'erase' },
      { ...row, method: 'POST', path: interactions, wire: geminiInteractions },
      {
        ...row,
        method: 'GET',
        path: one,
        wire: geminiInteractions,
        kept: 'recall',
        query: { stream: words('true false'), include_input: words('true false'), last_event_id: isEventId },
      },
      { ...row, method: 'DELETE', path: one, wire: geminiInteractions, kept: 'erase' },
      { ...row, method: 'POST', path: `${one}/cancel`, wire: geminiInteractions, kept: 'recall' },
    ]
  })
}

const LIST = { pageSize: (value: string) => /^[0-9]{1,4}$/.test(value), pageToken: isBase64 }

/** Where in a stream to go on: the vendor's own name for an event. */
function isEventId(value: string): boolean {
  return isId(value) || isBase64(value) || isCount(value) || /^ev(?:t|ent)?[_-][A-Za-z0-9_-]{0,64}[0-9]$/.test(value)
}
