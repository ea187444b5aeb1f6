import { nhs } from '../../../patterns/gb/nhs.ts'
import { lists } from '../lists.ts'

lists(
  nhs,
  {
    'in groups': 'NHS no. «943 476 5919»',
    'that is mistyped but named': 'NHS number «943 476 5918»',
  },
  {
    'without a word': '943 476 5919',
  },
)
