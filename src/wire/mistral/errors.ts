import type { ParaventError } from '../../errors.ts'
import { faultMessage, publicCode, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"object":"error",message,type,param,code}`: the SDK shows it as its SDKError (@mistralai/mistralai 2.7). */
export const mistralErrors: ErrorDialect = {
  body: (fault) => JSON.stringify(mistralFault(fault)),
  headers: retryHeaders,
}

export interface MistralFault {
  readonly object: 'error'
  readonly message: string
  readonly type: string
  readonly param: string | null
  readonly code: string
}

/** The whole error body. */
export function mistralFault(fault: ParaventError): MistralFault {
  return {
    object: 'error',
    message: faultMessage(fault),
    type: fault.status < 500 ? 'invalid_request_error' : 'server_error',
    param: fault.place.path ?? null,
    code: publicCode(fault),
  }
}
