import { portugueseNiss } from '../../../patterns/pt/niss.ts'
import { lists } from '../lists.ts'

lists(
  portugueseNiss,
  {
    named: 'NISS «12345678901»',
    'in groups': 'segurança social «123 456 789 01»',
  },
  {
    'without a word': 'total 12345678901',
    'of another beginning': 'NISS 32345678901',
  },
)
