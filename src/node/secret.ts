import { readFileSync } from 'node:fs'
import { Exit, EXIT } from './exit.ts'

export interface TokenSecret {
  readonly bytes: Uint8Array
  /** Drawn for this process alone: tokens die with it, and no other node knows them. */
  readonly isRandom: boolean
}

/** Fewer would make guessing cheaper than the tokens are worth. */
const SHORTEST = 32

/** The secret tokens derive from: `PARAVENT_SECRET`, or the file `PARAVENT_SECRET_FILE` names, or a random one. Never from the configuration. */
export function tokenSecret(environment: NodeJS.ProcessEnv): TokenSecret {
  const { PARAVENT_SECRET: given, PARAVENT_SECRET_FILE: file } = environment
  if (given !== undefined && given !== '') return { bytes: checked('PARAVENT_SECRET', given), isRandom: false }
  if (file !== undefined && file !== '')
    return { bytes: checked('PARAVENT_SECRET_FILE', readSecret(file)), isRandom: false }
  return { bytes: crypto.getRandomValues(new Uint8Array(32)), isRandom: true }
}

function checked(variable: string, secret: string): Uint8Array {
  if (secret.length < SHORTEST) {
    throw new Exit(EXIT.config, [
      `${variable}: the secret is shorter than ${SHORTEST} characters; make one with: openssl rand -base64 32`,
    ])
  }
  return new TextEncoder().encode(secret)
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new Exit(EXIT.config, ['PARAVENT_SECRET_FILE: the file it names cannot be read; check path and permissions'])
  }
}
