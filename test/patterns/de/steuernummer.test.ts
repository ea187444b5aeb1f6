import { steuernummer } from '../../../patterns/de/steuernummer.ts'
import { lists } from '../lists.ts'

lists(
  steuernummer,
  {
    'with one slash': 'Steuernummer «93815/08152»',
    'with two': 'St.-Nr. «181/815/08155»',
    'of the unified form': 'Steuernummer: «2181081508155»',
  },
  {
    'without a word': 'Seite 181/815/08155',
    'of a fraction': 'Steuernummer fehlt, 12/34',
  },
)
