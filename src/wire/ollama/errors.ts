import { faultSentence, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"error":"…"}`, as a body and as a line of a stream (../shared/wire.md 1.10). */
export const ollamaErrors: ErrorDialect = {
  body: (fault) => JSON.stringify({ error: faultSentence(fault) }),
  headers: retryHeaders,
}
