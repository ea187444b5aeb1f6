import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const everywhere = { setupFiles: ['test/fixed-seed.ts'], provide: { fixedSeed: process.env['CI'] !== undefined } }

/** The same tests in both runtimes; what opens sockets, files or processes is Node's alone. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...everywhere,
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            // vitest's own parts want Node's modules there; the bundle does not (test/worker/bundle says so).
            miniflare: { compatibilityFlags: ['nodejs_compat', 'enable_request_signal'] },
          }),
        ],
        test: {
          ...everywhere,
          name: 'worker',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/house.test.ts', 'test/node/**', 'test/patterns/redos.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
