import type { Pattern } from '../pattern.ts'

export const steuernummer: Pattern = {
  id: 'de/steuernummer',
  entity: 'NATIONAL_ID',
  title: 'German tax number of an office (Steuernummer), named as one',
  sources: ['Abgabenordnung § 139a', 'BMF, Steuernummernformate der Länder'],
  action: 'tokenise',
  examples: ['Steuernummer 93815/08152', 'St.-Nr. 181/815/08155'],
  form: {
    kind: 'code',
    expression: /(?:\d{2,3}[/ ]\d{3,4}[/ ]\d{4,5}|\d{5}\/\d{5}|\d{10,13})(?![\d/])/y,
    opens: [2, 3, 5, 10, 11, 12, 13],
    digits: [10, 13],
    context: { de: 'steuernummer*, steuernr, steuer nr, st nr, stnr' },
    score: { alone: 0, context: 0.9 },
  },
}
