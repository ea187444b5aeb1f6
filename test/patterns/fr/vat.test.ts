import { frenchVat } from '../../../patterns/fr/vat.ts'
import { lists } from '../lists.ts'

lists(
  frenchVat,
  {
    compact: 'TVA «FR44732829320»',
    'in groups': 'TVA «FR 44 732 829 320»',
  },
  {
    'with a wrong key': 'TVA FR45732829320',
  },
)
