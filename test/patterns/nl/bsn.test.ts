import { bsn } from '../../../patterns/nl/bsn.ts'
import { lists } from '../lists.ts'

lists(
  bsn,
  {
    named: 'BSN «111222333»',
  },
  {
    'without a word': '111222333',
    'that is a phone': 'bel 0201234567',
  },
)
