import type { ParaventError } from '../../errors.ts'
import { faultMessage, publicCode, retryHeaders } from '../fault-text.ts'
import type { ErrorDialect } from '../wire.ts'

/** `{"error":{code,message,status,details}}`, as google.rpc.Status is written in JSON. */
export const geminiErrors: ErrorDialect = {
  body: (fault) => JSON.stringify({ error: geminiFault(fault) }),
  headers: retryHeaders,
}

/** The same where the client awaits an array. */
export const geminiArrayErrors: ErrorDialect = {
  body: (fault) => JSON.stringify([{ error: geminiFault(fault) }]),
  headers: retryHeaders,
}

export interface GeminiFault {
  readonly code: number
  readonly message: string
  readonly status: string
  readonly details: readonly object[]
}

/** The `error` of a body: the status as number and as word, and ours among the details. */
export function geminiFault(fault: ParaventError): GeminiFault {
  const { path, setting } = fault.place
  return {
    code: fault.status,
    message: faultMessage(fault),
    status: STATUSES[fault.status] ?? (fault.status < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL'),
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: publicCode(fault),
        domain: 'paravent',
        metadata: { ...(path === undefined ? {} : { path }), ...(setting === undefined ? {} : { setting }) },
      },
    ],
  }
}

const STATUSES: Readonly<Record<number, string>> = {
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  499: 'CANCELLED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}
