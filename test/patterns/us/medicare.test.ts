import { medicare } from '../../../patterns/us/medicare.ts'
import { lists } from '../lists.ts'

lists(
  medicare,
  {
    'with dashes': 'Medicare number «1EG4-TE5-MK73»',
    compact: 'MBI «1EG4TE5MK73»',
  },
  {
    'without a word': 'part 1EG4-TE5-MK73',
    'with a letter that is not used': 'Medicare 1SG4-TE5-MK73',
  },
)
