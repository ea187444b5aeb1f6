import { iban } from '../../../patterns/generic/iban.ts'
import { lists } from '../lists.ts'

lists(
  iban,
  {
    'in groups of four': 'IBAN «FR76 3000 6000 0112 3456 7890 189»',
    compact: '«DE89370400440532013000»',
    'in lower case': '«nl91 abna 0417 1643 00»',
    'with dashes': '«FR76-3000-6000-0112-3456-7890-189»',
    'with no-break spaces': '«BE71 0961 2345 6769»',
    'broken by the line': `«FR76 3000 6000 0112
3456 7890 189»`,
    'in irregular groups': '«DE8937 0400440 532013000»',
    'at the very start': '«GB29NWBK60161331926819» merci',
    'glued to its label': 'IBAN:«ES9121000418450200051332»',
  },
  {
    'with a wrong digit': 'FR76 3000 6000 0112 3456 7890 188',
    'that is too short': 'FR76 3000 6000 0112 3456 7890',
    'of a country that has none': 'ZZ89370400440532013000',
    'that is prose': 'de 12 Personen waren heute in der Schule und danach zu Hause',
  },
)
