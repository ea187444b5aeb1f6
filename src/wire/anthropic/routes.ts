import { pages, type Route } from '../route.ts'
import { words, type Shape } from '../shapes.ts'
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
  { family: 'anthropic', method: 'GET', path: '/v1/models', query: { ...pages(), ...beta() }, bare: false },
  { family: 'anthropic', method: 'GET', path: '/v1/models/{model}', query: beta(), bare: false },
]

function beta(): Readonly<Record<string, Shape>> {
  return { beta: words('true') }
}
