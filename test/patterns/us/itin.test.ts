import { itin } from '../../../patterns/us/itin.ts'
import { lists } from '../lists.ts'

lists(
  itin,
  {
    'with dashes': 'ITIN «912-73-1234»',
    compact: 'my ITIN is «912731234»',
  },
  {
    'without a word': '912-73-1234',
    'of another range': 'ITIN 812-73-1234',
  },
)
