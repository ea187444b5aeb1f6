import type { Route } from '../route.ts'
import { ollamaChat, ollamaEmbed, ollamaEmbeddings, ollamaGenerate, ollamaShow } from './wires.ts'

export const OLLAMA_ROUTES: readonly Route[] = [
  { family: 'ollama', method: 'POST', path: '/api/chat', wire: ollamaChat, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/generate', wire: ollamaGenerate, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/embed', wire: ollamaEmbed, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/embeddings', wire: ollamaEmbeddings, bare: true },
  { family: 'ollama', method: 'POST', path: '/api/show', wire: ollamaShow, bare: true },
  { family: 'ollama', method: 'GET', path: '/api/tags', bare: true },
  { family: 'ollama', method: 'GET', path: '/api/ps', bare: true },
  { family: 'ollama', method: 'GET', path: '/api/version', bare: true },
]
