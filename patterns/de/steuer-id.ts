import { mod1110 } from '../checks/iso-7064-mod-11-10.ts'
import type { Pattern } from '../pattern.ts'

/** ISO 7064 MOD 11,10; among the first ten digits exactly one occurs two or three times. */
function isSteuerId(compact: string): boolean {
  if (!mod1110(compact)) return false
  const counts = new Map<string, number>()
  for (const digit of compact.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const repeated = [...counts.values()].filter((count) => count > 1)
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3
}

export const steuerId: Pattern = {
  id: 'de/steuer-id',
  entity: 'NATIONAL_ID',
  title: 'German tax identification number (Steuer-ID, IdNr)',
  sources: ['Abgabenordnung § 139b', 'Bundeszentralamt für Steuern'],
  action: 'tokenise',
  examples: ['Steuer-ID 86 095 742 719'],
  form: {
    kind: 'code',
    expression: /[1-9]\d[ \u00a0]?\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?!\d)/y,
    opens: [2, 11],
    digits: [11, 11],
    check: isSteuerId,
    checks: 'ISO 7064 MOD 11,10 check digit',
    context: { any: 'tin, idnr', de: 'steuer*, identifikationsnummer, id nr', en: 'tax' },
    score: { alone: 0.4, context: 0.98, mistyped: 0.5 },
  },
}
