import { describe, expect, test } from 'vitest'
import { ParaventError, type FaultCode } from '../../src/errors.ts'
import { errorsOf } from '../../src/wire/routes.ts'

const BLOCKED = new ParaventError('attachment_blocked', {
  path: 'messages[3].content[0]',
  setting: 'upstreams.openai.attachments.image: withhold | allow',
})

describe('a fault in OpenAI’s words', () => {
  test('has message, type, param and code', () => {
    expect(JSON.parse(errorsOf('openai').body(BLOCKED, 'r1'))).toEqual({
      error: {
        message:
          'The request holds an attachment that cannot be inspected. Setting: upstreams.openai.attachments.image: withhold | allow.',
        type: 'invalid_request_error',
        param: 'messages[3].content[0]',
        code: 'paravent_attachment_blocked',
      },
    })
    expect(new Map(errorsOf('openai').headers(BLOCKED, 'r1'))).toEqual(
      new Map([
        ['x-request-id', 'r1'],
        ['x-should-retry', 'false'],
      ]),
    )
  })

  test('of ours is a server error', () => {
    expect(JSON.parse(errorsOf('openai').body(new ParaventError('internal'), 'r')).error.type).toBe('server_error')
  })
})

describe('a fault in Anthropic’s words', () => {
  test('names the place in its message, for the shape has no field for it', () => {
    expect(JSON.parse(errorsOf('anthropic').body(BLOCKED, 'r1'))).toEqual({
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message:
          'messages[3].content[0]: The request holds an attachment that cannot be inspected. Setting: upstreams.openai.attachments.image: withhold | allow.',
        details: { error_code: 'paravent_attachment_blocked' },
      },
      request_id: 'r1',
    })
    expect(new Map(errorsOf('anthropic').headers(BLOCKED, 'r1')).get('request-id')).toBe('r1')
  })

  test.each([
    ['endpoint_unknown', 'not_found_error'],
    ['loopback_only', 'permission_error'],
    ['body_too_large', 'request_too_large'],
    ['content_type', 'invalid_request_error'],
    ['upstream_timeout', 'timeout_error'],
    ['upstream_unreachable', 'api_error'],
  ] as const)('%s is of type %s', (code, type) => {
    expect(JSON.parse(errorsOf('anthropic').body(new ParaventError(code), 'r')).error.type).toBe(type)
  })
})

describe('a fault in the words of others', () => {
  test('Gemini’s: a status of google.rpc, with its place and code in the details', () => {
    expect(JSON.parse(errorsOf('gemini').body(BLOCKED, 'r1'))).toEqual({
      error: {
        code: 400,
        message: expect.stringContaining('attachments.image'),
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'paravent_attachment_blocked',
            domain: 'paravent',
            metadata: {
              path: 'messages[3].content[0]',
              setting: 'upstreams.openai.attachments.image: withhold | allow',
            },
          },
        ],
      },
    })
    expect(JSON.parse(errorsOf('gemini').body(new ParaventError('upstream_timeout'), 'r')).error.status).toBe(
      'DEADLINE_EXCEEDED',
    )
  })

  test('Mistral’s: flat, with a parameter', () => {
    expect(JSON.parse(errorsOf('mistral').body(BLOCKED, 'r1'))).toMatchObject({
      object: 'error',
      type: 'invalid_request_error',
      param: 'messages[3].content[0]',
      code: 'paravent_attachment_blocked',
    })
  })

  test('Cohere’s and Ollama’s: one sentence that says everything', () => {
    const sentence =
      'messages[3].content[0]: The request holds an attachment that cannot be inspected. Setting: upstreams.openai.attachments.image: withhold | allow. [paravent_attachment_blocked]'
    expect(JSON.parse(errorsOf('cohere').body(BLOCKED, 'r1'))).toEqual({ id: 'r1', message: sentence })
    expect(JSON.parse(errorsOf('ollama').body(BLOCKED, 'r1'))).toEqual({ error: sentence })
  })
})

test.each<[FaultCode, boolean]>([
  ['entity_blocked', false],
  ['residual_value', false],
  ['detection_failed', false],
  ['internal', false],
  ['upstream_unreachable', true],
  ['upstream_reset', true],
  ['upstream_name', true],
  ['upstream_refused', true],
  ['upstream_redirect', false],
  ['shutting_down', true],
])('%s: the SDK may try again: %s', (code, again) => {
  for (const family of ['openai', 'anthropic', 'gemini', 'mistral', 'cohere', 'ollama'] as const) {
    const headers = new Map(errorsOf(family).headers(new ParaventError(code), 'r'))
    expect(headers.get('x-should-retry')).toBe(again ? undefined : 'false')
  }
})
