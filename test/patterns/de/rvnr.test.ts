import { rvnr } from '../../../patterns/de/rvnr.ts'
import { lists } from '../lists.ts'

lists(
  rvnr,
  {
    'in groups': 'Rentenversicherung «15 070649 C 103»',
    compact: '«15070649C103»',
  },
  {
    'with a wrong digit and no word': '15070649C104',
  },
)
