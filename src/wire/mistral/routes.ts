import { isCount, type Route } from '../route.ts'
import { mistralAgents, mistralChat, mistralEmbeddings, mistralFim } from './chat.ts'
import { mistralAppend, mistralConversations, mistralRestart } from './conversations.ts'

export const MISTRAL_ROUTES: readonly Route[] = [
  { family: 'mistral', method: 'POST', path: '/v1/chat/completions', wire: mistralChat, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/agents/completions', wire: mistralAgents, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/fim/completions', wire: mistralFim, bare: false },
  { family: 'mistral', method: 'POST', path: '/v1/embeddings', wire: mistralEmbeddings, bare: false },
  ...conversationRoutes(),
  { family: 'mistral', method: 'GET', path: '/v1/models', bare: false },
  { family: 'mistral', method: 'GET', path: '/v1/models/{model}', bare: false },
]

/** What the vendor keeps under a name. */
function conversationRoutes(): readonly Route[] {
  const all = '/v1/conversations'
  const one = `${all}/{answer}`
  const row = { family: 'mistral', wire: mistralConversations, bare: false } as const
  return [
    { ...row, method: 'POST', path: all },
    { ...row, method: 'GET', path: all, kept: 'many', query: { page: isCount, page_size: isCount } },
    { ...row, method: 'GET', path: one, kept: 'recall' },
    { ...row, method: 'GET', path: `${one}/history`, kept: 'recall' },
    { ...row, method: 'GET', path: `${one}/messages`, kept: 'recall' },
    { ...row, method: 'DELETE', path: one, kept: 'erase' },
    { ...row, method: 'POST', path: one, wire: mistralAppend, kept: 'append' },
    { ...row, method: 'POST', path: `${one}/restart`, wire: mistralRestart, kept: 'append' },
  ]
}
