import type { ObservedEvent, Outcome } from './events.ts'

export type Severity = 'debug' | 'info' | 'warn' | 'error'

/** Least severity that is written; `silent` writes nothing. */
export type LogLevel = Severity | 'silent'

/** What an operator should look at: `error` is ours or the network's fault, `warn` somebody else's. */
export function severityOf(event: ObservedEvent): Severity {
  if (event.kind === 'request') return OF_OUTCOME[event.outcome]
  return event.notice === 'log_dropped' ? 'warn' : 'info'
}

/** Whether an event of this severity is written at this level. */
export function isWritten(severity: Severity, level: LogLevel): boolean {
  return RANK[severity] >= RANK[level]
}

const OF_OUTCOME: Readonly<Record<Outcome, Severity>> = {
  answered: 'info',
  client_gone: 'info',
  vendor_error: 'warn',
  refused: 'warn',
  failed: 'error',
}

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 }
