import { cnp } from '../../../patterns/ro/cnp.ts'
import { lists } from '../lists.ts'

lists(
  cnp,
  {
    named: 'CNP «1800101221144»',
  },
  {
    'with a wrong digit': '1800101221145',
  },
)
