import { mac } from '../../../patterns/generic/mac.ts'
import { lists } from '../lists.ts'

lists(
  mac,
  {
    "of somebody's phone": 'MAC de mon téléphone : «3c:22:fb:9a:01:7e»',
  },
  {
    'of a network sheet': 'MAC address 00:1B:44:11:3A:B7, VLAN 120.',
  },
)
