/**
 * Paravent itself, as `npm start` runs it, with one upstream. Usage: `node paravent-proxy.ts VENDOR_URL`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const file = join(mkdtempSync(join(tmpdir(), 'paravent-bench-')), 'paravent.yaml')
writeFileSync(file, JSON.stringify({ upstreams: { openai: { wire: 'openai', url: `${process.argv[2]}/v1` } } }))
const main = join(import.meta.dirname, '..', 'src', 'node', 'main.ts')
process.argv = [process.execPath, main, 'serve', '--config', file, '--host', '127.0.0.1', '--port', '0']
await import(main)
