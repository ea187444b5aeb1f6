import { utente } from '../../../patterns/pt/utente.ts'
import { lists } from '../lists.ts'

lists(
  utente,
  {
    named: 'número de utente «123456789»',
    'in groups': 'utente «123 456 789»',
  },
  {
    'without a word': '123456789 unidades',
    'too long': 'utente 1234567890',
  },
)
