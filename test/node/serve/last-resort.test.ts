import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'src/node/serve/last-resort.ts')

test.each([
  ['thrown', 'JSON.parse("Ines Caradec")'],
  ['rejected', 'Promise.reject(new SyntaxError("Ines Caradec"))'],
  ['with the content as its cause', 'throw new Error("x", { cause: "Ines Caradec" })'],
])('a defect ends the process with its place and without what it quotes: %s', async (_how, code) => {
  const program = `import { dieWithoutContent } from '${pathToFileURL(FILE).href}'; dieWithoutContent(); ${code}`
  const failed = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  const { code: exit, stderr } = await failed.then(
    () => ({ code: 0, stderr: '' }),
    (error: unknown) => error as { readonly code: number; readonly stderr: string },
  )
  expect(exit).toBe(1)
  expect(stderr).toMatch(/ended by a defect of its own \((?:Syntax)?Error\)\n {4}at /)
  expect(stderr).not.toContain('Caradec')
})
