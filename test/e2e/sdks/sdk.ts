import type { Play } from '../vendor.ts'
import type { Say } from './gaps.ts'

/** A row of the grid: one way in which chatbots are built, asked for the same things as the others. */
export interface Sdk {
  /** As npm calls it, and what of it is used. */
  readonly name: string
  /** What package.json calls it, if not so. */
  readonly npm?: string
  /** What the SDK or its vendor does not have, and why. */
  readonly absent?: Readonly<Partial<Record<FeatureName, string>>>
  /** Where the mock has not the vendor's own words. */
  readonly gaps?: { readonly of: readonly FeatureName[]; readonly play: (say: Say) => Play }
  connect(paravent: string): Client
}

/** The columns of the grid. */
export const EVERY_FEATURE = [
  'plain',
  'stream',
  'tools',
  'structured',
  'thinking',
  'errors of the vendor',
  'stream cut off',
  'refusals of ours',
  'pictures refused',
] as const

export type FeatureName = (typeof EVERY_FEATURE)[number]

export interface Client {
  plain(said: string): Promise<string>
  stream(said: string): AsyncIterable<string>
  /** Offers `write`, runs it when it is called, sends what it returns, and gives what the model says then. */
  tools(said: string, write: Write, streamed: boolean): Promise<string>
  /** An answer in the form of `LETTER`, as the SDK hands it over. */
  structured(said: string, streamed: boolean): Promise<unknown>
  /** What the model thinks, and what it says. */
  thinking?(said: string, streamed: boolean): Promise<Thought>
  /** Asks with a picture. */
  picture(): Promise<unknown>
  /** What an error says that is of the SDK's own kind; `undefined` is any other. */
  failure(error: unknown): Failure | undefined
}

/** A tool, run with the input that the SDK hands over. */
export type Write = (input: unknown) => string

export interface Thought {
  readonly thought: string
  readonly said: string
}

export interface Failure {
  readonly status: number | undefined
  /** Message, body, code: whatever the SDK kept of the reply. */
  readonly text: string
}

/** The parameters of the tool `write`. */
export const WRITE = {
  type: 'object',
  properties: {
    to: { type: 'string', description: 'an address' },
    greeting: { type: 'string' },
    phones: { type: 'array', items: { type: 'string' } },
  },
  required: ['to', 'greeting', 'phones'],
  additionalProperties: false,
} as const

/** The form of a structured answer. */
export const LETTER = {
  type: 'object',
  properties: { name: { type: 'string' }, email: { type: 'string' } },
  required: ['name', 'email'],
  additionalProperties: false,
} as const

/** One picture, a dot. */
export const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** All that a stream says. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const piece of pieces) all += piece
  return all
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
