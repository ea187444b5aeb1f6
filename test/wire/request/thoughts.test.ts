import { describe, expect, test } from 'vitest'
import { ANTHROPIC_THOUGHTS } from '../../../src/wire/anthropic/thoughts.ts'
import { itemsIn } from '../../../src/wire/json/node.ts'
import { parseJson } from '../../../src/wire/json/parse.ts'
import { thoughtsIn, withoutItems } from '../../../src/wire/request/thoughts.ts'
import { applyEdits } from '../../../src/text/edit.ts'

const LIMITS = { depth: 128, values: 1000 }

describe('items taken out of a list leave the others as they are written', () => {
  test.each([
    ['[ 1 , 2 , 3 ]', '101', '[ 2 ]'],
    ['[1,2,3]', '100', '[2,3]'],
    ['[1,2,3]', '001', '[1,2]'],
    ['[1,2,3]', '011', '[1]'],
    ['[1,2,3,4]', '0110', '[1,4]'],
    ['[1,2,3]', '111', '[]'],
    ['[ 1 ]', '1', '[  ]'],
    ['[1,2,3,4,5]', '10101', '[2,4]'],
  ])('%s without %s', (source, marked, expected) => {
    const list = parseJson(source, LIMITS)
    if (list.kind !== 'array') throw new Error('a list')
    const flags = [...marked].map((flag) => flag === '1')
    expect(applyEdits(source, withoutItems(list, flags))).toBe(expected)
  })
})

describe('the thoughts of Anthropic’s messages', () => {
  const T = '{"type":"thinking"}'
  const R = '{"type":"redacted_thinking"}'
  const X = '{"type":"text"}'
  const user = '{"role":"user","content":"u"}'
  const result = '{"role":"user","content":[{"type":"tool_result"}]}'
  const system = '{"role":"system","content":"s"}'
  const assistant = (...blocks: readonly string[]): string => `{"role":"assistant","content":[${blocks.join(',')}]}`

  function omitted(messages: readonly string[]): readonly (readonly [path: string, rest: string | undefined])[] {
    const body = `[${messages.join(',')}]`
    const items = itemsIn(parseJson(body, LIMITS))
    return thoughtsIn(items, 'messages', body, ANTHROPIC_THOUGHTS).map(({ path, omit }) => [
      path,
      omit.length === 0 ? undefined : applyEdits(body, omit),
    ])
  }

  test('of a turn that is over: with it goes what was thought later in the turn', () => {
    const rest = (...turns: readonly string[]): string => `[${[user, ...turns, user].join(',')}]`
    const found = omitted([user, assistant(T, X), result, assistant(R, T, X), user])
    expect(found).toEqual([
      ['messages[3].content[0]', rest(assistant(T, X), result, assistant(X))],
      ['messages[3].content[1]', rest(assistant(T, X), result, assistant(X))],
      ['messages[1].content[0]', rest(assistant(X), result, assistant(X))],
    ])
  })

  test('of a turn that goes on, or of one that was nothing but thinking: not at all', () => {
    expect(omitted([user, assistant(T, X), result])).toEqual([['messages[1].content[0]', undefined]])
    expect(omitted([user, assistant(T, X), system])).toEqual([['messages[1].content[0]', undefined]])
    expect(omitted([user, assistant(T), user])).toEqual([['messages[1].content[0]', undefined]])
  })
})
