import { egressFrom } from '../egress.ts'
import { loadConfig } from '../load-config.ts'
import { goOnWithoutOutput } from '../output-fault.ts'
import { tokenSecret } from '../secret.ts'
import cluster from 'node:cluster'
import { endWithPrimary } from './end-with-primary.ts'
import { dieWithoutContent } from './last-resort.ts'
import { refuseOwnAddress } from '../own-address.ts'
import { runPrimary } from './primary.ts'
import { runServer } from './run-server.ts'

export interface ServeOptions {
  readonly config?: string
  readonly port?: number
  readonly host?: string
  readonly workers?: number
}

/** `paravent serve`: the proxy, in this process or shared by several. */
export async function serve({ config: named, port, host, workers = 1 }: ServeOptions): Promise<void> {
  dieWithoutContent()
  endWithPrimary()
  goOnWithoutOutput()
  const { config: read, file } = loadConfig(named)
  const config = { ...read, ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) }
  refuseOwnAddress(config)
  const parts = {
    config,
    file,
    egress: egressFrom(config.upstreams, process.env),
    secret: tokenSecret(process.env),
  }
  if (workers > 1 && cluster.isPrimary) return runPrimary({ ...parts, workers })
  await runServer(parts)
}
