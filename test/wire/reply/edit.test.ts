import { expect, test } from 'vitest'
import { applyEdits } from '../../../src/text/edit.ts'
import { anthropicMessages } from '../../../src/wire/anthropic/messages.ts'
import { parseJson } from '../../../src/wire/json/parse.ts'
import { replyEdit } from '../../../src/wire/reply/edit.ts'

test('a value of free JSON that is the token of a number comes back as the number, a key never does', () => {
  const body = '{"content":[{"type":"tool_use","input":{"PHONE_1":"PHONE_1","said":"call PHONE_1","n":"\\u0041"}}]}'
  expect(restored(body)).toBe(
    '{"content":[{"type":"tool_use","input":{"33612345678":33612345678,"said":"call 33612345678","n":"\\u0041"}}]}',
  )
})

test('what changes is escaped, what does not stays byte for byte', () => {
  const body = '{"content":[{"type":"text","text":"\\u0041 NAME_1"},{"type":"text","text":"\\u0042"}]}'
  expect(restored(body)).toBe('{"content":[{"type":"text","text":"A \\"Zoé\\""},{"type":"text","text":"\\u0042"}]}')
})

function restored(body: string): string {
  const root = parseJson(body, { depth: 128, values: 1000 })
  const edits = anthropicMessages
    .readReply(body, root, false)
    .flatMap(
      (text) =>
        replyEdit(body, text, (value, form) =>
          (form === 'json' ? value.replace(/^"PHONE_1"$/, '33612345678') : value)
            .replace('PHONE_1', '33612345678')
            .replace('NAME_1', '"Zoé"'),
        ) ?? [],
    )
  return applyEdits(body, edits)
}
