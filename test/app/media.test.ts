import { describe, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

const PAINT = '/openai/v1/images/generations'
const SPEAK = '/openai/v1/audio/speech'
const PROMPT = 'A birthday card for Inès Caradec, who lives in Lyon.'
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'

/** A vendor that draws or speaks always the same. */
function vendor(body: BodyInit, type: string) {
  return () => new Response(body, { headers: { 'content-type': type } })
}

const picture = vendor(
  JSON.stringify({ created: 1, data: [{ b64_json: PICTURE, revised_prompt: 'A card for [PERSON].' }] }),
  'application/json',
)

function media(setting: string): { readonly config: string } {
  return { config: `upstreams: { openai: { media: ${setting} } }` }
}

describe('a picture', () => {
  test('is drawn of type words, and arrives as it was drawn', async () => {
    const { post, received } = await inProcess(picture)
    const reply = await post(PAINT, JSON.stringify({ model: 'gpt-image-1', prompt: PROMPT, user: 'ines.caradec' }))
    expect(await reply.json()).toEqual({
      created: 1,
      data: [{ b64_json: PICTURE, revised_prompt: 'A card for [PERSON].' }],
    })
    expect(received[0]).toContain('A birthday card for [PERSON], who lives in')
    expect(received[0]).not.toMatch(/Caradec|caradec|PERSON_/)
    expect(reply.headers.get('paravent-redacted')).toMatch(/PERSON=[1-9]/)
  })

  test.each(['/azure/openai/deployments/our_painter/images/generations', '/azure/openai/v1/images/generations'])(
    'at %s too',
    async (path) => {
      const config = 'upstreams: { azure: { wire: openai, url: "https://our.example.com" } }'
      const { post, received } = await inProcess(picture, { config })
      expect((await post(path, JSON.stringify({ prompt: PROMPT }))).status).toBe(200)
      expect(received[0]).toContain('for [PERSON]')
    },
  )

  test('in the making arrives byte for byte, with or without an identifier that may come back', async () => {
    const events = [
      { type: 'image_generation.partial_image', b64_json: PICTURE, partial_image_index: 0 },
      { type: 'image_generation.completed', b64_json: PICTURE, usage: { total_tokens: 1 } },
    ]
    const stream = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('')
    for (const more of [{}, { user: 'ines.caradec' }]) {
      const { post } = await inProcess(vendor(stream, 'text/event-stream'))
      const reply = await post(PAINT, JSON.stringify({ model: 'gpt-image-1', prompt: PROMPT, stream: true, ...more }))
      expect(await reply.text()).toBe(stream)
    }
  })

  test('tells the client’s own name for a user, as it came', async () => {
    const { post, received } = await inProcess((body) => {
      const { safety_identifier } = JSON.parse(body) as { safety_identifier: string }
      return Response.json({ created: 1, data: [], safety_identifier })
    })
    const reply = await post(PAINT, JSON.stringify({ prompt: 'A tree', safety_identifier: 'ines.caradec' }))
    expect(await reply.json()).toMatchObject({ safety_identifier: 'ines.caradec' })
    expect(received[0]).not.toContain('caradec')
  })

  test('is refused where the upstream says so, in the vendor’s words, naming the line', async () => {
    const { post, received } = await inProcess(picture, media('{ images: refuse }'))
    const reply = await post(PAINT, JSON.stringify({ prompt: PROMPT }))
    const { error } = (await reply.json()) as { error: { code: string; message: string; type: string } }
    expect([reply.status, error.code, error.type]).toEqual([400, 'paravent_media_refused', 'invalid_request_error'])
    expect(error.message).toContain('upstreams.openai.media.images: typeOnly')
    expect(received).toEqual([])
  })
})

describe('a voice', () => {
  /** Bytes of every kind, some of them no UTF-8. */
  const sound = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 37) & 0xff)
  const asked = { model: 'gpt-4o-mini-tts', voice: 'nova', input: PROMPT, instructions: 'Sound like Tom Vandewalle.' }

  test('says type words, and its bytes pass unharmed', async () => {
    const { post, received } = await inProcess(vendor(sound, 'audio/mpeg'))
    const reply = await post(SPEAK, JSON.stringify(asked))
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(sound)
    expect(reply.headers.get('content-type')).toBe('audio/mpeg')
    expect(JSON.parse(received[0] ?? '')).toMatchObject({
      voice: 'nova',
      input: expect.stringContaining('A birthday card for [PERSON], who lives in') as unknown,
      instructions: 'Sound like [PERSON].',
    })
  })

  test('is heard before it has ended', async () => {
    let more: ReadableStreamDefaultController<Uint8Array> | undefined
    const source = new ReadableStream<Uint8Array>({ start: (controller) => void (more = controller) })
    const { post } = await inProcess(() => new Response(source, { headers: { 'content-type': 'audio/mpeg' } }))
    const reply = await post(SPEAK, JSON.stringify(asked))
    const reader = reply.body?.getReader()
    more?.enqueue(sound.slice(0, 10))
    expect((await reader?.read())?.value).toEqual(sound.slice(0, 10))
    more?.close()
    expect((await reader?.read())?.done).toBe(true)
  })

  test('as events arrives byte for byte', async () => {
    const stream = `data: ${JSON.stringify({ type: 'speech.audio.delta', audio: PICTURE })}\n\ndata: {"type":"speech.audio.done"}\n\n`
    const { post } = await inProcess(vendor(stream, 'text/event-stream'))
    const reply = await post(SPEAK, JSON.stringify({ ...asked, stream_format: 'sse' }))
    expect(await reply.text()).toBe(stream)
  })

  test('reads values aloud where the upstream allows it, but not what is masked or blocked', async () => {
    const allow = media('{ speech: allow }')
    const { post, received } = await inProcess(vendor(sound, 'audio/mpeg'), {
      config: `${allow.config}\nentities: { EMAIL: mask, IBAN: block }`,
    })
    const input = 'Write to Inès Caradec at ines.caradec@exemple.fr.'
    expect((await post(SPEAK, JSON.stringify({ ...asked, input }))).status).toBe(200)
    expect(received[0]).toContain('Write to Inès Caradec at [EMAIL].')
    const blocked = await post(SPEAK, JSON.stringify({ ...asked, input: 'FR76 1234 5987 6500 0001 2345 695' }))
    expect(await blocked.text()).toContain('paravent_entity_blocked')
    expect(received).toHaveLength(1)
  })

  test('is refused where the upstream says so', async () => {
    const { post, received } = await inProcess(vendor(sound, 'audio/mpeg'), media('{ speech: refuse }'))
    expect(await (await post(SPEAK, JSON.stringify(asked))).text()).toContain(
      'upstreams.openai.media.speech: typeOnly | allow',
    )
    expect(received).toEqual([])
  })

  test('of a vendor that fails is an error like any other', async () => {
    const { post } = await inProcess(() => Response.json({ error: { message: 'no voice' } }, { status: 400 }))
    const reply = await post(SPEAK, JSON.stringify(asked))
    expect([reply.status, await reply.json()]).toEqual([400, { error: { message: 'no voice' } }])
  })
})

describe('an upload', () => {
  test.each([
    ['/openai/v1/images/edits', 'paravent_upload_unsupported'],
    ['/openai/v1/audio/transcriptions', 'paravent_upload_unsupported'],
    ['/v1/files', 'paravent_upload_unsupported'],
    ['/openai/v1/batches', 'paravent_batch_unsupported'],
  ])('to %s is refused, and says why: %s', async (path, code) => {
    const { post, received, events } = await inProcess(picture)
    const form = '--b\r\nContent-Disposition: form-data; name="file"; filename="Ines Caradec.png"\r\n\r\nx\r\n--b--\r\n'
    const reply = await post(path, form, { 'content-type': 'multipart/form-data; boundary=b' })
    const { error } = (await reply.json()) as { error: { code: string; message: string } }
    expect([reply.status, error.code]).toEqual([400, code])
    expect(error.message).toContain('not forwarded')
    expect(received).toEqual([])
    expect(JSON.stringify(events)).not.toContain('Caradec')
  })
})
