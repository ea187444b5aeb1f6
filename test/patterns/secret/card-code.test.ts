import { cardCode } from '../../../patterns/secret/card-code.ts'
import { lists } from '../lists.ts'

lists(
  cardCode,
  {
    'beside a card': '4556 7375 8689 9855 exp 12/27 CVC «123»',
    'behind a colon': 'cvv: «482»',
    'in a sentence': 'the CVV is «4821»',
    'in French': 'cryptogramme : «123»',
  },
  {
    'that is a word': 'the CVC is on the back',
    'that is a résumé': 'CV 2024',
    'that is longer': 'CVV 123456',
  },
)
