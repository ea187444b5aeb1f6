import { Pool } from 'undici'
import { createTurns, type Turn } from './chat-turns.ts'
import { startSubject, type Subject } from './subject.ts'
import { startBenchVendor, type BenchVendor } from './vendor.ts'

/**
 * What a user feels: CPU and added latency of a chat turn of 2 KB, every request a different text so that no cache
 * helps, and of a streamed delta. Beside it, in the same run and by turns, the bare floor: hono and undici's dispatch
 * that look at nothing. Figures of one run are only good against each other, so the ratios are what to read.
 */
const ROUNDS = 7
const PLAIN = { requests: 600, atOnce: 16 }
const LATENCY = { requests: 150, atOnce: 1 }
const STREAMS = { requests: 24, atOnce: 8, deltas: 200 }
const PACED = { requests: 4, atOnce: 4, deltas: 60, pause: 5 }

const HEADERS = { 'content-type': 'application/json', authorization: 'Bearer sk-bench' }

const fast = await startBenchVendor({ deltas: STREAMS.deltas, pause: 0 })
const paced = await startBenchVendor({ deltas: PACED.deltas, pause: PACED.pause })
const secret = { PARAVENT_SECRET: 'a secret for the bench only, forty bytes' }
const subjects = {
  bare: [await startSubject('bare-proxy.ts', [fast.url]), await startSubject('bare-proxy.ts', [paced.url])],
  paravent: [
    await startSubject('paravent-proxy.ts', [fast.url], secret),
    await startSubject('paravent-proxy.ts', [paced.url], secret),
  ],
} as const
const names = ['bare', 'paravent'] as const
type Name = (typeof names)[number]

try {
  await checkAnswers()
  await rounds(2)
  print(await rounds(ROUNDS))
} finally {
  await Promise.all(
    Object.values(subjects)
      .flat()
      .map((subject) => subject.stop()),
  )
  fast.stop()
  paced.stop()
}

type Figures = Record<'cpuRequest' | 'latency' | 'cpuDelta' | 'firstDelta' | 'delta', Record<Name, number[]>>

function empty(): Record<Name, number[]> {
  return { bare: [], paravent: [] }
}

/** By turns, so that a busy moment of the machine falls on both. */
async function rounds(count: number): Promise<Figures> {
  const figures: Figures = {
    cpuRequest: empty(),
    latency: empty(),
    cpuDelta: empty(),
    firstDelta: empty(),
    delta: empty(),
  }
  for (let round = 0; round < count; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const [subject, pacedSubject] = subjects[name]
      const turns = createTurns(1000 + round, false)
      const plain = await measured(subject, () => load(subject, turns, PLAIN))
      figures.cpuRequest[name].push(plain.cpu / PLAIN.requests)
      const alone = await load(subject, turns, LATENCY)
      figures.latency[name].push(median(alone.map(({ total }) => total)))
      const streamed = createTurns(2000 + round, true)
      const burst = await measured(subject, () => load(subject, streamed, STREAMS))
      // A stream is a request too: what that costs is not the deltas'.
      const request = figures.cpuRequest[name].at(-1) ?? 0
      figures.cpuDelta[name].push((burst.cpu / STREAMS.requests - request) / STREAMS.deltas)
      const slow = await load(pacedSubject, streamed, PACED)
      figures.firstDelta[name].push(median(slow.map(({ delays }) => delays[0] ?? 0)))
      figures.delta[name].push(median(slow.flatMap(({ delays }) => delays.slice(1))))
    }
  }
  return figures
}

async function measured(subject: Subject, work: () => Promise<unknown>): Promise<{ cpu: number }> {
  const before = await subject.cpu()
  await work()
  return { cpu: (await subject.cpu()) - before }
}

interface Asked {
  readonly total: number
  /** Milliseconds from a delta's sending to its arrival. */
  readonly delays: readonly number[]
  readonly text: string
}

async function load(
  subject: Subject,
  next: () => Turn,
  { requests, atOnce }: { requests: number; atOnce: number },
): Promise<readonly Asked[]> {
  const pool = new Pool(subject.url, { connections: atOnce, pipelining: 1 })
  const asked: Asked[] = []
  let left = requests
  const walk = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      asked.push(await ask(pool, next().body))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, walk))
  await pool.close()
  return asked
}

async function ask(pool: Pool, body: string): Promise<Asked> {
  const start = performance.now()
  const reply = await pool.request({ path: '/openai/v1/chat/completions', method: 'POST', headers: HEADERS, body })
  let text = ''
  const delays: number[] = []
  for await (const chunk of reply.body) {
    const now = performance.now()
    const piece = String(chunk)
    text += piece
    for (const [, created] of piece.matchAll(/"created":(\d{5,})/g)) delays.push(now - Number(created) / 1000)
  }
  if (reply.statusCode !== 200) throw new Error(`status ${reply.statusCode}: ${text}`)
  return { total: performance.now() - start, delays, text }
}

/** Fast and wrong is not fast: what the client gets is complete, and what the vendor got holds none of it. */
async function checkAnswers(): Promise<void> {
  for (const name of names) {
    const [subject] = subjects[name]
    const pool = new Pool(subject.url)
    for (const stream of [false, true]) {
      const { body, name: person, email, phone } = createTurns(1, stream)()
      const { text } = await ask(pool, body)
      const content = stream ? joined(text) : text
      for (const value of [person, email, phone]) {
        if (!content.includes(value)) throw new Error(`${name}: the answer lacks a value (streamed: ${stream})`)
        if (name === 'paravent' && sawIt(fast, value)) throw new Error(`the vendor saw a value (streamed: ${stream})`)
      }
    }
    await pool.close()
  }
}

/** The text of a stream: its contents hold no escapes. */
function joined(stream: string): string {
  return [...stream.matchAll(/"content":"([^"]*)"/g)].map(([, content]) => content).join('')
}

function sawIt(vendor: BenchVendor, value: string): boolean {
  return vendor.last().includes(value)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function print(figures: Figures): void {
  const rows = [
    ['CPU per request, 2 KB turn', figures.cpuRequest, 'ms', 1],
    ['latency of a lone request', figures.latency, 'ms', 1],
    ['CPU per streamed delta (burst)', figures.cpuDelta, 'µs', 1000],
    ['delay of the first delta (paced)', figures.firstDelta, 'ms', 1],
    ['delay of a later delta (paced)', figures.delta, 'ms', 1],
  ] as const
  const lines = [
    `${process.version} ${process.platform} ${process.arch}, medians of ${ROUNDS} rounds by turns`,
    ['', 'bare', 'paravent', 'added', 'ratio']
      .map((head, at) => head.padStart(at === 0 ? 0 : 12).padEnd(at === 0 ? 34 : 0))
      .join(''),
    ...rows.map(([label, { bare, paravent }, unit, factor]) => {
      const [floor, ours] = [median(bare) * factor, median(paravent) * factor]
      const cells = [
        `${floor.toFixed(3)} ${unit}`,
        `${ours.toFixed(3)} ${unit}`,
        `${(ours - floor).toFixed(3)} ${unit}`,
        `${(ours / floor).toFixed(2)}×`,
      ]
      return label.padEnd(34) + cells.map((cell) => cell.padStart(12)).join('')
    }),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
