import { dni, nie } from '../../../patterns/es/dni.ts'
import { lists } from '../lists.ts'

lists(
  dni,
  {
    compact: '«12345678Z»',
    'with dots and a dash': 'DNI «12.345.678-Z»',
    'in lower case': 'dni «12345678z»',
  },
  {
    'with a wrong letter': '12345678A',
    'inside a word': '12345678Zoo',
  },
)

lists(
  nie,
  {
    compact: '«X1234567L»',
  },
  {
    'with a wrong letter': 'X1234567A',
  },
)
