import { nir, nirSpaced } from '../../../patterns/fr/nir.ts'
import { lists } from '../lists.ts'

lists(
  nir,
  {
    'in its spacing': '«1 85 05 78 006 084 91»',
    compact: '«185057800608491»',
    'born in Corsica': '«1 55 08 2A 041 025 77»',
    'in a sentence': 'mon numéro est «2 69 05 49 588 157 80».',
  },
  {
    'with a wrong key': '185057800608412',
    'inside a longer number': '9185057800608491',
    'that is a timestamp': '1715954400000',
  },
)

lists(
  nirSpaced,
  {
    'in its spacing with a wrong key': '«1 85 05 78 006 084 12»',
  },
  {
    'in another spacing': '1850 57800 608412',
  },
)
