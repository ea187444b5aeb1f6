import { passport } from '../../../patterns/generic/passport.ts'
import { lists } from '../lists.ts'

lists(
  passport,
  {
    'of France': 'passeport n° «14AB56789»',
    'of Germany': 'Reisepass «C01X00T47»',
    'behind the Spanish sign of a number': 'pasaporte nº «XDB123456»',
  },
  {
    'without a word': '14AB56789',
    'that is an order': 'order C01X00T47',
  },
)
