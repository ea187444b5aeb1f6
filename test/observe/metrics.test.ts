import { describe, expect, test } from 'vitest'
import type { RequestEvent } from '../../src/observe/events.ts'
import { createMetrics, sumOfMetrics } from '../../src/observe/metrics.ts'

const EVENT: RequestEvent = {
  kind: 'request',
  request: 'an id',
  route: '/v1/chat/completions',
  wire: 'openai/chat',
  upstream: 'openai',
  model: 'm',
  stream: false,
  outcome: 'answered',
  fault: undefined,
  status: 200,
  redacted: { EMAIL: 2, PERSON: 1 },
  unresolved: 1,
  bytesIn: 10,
  bytesUp: 12,
  bytesDown: 20,
  milliseconds: { total: 30, own: 0.7, firstByte: undefined },
}

describe('the metrics', () => {
  test('count what events tell', () => {
    const metrics = createMetrics()
    metrics.write(EVENT)
    metrics.write({ ...EVENT, outcome: 'failed', fault: 'upstream_reset' })
    metrics.write({ kind: 'service', notice: 'started' })
    const text = metrics.text()
    expect(text).toContain(
      'paravent_requests_total{route="/v1/chat/completions",upstream="openai",outcome="answered"} 1\n',
    )
    expect(text).toContain('paravent_faults_total{code="upstream_reset"} 1\n')
    expect(text).toContain('paravent_redacted_total{entity="EMAIL"} 4\n')
    expect(text).toContain('paravent_unresolved_total{upstream="openai"} 2\n')
    expect(text).toContain('paravent_bytes_total{upstream="openai",direction="up"} 24\n')
    expect(text).toContain('paravent_own_duration_seconds_bucket{upstream="openai",le="0.0005"} 0\n')
    expect(text).toContain('paravent_own_duration_seconds_bucket{upstream="openai",le="0.001"} 2\n')
    expect(text).toContain('paravent_own_duration_seconds_bucket{upstream="openai",le="+Inf"} 2\n')
    expect(text).toContain('paravent_request_duration_seconds_count{upstream="openai"} 2\n')
    expect(text).not.toContain('an id')
  })

  test('are valid exposition text: help and type before the series, every line of one shape', () => {
    const metrics = createMetrics()
    metrics.write(EVENT)
    const text = metrics.text()
    expect(text.endsWith('\n')).toBe(true)
    const described = new Set<string>()
    for (const line of text.trimEnd().split('\n')) {
      const comment = /^# (?:HELP|TYPE) ([a-z_]+) \S/.exec(line)
      if (comment !== null) {
        described.add(comment[1] ?? '')
        continue
      }
      const series = /^([a-z_]+?)(?:_bucket|_sum|_count)?\{(?:[a-z]+="(?:[^"\\\n]|\\["\\n])*",?)*\} \S+$/.exec(line)
      expect(series === null ? line : '').toBe('')
      expect(described).toContain(series?.[1])
    }
  })

  test('escape what a label may not hold as it is', () => {
    const metrics = createMetrics()
    metrics.write({ ...EVENT, upstream: 'a"b\\c\nd' })
    expect(metrics.text()).toContain(String.raw`upstream="a\"b\\c\nd"`)
  })

  test('stay bounded, whatever the labels', () => {
    const metrics = createMetrics()
    for (let count = 0; count < 5000; count += 1) metrics.write({ ...EVENT, route: `/${count}` })
    expect(metrics.text().match(/^paravent_requests_total/gm)?.length).toBeLessThan(1100)
    expect(metrics.text()).toContain('paravent_requests_total{route="other",upstream="other",outcome="other"} 4000')
  })
})

test('the metrics of several processes add up, series that only one of them has included', () => {
  const [one, other, alone] = [createMetrics(), createMetrics(), createMetrics()]
  const events = [
    EVENT,
    { ...EVENT, outcome: 'failed', fault: 'upstream_reset' },
    { ...EVENT, upstream: 'mistral' },
  ] as const
  one.write(events[0])
  one.write(events[2])
  other.write(events[1])
  for (const event of [events[0], events[2], events[1]]) alone.write(event)
  const sorted = (text: string): readonly string[] => text.split('\n').toSorted()
  expect(sorted(sumOfMetrics([one.text(), other.text()]))).toEqual(sorted(alone.text()))
  expect(sumOfMetrics([alone.text()])).toBe(alone.text())
})
