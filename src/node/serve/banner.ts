import type { Config } from '../../config/config.ts'
import { type EgressMap, egressText } from '../egress.ts'

export interface BannerFacts {
  readonly version: string
  /** `http://127.0.0.1:8787` */
  readonly url: string
  readonly config: Config
  /** Path of the configuration, if one was read. */
  readonly file: string | undefined
  readonly egress: EgressMap
  readonly isSecretRandom: boolean
}

/** What someone who has just started the server needs to know, in a few lines. */
export function banner({ version, url, config, file, egress, isSecretRandom }: BannerFacts): string {
  const lines = [`Paravent ${version} listens on ${url} (${file ?? 'no paravent.yaml: defaults'})`, '']
  for (const [name, { wire }] of Object.entries(config.upstreams)) {
    lines.push(`  ${SDK[wire].padEnd(14)} baseURL  ${url}/${name}${wire === 'openai' ? '/v1' : ''}`)
  }
  for (const proxy of new Set([...egress.values()].map(egressText))) lines.push('', `  Vendors are reached ${proxy}.`)
  if (config.sandbox === 'on') {
    lines.push(
      `  ${'Sandbox vendor'.padEnd(14)} baseURL  ${url}/sandbox/v1 or ${url}/sandbox/anthropic, no key needed`,
      '',
    )
    lines.push('  Try it, then see what the vendor saw:', `  ${example(url)}`, `  curl -s ${url}/sandbox/last`)
  }
  if (isSecretRandom) {
    lines.push('', '  PARAVENT_SECRET is not set: tokens come from a random secret and end with this process.')
  }
  return `${lines.join('\n')}\n\n`
}

const SDK = {
  openai: 'OpenAI SDK',
  anthropic: 'Anthropic SDK',
  gemini: 'Gemini SDK',
  mistral: 'Mistral SDK',
  cohere: 'Cohere SDK',
  ollama: 'Ollama SDK',
  json: 'client',
} as const

function example(url: string): string {
  const content = 'My name is Ines Caradec, call me on 06 39 98 12 34.'
  const body = JSON.stringify({ model: 'sandbox', messages: [{ role: 'user', content }] })
  return `curl -s ${url}/sandbox/v1/chat/completions -H 'content-type: application/json' -d '${body}'`
}
