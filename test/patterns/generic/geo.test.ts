import { geo } from '../../../patterns/generic/geo.ts'
import { lists } from '../lists.ts'

lists(
  geo,
  {
    'in a query': 'lat=«48.858370&lon=2.294481»',
    'of a position': 'ma position : «48.85837, 2.29448»',
  },
  {
    'of a mountain': 'The summit is at 45.8326, 6.8652',
    'with two decimals': 'ma position : 48.85, 2.29',
  },
)
