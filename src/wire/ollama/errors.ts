import { faultSentence, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"error":"…"}`, as a body and as a line of a stream (ollama 0.6). */
export const ollamaErrors: ErrorDialect = {
  body: (fault) => JSON.stringify({ error: faultSentence(fault) }),
  headers: retryHeaders,
}
