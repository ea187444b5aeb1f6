import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

test('the Worker bundles offline, without Node’s modules, and fits the free plan', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-bundle-'))
  await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'node_modules/wrangler/bin/wrangler.js'), 'deploy', '--dry-run', '--outdir', folder],
    { cwd: ROOT, env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true' } },
  )
  const bundle = await readFile(join(folder, 'main.js'))
  await rm(folder, { recursive: true })
  expect(bundle.toString()).not.toMatch(/(?:from|require\(|import\()\s*["']node:/)
  // Cloudflare allows 3 MiB compressed on the free plan.
  expect(gzipSync(bundle).length).toBeLessThan(3 * 1024 * 1024)
}, 60_000)
