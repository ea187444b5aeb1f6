import { nass } from '../../../patterns/es/nass.ts'
import { lists } from '../lists.ts'

lists(
  nass,
  {
    'in groups': 'NASS: «28 12345678 40»',
  },
  {
    'without a word': '28 12345678 40',
  },
)
