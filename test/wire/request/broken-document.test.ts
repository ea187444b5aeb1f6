import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../src/text/edit.ts'
import { openaiChat } from '../../../src/wire/openai/chat.ts'
import type { WireRequest } from '../../../src/wire/slot.ts'

/** Documents in strings that do not parse, with a name behind escapes. */
describe('a document that is no JSON', () => {
  test.each([
    ['cut off in a string', String.raw`{"a":1,"who":"Zo\u00e9 Q`],
    ['cut off inside an escape', String.raw`{"who":"Zo\u00e9 Q\u00`],
    ['cut off behind a backslash', '{"who":"Zo\\u00e9 Q\\'],
    ['cut off after a string', String.raw`{"who":"Zo\u00e9 Q",`],
    ['with a key twice', String.raw`{"a":1,"a":"Zo\u00e9 Q"}`],
    ['with the name as a key', String.raw`{"Zo\u00e9 Q":`],
    ['with the name outside any string', String.raw`{"who": Zo\u00e9 Q`],
    ['over several lines', '{\n "list": [\n  "x\\"", \n  Zo\\u00e9 Q'],
    ['with a line break in a string', '{"who":"x\nZo\\u00e9 Q'],
    ['nested too deep', `${'['.repeat(200)}"Zo\\u00e9 Q"${']'.repeat(200)}`],
  ])('%s: the name is seen and replaced, the rest stays', (_how, document) => {
    const request = read(document)
    const slot = request.slots.find((one) => one.value.includes('Zoé Q'))
    const start = slot?.value.indexOf('Zoé Q') ?? 0
    const out = applyEdits(request.body, slot?.toBody([{ start, end: start + 5, text: 'A"B' }]) ?? [])
    expect(JSON.parse(out).messages[0].content).toBe(document.replace(String.raw`Zo\u00e9 Q`, String.raw`A\"B`))
  })

  test('that has no escapes is read as one text', () => {
    expect(read('{"who":"Zoé Q').slots.map((slot) => slot.value)).toEqual(['{"who":"Zoé Q'])
  })

  test('that hides no letter is read as one text, line breaks and all', () => {
    const text = '[a](b) "said\\_so"\nMy name is Zoé'
    expect(read(text).slots.map((slot) => slot.value)).toEqual([text])
  })

  test('that has escapes nobody knows is read as it is written', () => {
    expect(read(String.raw`{"who":"\x Zo\u00e9`).slots.map((slot) => slot.value)).toEqual([
      'who',
      String.raw`\x Zo\u00e9`,
    ])
  })
})

function read(content: string): WireRequest {
  const body = JSON.stringify({ messages: [{ role: 'tool', content }] })
  return openaiChat.readRequest(body, { depth: 128, values: 1_000_000 })
}
