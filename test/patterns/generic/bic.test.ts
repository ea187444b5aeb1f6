import { bic } from '../../../patterns/generic/bic.ts'
import { lists } from '../lists.ts'

lists(
  bic,
  {
    named: 'BIC : «AGRIFRPP»',
    'without a colon': 'BIC «BNPAFRPPXXX»',
  },
  {
    'that is a pen': 'un stylo bic cristal bleu',
    'of no country': 'BIC : ABCDZZPP',
  },
)
