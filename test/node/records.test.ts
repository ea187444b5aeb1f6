import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startParavent } from '../e2e/paravent.ts'
import { createJsonSink } from '../../src/observe/json-sink.ts'
import type { RequestEvent } from '../../src/observe/events.ts'
import { createMetrics } from '../../src/observe/metrics.ts'

const page = readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8')

/** The rows of the table under a heading, by the name in their first cell. */
function rows(heading: string): ReadonlyMap<string, readonly string[]> {
  const section = page.split('\n## ').find((part) => part.startsWith(heading)) ?? ''
  return new Map(
    [...section.matchAll(/^\| `([a-zA-Z_]{1,64})` *\|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
      name,
      [...rest.matchAll(/`([a-zA-Z]{1,32})`/g)].map(([, code = '']) => code),
    ]),
  )
}

/** Every field that there is. */
const EVENT: Required<RequestEvent> = {
  kind: 'request',
  request: 'r',
  route: '/v1/chat/completions',
  wire: 'openai/chat',
  upstream: 'openai',
  model: 'm',
  stream: false,
  outcome: 'failed',
  fault: 'internal',
  status: 500,
  redacted: { EMAIL: 1 },
  unresolved: 1,
  unmet: { EMAIL: 1 },
  bytesIn: 1,
  bytesUp: 1,
  bytesDown: 1,
  milliseconds: { total: 1, own: 1, firstByte: 1 },
}

test('docs/records.md names every field of a line of the log, and no other', () => {
  const lines: string[] = []
  createJsonSink((line) => lines.push(line), 'info').write(EVENT)
  const line = JSON.parse(lines[0] ?? '{}') as Record<string, unknown>
  const table = rows('Log')
  expect([...table.keys()].toSorted()).toEqual(Object.keys(line).toSorted())
  expect(table.get('milliseconds')).toEqual(Object.keys(EVENT.milliseconds))
})

test('docs/records.md names every metric with its labels, and no other', () => {
  const metrics = createMetrics()
  metrics.write(EVENT)
  const seen = new Map<string, Set<string>>()
  for (const [, name = '', labels = ''] of metrics.text().matchAll(/^([a-z_]+?)(?:_bucket|_sum|_count)?\{(.*)\}/gm)) {
    const names = seen.get(name) ?? new Set()
    for (const [, label = ''] of labels.matchAll(/([a-z]+)="/g)) if (label !== 'le') names.add(label)
    seen.set(name, names)
  }
  expect(new Map([...seen].map(([name, labels]) => [name, [...labels]]))).toEqual(rows('Metrics'))
})

test('a server writes one line for a request, of fields that docs/records.md names, and no word of it', async () => {
  const paravent = await startParavent({ sandbox: 'on' })
  const reply = await fetch(`${paravent.url}/sandbox/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer sk-canary-1234', 'user-agent': 'canary' },
    body: JSON.stringify({ model: 'sandbox', messages: [{ role: 'user', content: 'Write to ines@caradec.example' }] }),
  })
  expect(await reply.text()).toContain('ines@caradec.example')
  expect(await paravent.stop()).toBe(0)
  const output = paravent.output()
  const lines = output.split('\n').filter((line) => line.includes('"kind":"request"'))
  expect(lines.length).toBe(1)
  const known = rows('Log')
  const fields = Object.keys(JSON.parse(lines[0] ?? '{}') as object)
  expect(fields.filter((field) => !known.has(field))).toEqual([])
  expect(lines[0]).toContain(reply.headers.get('paravent-request'))
  for (const canary of ['ines', 'canary', '127.0.0.1']) expect(lines[0]).not.toContain(canary)
})
