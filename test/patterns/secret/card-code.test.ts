import {
  cardCode,
  cardCodeBeside,
  cardCodeSaid,
  cardCodeSmall,
  cryptogram,
} from '../../../patterns/secret/card-code.ts'
import { lists } from '../lists.ts'

lists(
  cardCode,
  {
    'beside a card': '4556 7375 8689 9855 exp 12/27 CVC «123»',
    'behind a colon': 'cvv: «482»',
    'in a sentence': 'the CVV is «4821»',
    'in French': 'cryptogramme : «123»',
    'behind its German word': 'Prüfnummer: «123»',
  },
  {
    'that is a word': 'the CVC is on the back',
    'that is a résumé': 'CV 2024',
    'that is longer': 'CVV 123456',
  },
)
lists(
  cardCodeSmall,
  { 'in a sentence': 'my cvv is «123»', 'without a verb': 'cvc «482»' },
  { 'of a curriculum': 'mon cv 2023', 'that is longer': 'cvv 12345' },
)
lists(cryptogram, { 'in French': 'le cryptogramme est «123»' }, { 'of a puzzle': 'un cryptogramme de 1923' })
lists(
  cardCodeBeside,
  { 'behind number and month': '4556 7375 8689 9855 09/27 «123»', 'in cells': '4556737586899855|09/2027|«123»' },
  { 'without a card': '09/27 123', 'that is a price': '4556 7375 8689 9855 09/27 123 €' },
)
lists(
  cardCodeSaid,
  { 'said in English': '4556-7375-8689-9855 expiry date: 09/27 security code «123»' },
  { 'of a door': 'le code de la porte est 1234', 'without its word': '4556 7375 8689 9855 exp 09/27, total 123' },
)
