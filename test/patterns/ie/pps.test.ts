import { pps } from '../../../patterns/ie/pps.ts'
import { lists } from '../lists.ts'

lists(
  pps,
  {
    'of one letter': '«1234567T»',
    'of two letters': 'PPS «1234567FA»',
  },
  {
    'with a wrong letter': '1234567A',
  },
)
