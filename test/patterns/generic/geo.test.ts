import { geo } from '../../../patterns/generic/geo.ts'
import { lists } from '../lists.ts'

lists(
  geo,
  {
    'in a query': 'lat=«48.858370&lon=2.294481»',
    'in degrees, minutes and seconds': 'ma position : «48°23\'25"N 4°29\'08"W»',
    'of somebody who says where he is': 'je suis à «48.39041, -4.48569»',
    'of a position': 'ma position : «48.85837, 2.29448»',
  },
  {
    'of a mountain': 'The summit is at 45.8326, 6.8652',
    'of a mountain in degrees, minutes and seconds': 'sommet 45°49\'57"N 6°51\'52"E',
    'of a temperature and a time': 'ma position : 48° 23 min',
    'with two decimals': 'ma position : 48.85, 2.29',
  },
)
