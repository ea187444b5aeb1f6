import { ccc } from '../../../patterns/es/ccc.ts'
import { lists } from '../lists.ts'

lists(
  ccc,
  {
    'in its groups': 'cuenta «2100 0418 45 0200051332»',
    'with dashes': 'ingreso en «2100-0418-45-0200051332»',
    'compact, by itself': '«21000418450200051332»',
  },
  {
    'with a wrong digit and no word': 'pedido 2100 0418 45 0200051333',
    'inside an IBAN': 'ES91 2100 0418 4502 0005 1332',
  },
)
