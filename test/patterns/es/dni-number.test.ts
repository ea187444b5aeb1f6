import { dniNumber } from '../../../patterns/es/dni.ts'
import { lists } from '../lists.ts'

lists(
  dniNumber,
  {
    'behind its word': 'dni «12345678»',
    'with dots': 'mi DNI es «12.345.678»',
  },
  {
    'without the word': 'total 12345678',
    'with a letter': 'DNI 12345678Z',
  },
)
