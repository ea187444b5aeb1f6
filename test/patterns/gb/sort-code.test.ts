import { sortCode } from '../../../patterns/gb/sort-code.ts'
import { lists } from '../lists.ts'

lists(
  sortCode,
  {
    'behind its word': 'sort code «20-00-00»',
    'with the account behind it': 'my sort code is «200000 and acc no 55779911»',
    'with spaces': 'Sort Code: «20 00 00 / Account: 55779911»',
    'over four lines': 'sort code\n«20-00-00\naccount number\n55779911»',
  },
  {
    'without its word': 'seats 20-00-00',
    'that is a date': 'delivered 20-11-24',
    'inside a longer number': 'sort code 20-00-00-11',
  },
)
