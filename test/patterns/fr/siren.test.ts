import { siren } from '../../../patterns/fr/siren.ts'
import { lists } from '../lists.ts'

lists(
  siren,
  {
    named: 'SIREN «732 829 320»',
    'of the register': 'RCS Paris «732829320»',
  },
  {
    'without a word': '732 829 320',
    'with a wrong digit': 'SIREN 732 829 321',
  },
)
