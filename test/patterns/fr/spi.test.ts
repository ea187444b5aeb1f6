import { spi } from '../../../patterns/fr/spi.ts'
import { lists } from '../lists.ts'

lists(
  spi,
  {
    'in groups': 'numéro fiscal «30 23 217 600 053»',
    compact: 'SPI «3023217600053»',
  },
  {
    'with wrong check digits': 'numéro fiscal 30 23 217 600 054',
  },
)
