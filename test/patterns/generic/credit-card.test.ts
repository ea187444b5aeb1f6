import { creditCard } from '../../../patterns/generic/credit-card.ts'
import { lists } from '../lists.ts'

lists(
  creditCard,
  {
    'in groups of four': '«4556 7375 8689 9855»',
    compact: 'carte «4556737586899855»',
    'of American Express': '«3714-496353-98431»',
    'of Mastercard': '«5555 5555 5555 4444»',
    'that is mistyped but named': 'ma carte «4556 7375 8689 9856» est bloquée',
    'with two blanks': 'numero carte «4556  7375  8689  9855»',
    'with slashes': 'card:«4556/7375/8689/9855»',
    'with dashes between blanks': 'card «4556 - 7375 - 8689 - 9855»',
  },
  {
    'with a wrong digit and no word': '4556 7375 8689 9856',
    'of no issuer': '1234 5678 9012 3452',
    'that is zeros': '0000 0000 0000 0000',
    'that is a timestamp': '1715954400000',
    'in a column of figures': '4556 /  7375 / 8689 / 9855',
  },
)
