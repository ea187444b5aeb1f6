import { AI_SDKS } from './ai-sdk.ts'
import { ANTHROPIC_SDKS } from './anthropic.ts'
import { COHERE } from './cohere.ts'
import { GEMINI } from './gemini.ts'
import { LANGCHAINS } from './langchain.ts'
import { MISTRAL_CONVERSATIONS } from './mistral-conversations.ts'
import { MISTRAL, MISTRAL_AGENTS } from './mistral.ts'
import { OLLAMA } from './ollama.ts'
import { OPENAI_CHAT, OPENAI_RESPONSES } from './openai.ts'
import type { Sdk } from './sdk.ts'

/** The rows of the grid: official SDKs, then what is built on top of them. */
export const SDKS: readonly Sdk[] = [
  OPENAI_CHAT,
  OPENAI_RESPONSES,
  ...ANTHROPIC_SDKS,
  GEMINI,
  MISTRAL,
  MISTRAL_AGENTS,
  MISTRAL_CONVERSATIONS,
  COHERE,
  OLLAMA,
  ...AI_SDKS,
  ...LANGCHAINS,
]
