import { nirSpread } from '../../../patterns/fr/nir-spread.ts'
import { lists } from '../lists.ts'

lists(
  nirSpread,
  {
    'one digit a box': '«1 8 5 0 5 7 8 0 0 6 0 8 4 9 1»',
  },
  {
    'of few different digits': '1 0 1 0 1 0 1 0 1 0 1 0 1 0 1',
    'that is too short': '1 2 3 4 5 6 7 8',
  },
)
