import { blz, kontonummer } from '../../../patterns/de/blz.ts'
import { lists } from '../lists.ts'

lists(
  blz,
  { 'in its groups': 'BLZ «370 400 44»', compact: 'Kto. 532013000, Bankleitzahl: «37040044»' },
  { 'without its word': 'Bestellung 37040044', 'that starts with a nine': 'BLZ 97040044' },
)

lists(
  kontonummer,
  {
    'behind its word': 'Kontonummer «532013000»',
    'in threes': 'Konto-Nr.: «532 013 000»',
    'in short': 'Kto. «0532013000», BLZ 37040044',
  },
  {
    'of a customer': 'Kundennummer 532013000',
    'that is an amount': 'Kontonummer fehlt, Kontostand 12345678 Euro',
    'that is the bank’s': 'Kontonummer folgt, BLZ 37040044',
  },
)
