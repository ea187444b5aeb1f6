import { nirWithoutKey } from '../../../patterns/fr/nir-without-key.ts'
import { lists } from '../lists.ts'

lists(
  nirWithoutKey,
  {
    named: 'n° sécu «1 85 05 78 006 084»',
    'named by the card': 'carte vitale «1850578006084»',
  },
  {
    'without a word': '1850578006084',
    'that is an order': 'commande 1850578006084',
  },
)
