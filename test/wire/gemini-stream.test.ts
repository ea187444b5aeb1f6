import { describe, expect, test } from 'vitest'
import { ParaventError } from '../../src/errors.ts'
import { geminiStream } from '../../src/wire/gemini/stream.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import type { StreamGrammar } from '../../src/wire/wire.ts'
import { GEMINI_STREAM, SIGNATURE } from '../fixtures/wire/gemini.ts'
import { channelsOf, frame } from './frames.ts'

const opened = (): StreamGrammar => geminiStream.open?.() ?? geminiStream

describe('a stream of ours', () => {
  test('says each text in a channel of its own', () => {
    expect(
      Object.fromEntries(
        channelsOf(
          opened(),
          GEMINI_STREAM.map((data) => frame(data)),
        ),
      ),
    ).toEqual({
      'candidate 0/thought 1': 'They ask for it.',
      'candidate 0/text 2': 'Good day',
      'candidate 0/text 3': 'Good bye',
    })
  })

  test('ends a text where another kind of part begins, and all at the end', () => {
    const grammar = opened()
    expect(GEMINI_STREAM.map((data) => grammar.read(frame(data)).closes)).toEqual([
      [],
      [],
      ['candidate 0/thought 1'],
      [],
      ['candidate 0/text 2', 'candidate 0/call 1/'],
      [],
      [],
      ['candidate 0/text 3', 'candidate 0/'],
    ])
  })

  test('restores arguments whole and leaves signatures alone', () => {
    expect(wholeOf(GEMINI_STREAM[4] ?? '')).toEqual(['find_order', 'who', 'me', 'n', 'x'])
  })
})

describe('parts', () => {
  test('of one chunk may end one text and begin another', () => {
    const data = chunk([{ text: 'a' }, { functionCall: { name: 'f', args: {} } }, { text: 'b' }])
    const { deltas, closes } = opened().read(frame(data))
    expect(deltas.map(({ channel }) => channel)).toEqual(['candidate 0/text 1', 'candidate 0/text 2'])
    expect(closes).toEqual(['candidate 0/text 1', 'candidate 0/call 1/'])
  })

  test('that hold a signature and no text end a text; one that is signed goes on', () => {
    const grammar = opened()
    const signed = frame(chunk([{ text: 'a', thoughtSignature: SIGNATURE }, { text: 'b' }]))
    expect([...channelsOf(grammar, [signed])]).toEqual([['candidate 0/text 1', 'ab']])
    const { deltas, closes } = grammar.read(frame(chunk([{ text: '', thoughtSignature: SIGNATURE }])))
    expect([deltas, closes]).toEqual([[], ['candidate 0/text 1']])
  })

  test('of several candidates stay apart; a zero is left out of proto-JSON', () => {
    const data = JSON.stringify({
      candidates: [{ content: { parts: [{ text: 'a' }] } }, { index: 1, content: { parts: [{ text: 'b' }] } }],
    })
    expect([...channelsOf(opened(), [frame(data)]).keys()]).toEqual(['candidate 0/text 1', 'candidate 1/text 1'])
  })

  test('that say nothing change nothing', () => {
    const grammar = opened()
    grammar.read(frame(chunk([{ text: 'a', thought: true }])))
    expect(grammar.read(frame(chunk([{ text: '' }]))).closes).toEqual([])
  })
})

describe('arguments that come one after another', () => {
  const frames = [
    call({ name: 'cook', willContinue: true }),
    call({ partialArgs: [{ jsonPath: '$.who', stringValue: 'PERSON_', willContinue: true }], willContinue: true }),
    call({ partialArgs: [{ jsonPath: '$.who', stringValue: 'K7QX2A4', willContinue: true }], willContinue: true }),
    call({ partialArgs: [{ jsonPath: '$.who', stringValue: '' }], willContinue: true }),
    call({ name: 'cook', partialArgs: [{ jsonPath: '$.who', stringValue: 'me' }] }),
  ].map((data) => frame(data))

  test('are a channel for each path of each call', () => {
    expect(Object.fromEntries(channelsOf(opened(), frames))).toEqual({
      'candidate 0/call 1/$.who': 'PERSON_K7QX2A4',
      'candidate 0/call 2/$.who': 'me',
    })
  })

  test('end where they do not continue', () => {
    const grammar = opened()
    expect(frames.map((one) => grammar.read(one).closes)).toEqual([
      [],
      [],
      [],
      ['candidate 0/call 1/$.who'],
      ['candidate 0/call 2/$.who', 'candidate 0/call 2/'],
    ])
  })

  test('are no JSON: nothing in them is escaped', () => {
    expect(opened().read(frames[1] ?? frame('')).deltas[0]).toMatchObject({ form: 'text', place: 'tool' })
  })
})

describe('a frame of ours', () => {
  test('is the last delta of its channel and nothing else of its frame', () => {
    const last = frame(chunk([{ text: 'a', thought: true }, { functionCall: { name: 'f', args: {} } }]))
    const grammar = opened()
    const [delta] = grammar.read(last).deltas
    if (delta === undefined) throw new Error('no delta')
    const { event, data } = grammar.flushFrame(last, delta, 'é"')
    expect(event).toBeUndefined()
    expect(JSON.parse(data)).toEqual({
      candidates: [{ content: { parts: [{ text: 'é"', thought: true }], role: 'model' }, index: 0 }],
      modelVersion: 'gemini-2.5-pro',
      responseId: 'r1',
    })
  })

  test('tells of a fault in the vendor’s words', () => {
    const { event, data } = geminiStream.failure(new ParaventError('upstream_timeout'))
    expect(event).toBeUndefined()
    expect(JSON.parse(data)).toMatchObject({
      error: { code: 504, status: 'DEADLINE_EXCEEDED', message: 'The vendor did not answer in time.' },
    })
  })

  test('an error of the vendor ends every channel', () => {
    expect(opened().read(frame('{"error":{"code":429,"message":"x","status":"RESOURCE_EXHAUSTED"}}')).closes).toBe(
      'all',
    )
  })
})

function call(functionCall: object): string {
  return chunk([{ functionCall }])
}

function wholeOf(data: string): readonly string[] {
  return opened()
    .read(frame(data))
    .whole.map((text) => decodeString(data, text.node).value)
}

function chunk(parts: readonly object[]): string {
  return JSON.stringify({
    candidates: [{ content: { parts, role: 'model' }, index: 0 }],
    usageMetadata: { totalTokenCount: 5 },
    modelVersion: 'gemini-2.5-pro',
    responseId: 'r1',
  })
}
