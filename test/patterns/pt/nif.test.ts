import { portugueseNif } from '../../../patterns/pt/nif.ts'
import { lists } from '../lists.ts'

lists(
  portugueseNif,
  {
    named: 'NIF «123 456 789»',
    'of a taxpayer': 'contribuinte «123456789»',
  },
  {
    'without a word': '123456789',
  },
)
