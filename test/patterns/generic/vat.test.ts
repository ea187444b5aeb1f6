import { register, vat } from '../../../patterns/generic/vat.ts'
import { lists } from '../lists.ts'

lists(
  vat,
  {
    German: 'USt-IdNr. «DE123456789»',
    Dutch: 'btw «NL123456789B01»',
    Spanish: 'CIF: «A-58818501»',
    Italian: 'partita iva «IT01234567897»',
    Swiss: 'UID «CHE-123.456.789»',
  },
  {
    'without a word': 'part DE123456789',
    'of a rate': 'TVA FR 20%',
  },
)

lists(
  register,
  {
    Dutch: 'KvK «12345678»',
    Brazilian: 'CNPJ «11.222.333/0001-81»',
  },
  {
    'without a word': 'total 12345678',
    'of a German article': 'ein 12345678 Euro Gewinn',
  },
)
