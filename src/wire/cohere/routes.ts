import type { Route } from '../route.ts'
import { cohereChat, cohereEmbed, cohereRerank } from './wires.ts'

export const COHERE_ROUTES: readonly Route[] = [
  { family: 'cohere', method: 'POST', path: '/v2/chat', wire: cohereChat, bare: true },
  { family: 'cohere', method: 'POST', path: '/v2/embed', wire: cohereEmbed, bare: true },
  { family: 'cohere', method: 'POST', path: '/v2/rerank', wire: cohereRerank, bare: true },
  { family: 'cohere', method: 'GET', path: '/v1/models', bare: false },
  { family: 'cohere', method: 'GET', path: '/v1/models/{model}', bare: false },
]
