import { belgianEnterprise, belgianVat } from '../../../patterns/be/enterprise.ts'
import { lists } from '../lists.ts'

lists(
  belgianEnterprise,
  {
    'named in French': "numéro d'entreprise «0403.170.701»",
    'behind the register': 'BCE «0403170701»',
    'in Dutch': 'ondernemingsnummer: «0403.170.701»',
    'behind the country': 'TVA BE «0403.170.701»',
  },
  {
    'with a wrong check digit': "numéro d'entreprise 0403.170.702",
    'without a word': 'il y a 0403.170.701',
  },
)

lists(
  belgianVat,
  {
    'written together': 'TVA «BE0403170701»',
    'with dots': '«BE 0403.170.701»',
  },
  {
    'with a wrong check digit': 'TVA BE0403170702',
    'of a longer number': 'BE04031707011',
  },
)
