import { ahv } from '../../../patterns/ch/ahv.ts'
import { lists } from '../lists.ts'

lists(
  ahv,
  {
    'with dots': '«756.9217.0769.85»',
    compact: 'AHV «7569217076985»',
  },
  {
    'with a wrong digit': '756.9217.0769.84',
    'of another prefix': '757.9217.0769.85',
  },
)
