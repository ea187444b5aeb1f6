import { matricule } from '../../../patterns/lu/matricule.ts'
import { lists } from '../lists.ts'

lists(
  matricule,
  {
    compact: 'matricule «1893120105732»',
  },
  {
    'with a wrong digit': '1893120105733',
  },
)
