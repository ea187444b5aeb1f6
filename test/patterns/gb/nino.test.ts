import { nino } from '../../../patterns/gb/nino.ts'
import { lists } from '../lists.ts'

lists(
  nino,
  {
    'in pairs': '«AB 12 34 56 C»',
    compact: 'NI number «AB123456C»',
    'in small letters': 'nino «ab 12 34 56 c»',
  },
  {
    'of a prefix not issued': 'GB123456C',
    'with a wrong last letter': 'AB123456E',
    'between two small words': 'ne le 12 03 85 a quimper',
  },
)
