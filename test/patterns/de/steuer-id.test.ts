import { steuerId } from '../../../patterns/de/steuer-id.ts'
import { lists } from '../lists.ts'

lists(
  steuerId,
  {
    'in groups': 'Steuer-ID «86 095 742 719»',
    compact: 'IdNr «86095742719»',
  },
  {
    'without a word': '86095742719',
    'with a wrong digit and no word': '86095742718',
  },
)
