import type { Route, StatefulRoute } from '../route.ts'
import { mistralAgents, mistralChat, mistralEmbeddings, mistralFim } from './chat.ts'

export const MISTRAL_ROUTES: readonly Route[] = [
  { family: 'mistral', method: 'POST', path: '/v1/chat/completions', wire: mistralChat, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/agents/completions', wire: mistralAgents, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/fim/completions', wire: mistralFim, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/embeddings', wire: mistralEmbeddings, bare: false },
  { family: 'mistral', method: 'GET', path: '/v1/models', bare: false },
  { family: 'mistral', method: 'GET', path: '/v1/models/{model}', bare: false },
]

export const MISTRAL_STATEFUL: readonly StatefulRoute[] = [
  { family: 'mistral', path: '/v1/conversations' },
  { family: 'mistral', path: '/v1/conversations/{id}' },
]
