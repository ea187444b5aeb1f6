import { toFile } from 'openai'
import { describe, expect, test } from 'vitest'
import { harnessOfFile } from '../../e2e/harness.ts'
import { CAMILLE, leaksIn, OLIVER } from '../../e2e/people.ts'
import { answer, JSON_TYPE, OPENAI, SSE_TYPE } from '../../e2e/plays.ts'
import { tokensIn } from '../../e2e/tokens.ts'
import type { Play } from '../../e2e/vendor.ts'

const harness = harnessOfFile()

const SAID = `My name is ${CAMILLE.name}, write to ${CAMILLE.email}.`
const REFUSED = expect.objectContaining({ status: 400, code: 'paravent_upload_unsupported' }) as unknown

/** Says this, whatever it is asked. */
function saying(body: unknown): Play {
  return (_call, reply) => {
    reply.writeHead(200, JSON_TYPE).end(JSON.stringify(body))
  }
}

function received(call: number): string {
  return harness.vendor.calls[call]?.body.toString() ?? ''
}

describe('pictures and voices of the openai SDK through Paravent', () => {
  const PICTURE = Buffer.from('a picture of a folding screen').toString('base64')

  test('a picture is drawn of type words, and arrives as it was drawn', async () => {
    const { mock, openai } = harness
    mock.onImage(/./, { image: { b64Json: PICTURE, revisedPrompt: 'A portrait of [PERSON].' } })
    const drawn = await openai.images.generate({ model: 'gpt-image-1', prompt: `A portrait of ${CAMILLE.name}.` })
    expect(drawn.data).toMatchObject([{ b64_json: PICTURE, revised_prompt: 'A portrait of [PERSON].' }])
    expect(received(0)).toContain('A portrait of [PERSON].')
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('a picture in the making, event by event', async () => {
    const { openai, vendor } = harness
    const events = [
      { type: 'image_generation.partial_image', partial_image_index: 0, b64_json: PICTURE },
      { type: 'image_generation.completed', b64_json: PICTURE },
    ]
    vendor.play((_call, reply) => {
      reply.writeHead(200, SSE_TYPE)
      for (const event of events) reply.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
      reply.end()
    })
    const seen: object[] = []
    const asked = { model: 'gpt-image-1', prompt: `A portrait of ${CAMILLE.name}.`, user: CAMILLE.email } as const
    for await (const event of await openai.images.generate({ ...asked, stream: true })) seen.push(event)
    expect(seen).toEqual(events)
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('a voice says type words, and its bytes are those of the vendor', async () => {
    const { mock, openai } = harness
    const sound = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, at) => (at * 151) & 0xff))
    mock.onSpeech(/./, { audio: sound.toString('base64'), format: 'mp3' })
    const spoken = await openai.audio.speech.create({ model: 'gpt-4o-mini-tts', voice: 'nova', input: SAID })
    expect(Buffer.from(await spoken.arrayBuffer()).equals(sound)).toBe(true)
    expect(received(0)).toContain('My name is [PERSON], write to [EMAIL].')
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('what has to be uploaded is refused before it is sent', async () => {
    const { openai } = harness
    const file = await toFile(Buffer.from(SAID), `${CAMILLE.first}.png`)
    await expect(openai.images.edit({ image: file, prompt: SAID })).rejects.toEqual(REFUSED)
    await expect(openai.audio.transcriptions.create({ file, model: 'whisper-1' })).rejects.toEqual(REFUSED)
    await expect(openai.files.create({ file, purpose: 'batch' })).rejects.toEqual(REFUSED)
    await expect(openai.files.list()).rejects.toMatchObject({ status: 400, code: 'paravent_files_unsupported' })
    const batch = {
      input_file_id: 'file-9aB3dE5fG7hJ1kL2',
      endpoint: '/v1/responses',
      completion_window: '24h',
    } as const
    await expect(openai.batches.create(batch)).rejects.toMatchObject({
      status: 400,
      code: 'paravent_batch_unsupported',
    })
    expect(harness.vendor.calls).toEqual([])
  })
})

describe('what OpenAI stores, by its name, through Paravent', () => {
  test.each([false, true])('a stored chat is asked for, changed and erased (streamed: %s)', async (streamed) => {
    const { openai, vendor } = harness
    let kept = ''
    vendor.play((call, reply) => {
      kept = call.body.toString()
      return answer(OPENAI, (sent) => `I see ${tokensIn(sent).join(' and ')}.`)(call, reply)
    })
    const asked = { model: 'gpt-5.1', store: true, messages: [{ role: 'user' as const, content: SAID }] }
    const { id } = streamed
      ? await openai.chat.completions.stream(asked).finalChatCompletion()
      : await openai.chat.completions.create(asked)
    const [person = '', email = ''] = tokensIn(kept)
    const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: `It was ${person}.` } }]
    vendor.play(saying({ id, object: 'chat.completion', choices, metadata: {} }))
    const { completions } = openai.chat
    expect((await completions.retrieve(id)).choices[0]?.message.content).toBe(`It was ${CAMILLE.name}.`)
    const changed = await completions.update(id, { metadata: { who: OLIVER.name } })
    expect(changed.choices[0]?.message.content).toBe(`It was ${CAMILLE.name}.`)
    const message = { id: `${id}-0`, role: 'user', content: `My name is ${person}, write to ${email}.` }
    vendor.play(saying({ object: 'list', data: [message], has_more: false }))
    expect((await completions.messages.list(id)).data).toMatchObject([{ content: SAID }])
    vendor.play(saying({ object: 'list', data: [{ id, object: 'chat.completion', choices }], has_more: false }))
    expect((await completions.list({ limit: 5 })).data[0]?.choices[0]?.message.content).toBe(`It was ${CAMILLE.name}.`)
    vendor.play(saying({ id, object: 'chat.completion.deleted', deleted: true }))
    await completions.delete(id)
    await expect(completions.retrieve(id)).rejects.toMatchObject({ status: 404, code: 'paravent_state_unknown' })
    const byMetadata = completions.list({ metadata: { who: OLIVER.name } })
    await expect(byMetadata).rejects.toMatchObject({ status: 400, code: 'paravent_state_unsupported' })
    expect(leaksIn(harness.received())).toEqual([])
  })

  test('a conversation takes items and metadata, and loses one', async () => {
    const { openai, vendor } = harness
    const id = 'conv_68a1c0ffee12345678'
    vendor.play(saying({ id, object: 'conversation', metadata: {} }))
    const { conversations } = openai
    await conversations.create({ items: [{ type: 'message', role: 'user', content: SAID }] })
    const [person = ''] = tokensIn(received(0), 'PERSON')
    const item = {
      id: 'msg_68a1c0ffee12345678',
      type: 'message',
      role: 'user',
      status: 'completed',
      content: [{ type: 'input_text', text: `${person} knows nobody.` }],
    }
    vendor.play(saying({ object: 'list', data: [item], first_id: item.id, last_id: item.id, has_more: false }))
    const added = {
      items: [{ type: 'message' as const, role: 'user' as const, content: `${CAMILLE.name} knows ${OLIVER.name}.` }],
    }
    const list = await conversations.items.create(id, added)
    expect(JSON.stringify(list.data)).toContain(`${CAMILLE.name} knows nobody.`)
    expect(received(1)).toContain(`${person} knows PERSON_`)
    expect(JSON.stringify((await conversations.items.list(id, { limit: 3 })).data)).toContain(CAMILLE.name)
    vendor.play(saying(item))
    const retrieved = await conversations.items.retrieve(item.id, { conversation_id: id })
    expect(JSON.stringify(retrieved)).toContain(`${CAMILLE.name} knows nobody.`)
    const metadata = { who: CAMILLE.name }
    vendor.play((call, reply) =>
      saying({ id, object: 'conversation', ...JSON.parse(call.body.toString()) })(call, reply),
    )
    expect((await conversations.update(id, { metadata })).metadata).toEqual(metadata)
    vendor.play(saying({ id, object: 'conversation', metadata: {} }))
    await conversations.items.delete(item.id, { conversation_id: id })
    await conversations.delete(id)
    await expect(conversations.items.create(id, added)).rejects.toMatchObject({ status: 404 })
    expect(leaksIn(harness.received())).toEqual([])
  })
})
