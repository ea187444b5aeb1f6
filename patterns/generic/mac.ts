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
    context: {
      any: 'mac, wifi, wi, bluetooth, ethernet, device, router, adapter',
      fr: 'physique, appareil, telephone, ordinateur, box',
      en: 'phone, laptop, computer, hardware',
      de: 'gerat, rechner',
    },
    against: { any: 'vlan, oui' },
  },
}
