import { britishPlate } from '../../../patterns/gb/plate.ts'
import { lists } from '../lists.ts'

lists(
  britishPlate,
  {
    'behind its word': 'my reg is «AB12 CDE»',
    'written together': 'the car, «AB12CDE», is blue',
    'in small letters': 'number plate «ab12 cde»',
  },
  {
    'without a word': 'use code AB12 CDE',
    'with letters that are not used': 'my reg is IQ12 CDE',
    'inside a longer code': 'car part AB12 CDEF',
  },
)
