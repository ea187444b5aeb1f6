import type { Pattern } from '../pattern.ts'

export const privateKey: Pattern = {
  id: 'secret/private-key',
  entity: 'SECRET',
  title: 'Private key in PEM armour',
  sources: ['RFC 7468', 'RFC 4716', 'RFC 9580 §6.2 (OpenPGP)'],
  action: 'mask',
  examples: [
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n-----END PRIVATE KEY-----',
  ],
  form: {
    kind: 'named',
    names: {},
    marker: '-----BEGIN ',
    spoken: /-----BEGIN (?:[A-Z0-9]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----/y,
    // to the end marker, or as far as the window reaches
    value: /[A-Za-z0-9+/=\s\\:,.-]{16,8192}/y,
    score: 1,
  },
}
