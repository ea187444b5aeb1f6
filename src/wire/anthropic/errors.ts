import type { ParaventError } from '../../errors.ts'
import { faultMessage, publicCode, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"type":"error","error":{type,message,details},"request_id"}`, in both API generations. */
export const anthropicErrors: ErrorDialect = {
  body: (fault, requestId) => JSON.stringify({ type: 'error', error: anthropicFault(fault), request_id: requestId }),
  headers: (fault, requestId) => [['request-id', requestId], ...retryHeaders(fault)],
}

export interface AnthropicFault {
  readonly type: string
  readonly message: string
  readonly details: { readonly error_code: string }
}

/** The `error` of a body or an event. `type` is what SDKs choose their exception by. */
export function anthropicFault(fault: ParaventError): AnthropicFault {
  const { path } = fault.place
  return {
    type: TYPES[fault.status] ?? (fault.status < 500 ? 'invalid_request_error' : 'api_error'),
    // The shape has no field for the place, so it stands where the vendor itself puts it.
    message: path === undefined || path === '' ? faultMessage(fault) : `${path}: ${faultMessage(fault)}`,
    details: { error_code: publicCode(fault) },
  }
}

const TYPES: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  504: 'timeout_error',
}
