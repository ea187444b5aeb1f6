import type { EventSink, RequestEvent } from './events.ts'

export interface Metrics extends EventSink {
  /** Prometheus text exposition format 0.0.4. */
  text(): string
}

/** The metrics of several processes as those of one: every line that counts something, added up. Their order is the first's. */
export function sumOfMetrics(texts: readonly string[]): string {
  /** By family, the lines that describe it and its series. */
  const families = new Map<string, { readonly about: Set<string>; readonly series: Map<string, number> }>()
  for (const text of texts) {
    let family = ''
    for (const one of text.split('\n')) {
      if (one === '') continue
      if (one.startsWith('# HELP ')) family = one.split(' ', 3)[2] ?? ''
      const { about, series } = families.get(family) ?? { about: new Set(), series: new Map<string, number>() }
      families.set(family, { about, series })
      const end = one.lastIndexOf(' ')
      if (one.startsWith('#')) about.add(one)
      else series.set(one.slice(0, end), (series.get(one.slice(0, end)) ?? 0) + Number(one.slice(end + 1)))
    }
  }
  return [...families.values()]
    .flatMap(({ about, series }) => [...about, ...[...series].map(([name, value]) => `${name} ${value}`)])
    .map((one) => `${one}\n`)
    .join('')
}

/** As the exposition format writes them between the braces: `upstream="openai"`. */
type Labels = string

interface Family {
  readonly text: () => string
}

interface Counter extends Family {
  add(labels: Labels, by: number): void
}

interface Histogram extends Family {
  observe(labels: Labels, milliseconds: number): void
}

/** Most series a family may have. Label values are ours or the operator's, so this is a net, not a plan. */
const MOST_SERIES = 1000

const DROPPED = 'paravent_log_dropped_total'

/** Seconds. What we add is counted in tenths of milliseconds, a long answer in minutes. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]

/**
 * Counts what the events tell. It keeps numbers by name, never an event. `dropped`: how many lines of the log nobody
 * read in time; of those no event can tell.
 */
export function createMetrics(dropped: () => number = () => 0): Metrics {
  const requests = counter('paravent_requests_total', 'Requests, by route, upstream and how they ended.')
  const faults = counter('paravent_faults_total', 'Requests that ended in a fault, by its code.')
  const redacted = counter('paravent_redacted_total', 'Values replaced by tokens, by entity type.')
  const unresolved = counter('paravent_unresolved_total', 'Look-alikes of tokens in replies that were not live.')
  const unmet = counter('paravent_unmet_total', 'Values that were not what a schema asked for, by type word.')
  const bytes = counter('paravent_bytes_total', 'Body bytes: in from clients, up to vendors, down to clients.')
  const total = histogram('paravent_request_duration_seconds', 'From the request’s arrival to the end of its reply.')
  const own = histogram('paravent_own_duration_seconds', 'Spent inspecting and rewriting before sending.')
  const first = histogram('paravent_first_byte_seconds', 'From the request’s arrival to the reply’s first byte.')
  const missing: Family = {
    text: () =>
      head(DROPPED, 'counter', 'Lines of the log that nobody read in time, and that were dropped.') +
      line(DROPPED, '', dropped()),
  }
  const families: readonly Family[] = [requests, faults, redacted, unresolved, unmet, bytes, total, own, first, missing]

  return {
    write(event) {
      if (event.kind === 'request') count(event)
    },
    text: () => families.map((family) => family.text()).join(''),
  }

  function count({ route, upstream, outcome, milliseconds, ...event }: RequestEvent): void {
    const ofUpstream = label('upstream', upstream)
    requests.add(`${label('route', route)},${ofUpstream},${label('outcome', outcome)}`, 1)
    if (event.fault !== undefined) faults.add(label('code', event.fault), 1)
    for (const [entity, found] of Object.entries(event.redacted)) redacted.add(label('entity', entity), found)
    if (event.unresolved > 0) unresolved.add(ofUpstream, event.unresolved)
    for (const [word, values] of Object.entries(event.unmet ?? {})) unmet.add(label('word', word), values)
    bytes.add(`${ofUpstream},direction="in"`, event.bytesIn)
    bytes.add(`${ofUpstream},direction="up"`, event.bytesUp)
    bytes.add(`${ofUpstream},direction="down"`, event.bytesDown)
    total.observe(ofUpstream, milliseconds.total)
    own.observe(ofUpstream, milliseconds.own)
    if (milliseconds.firstByte !== undefined) first.observe(ofUpstream, milliseconds.firstByte)
  }
}

function counter(name: string, help: string): Counter {
  const series = new Map<string, number>()
  return {
    add(labels, by) {
      const key = keyIn(series, labels)
      series.set(key, (series.get(key) ?? 0) + by)
    },
    text: () => head(name, 'counter', help) + [...series].map(([key, value]) => line(name, key, value)).join(''),
  }
}

function histogram(name: string, help: string): Histogram {
  const series = new Map<string, { readonly counts: number[]; sum: number }>()
  return {
    observe(labels, milliseconds) {
      const seconds = milliseconds / 1000
      const key = keyIn(series, labels)
      const one = series.get(key) ?? { counts: [...BUCKETS, Infinity].map(() => 0), sum: 0 }
      series.set(key, one)
      const bucket = BUCKETS.findIndex((bound) => seconds <= bound)
      const index = bucket === -1 ? BUCKETS.length : bucket
      one.counts[index] = (one.counts[index] ?? 0) + 1
      one.sum += seconds
    },
    text() {
      const lines = [...series].flatMap(([key, { counts, sum }]) => {
        let below = 0
        const buckets = counts.map((count, index) => {
          below += count
          return line(`${name}_bucket`, `${key},le="${BUCKETS[index] ?? '+Inf'}"`, below)
        })
        return [...buckets, line(`${name}_sum`, key, sum), line(`${name}_count`, key, below)]
      })
      return head(name, 'histogram', help) + lines.join('')
    },
  }
}

/** The series these labels belong to; once there are too many, one for all others. */
function keyIn(series: ReadonlyMap<string, unknown>, labels: Labels): string {
  if (series.has(labels) || series.size < MOST_SERIES) return labels
  return labels.replaceAll(/="(?:[^"\\]|\\.)*"/g, '="other"')
}

function label(name: string, value: string): Labels {
  return `${name}="${escaped(value)}"`
}

function escaped(value: string): string {
  if (!/[\\"\n]/.test(value)) return value
  return value
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
}

function line(name: string, labels: string, value: number): string {
  return `${name}{${labels}} ${value}\n`
}

function head(name: string, type: string, help: string): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`
}
