import { configJsonSchema } from '../config/json-schema.ts'
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
  tokenSecret(process.env)
  const upstreams = Object.entries(config.upstreams).map(([name, { wire, url }]) => `  ${name} (${wire}) → ${url}\n`)
  process.stdout.write(
    `${file ?? 'No paravent.yaml here: the defaults'} ${file === undefined ? 'hold' : 'holds'}.\n${upstreams.join('')}` +
      `  sandbox vendor ${config.sandbox}\n`,
  )
}
