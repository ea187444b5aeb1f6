import { rib } from '../../../patterns/fr/rib.ts'
import { lists } from '../lists.ts'

lists(
  rib,
  {
    'in its groups': 'RIB «30006 00001 12345678901 89»',
    compact: '«30006000011234567890189»',
  },
  {
    'with a wrong key': '30006 00001 12345678901 88',
  },
)
