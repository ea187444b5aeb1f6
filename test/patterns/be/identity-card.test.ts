import { belgianCard } from '../../../patterns/be/identity-card.ts'
import { lists } from '../lists.ts'

lists(
  belgianCard,
  {
    named: 'identiteitskaart «592-1234567-32»',
    alone: '«592-1234567-32»',
    'with a wrong digit but named': "carte d'identité «592-1234567-78»",
  },
  {
    'with a wrong digit': '592-1234567-78',
    'of another form': '592-123456-74',
  },
)
