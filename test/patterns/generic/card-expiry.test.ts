import { cardExpiry } from '../../../patterns/generic/card-expiry.ts'
import { lists } from '../lists.ts'

lists(
  cardExpiry,
  {
    'behind its card': '4556 7375 8689 9855 «09/27»',
    'with a word between': 'CB 4556 7375 8689 9855, expire le «09/27»',
    'with four figures for the year': '4556737586899855|«09/2027»|123',
  },
  {
    'of a medicine': 'LOT L2301234 EXP 12/2025',
    'without a card': 'expiry 09/27',
    'far from the card': '4556 7375 8689 9855. Merci de me rappeler au plus vite avant la fin du mois de 09/27',
    'that is a date': '4556 7375 8689 9855 le 09/11/2024',
  },
)
