import type { ParaventError } from '../../errors.ts'
import { faultMessage, publicCode, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"error":{message,type,param,code}}`, as openai 6.49 and 7.57 read it. */
export const openaiErrors: ErrorDialect = {
  body: (fault) => JSON.stringify({ error: openaiFault(fault) }),
  headers: (fault, requestId) => [['x-request-id', requestId], ...retryHeaders(fault)],
}

export interface OpenaiFault {
  readonly message: string
  readonly type: string
  readonly param: string | null
  readonly code: string
}

/** The `error` of a body or an event; `param` is the place in the request. */
export function openaiFault(fault: ParaventError): OpenaiFault {
  return {
    message: faultMessage(fault),
    type: fault.status < 500 ? 'invalid_request_error' : 'server_error',
    param: fault.place.path === '' ? null : (fault.place.path ?? null),
    code: publicCode(fault),
  }
}
