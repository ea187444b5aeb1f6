import { pesel } from '../../../patterns/pl/pesel.ts'
import { lists } from '../lists.ts'

lists(
  pesel,
  {
    named: 'PESEL «44051401359»',
  },
  {
    'with a wrong digit': '44051401358',
    'without a date': '99999999999',
  },
)
