import { caf } from '../../../patterns/fr/caf.ts'
import { lists } from '../lists.ts'

lists(
  caf,
  {
    'with its letter': 'allocataire CAF «1234567A»',
    'with a blank': 'numéro allocataire «0123456 W»',
    'without a letter': 'CAF n° «1234567»',
  },
  {
    'without a word': 'lot 1234567A',
    'of another length': 'allocataire 123456789',
    'of an amount': 'la CAF me doit 1234567 euros',
  },
)
