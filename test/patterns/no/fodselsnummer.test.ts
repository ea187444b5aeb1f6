import { fodselsnummer } from '../../../patterns/no/fodselsnummer.ts'
import { lists } from '../lists.ts'

lists(
  fodselsnummer,
  {
    compact: '«01018010018»',
    named: 'fødselsnummer «010180 10018»',
  },
  {
    'with a wrong digit': '01018010019',
  },
)
