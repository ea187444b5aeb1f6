import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** File of the certificate, which is its own authority. */
  readonly file: string
}

/** A certificate for some names and addresses (`DNS:a.example,IP:127.0.0.1`), which nobody trusts who is not told to. */
export async function makeCertificate(names: string): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'paravent-tls-'))
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const about = ['-subj', '/CN=paravent tests', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', file]
  await promisify(execFile)('openssl', [...kind, ...about])
  return { key: await readFile(key, 'utf8'), cert: await readFile(file, 'utf8'), file }
}
