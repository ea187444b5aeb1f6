import { ein } from '../../../patterns/us/ein.ts'
import { lists } from '../lists.ts'

lists(
  ein,
  { 'with its dash': 'EIN «12-3456789»' },
  { 'of a German article': 'ein 12345678 Euro Gewinn', 'without its word': 'lot 12-3456789' },
)
