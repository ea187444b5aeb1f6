import Anthropic from '@anthropic-ai/sdk'
import Anthropic2023 from 'anthropic-sdk-2023'

/** Both generations of Anthropic's API, each with its own official SDK: another header for the key, another version. */
export interface Generation {
  readonly name: string
  readonly connect: (
    baseURL: string,
    options?: { readonly apiKey?: string; readonly fetch?: typeof fetch },
  ) => Anthropic
  /** The SDK's own error classes; the two SDKs do not share them. */
  readonly errors: Pick<
    typeof Anthropic,
    | 'APIError'
    | 'BadRequestError'
    | 'AuthenticationError'
    | 'NotFoundError'
    | 'RateLimitError'
    | 'InternalServerError'
    | 'APIConnectionError'
    | 'APIUserAbortError'
  >
}

const QUIET = { apiKey: 'sk-test', maxRetries: 0 }

export const GENERATIONS: readonly Generation[] = [
  {
    name: 'Anthropic’s SDK of today',
    connect: (baseURL, options) => new Anthropic({ baseURL, ...QUIET, ...options }),
    errors: Anthropic,
  },
  {
    name: 'Anthropic’s SDK of the 2023 API',
    connect: (baseURL, options) => sameToUs(new Anthropic2023({ baseURL, ...QUIET, ...options })),
    errors: sameErrors(Anthropic2023),
  },
]

/** What our tests use of a client has not changed between the generations, so they are written against one type. */
function sameToUs(client: unknown): Anthropic {
  if (isClient(client)) return client
  throw new TypeError('not an Anthropic client')
}

function isClient(client: unknown): client is Anthropic {
  return typeof client === 'object' && client !== null && 'messages' in client && 'models' in client
}

function sameErrors(sdk: unknown): Generation['errors'] {
  if (hasErrors(sdk)) return sdk
  throw new TypeError('not an Anthropic SDK')
}

function hasErrors(sdk: unknown): sdk is Generation['errors'] {
  return typeof sdk === 'function' && 'APIError' in sdk && 'BadRequestError' in sdk
}
