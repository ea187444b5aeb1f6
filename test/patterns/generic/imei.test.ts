import { imei } from '../../../patterns/generic/imei.ts'
import { lists } from '../lists.ts'

lists(
  imei,
  {
    'behind its word': 'IMEI «490154203237518»',
    'in its groups': 'IMEI: «49-015420-323751-8»',
    'of a software version': 'imeisv «4901542032375100»',
    'with a wrong digit': 'mon IMEI : «490154203237519»',
  },
  { 'without its word': 'commande 490154203237518', 'inside a longer number': 'IMEI 49015420323751801' },
)
