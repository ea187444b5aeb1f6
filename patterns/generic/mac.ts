import type { Pattern } from '../pattern.ts'

export const mac: Pattern = {
  id: 'generic/mac',
  entity: 'MAC',
  title: 'MAC address of a device',
  sources: ['IEEE 802-2014, clause 8 (EUI-48)'],
  action: 'tokenise',
  examples: ['MAC de mon téléphone : 3c:22:fb:9a:01:7e'],
  form: {
    kind: 'network',
    family: 'mac',
    // a MAC address is personal where it is somebody's device's
    context: {
      en: 'my, his, her, phone, laptop, device, tablet',
      fr: 'mon, ma, son, sa, appareil, telephone, ordinateur, tablette, box',
      de: 'mein, meine, gerat, rechner, handy',
      es: 'mi, su, dispositivo, movil, ordenador',
      it: 'mio, suo, dispositivo, telefono',
      nl: 'mijn, toestel, telefoon, laptop',
      pt: 'meu, seu, dispositivo, telemovel',
    },
    against: { any: 'vlan, oui' },
  },
}
