import type { EventSink, Outcome, RequestEvent } from '../observe/events.ts'

/** Collects the facts of one exchange and writes them once, whichever way it ends. Facts only: see `RequestEvent`. */
export interface Audit {
  readonly request: string
  note(facts: Partial<Facts>): void
  countDown(bytes: number): void
  unresolved(): void
  readonly unresolvedCount: number
  /** A value of this type word is not what a schema of the client asked for. */
  unmet(word: string): void
  /** The reply's first byte left for the client. */
  firstByte(): void
  /** Inspecting and rewriting are done; what follows is the vendor's time. */
  sending(): void
  end(outcome: Outcome, status: number, fault?: string): void
}

type Facts = Pick<RequestEvent, 'model' | 'stream' | 'redacted' | 'bytesIn' | 'bytesUp'>

export interface AuditPlace {
  readonly route: string
  readonly wire: string
  readonly upstream: string
}

/** Begins the facts of an exchange; its clock starts now. */
export function openAudit(events: EventSink, place: AuditPlace): Audit {
  const started = performance.now()
  const request = crypto.randomUUID()
  let facts: Facts = { model: '', stream: false, redacted: {}, bytesIn: 0, bytesUp: 0 }
  let bytesDown = 0
  let unresolved = 0
  const unmet: Record<string, number> = {}
  let own = 0
  let first: number | undefined
  let ended = false
  return {
    request,
    note(more) {
      facts = { ...facts, ...more }
    },
    countDown(bytes) {
      bytesDown += bytes
    },
    unresolved() {
      unresolved += 1
    },
    unmet(word) {
      unmet[word] = (unmet[word] ?? 0) + 1
    },
    get unresolvedCount() {
      return unresolved
    },
    firstByte() {
      first ??= performance.now() - started
    },
    sending() {
      own = performance.now() - started
    },
    end(outcome, status, fault) {
      if (ended) return
      ended = true
      events.write({
        kind: 'request',
        request,
        ...place,
        ...facts,
        model: MODEL.test(facts.model) ? facts.model : facts.model === '' ? '' : 'other',
        outcome,
        fault,
        status,
        unresolved,
        ...(Object.keys(unmet).length === 0 ? {} : { unmet }),
        bytesDown,
        milliseconds: { total: performance.now() - started, own, firstByte: first },
      })
    },
  }
}

/** The shape a model id has. Anything else a client put there might be text, so it is not written down. */
const MODEL = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/
