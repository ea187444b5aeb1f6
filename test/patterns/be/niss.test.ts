import { niss } from '../../../patterns/be/niss.ts'
import { lists } from '../lists.ts'

lists(
  niss,
  {
    'with dots': '«85.07.30-033.28»',
    'compact and named': 'registre national «85073003328»',
  },
  {
    'with a wrong key': '85.07.30-033.29',
  },
)
