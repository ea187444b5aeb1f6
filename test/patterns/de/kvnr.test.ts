import { kvnr } from '../../../patterns/de/kvnr.ts'
import { lists } from '../lists.ts'

lists(
  kvnr,
  {
    named: 'Versichertennummer «A123456780»',
    'by its abbreviation': 'KVNR: «A123456780»',
    'with a wrong digit': 'Krankenversichertennummer «A123456781»',
  },
  {
    'without a word': 'Artikel A123456780',
    'too short': 'KVNR A12345678',
  },
)
