import { cpr } from '../../../patterns/dk/cpr.ts'
import { lists } from '../lists.ts'

lists(
  cpr,
  {
    named: 'CPR «010180-1234»',
  },
  {
    'without a word': '010180-1234',
    'without a date': 'CPR 991380-1234',
  },
)
