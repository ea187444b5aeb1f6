import { expect, test } from 'vitest'
import type { ObservedEvent, RequestEvent } from '../../src/observe/events.ts'
import { withKnownModels } from '../../src/observe/model-names.ts'

const EVENT: RequestEvent = {
  kind: 'request',
  request: 'an id',
  route: '/v1/chat/completions',
  wire: 'openai/chat',
  upstream: 'openai',
  model: 'gpt-5.1',
  stream: false,
  outcome: 'answered',
  fault: undefined,
  status: 200,
  redacted: {},
  unresolved: 0,
  bytesIn: 10,
  bytesUp: 12,
  bytesDown: 20,
  milliseconds: { total: 30, own: 0.7, firstByte: undefined },
}

/** What is written of these events' models. */
function written(...events: readonly Partial<RequestEvent>[]): readonly string[] {
  const seen: ObservedEvent[] = []
  const sink = withKnownModels({ write: (event) => void seen.push(event) })
  for (const event of events) sink.write({ ...EVENT, ...event })
  return seen.map((event) => (event.kind === 'request' ? event.model : ''))
}

test('a model is named once its vendor has answered under that name', () => {
  const model = 'caradec-0639981234'
  expect(written({ model, outcome: 'vendor_error' }, { model, outcome: 'refused' })).toEqual(['other', 'other'])
  expect(written({}, { outcome: 'failed' }, { outcome: 'failed', upstream: 'azure' })).toEqual([
    'gpt-5.1',
    'gpt-5.1',
    'other',
  ])
})

test('of a fine-tuned model the base is named, and no name stays none', () => {
  expect(written({ model: 'ft:gpt-4o:ines-caradec::abc' }, { model: '' })).toEqual(['ft:gpt-4o', ''])
})

test('names do not grow without end', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ model: `m${index}` }))
  expect(new Set(written(...many)).size).toBe(257)
})
