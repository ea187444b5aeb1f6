import { codiceFiscale } from '../../../patterns/it/codice-fiscale.ts'
import { lists } from '../lists.ts'

lists(
  codiceFiscale,
  {
    compact: '«RSSMRA85M01H501Q»',
    'in lower case': 'codice fiscale «rssmra85m01h501q»',
  },
  {
    'with a wrong check character': 'RSSMRA85M01H501A',
  },
)
