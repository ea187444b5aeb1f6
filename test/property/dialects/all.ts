import { ANTHROPIC } from './anthropic.ts'
import { MISTRAL, OPENAI_CHAT, OPENAI_COMPLETIONS } from './chat.ts'
import { COHERE } from './cohere.ts'
import type { Dialect } from './dialect.ts'
import { GEMINI_ARRAY, GEMINI_EVENTS } from './gemini.ts'
import { MISTRAL_CONVERSATIONS } from './mistral-conversations.ts'
import { OLLAMA } from './ollama.ts'
import { OPENAI_RESPONSES } from './responses.ts'

/** Every wire that streams, in each of its framings. */
export const DIALECTS: readonly Dialect[] = [
  OPENAI_CHAT,
  OPENAI_RESPONSES,
  OPENAI_COMPLETIONS,
  ANTHROPIC,
  GEMINI_EVENTS,
  GEMINI_ARRAY,
  MISTRAL,
  MISTRAL_CONVERSATIONS,
  COHERE,
  OLLAMA,
]
