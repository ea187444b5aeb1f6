import { faultSentence, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"id","message"}`, as cohere-ai 8.1 reads it. */
export const cohereErrors: ErrorDialect = {
  body: (fault, requestId) => JSON.stringify({ id: requestId, message: faultSentence(fault) }),
  headers: retryHeaders,
}
