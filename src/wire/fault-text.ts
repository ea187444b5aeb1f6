import type { FaultCode, ParaventError } from '../errors.ts'

/** The stable public code of a fault: `paravent_attachment_blocked`. */
export function publicCode(fault: ParaventError): string {
  return `paravent_${fault.code}`
}

/** The constant message, and the configuration line that decides it. */
export function faultMessage(fault: ParaventError): string {
  const { setting } = fault.place
  return setting === undefined ? fault.message : `${fault.message} Setting: ${setting}.`
}

/** The place, the message and the code in one text, for vendors whose errors have no field for them. */
export function faultSentence(fault: ParaventError): string {
  const { path } = fault.place
  const place = path === undefined || path === '' ? '' : `${path}: `
  return `${place}${faultMessage(fault)} [${publicCode(fault)}]`
}

/** What may be different on the next attempt. Everything else would only be refused again. */
const MENDABLE: ReadonlySet<FaultCode> = new Set([
  'upstream_unreachable',
  'upstream_name',
  'upstream_refused',
  'proxy_unreachable',
  'proxy_refused',
  'upstream_timeout',
  'upstream_reset',
  'upstream_reply',
  'shutting_down',
])

/** Tells the SDKs, which retry 408, 409, 429 and 5xx by themselves, when that is of no use. */
export function retryHeaders(fault: ParaventError): readonly (readonly [string, string])[] {
  return MENDABLE.has(fault.code) ? [] : [['x-should-retry', 'false']]
}
