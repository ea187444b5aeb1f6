import { faultSentence, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"id","message"}` (../shared/wire.md 1.9). */
export const cohereErrors: ErrorDialect = {
  body: (fault, requestId) => JSON.stringify({ id: requestId, message: faultSentence(fault) }),
  headers: retryHeaders,
}
