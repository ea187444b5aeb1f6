import { spi } from '../../../patterns/fr/spi.ts'
import { lists } from '../lists.ts'

lists(
  spi,
  {
    'in groups': 'numéro fiscal «30 23 217 600 053»',
    compact: 'SPI «3023217600053»',
    'mistyped but named': 'mon n° fiscal est «1234567890123»',
  },
  {
    'with wrong check digits and no word': '30 23 217 600 054',
    'mistyped and not named': 'total 1234567890123',
  },
)
