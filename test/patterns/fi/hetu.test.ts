import { hetu } from '../../../patterns/fi/hetu.ts'
import { lists } from '../lists.ts'

lists(
  hetu,
  {
    'of the last century': '«131052-308T»',
  },
  {
    'with a wrong check character': '131052-308S',
  },
)
