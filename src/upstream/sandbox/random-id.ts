/** An id as vendors make them: a prefix and 24 letters and digits. */
export function randomId(prefix: string): string {
  return prefix + crypto.randomUUID().replaceAll('-', '').slice(0, 24)
}
