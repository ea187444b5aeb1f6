import type { Config } from '../config/config.ts'
import { configJsonSchema } from '../config/json-schema.ts'
import { letThrough } from '../config/let-through.ts'
import { type EgressMap, egressFrom, egressText } from './egress.ts'
import { loadConfig } from './load-config.ts'
import { tokenSecret } from './secret.ts'
import { refuseOwnAddress } from './own-address.ts'

/** `paravent check`: says that a configuration and the secret hold, or every fault; with `schema`, prints the JSON Schema. */
export function check(options: { readonly config?: string; readonly schema?: boolean }): void {
  if (options.schema === true) {
    process.stdout.write(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
    return
  }
  const { config, file } = loadConfig(options.config)
  refuseOwnAddress(config)
  const egress = egressFrom(config.upstreams, process.env)
  const secret = tokenSecret(process.env)
  const upstreams = Object.entries(config.upstreams).map(
    ([name, { wire, url }]) => `  ${name} (${wire}) → ${url}${through(egress, url)}\n`,
  )
  process.stdout.write(
    `${file ?? 'No paravent.yaml here: the defaults'} ${file === undefined ? 'hold' : 'holds'}.\n${upstreams.join('')}` +
      `  sandbox vendor ${config.sandbox}\n\n${exposure(config)}\n` +
      `Tokens come from ${secret.isRandom ? 'a random secret and end with the process: PARAVENT_SECRET is not set' : 'the secret that is set'}.\n`,
  )
}

function through(egress: EgressMap, url: string): string {
  const proxy = egress.get(new URL(url).origin)
  return proxy === undefined ? '' : ` ${egressText(proxy)}`
}

function exposure(config: Config): string {
  const lines = letThrough(config)
  if (lines.length === 0) return 'Nothing that is found leaves as it is, and all passes here.\n'
  return `What leaves as it is, or does not pass here:\n${lines.map((line) => `  ${line}\n`).join('')}`
}
