import { svnr } from '../../../patterns/at/svnr.ts'
import { lists } from '../lists.ts'

lists(
  svnr,
  {
    named: 'SVNR «1237 010180»',
  },
  {
    'without a word': '1237 010180',
    'with a wrong digit and no word': '1238 010180',
  },
)
