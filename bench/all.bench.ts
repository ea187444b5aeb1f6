import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Every bench there is, each in a process of its own: what one leaves warm must not help the next. */
const BENCHES = [
  'proxy.bench.ts',
  'hold-back.bench.ts',
  'stall.bench.ts',
  'names-speed.bench.ts',
  'fairness.bench.ts',
  'detect.bench.ts',
]

for (const bench of BENCHES) {
  const file = join(import.meta.dirname, bench)
  if (!existsSync(file)) continue
  process.stdout.write(`\n# ${bench}\n`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
