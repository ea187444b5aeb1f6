import { faultMessage, publicCode } from './fault-text.ts'
import type { ErrorDialect } from './wire.ts'

/**
 * Vendors whose wire does not exist here yet. Their SDKs still deserve an error they can read: each gets its own
 * shape (checked against @google/genai, @mistralai/mistralai, cohere-ai, ollama, @aws-sdk/client-bedrock-runtime).
 */
const FOREIGN: readonly { readonly path: RegExp; readonly dialect: ErrorDialect }[] = [
  {
    path: /^\/(?:gemini|vertex)(?:\/|$)|^\/(?:upload\/)?v1beta1?\//,
    dialect: {
      body: (fault) =>
        JSON.stringify({
          error: { code: fault.status, message: faultMessage(fault), status: 'NOT_FOUND', details: [] },
        }),
      headers: () => [],
    },
  },
  {
    path: /^\/mistral(?:\/|$)/,
    dialect: {
      body: (fault) =>
        JSON.stringify({
          object: 'error',
          message: faultMessage(fault),
          type: 'invalid_request_error',
          param: null,
          code: publicCode(fault),
        }),
      headers: () => [],
    },
  },
  {
    path: /^\/cohere(?:\/|$)|^\/v2\//,
    dialect: {
      body: (fault, request) => JSON.stringify({ id: request, message: faultMessage(fault) }),
      headers: () => [],
    },
  },
  {
    path: /^\/ollama(?:\/|$)|^\/api\//,
    dialect: { body: (fault) => JSON.stringify({ error: faultMessage(fault) }), headers: () => [] },
  },
  {
    path: /^\/bedrock(?:\/|$)|^\/model\//,
    dialect: {
      body: (fault) => JSON.stringify({ message: faultMessage(fault) }),
      headers: (_fault, request) => [
        ['x-amzn-errortype', 'ResourceNotFoundException'],
        ['x-amzn-requestid', request],
      ],
    },
  },
]

/** The dialect for a path that belongs to a vendor without a wire; undefined for every other path. */
export function foreignDialect(pathname: string): ErrorDialect | undefined {
  return FOREIGN.find(({ path }) => path.test(pathname))?.dialect
}
