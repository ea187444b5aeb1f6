import { clabe } from '../../../patterns/mx/clabe.ts'
import { lists } from '../lists.ts'

lists(
  clabe,
  {
    'behind its word': 'mi clabe es «032180000118359719»',
    'in its groups': 'CLABE: «032 180 00011835971 9»',
    'of a transfer': 'transferencia a la cuenta «032180000118359719»',
  },
  {
    'without a word': 'pedido 032180000118359719',
    'with a wrong digit and no word': '032180000118359718',
    'inside a longer number': 'CLABE 0321800001183597191',
  },
)
