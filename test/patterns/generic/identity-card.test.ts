import { identityCard } from '../../../patterns/generic/identity-card.ts'
import { lists } from '../lists.ts'

lists(
  identityCard,
  {
    'of France': `carte d'identité n° «880692310285»`,
    'of Germany': 'Personalausweis «L01X00T47»',
    'of a licence in short': 'permis n° «880692310285»',
    'for driving': 'driving licence «MORGA657054SM9IJ»',
  },
  {
    'without a word': '880692310285',
  },
)
