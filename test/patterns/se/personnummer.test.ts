import { personnummer } from '../../../patterns/se/personnummer.ts'
import { lists } from '../lists.ts'

lists(
  personnummer,
  {
    'with ten digits': '«811218-9876»',
    'with twelve digits': '«19811218-9876»',
  },
  {
    'with a wrong digit': '811218-9875',
    'without a dash': '8112189876',
  },
)
