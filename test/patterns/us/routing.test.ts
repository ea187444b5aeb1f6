import { routing } from '../../../patterns/us/routing.ts'
import { lists } from '../lists.ts'

lists(
  routing,
  {
    'behind its word': 'routing number «021000021»',
    'with the account behind it': 'routing «021000021, account 123456789012»',
    'with the account in the next line': 'ABA: «021000021\nacct # 000123456789»',
    'with a wrong digit': 'routing number «021000022»',
  },
  {
    'without its word': 'the parcel 021000021 is lost',
    'inside a longer number': 'routing 0210000211',
    'with a wrong digit and no word': '021000022',
  },
)
