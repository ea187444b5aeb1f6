import { faultMessage } from './fault-text.ts'
import type { ErrorDialect } from './wire.ts'

/**
 * Vendors whose wire does not exist here yet. Their SDKs still deserve an error they can read: each gets its own
 * shape (checked against @aws-sdk/client-bedrock-runtime).
 */
const FOREIGN: readonly { readonly path: RegExp; readonly dialect: ErrorDialect }[] = [
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
