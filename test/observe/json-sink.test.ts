import { expect, test } from 'vitest'
import type { EventSink, ObservedEvent } from '../../src/observe/events.ts'
import { fanOut } from '../../src/observe/fan-out.ts'
import { createJsonSink } from '../../src/observe/json-sink.ts'

const STARTED: ObservedEvent = { kind: 'service', notice: 'started' }

test('an event is one JSON line with its severity and time', () => {
  const lines: string[] = []
  createJsonSink((line) => lines.push(line), 'info').write(STARTED)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    ...STARTED,
  })
})

test('what is less severe than the level is not written', () => {
  for (const level of ['warn', 'error', 'silent'] as const) {
    const lines: string[] = []
    createJsonSink((line) => lines.push(line), level).write(STARTED)
    expect(lines).toEqual([])
  }
})

test('several sinks hear the same', () => {
  const heard: ObservedEvent[] = []
  const sink: EventSink = { write: (event) => void heard.push(event) }
  fanOut(sink, sink).write(STARTED)
  expect(heard).toEqual([STARTED, STARTED])
})
