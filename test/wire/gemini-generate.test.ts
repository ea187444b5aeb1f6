import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/text/edit.ts'
import { geminiCountTokens, geminiEmbed, geminiBatchEmbed, geminiGenerate } from '../../src/wire/gemini/generate.ts'
import { decodeString } from '../../src/wire/json/string.ts'
import { parseJson } from '../../src/wire/json/parse.ts'
import type { Wire } from '../../src/wire/wire.ts'
import { GEMINI_REQUEST_BODY, SIGNATURE } from '../fixtures/wire/gemini.ts'

const LIMITS = { depth: 128, values: 1_000_000 }
const read = (body: unknown, wire: Wire = geminiGenerate) => wire.readRequest(JSON.stringify(body), LIMITS)
const textsOf = (body: unknown, wire?: Wire) => read(body, wire).slots.map(({ value }) => value)

describe('a request', () => {
  test('is read in causal order: instruction and tools first, then turn by turn, then the rest', () => {
    const { slots, tail } = read({
      generationConfig: { stopSequences: ['END'] },
      contents: [
        { role: 'user', parts: [{ text: 'one' }] },
        { role: 'model', parts: [{ text: 'two' }] },
        { role: 'user', parts: [{ functionResponse: { name: 'f', response: { a: 'three' } } }, { text: 'four' }] },
      ],
      system_instruction: { parts: { text: 'zero' } },
    })
    expect(slots.map(({ value, unit, author }) => [value, unit, author])).toEqual([
      ['one', 0, 'user'],
      ['zero', 0, 'system'],
      ['two', 1, 'assistant'],
      ['a', 2, 'tool'],
      ['three', 2, 'tool'],
      ['four', 2, 'user'],
      ['END', 3, 'user'],
    ])
    expect(tail).toBe(3)
  })

  test('may hold a single content, and a part that is none', () => {
    expect(textsOf({ contents: { role: 'user', parts: { text: 'one' } } })).toEqual(['one'])
    expect(textsOf({ contents: 'one' })).toEqual(['one'])
    expect(textsOf({})).toEqual([])
  })

  test('is read under both names of its members, mixed as one likes', () => {
    const camel = slotsOf(GEMINI_REQUEST_BODY)
    const snake = slotsOf(
      renamed(GEMINI_REQUEST_BODY, (name) => name.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)),
    )
    expect(snake).toEqual(camel)
  })

  test('keeps names of functions and properties, words, ids and binary', () => {
    const seen = textsOf(GEMINI_REQUEST_BODY)
    for (const word of [
      'find_order',
      'email',
      'OBJECT',
      'PYTHON',
      'OUTCOME_OK',
      'user',
      'Kore',
      'call_ZR5UUuTt3pf61kj',
      '1s',
    ])
      expect(seen).not.toContain(word)
  })

  test('asks for JSON by its type or its schema', () => {
    expect(asks({ responseMimeType: 'application/json' })).toBe(true)
    expect(asks({ response_json_schema: {} })).toBe(true)
    expect(asks({ responseMimeType: 'text/plain' })).toBe(false)
    expect(asks({})).toBe(false)
    expect(asks({ responseFormat: [{ text: { schema: {} } }] })).toBe(true)
    expect(asks({ response_format: [{ text: { mime_type: 'text/plain' } }] })).toBe(false)
  })

  test.each([
    [{ cachedContent: 'cachedContents/a1' }, 'cachedContent'],
    [{ cached_content: 'cachedContents/a1' }, 'cached_content'],
    [{ generate_content_request: { cachedContent: 'cachedContents/a1' } }, 'generate_content_request.cachedContent'],
  ])('%o builds on what the vendor keeps', (body, path) => {
    expect(read(body).state).toEqual({ continues: 'a1', relies: path, keeps: false })
  })
})

describe('a part that the vendor signed', () => {
  test.each(['thoughtSignature', 'thought_signature'])('is its own, with all that is in it (%s)', (name) => {
    expect(signed({ text: 'a' }, SIGNATURE, name)).toEqual([['a', true]])
    expect(signed({ functionCall: { name: 'f', args: { k: ['v', 1234567] } } }, SIGNATURE, name)).toEqual([
      ['k', true],
      ['v', true],
      ['1234567', true],
    ])
  })

  test('has a signature that looks like one', () => {
    expect(signed({ text: 'a' }, 'Zoé Quantrelle', 'thoughtSignature')).toEqual([
      ['a', false],
      ['Zoé Quantrelle', false],
    ])
    expect(signed({ text: 'a' }, 'skip_thought_signature_validator', 'thoughtSignature')[0]).toEqual(['a', false])
  })
})

describe('attachments', () => {
  test('are told apart by what they say they are', () => {
    expect(read(GEMINI_REQUEST_BODY).attachments.map(({ kind, path }) => [kind, path])).toEqual([
      ['image', 'contents[0].parts[1]'],
      ['audio', 'contents[0].parts[2]'],
      ['file', 'contents[0].parts[3]'],
      ['image', 'contents[2].parts[0].functionResponse.parts[0]'],
    ])
  })

  test('give way to a part that may stand in their place', () => {
    const body = JSON.stringify(GEMINI_REQUEST_BODY)
    const { attachments } = geminiGenerate.readRequest(body, LIMITS)
    const out = JSON.parse(
      applyEdits(
        body,
        attachments.flatMap((one) => one.withhold?.('[withheld]') ?? []),
      ),
    )
    expect(out.contents[0].parts.slice(1, 4)).toEqual(Array.from({ length: 3 }, () => ({ text: '[withheld]' })))
    const { data, mimeType } = out.contents[2].parts[0].functionResponse.parts[0].inlineData
    expect([mimeType, atob(data)]).toEqual(['text/plain', '[withheld]'])
  })
})

describe('the system note', () => {
  test.each([
    [{ contents: [] }, { systemInstruction: { parts: [{ text: 'N' }] }, contents: [] }],
    [{ system_instruction: { parts: [] } }, { system_instruction: { parts: [{ text: 'N' }] } }],
    [
      { systemInstruction: { parts: [{ text: 'a' }] } },
      { systemInstruction: { parts: [{ text: 'N' }, { text: 'a' }] } },
    ],
    [{ systemInstruction: { parts: { text: 'a' } } }, { systemInstruction: { parts: { text: 'N\n\na' } } }],
    [{}, { systemInstruction: { parts: [{ text: 'N' }] } }],
  ])('of %o is its first instruction', (body, expected) => {
    const edit = read(body).noteEdit('N')
    expect(JSON.parse(applyEdits(JSON.stringify(body), edit === undefined ? [] : [edit]))).toEqual(expected)
  })
})

describe('the system note of a count', () => {
  test.each([
    [{ contents: [] }, { contents: [] }],
    [
      { generateContentRequest: { contents: [] } },
      { generateContentRequest: { systemInstruction: { parts: [{ text: 'N' }] }, contents: [] } },
    ],
  ])('of %o stands where there is room for it', (body, expected) => {
    const edit = read(body, geminiCountTokens).noteEdit('N')
    expect(JSON.parse(applyEdits(JSON.stringify(body), edit === undefined ? [] : [edit]))).toEqual(expected)
  })
})

describe('other endpoints', () => {
  test('a count is of a whole request', () => {
    const { slots } = read(
      { generateContentRequest: { model: 'models/gemini-2.5-pro', contents: [{ parts: [{ text: 'a' }] }] } },
      geminiCountTokens,
    )
    expect(slots.map(({ value, unit }) => [value, unit])).toEqual([['a', 0]])
  })

  test('embeddings: one, and many', () => {
    const one = {
      model: 'models/gemini-embedding-001',
      content: { parts: [{ text: 'a' }] },
      taskType: 'RETRIEVAL_QUERY',
      title: 'b',
    }
    expect(textsOf(one, geminiEmbed)).toEqual(['a', 'b'])
    expect(textsOf({ requests: [one, one] }, geminiBatchEmbed)).toEqual(['a', 'b', 'a', 'b'])
    expect([geminiEmbed.typeOnly, geminiBatchEmbed.typeOnly]).toEqual([true, true])
  })
})

describe('a reply', () => {
  test('is restored but for words, ids, signatures and binary', () => {
    expect(
      texts(
        {
          candidates: [
            {
              content: {
                role: 'model',
                parts: [
                  { text: 'a', thought: true },
                  { text: 'b', thoughtSignature: SIGNATURE },
                  { functionCall: { name: 'f', args: { k: 'v' } }, thoughtSignature: SIGNATURE },
                  { inlineData: { mimeType: 'image/png', data: SIGNATURE } },
                ],
              },
              finishReason: 'STOP',
              groundingMetadata: {
                groundingSupports: [{ segment: { startIndex: 1, endIndex: 2, text: 'c' } }],
                webSearchQueries: ['d'],
              },
            },
          ],
          modelVersion: 'gemini-2.5-pro',
        },
        true,
      ),
    ).toEqual([
      ['a', 'text', 'prose'],
      ['b', 'json', 'prose'],
      ['f', 'text', 'prose'],
      ['k', 'text', 'tool'],
      ['v', 'text', 'tool'],
      ['c', 'text', 'prose'],
      ['d', 'text', 'prose'],
    ])
  })

  test('that is an error may stand in a list', () => {
    const error = { error: { code: 400, message: 'a', status: 'INVALID_ARGUMENT' } }
    expect(texts(error)).toEqual([['a', 'text', 'prose']])
    expect(texts([error])).toEqual([['a', 'text', 'prose']])
  })
})

function asks(generationConfig: object): boolean {
  return read({ contents: [], generationConfig }).jsonAnswer
}

function signed(part: object, signature: string, name: string) {
  const { slots } = read({ contents: [{ role: 'model', parts: [{ ...part, [name]: signature }] }] })
  return slots.map((slot) => [slot.value, slot.signed])
}

function texts(body: unknown, jsonAnswer = false) {
  const source = JSON.stringify(body)
  const replied = geminiGenerate.readReply(source, parseJson(source, LIMITS), jsonAnswer)
  return replied.map(({ node, form, place }) => [decodeString(source, node).value, form, place])
}

function slotsOf(body: unknown) {
  return read(body).slots.map(({ value, unit, author, kind }) => ({ value, unit, author, kind }))
}

/** The same with every name changed but those that people chose. */
function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [rename(name), renamed(inner, rename)]))
}
