import { utr } from '../../../patterns/gb/utr.ts'
import { lists } from '../lists.ts'

lists(
  utr,
  {
    named: 'my UTR is «11234 67890»',
    compact: 'UTR «1123467890»',
  },
  {
    'without a word': '11234 67890 units',
    'of a phone': 'call 01234 567890',
  },
)
