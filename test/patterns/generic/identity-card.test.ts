import { identityCard } from '../../../patterns/generic/identity-card.ts'
import { lists } from '../lists.ts'

lists(
  identityCard,
  {
    'of France': `carte d'identité n° «880692310285»`,
    'of Germany': 'Personalausweis «L01X00T47»',
    'of a licence in short': 'permis n° «880692310285»',
    'for driving': 'driving licence «MORGA657054SM9IJ»',
    'of a French licence': 'numero de permis «850575301234»',
    'of a learner': 'NEPH : «230175100123»',
    'of a foreigner': 'n° étranger «7503123456»',
    'of an American licence': "driver's license «D1234567»",
    'of an Italian health card': 'tessera sanitaria «80380000123456789012»',
    'of a Dutch card': 'ID-kaart «IS1234567»',
  },
  {
    'without a word': '880692310285',
    'of a building permit': 'permis de construire 0291232400012',
    'of rows': 'BI 12345678 rows processed',
    'of what is personal': 'perso 12345678 points',
  },
)
